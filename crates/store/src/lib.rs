//! Every line of SQL, the log and the media objects.
