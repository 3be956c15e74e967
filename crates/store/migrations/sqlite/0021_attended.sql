-- What somebody took care of lately is found by its time, however much ever was.
CREATE INDEX attended_at ON attended (what, at);
