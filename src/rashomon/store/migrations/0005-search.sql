-- What is searched: the newest text of each report, the facts of each story's newest dossier.
CREATE TABLE documents (
    number $serial,
    kind TEXT NOT NULL,
    owner TEXT NOT NULL,
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    seen TEXT NOT NULL
);
CREATE INDEX documents_by_owner ON documents (kind, owner);
