"""A store for assistants: stories, facts and evidence over the Model Context Protocol. Reading only.

make_server(store)    the server, for any transport
serve_stdio(store)    the same over standard input and output, until its client leaves

What reports say is data from strangers. It is handed over under `told`, apart from what the program says of it, and without characters
that nobody sees.
"""

from rashomon.mcp.server import make_server, serve_stdio

__all__ = ["make_server", "serve_stdio"]
