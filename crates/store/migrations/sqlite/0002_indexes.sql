-- What a desk asks for of all services at once: the stories that ended, those that readers don't see, one stage.
CREATE INDEX story_ended ON story (changed, id) WHERE ended;
CREATE INDEX story_unseen ON story (changed, id) WHERE NOT visible;
CREATE INDEX story_of_stage ON story (stage, changed, id);
