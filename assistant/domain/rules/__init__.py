"""What is looked for in words and in the record: wording, danger, consistency, completeness."""
