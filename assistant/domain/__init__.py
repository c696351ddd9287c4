"""The product's own subject, pure: no I/O, no clock, no framework."""
