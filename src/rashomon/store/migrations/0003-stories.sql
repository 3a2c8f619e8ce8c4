-- Which reports tell of one event, since when; what the grouping knows; the dossiers of each story.
CREATE TABLE stories (
    id TEXT PRIMARY KEY,
    title TEXT,
    since TEXT NOT NULL,
    changed TEXT NOT NULL,
    split_from TEXT REFERENCES stories,
    merged_into TEXT REFERENCES stories,
    merged TEXT
);
CREATE INDEX stories_by_changed ON stories (changed);
CREATE INDEX stories_by_merger ON stories (merged_into);
CREATE TABLE placements (
    number $serial,
    story TEXT NOT NULL REFERENCES stories,
    report TEXT NOT NULL REFERENCES reports,
    since TEXT NOT NULL,
    until TEXT,
    why TEXT NOT NULL,
    copy_of TEXT
);
CREATE UNIQUE INDEX placements_now ON placements (report) WHERE until IS NULL;
CREATE INDEX placements_by_story ON placements (story);
CREATE TABLE groupings (
    name TEXT PRIMARY KEY,
    state $bytes NOT NULL,
    saved TEXT NOT NULL
);
CREATE TABLE dossiers (
    story TEXT NOT NULL REFERENCES stories,
    number INTEGER NOT NULL,
    made TEXT NOT NULL,
    body TEXT NOT NULL REFERENCES contents,
    PRIMARY KEY (story, number)
);
CREATE INDEX dossiers_by_made ON dossiers (made);
CREATE TABLE dossier_reports (
    story TEXT NOT NULL,
    dossier INTEGER NOT NULL,
    place INTEGER NOT NULL,
    report TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (story, dossier, place),
    FOREIGN KEY (story, dossier) REFERENCES dossiers,
    FOREIGN KEY (report, version) REFERENCES versions
);
