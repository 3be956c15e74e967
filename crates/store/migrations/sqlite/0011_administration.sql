-- Desks, feeds and redirects; which desk a story is of; how long a token holds and when it was used; what the record
-- says of what was changed.

CREATE TABLE desk (
    id TEXT PRIMARY KEY,
    desk TEXT NOT NULL
);

CREATE TABLE feed (
    id TEXT PRIMARY KEY,
    feed TEXT NOT NULL
);

-- Where an address that nothing else answers leads. An imported archive brings millions.
CREATE TABLE redirect (
    address TEXT PRIMARY KEY,
    target TEXT,
    status BIGINT NOT NULL,
    elsewhere BOOLEAN NOT NULL
) WITHOUT ROWID;

ALTER TABLE story ADD COLUMN desk TEXT;
CREATE INDEX story_desk ON story (desk, changed, id) WHERE desk IS NOT NULL;

ALTER TABLE token ADD COLUMN until BIGINT;
ALTER TABLE token ADD COLUMN used BIGINT;

-- What kind of thing was done, and what it changed, as JSON.
ALTER TABLE audit ADD COLUMN kind TEXT;
ALTER TABLE audit ADD COLUMN changed TEXT;
CREATE INDEX audit_kind ON audit (kind, id);
CREATE INDEX audit_at ON audit (at);

-- When a provider was last heard of.
CREATE INDEX wire_file_provider ON wire_file (provider, received);
