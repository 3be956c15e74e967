-- The newsroom. Times are microseconds since 1970, ids the numbers of the ids that people see, values that the
-- rules own are JSON. Beside each such value stand only the columns that a query looks for.

CREATE TABLE story (
    id BIGINT PRIMARY KEY,
    family BIGINT NOT NULL,
    service TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL,
    -- The revision written last, and the one that was published.
    head BIGINT NOT NULL,
    live BIGINT,
    -- What the rules say of it; nothing here works it out again.
    visible BOOLEAN NOT NULL,
    stage TEXT COLLATE "C" NOT NULL,
    held BOOLEAN NOT NULL,
    embargoed BOOLEAN NOT NULL,
    scheduled BOOLEAN NOT NULL,
    ended BOOLEAN NOT NULL,
    -- When the clock must look at it.
    due BIGINT,
    changed BIGINT NOT NULL,
    -- The headline and slug that readers see, for lists of addresses.
    headline TEXT,
    slug TEXT,
    -- The story as JSON, without the words of its newest revision.
    state TEXT NOT NULL
);
CREATE INDEX story_family ON story (family, id);
CREATE INDEX story_due ON story (due) WHERE due IS NOT NULL;
CREATE INDEX story_changed ON story (changed, id);
CREATE INDEX story_service ON story (service, changed, id);
CREATE INDEX story_stage ON story (service, stage, changed, id) WHERE NOT ended;
CREATE INDEX story_held ON story (changed, id) WHERE held;
CREATE INDEX story_embargoed ON story (changed, id) WHERE embargoed;
CREATE INDEX story_scheduled ON story (changed, id) WHERE scheduled;

CREATE TABLE revision (
    story BIGINT NOT NULL REFERENCES story (id),
    number BIGINT NOT NULL,
    content TEXT NOT NULL,
    -- Who wrote it, as JSON, and when.
    writer TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (story, number)
);
CREATE FUNCTION never_changes() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'a % never changes and is never removed', TG_TABLE_NAME; END $$;
CREATE TRIGGER revision_is_kept BEFORE UPDATE OR DELETE ON revision
    FOR EACH ROW EXECUTE FUNCTION never_changes();

-- A story's history, each change as JSON; the words are in the revision that it made.
CREATE TABLE change (
    story BIGINT NOT NULL REFERENCES story (id),
    version BIGINT NOT NULL,
    at BIGINT NOT NULL,
    change TEXT NOT NULL,
    PRIMARY KEY (story, version)
);
CREATE TRIGGER change_is_kept BEFORE UPDATE OR DELETE ON change
    FOR EACH ROW EXECUTE FUNCTION never_changes();

-- What was made from what. The source is a wire item's key, a story's number or a picture's, by kind.
CREATE TABLE derived (
    kind TEXT COLLATE "C" NOT NULL,
    source TEXT COLLATE "C" NOT NULL,
    story BIGINT NOT NULL REFERENCES story (id),
    PRIMARY KEY (kind, source, story)
);

-- The lists that readers see, each in its order: the newest of a service (an empty name), a section, a topic, a
-- byline, and where a picture is shown. Only stories that readers may see stand here.
CREATE TABLE listing (
    list TEXT COLLATE "C" NOT NULL,
    service TEXT COLLATE "C" NOT NULL,
    published BIGINT NOT NULL,
    story BIGINT NOT NULL REFERENCES story (id),
    PRIMARY KEY (list, service, published, story)
);
CREATE INDEX listing_story ON listing (story, list);

CREATE TABLE log (
    seq BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    entry TEXT NOT NULL
);

CREATE TABLE follower (
    name TEXT COLLATE "C" PRIMARY KEY,
    seq BIGINT NOT NULL
);

-- What a provider sent, byte for byte. The key is of provider and bytes.
CREATE TABLE wire_file (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key TEXT COLLATE "C" NOT NULL UNIQUE,
    provider TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    sha256 TEXT COLLATE "C" NOT NULL,
    received BIGINT NOT NULL,
    defects TEXT NOT NULL,
    -- How many items it gave, known or new.
    items BIGINT NOT NULL,
    bytes BYTEA NOT NULL
);
CREATE INDEX wire_file_refused ON wire_file (id) WHERE items = 0;

-- What was understood of it. The key is of provider and guid, the same in all versions of an item; the digest is of
-- what the item says.
CREATE TABLE wire_item (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    file BIGINT NOT NULL REFERENCES wire_file (id),
    key TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL,
    digest TEXT COLLATE "C" NOT NULL,
    provider TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C",
    class TEXT COLLATE "C" NOT NULL,
    urgency BIGINT,
    pubstatus TEXT COLLATE "C" NOT NULL,
    quarantined BOOLEAN NOT NULL,
    -- No later version is here.
    newest BOOLEAN NOT NULL,
    -- What it asks of stories was done.
    handled BOOLEAN NOT NULL,
    received BIGINT NOT NULL,
    item TEXT NOT NULL,
    UNIQUE (key, version, digest)
);
CREATE INDEX wire_item_newest ON wire_item (id) WHERE newest;
CREATE INDEX wire_item_provider ON wire_item (provider, id) WHERE newest;
CREATE INDEX wire_item_language ON wire_item (language, id) WHERE newest;
CREATE INDEX wire_item_class ON wire_item (class, id) WHERE newest;
CREATE INDEX wire_item_urgent ON wire_item (id) WHERE newest AND urgency <= 3;
CREATE INDEX wire_item_barred ON wire_item (id) WHERE newest AND pubstatus <> 'usable';
CREATE INDEX wire_item_quarantined ON wire_item (id) WHERE newest AND quarantined;
CREATE INDEX wire_item_unhandled ON wire_item (id) WHERE NOT handled;
CREATE INDEX wire_item_key ON wire_item (key) WHERE newest;

CREATE TABLE picture (
    id BIGINT PRIMARY KEY,
    sha256 TEXT COLLATE "C" NOT NULL UNIQUE,
    picture TEXT NOT NULL
);

CREATE TABLE person (
    id BIGINT PRIMARY KEY,
    picture BIGINT,
    person TEXT NOT NULL
);
CREATE INDEX person_picture ON person (picture) WHERE picture IS NOT NULL;

CREATE TABLE topic (
    id BIGINT PRIMARY KEY,
    topic TEXT NOT NULL
);

CREATE TABLE service (
    id TEXT COLLATE "C" PRIMARY KEY,
    service TEXT COLLATE "C" NOT NULL
);

CREATE TABLE front (
    service TEXT COLLATE "C" NOT NULL,
    -- Empty for the service's own front.
    section TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL,
    front TEXT NOT NULL,
    PRIMARY KEY (service, section)
);

CREATE TABLE breaking (
    id BIGINT PRIMARY KEY,
    start BIGINT NOT NULL,
    until BIGINT NOT NULL,
    ended BOOLEAN NOT NULL,
    breaking TEXT NOT NULL
);
CREATE INDEX breaking_running ON breaking (until) WHERE NOT ended;

CREATE TABLE token (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    hash TEXT COLLATE "C" NOT NULL UNIQUE,
    name TEXT COLLATE "C" NOT NULL,
    role TEXT NOT NULL,
    scope TEXT NOT NULL,
    created BIGINT NOT NULL,
    ended BIGINT
);
