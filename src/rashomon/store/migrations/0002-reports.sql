-- Reports and every text that each has had.
CREATE TABLE reports (
    id TEXT PRIMARY KEY,
    address TEXT NOT NULL,
    since TEXT NOT NULL
);
CREATE TABLE versions (
    report TEXT NOT NULL REFERENCES reports,
    number INTEGER NOT NULL,
    seen TEXT NOT NULL,
    text TEXT NOT NULL REFERENCES contents,
    text_id TEXT NOT NULL,
    source TEXT NOT NULL,
    title TEXT,
    outlet TEXT,
    published TEXT,
    published_basis TEXT,
    url TEXT,
    language TEXT,
    authors TEXT NOT NULL,
    credits TEXT NOT NULL,
    page TEXT REFERENCES contents,
    PRIMARY KEY (report, number)
);
CREATE INDEX versions_by_seen ON versions (seen);
CREATE INDEX versions_by_text ON versions (text_id);
