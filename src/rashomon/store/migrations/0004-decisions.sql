-- What editors decided, and what they took back.
CREATE TABLE decisions (
    number $serial,
    story TEXT NOT NULL REFERENCES stories,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    recorded TEXT NOT NULL,
    revoked TEXT,
    revoked_by TEXT,
    why_revoked TEXT
);
CREATE INDEX decisions_by_story ON decisions (story);
