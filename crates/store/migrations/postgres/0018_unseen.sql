-- A service's drafts, however many stories of the same stage it has published.
CREATE INDEX story_unseen_stage ON story (service, stage, changed, id) WHERE NOT visible AND NOT ended;
-- Stories that were taken from readers as they could not be read: seldom any, and looked for every second.
CREATE INDEX story_hidden ON story (id)
WHERE NOT visible AND live IS NOT NULL AND NOT held AND NOT embargoed AND NOT ended;
