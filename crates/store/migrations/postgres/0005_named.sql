-- What an item names by ids of its provider: the parts of a package, the files of a picture. So each finds the other,
-- whichever comes first.
CREATE TABLE named (
    key TEXT NOT NULL,
    item BIGINT NOT NULL REFERENCES wire_item (id),
    PRIMARY KEY (key, item)
);

-- When the newsroom's clock must look at a picture.
ALTER TABLE picture ADD COLUMN due BIGINT;
CREATE INDEX picture_due ON picture (due) WHERE due IS NOT NULL;
