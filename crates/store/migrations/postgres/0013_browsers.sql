-- Since when a browser can't be given a notice.
ALTER TABLE push_subscription ADD COLUMN failing BIGINT;
