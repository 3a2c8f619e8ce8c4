-- English stems, and no stop words, so that every word can be sought.
CREATE TEXT SEARCH DICTIONARY rashomon_stem (TEMPLATE = snowball, Language = english);
CREATE TEXT SEARCH CONFIGURATION rashomon (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION rashomon ALTER MAPPING FOR asciiword, word, numword WITH rashomon_stem;
ALTER TABLE documents ADD COLUMN words TSVECTOR;
CREATE INDEX documents_index ON documents USING GIN (words);
