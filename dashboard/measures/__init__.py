"""Every figure that is shown: grouped in SQL, protected by one gate, then measured."""
