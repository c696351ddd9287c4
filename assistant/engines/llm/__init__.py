"""The optional engine that asks a model service; it can add understanding and invent nothing.

Importing this package loads no client library: `client` brings LangChain in on the first call.
"""
