//! What was made from what: one table of edges, walked when something is struck.

use news::{Change, Content, Event, PictureId, StoryId};

use super::{newer, pinned};

use crate::engine::{Arg, Row, Tx};
use crate::wire::item_key;
use crate::{Error, Store, id};

/// What an edge starts from.
#[derive(Debug, Clone, Copy)]
pub(super) enum Kind {
    Wire,
    Translation,
    Picture,
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Self::Wire => "wire",
            Self::Translation => "translation",
            Self::Picture => "picture",
        }
    }
}

const ADD: &str = "INSERT INTO derived (kind, source, story) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
const FROM: &str = "SELECT story FROM derived WHERE kind = $1 AND source = $2 ORDER BY story";

/// Keeps the edges that a change adds.
pub(super) async fn add(tx: &mut Tx, change: &Change) -> Result<(), Error> {
    let story = change.story;
    pinned::follow(tx, change).await?;
    match &change.event {
        Event::Begun(new) => {
            for wire in &new.wire {
                newer::draw(tx, story, wire).await?;
            }
            if let Some(translation) = new.translation {
                add_edge(tx, Kind::Translation, &number(translation.source.number()), story).await?;
            }
            add_pictures(tx, story, &new.content).await
        }
        Event::Written { content, .. } => add_pictures(tx, story, content).await,
        Event::Drew { wire } => newer::draw(tx, story, wire).await,
        _ => Ok(()),
    }
}

async fn add_pictures(tx: &mut Tx, story: StoryId, content: &Content) -> Result<(), Error> {
    for used in content.pictures() {
        add_edge(tx, Kind::Picture, &number(used.picture.number()), story).await?;
    }
    Ok(())
}

async fn add_edge(tx: &mut Tx, kind: Kind, source: &str, story: StoryId) -> Result<(), Error> {
    let args: [Arg<'_>; 3] = [kind.name().into(), source.into(), story.number().into()];
    tx.run(ADD, &args).await.map(drop)
}

fn number(number: i64) -> String {
    number.to_string()
}

impl Store {
    /// The stories that draw on any version of a wire item.
    pub async fn drawing_on(&self, provider: &str, guid: &str) -> Result<Vec<StoryId>, Error> {
        match item_key(provider, guid) {
            Some(key) => self.made_from(Kind::Wire, &key).await,
            None => Ok(Vec::new()),
        }
    }

    /// The stories of which any revision, published or not, uses a picture.
    pub async fn using_picture(&self, picture: PictureId) -> Result<Vec<StoryId>, Error> {
        self.made_from(Kind::Picture, &number(picture.number())).await
    }

    async fn made_from(&self, kind: Kind, source: &str) -> Result<Vec<StoryId>, Error> {
        stories(&self.db().rows(FROM, &[kind.name().into(), source.into()]).await?)
    }
}

/// The stories made from something, as a transaction sees them.
pub(super) async fn made_from(tx: &mut Tx, kind: Kind, source: &str) -> Result<Vec<StoryId>, Error> {
    stories(&tx.rows(FROM, &[kind.name().into(), source.into()]).await?)
}

fn stories(rows: &[Row]) -> Result<Vec<StoryId>, Error> {
    rows.iter().map(|row| id(row, 0, StoryId::from_number)).collect()
}
