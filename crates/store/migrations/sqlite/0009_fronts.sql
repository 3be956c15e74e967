-- When the newsroom's clock must tell that a place on a front is given up. It looks once at each that was set before.
ALTER TABLE front ADD COLUMN due BIGINT;
UPDATE front SET due = 0;
CREATE INDEX front_due ON front (due) WHERE due IS NOT NULL;

-- Fronts as they were set, to be looked at and set again.
CREATE TABLE front_version (
    service TEXT NOT NULL,
    section TEXT NOT NULL,
    version BIGINT NOT NULL,
    front TEXT NOT NULL,
    PRIMARY KEY (service, section, version)
) WITHOUT ROWID;
INSERT INTO front_version (service, section, version, front) SELECT service, section, version, front FROM front;
