-- What came from outside, whole and compressed, each content once; addresses to ask and how far each has come, hosts, raw pages.
CREATE TABLE contents (
    digest TEXT PRIMARY KEY,
    body $bytes NOT NULL,
    size INTEGER NOT NULL
);
CREATE TABLE leads (
    id TEXT PRIMARY KEY,
    address TEXT NOT NULL,
    kind TEXT NOT NULL,
    host TEXT NOT NULL,
    found DOUBLE PRECISION NOT NULL,
    due DOUBLE PRECISION,
    found_in TEXT,
    entry TEXT,
    state TEXT NOT NULL,
    tries INTEGER NOT NULL,
    checks INTEGER NOT NULL,
    etag TEXT,
    modified TEXT,
    digest TEXT,
    reason TEXT,
    report TEXT
);
CREATE INDEX leads_by_due ON leads (due) WHERE due IS NOT NULL;
CREATE TABLE hosts (
    id TEXT PRIMARY KEY,
    host TEXT NOT NULL,
    origin TEXT NOT NULL,
    robots TEXT,
    robots_until DOUBLE PRECISION NOT NULL,
    rest_until DOUBLE PRECISION NOT NULL
);
CREATE TABLE pages (
    digest TEXT NOT NULL REFERENCES contents,
    place TEXT NOT NULL,
    address TEXT NOT NULL,
    final TEXT NOT NULL,
    content_type TEXT NOT NULL,
    fetched TEXT NOT NULL,
    PRIMARY KEY (digest, place)
);
