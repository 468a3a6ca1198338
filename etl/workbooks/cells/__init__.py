"""What a file says of its cells besides their values: hidden, merged, in error, struck through."""
