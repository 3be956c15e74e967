-- The words that stories are found by at the desk, by the story's number: what `story/words.rs` made of them.
CREATE TABLE story_words (
    story BIGINT PRIMARY KEY REFERENCES story (id),
    words TSVECTOR NOT NULL
);
-- What was kept last is in the index at once: a list of what isn't there yet would be read by every search.
CREATE INDEX story_words_found ON story_words USING gin (words) WITH (fastupdate = off);

-- Stories that were kept before their words were: those below this number have yet to be read. Without a row there is
-- none.
CREATE TABLE story_backlog (below BIGINT NOT NULL);
INSERT INTO story_backlog (below) SELECT MAX(id) + 1 FROM story HAVING MAX(id) IS NOT NULL;

-- At which service something was done, where it was at one.
ALTER TABLE audit ADD COLUMN service TEXT;
CREATE INDEX audit_service ON audit (service, id) WHERE service IS NOT NULL;

-- The time zone that somebody chose for their desk.
ALTER TABLE account ADD COLUMN zone TEXT;
