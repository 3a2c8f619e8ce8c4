CREATE VIRTUAL TABLE documents_index USING fts5 (
    title, body, content = 'documents', content_rowid = 'number', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER documents_added AFTER INSERT ON documents BEGIN
    INSERT INTO documents_index (rowid, title, body) VALUES (new.number, new.title, new.body);
END;
CREATE TRIGGER documents_gone AFTER DELETE ON documents BEGIN
    INSERT INTO documents_index (documents_index, rowid, title, body) VALUES ('delete', old.number, old.title, old.body);
END;
