"""What goes back to whoever sent a spreadsheet: it annotated, a summary in words, templates."""
