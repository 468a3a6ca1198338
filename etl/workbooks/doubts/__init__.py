"""What tables of counts may mean besides people in post, each counted once."""
