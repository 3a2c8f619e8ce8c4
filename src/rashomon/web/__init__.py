"""A page to work in: what a store holds, served to a browser.

make_app(store, access)      the application, for any ASGI server
serve(store, …)              the same behind uvicorn, until it is stopped

A request is answered out of one snapshot of the store. `views` takes frozen values from it, which the pages and the API show alike;
`pages` makes HTML of them, `deciding` makes decisions of forms, `access` says who may come in.
"""
