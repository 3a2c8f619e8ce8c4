"""The store over HTTP as JSON, described by OpenAPI: what a page shows a person, for a program.

make_api(site)    an app of its own, to be mounted at /api; its addresses begin with /api/v1
"""

from rashomon.web.api.app import make_api

__all__ = ["make_api"]
