"""The file the chat framework insists on running; the hooks are registered by the server."""
