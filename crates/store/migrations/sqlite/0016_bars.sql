-- What others say of an item, by its key, until it says more itself: a bar as JSON. Such an item has a newest version.
CREATE TABLE wire_bar (
    key TEXT PRIMARY KEY,
    bar TEXT NOT NULL
) WITHOUT ROWID;
