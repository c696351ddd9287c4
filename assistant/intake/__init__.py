"""Files people bring, read as plain text."""
