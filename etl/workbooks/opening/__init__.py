"""Whether a file is safe to open, the process that opens it, and its sheets and rows."""
