"""The sheets of a file and their rows, streamed, with what is hidden in them."""
