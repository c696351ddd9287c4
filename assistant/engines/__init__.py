"""Engines propose facts from words; `offline` needs nothing, `llm` needs a model server."""
