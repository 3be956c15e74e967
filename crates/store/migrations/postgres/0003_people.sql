-- The people of the newsroom: who may sign in, what holds their session, and the record of what was done.

CREATE TABLE account (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- In lower case.
    email TEXT COLLATE "C" NOT NULL UNIQUE,
    name TEXT NOT NULL,
    grants TEXT NOT NULL,
    -- The BCP 47 tag of the interface, where they chose one.
    language TEXT,
    -- A PHC string; NULL until an invitation was taken up.
    password TEXT,
    -- The secret of the second factor, and the last step of it that was used.
    second TEXT,
    second_step BIGINT NOT NULL DEFAULT 0,
    -- How they arranged their desk, as JSON.
    arranged TEXT NOT NULL DEFAULT '{}',
    created BIGINT NOT NULL,
    ended BIGINT
);

-- Only fingerprints of the secrets are kept.
CREATE TABLE session (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    hash TEXT COLLATE "C" NOT NULL UNIQUE,
    account BIGINT NOT NULL REFERENCES account (id),
    begun BIGINT NOT NULL,
    seen BIGINT NOT NULL,
    agent TEXT NOT NULL,
    address TEXT NOT NULL
);
CREATE INDEX session_account ON session (account);
CREATE INDEX session_seen ON session (seen);

CREATE TABLE invitation (
    hash TEXT COLLATE "C" PRIMARY KEY,
    account BIGINT NOT NULL UNIQUE REFERENCES account (id),
    until BIGINT NOT NULL
);

CREATE TABLE audit (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at BIGINT NOT NULL,
    -- The name on the record, where it is known.
    who TEXT COLLATE "C",
    address TEXT NOT NULL,
    -- What was done, to what, and what came of it: an HTTP status.
    what TEXT NOT NULL,
    about TEXT NOT NULL,
    status BIGINT NOT NULL
);
CREATE INDEX audit_who ON audit (who, id);
CREATE INDEX audit_refused ON audit (id) WHERE status >= 400;
CREATE TRIGGER audit_is_kept BEFORE UPDATE ON audit
    FOR EACH ROW EXECUTE FUNCTION never_changes();
