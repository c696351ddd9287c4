"""Everything kept on disk, sealed: events, transcript, accounts, sessions, the access log."""
