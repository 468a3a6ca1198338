"""Whether a file is safe to open, and the process that opens it."""
