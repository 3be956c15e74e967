-- Coming in: passkeys, recovery codes, whom a provider of single sign-on knows, and how well a session was begun.

-- What authenticators know an account by: random, so that it says nothing of its owner.
ALTER TABLE account ADD COLUMN handle TEXT COLLATE "C";
-- Who the provider of single sign-on says they are.
ALTER TABLE account ADD COLUMN issuer TEXT COLLATE "C";
ALTER TABLE account ADD COLUMN subject TEXT COLLATE "C";
CREATE UNIQUE INDEX account_handle ON account (handle) WHERE handle IS NOT NULL;
CREATE UNIQUE INDEX account_subject ON account (issuer, subject) WHERE subject IS NOT NULL;

-- Whether two factors began it: a password and a code, or a passkey.
ALTER TABLE session ADD COLUMN strong BOOLEAN NOT NULL DEFAULT FALSE;

CREATE TABLE passkey (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account BIGINT NOT NULL REFERENCES account (id),
    -- The credential's id, in hex.
    credential TEXT COLLATE "C" NOT NULL UNIQUE,
    -- The public key and what goes with it, as JSON.
    public TEXT NOT NULL,
    name TEXT NOT NULL,
    made BIGINT NOT NULL,
    used BIGINT
);
CREATE INDEX passkey_account ON passkey (account);

-- Fingerprints of the codes that stand in for the second factor; each works once.
CREATE TABLE recovery (
    account BIGINT NOT NULL REFERENCES account (id),
    hash TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (account, hash)
);
