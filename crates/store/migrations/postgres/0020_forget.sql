-- What is forgotten in time is found by its time, however much is kept.
CREATE INDEX session_begun ON session (begun);
CREATE INDEX occasion_done ON occasion (at) WHERE done;
