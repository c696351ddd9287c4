"""The Referral Assistant: from a chat about a worry to a grounded, reviewed referral."""
