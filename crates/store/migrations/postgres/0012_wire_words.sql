-- The words of wire items in their newest versions, by the item's number: what `wire/words.rs` made of them.
CREATE TABLE wire_words (
    item_id BIGINT PRIMARY KEY REFERENCES wire_item (id),
    words TSVECTOR NOT NULL
);
-- What came last is in the index at once: a list of what isn't there yet would be read by every search.
CREATE INDEX wire_words_found ON wire_words USING gin (words) WITH (fastupdate = off);

-- Items that came before their words were kept: those below this number have yet to be read. Without a row there is
-- none.
CREATE TABLE wire_backlog (below BIGINT NOT NULL);
INSERT INTO wire_backlog (below) SELECT MAX(id) + 1 FROM wire_item HAVING MAX(id) IS NOT NULL;
