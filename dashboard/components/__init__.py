"""The parts that pages are made of: plain HTML, each part a function."""
