-- The words that stories are found by at the desk, by the story's number: what `story/words.rs` made of them, between
-- blanks. Only blanks part words here, and the text itself isn't kept a second time.
CREATE VIRTUAL TABLE story_words USING fts5 (
    words,
    content = '',
    contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'"
);

-- Stories that were kept before their words were: those below this number have yet to be read. Without a row there is
-- none.
CREATE TABLE story_backlog (below BIGINT NOT NULL);
INSERT INTO story_backlog (below) SELECT MAX(id) + 1 FROM story HAVING MAX(id) IS NOT NULL;

-- At which service something was done, where it was at one.
ALTER TABLE audit ADD COLUMN service TEXT;
CREATE INDEX audit_service ON audit (service, id) WHERE service IS NOT NULL;

-- The time zone that somebody chose for their desk.
ALTER TABLE account ADD COLUMN zone TEXT;
