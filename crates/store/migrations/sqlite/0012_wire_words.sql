-- The words of wire items in their newest versions, by the item's number: what `wire/words.rs` made of them, between
-- blanks. Only blanks part words here, and the text itself isn't kept a second time.
CREATE VIRTUAL TABLE wire_words USING fts5 (
    words,
    content = '',
    contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'"
);

-- Items that came before their words were kept: those below this number have yet to be read. Without a row there is
-- none.
CREATE TABLE wire_backlog (below BIGINT NOT NULL);
INSERT INTO wire_backlog (below) SELECT MAX(id) + 1 FROM wire_item HAVING MAX(id) IS NOT NULL;
