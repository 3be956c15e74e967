-- Finding a picture, and what it may be used for. The columns are of what the picture's JSON says.
ALTER TABLE picture ADD COLUMN barred BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE picture ADD COLUMN embargoed BOOLEAN NOT NULL DEFAULT FALSE;
-- When its time is over.
ALTER TABLE picture ADD COLUMN until BIGINT;
-- Services with a space before and behind each; no service is none.
ALTER TABLE picture ADD COLUMN only_at TEXT NOT NULL DEFAULT '';
ALTER TABLE picture ADD COLUMN not_at TEXT NOT NULL DEFAULT '';
ALTER TABLE picture ADD COLUMN wired BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE picture ADD COLUMN homed BOOLEAN NOT NULL DEFAULT FALSE;
-- Whether all this and its words were written; pictures of older steps wait for it.
ALTER TABLE picture ADD COLUMN indexed BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX picture_barred ON picture (id) WHERE barred;
CREATE INDEX picture_until ON picture (id) WHERE until IS NOT NULL;
CREATE INDEX picture_unindexed ON picture (id) WHERE NOT indexed;

-- The words by which pictures are found, in small letters.
CREATE TABLE picture_word (
    word TEXT NOT NULL,
    picture BIGINT NOT NULL REFERENCES picture (id),
    PRIMARY KEY (word, picture)
) WITHOUT ROWID;
CREATE INDEX picture_word_picture ON picture_word (picture);

-- Services that added a picture within a story.
CREATE TABLE picture_home (
    picture BIGINT NOT NULL REFERENCES picture (id),
    service TEXT NOT NULL,
    PRIMARY KEY (picture, service)
) WITHOUT ROWID;
