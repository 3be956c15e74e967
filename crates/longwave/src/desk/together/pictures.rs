//! Pictures that people put into a story that is open: each only those that they may use.

use std::collections::HashSet;

use news::{Actor, By, Content, PictureId};

use super::room::Room;
use crate::clock::now;
use crate::desk::{Problem, may_use_picture};
use crate::newsroom::Newsroom;

/// A picture that came since the settled content.
struct Added {
    picture: PictureId,
    /// Whose changes name it: one who may use it is enough. Where nobody's do, `each` of all who changed anything must.
    by: Vec<Actor>,
    each: bool,
}

impl Room {
    /// Whether those who put pictures into the story since it was last saved may use them.
    ///
    /// # Errors
    /// Where one is of another service's draft, or kept back.
    pub(super) async fn may_use_pictures(
        &self,
        newsroom: &Newsroom,
        content: &Content,
    ) -> Result<(), Problem> {
        for Added { picture, by, each } in self.added(content) {
            let mut may = Ok(());
            for actor in &by {
                may = may_use_picture(newsroom, picture, actor).await;
                if may.is_ok() != each {
                    break;
                }
            }
            may?;
        }
        Ok(())
    }

    fn added(&self, content: &Content) -> Vec<Added> {
        let state = self.state();
        let mut known: HashSet<_> =
            state.settled.content.pictures().iter().map(|used| used.picture).collect();
        let pictures = content.pictures();
        let fresh = pictures.iter().map(|used| used.picture).filter(|picture| known.insert(*picture));
        let added = |picture: PictureId| {
            let id = picture.to_string();
            let names = |bytes: &[u8]| bytes.windows(id.len()).any(|part| part == id.as_bytes());
            let named = actors(state.since.iter().filter(|did| names(&did.bytes)).map(|did| &did.actor));
            let each = named.is_empty();
            let by = if each { actors(state.since.iter().map(|did| &did.actor)) } else { named };
            Added { picture, by, each }
        };
        fresh.map(added).collect()
    }
}

fn actors<'a>(all: impl Iterator<Item = &'a Actor>) -> Vec<Actor> {
    let mut actors: Vec<Actor> = Vec::new();
    for actor in all {
        if !actors.contains(actor) {
            actors.push(actor.clone());
        }
    }
    actors
}

/// Who made a change that an earlier process kept, with what is granted them now.
pub(super) async fn who_did(newsroom: &Newsroom, by: &By) -> Result<Actor, store::Error> {
    let By::Person(name) = by else { return Ok(Actor::machine(by.clone())) };
    let accounts = newsroom.store().accounts().await?.into_iter();
    let accounts = accounts.filter(|account| account.name == *name && account.ended.is_none());
    let tokens = newsroom.store().tokens().await?.into_iter();
    let tokens = tokens.filter(|token| token.name == *name && token.holds(now()));
    let tokens = tokens.map(|token| vec![news::Grant { role: token.role, scope: token.scope }]);
    let mut found: Vec<_> = accounts.map(|account| account.grants).chain(tokens).collect();
    // Of two by one name nobody knows which it was.
    let grants = if found.len() == 1 { found.pop().unwrap_or_default() } else { Vec::new() };
    Ok(Actor { by: by.clone(), grants })
}
