-- What waits to be edited, however many stories of the same stage were published.
CREATE INDEX story_in_review ON story (changed, id) WHERE stage = 'review' AND live IS NULL AND NOT ended;
