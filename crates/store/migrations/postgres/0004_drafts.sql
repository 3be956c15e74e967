-- What people are writing. The state is the document as it was when it said the story's revision; the changes since,
-- in the order in which they came, make it what it is now.

CREATE TABLE draft (
    story BIGINT PRIMARY KEY REFERENCES story (id),
    born BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    state BYTEA NOT NULL
);

CREATE TABLE draft_change (
    story BIGINT NOT NULL REFERENCES draft (story),
    seq BIGINT NOT NULL,
    -- Who made it, as JSON.
    writer TEXT NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (story, seq)
);
