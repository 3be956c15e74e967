//! Of a comment, those are told who wrote the story, and those whom it names. It is on record, as is whatever people do
//! beside the words, under the name by which they are signed in.

use draft::{Comment, Deed};
use news::{By, NoticeKind, Occasion};
use store::Error;

use super::room::{Room, State};
use crate::clock::now;
use crate::newsroom::Newsroom;
use crate::people::while_writing;

/// Comments that came at once of which people are told: nobody writes more between two moments when they are kept, and one
/// message has room for tens of thousands.
const TOLD: usize = 100;

/// A comment of which nobody is told yet, and whose it is.
#[derive(Clone)]
pub(super) struct Untold {
    comment: Comment,
    by: By,
}

impl Room {
    /// Has people told of the comments that were found since they last were. Where that fails it is tried again.
    pub(super) async fn tell_comments(&self, newsroom: &Newsroom) -> Result<(), Error> {
        let untold = self.state().untold.clone();
        if untold.is_empty() {
            return Ok(());
        }
        let service = self.state().story.service.clone();
        let accounts = newsroom.store().accounts().await?;
        let names: Vec<_> = accounts.into_iter().map(|account| account.name).collect();
        for Untold { comment, by } in untold {
            let occasion = Occasion {
                kind: NoticeKind::Comment,
                story: Some(self.story()),
                services: vec![service.clone()],
                by: Some(by),
                about: named(&comment.words, &names),
            };
            let key = format!("comment/{}/{}", self.story(), comment.key);
            newsroom.store().note(&key, now(), &occasion).await?;
            self.state().untold.retain(|untold| untold.comment.key != comment.key);
        }
        Ok(())
    }
}

impl Room {
    /// Puts on record what people did beside the words.
    pub(super) async fn record(&self, newsroom: &Newsroom, deeds: Vec<(By, Deed)>) {
        if deeds.is_empty() {
            return;
        }
        let accounts = newsroom.store().accounts().await.unwrap_or_else(|error| {
            tracing::warn!("the record names who it was, and no account: {error:#}");
            Vec::new()
        });
        let story = self.state().story.clone();
        for (by, deed) in deeds {
            let By::Person(who) = by else { continue };
            let account = accounts.iter().find(|account| account.name == who).map(|account| account.id);
            newsroom.record(while_writing(&story, who, account, called(deed)));
        }
    }
}

/// As the record calls it.
fn called(deed: Deed) -> &'static str {
    match deed {
        Deed::Comment => "comment",
        Deed::Resolve => "comment resolved",
        Deed::Reopen => "comment reopened",
        Deed::Accept => "suggestions accepted",
        Deed::Reject => "suggestions rejected",
    }
}

impl State {
    /// Finds the comments that nobody is told of yet, and who made each, as is known of the change that brought it.
    pub(super) fn find_comments(&mut self) {
        let mut fresh = self.draft.comments();
        fresh.retain(|comment| self.found.insert(comment.key.clone()));
        if fresh.len() > TOLD {
            let (story, count) = (self.story.id, fresh.len());
            tracing::warn!(%story, "of {count} comments that came at once people are told of {TOLD}");
        }
        for comment in fresh.into_iter().take(TOLD) {
            let brought = self.since.iter().find(|did| comment.is_brought_by(&did.bytes));
            let by = brought.map_or_else(|| By::Person(comment.by.clone()), |did| did.actor.by.clone());
            self.untold.push(Untold { comment, by });
        }
    }
}

/// The people whom words name with an `@`, a line each.
fn named(words: &str, names: &[String]) -> String {
    let names = names.iter().filter(|name| words.contains(&format!("@{name}")));
    names.cloned().collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_named_is_known() {
        let names = ["Mira Osei".to_owned(), "Omid".to_owned()];
        assert_eq!(named("@Mira Osei and @Omid: who said so?", &names), "Mira Osei\nOmid");
        assert_eq!(named("Omid said so", &names), "");
    }
}
