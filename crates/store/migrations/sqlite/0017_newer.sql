-- Which version of a wire item a story took account of last; and the newest one, where that came later: which, when, and
-- whether it or one between says that something was wrong.
ALTER TABLE derived ADD COLUMN drawn BIGINT;
ALTER TABLE derived ADD COLUMN newer BIGINT REFERENCES wire_item (id);
ALTER TABLE derived ADD COLUMN newer_at BIGINT;
ALTER TABLE derived ADD COLUMN corrects BOOLEAN NOT NULL DEFAULT false;
CREATE INDEX derived_newer ON derived (newer_at) WHERE newer_at IS NOT NULL;
CREATE INDEX derived_newer_story ON derived (story) WHERE newer_at IS NOT NULL;

-- What came before nobody was told of.
UPDATE derived SET drawn = (SELECT MAX(version) FROM wire_item WHERE wire_item.key = derived.source)
WHERE kind = 'wire';
