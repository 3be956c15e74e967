-- What each translation follows, and how far its source has come: so those that fell behind are found by an index.
CREATE TABLE pinned (
    story BIGINT PRIMARY KEY REFERENCES story (id),
    service TEXT COLLATE "C" NOT NULL,
    source BIGINT NOT NULL,
    -- The source's revision that the translation follows, the source's newest one, and when that was written.
    revision BIGINT NOT NULL,
    head BIGINT NOT NULL,
    moved BIGINT NOT NULL
);
CREATE INDEX pinned_source ON pinned (source);
CREATE INDEX pinned_behind ON pinned (service, moved, story) WHERE head > revision;

INSERT INTO pinned (story, service, source, revision, head, moved)
SELECT made.id, made.service, source.id,
    CAST(substring(made.state FROM '"translation":\{"source":"[0-9a-z]+","revision":([0-9]+)\}') AS BIGINT),
    source.head, source.changed
FROM derived
JOIN story made ON made.id = derived.story
JOIN story source ON source.id = CAST(derived.source AS BIGINT)
WHERE derived.kind = 'translation'
    AND made.state ~ '"translation":\{"source":"[0-9a-z]+","revision":[0-9]+\}';
