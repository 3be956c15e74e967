-- What the newsroom must see of itself, and of what people are told.

-- What failed, once for as long as it goes on. No service: it concerns all.
CREATE TABLE failure (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    service TEXT,
    cause TEXT NOT NULL,
    first BIGINT NOT NULL,
    last BIGINT NOT NULL,
    count BIGINT NOT NULL,
    resolved BIGINT
);
CREATE UNIQUE INDEX failure_open ON failure (kind, subject) WHERE resolved IS NULL;

-- How each feed does, as JSON.
CREATE TABLE feed_health (
    name TEXT PRIMARY KEY,
    health TEXT NOT NULL
);

-- What somebody took care of, so that it no longer asks for anybody.
CREATE TABLE attended (
    what TEXT NOT NULL,
    subject TEXT NOT NULL,
    who TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (what, subject)
);

-- What happened of which people are to be told: kept with what it was, then spread to each of them.
CREATE TABLE occasion (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    at BIGINT NOT NULL,
    occasion TEXT NOT NULL,
    done BOOLEAN NOT NULL
);
CREATE INDEX occasion_waiting ON occasion (id) WHERE NOT done;

-- One person's notice by one way. It is due until it was sent or given up.
CREATE TABLE notice (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    occasion BIGINT NOT NULL REFERENCES occasion (id),
    account BIGINT NOT NULL REFERENCES account (id),
    way TEXT NOT NULL,
    due BIGINT,
    tries BIGINT NOT NULL,
    sent BIGINT,
    error TEXT,
    UNIQUE (occasion, account, way)
);
CREATE INDEX notice_due ON notice (due) WHERE due IS NOT NULL;

-- Of what somebody wants to be told, as JSON; without a row, the usual.
CREATE TABLE notice_choice (
    account INTEGER PRIMARY KEY REFERENCES account (id),
    choices TEXT NOT NULL
);

-- A browser that takes notices.
CREATE TABLE push_subscription (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account BIGINT NOT NULL REFERENCES account (id),
    endpoint TEXT NOT NULL UNIQUE,
    key TEXT NOT NULL,
    auth TEXT NOT NULL,
    agent TEXT NOT NULL,
    created BIGINT NOT NULL
);
CREATE INDEX push_subscription_account ON push_subscription (account);

-- Keys of the newsroom's own, made once.
CREATE TABLE newsroom_key (
    name TEXT PRIMARY KEY,
    secret TEXT NOT NULL
);
