-- Which account's or which token's deed it was: a name alone can be another's by then.
ALTER TABLE audit ADD COLUMN account BIGINT;
ALTER TABLE audit ADD COLUMN token BIGINT;

-- Whose account made a token, if one did, and by which other token: it ends with them.
ALTER TABLE token ADD COLUMN maker BIGINT REFERENCES account (id);
ALTER TABLE token ADD COLUMN parent BIGINT REFERENCES token (id);
