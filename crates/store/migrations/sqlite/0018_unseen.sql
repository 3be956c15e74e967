-- A service's drafts, however many stories of the same stage it has published.
CREATE INDEX story_unseen_stage ON story (service, stage, changed, id) WHERE NOT visible AND NOT ended;
