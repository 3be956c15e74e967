//! Of a comment, those are told who wrote the story, and those whom it names.

use draft::Comment;
use news::{By, NoticeKind, Occasion};
use store::Error;

use super::room::Room;
use crate::clock::now;
use crate::newsroom::Newsroom;

impl Room {
    /// Has people told of the comments that came since they last were.
    pub(super) async fn tell_comments(&self, newsroom: &Newsroom) -> Result<(), Error> {
        let (fresh, by) = self.fresh_comments();
        if fresh.is_empty() {
            return Ok(());
        }
        let service = self.state().story.service.clone();
        let accounts = newsroom.store().accounts().await?;
        let names: Vec<_> = accounts.into_iter().map(|account| account.name).collect();
        for comment in fresh {
            let occasion = Occasion {
                kind: NoticeKind::Comment,
                story: Some(self.story()),
                services: vec![service.clone()],
                by: Some(by.clone().unwrap_or_else(|| By::Person(comment.by.clone()))),
                about: named(&comment.words, &names),
            };
            let key = format!("comment/{}/{}", self.story(), comment.key);
            newsroom.store().note(&key, now(), &occasion).await?;
            self.state().told.insert(comment.key);
        }
        Ok(())
    }

    /// Comments of which nobody was told, and who is known to have made them: whoever did something last.
    fn fresh_comments(&self) -> (Vec<Comment>, Option<By>) {
        let state = self.state();
        let mut comments = state.draft.comments();
        comments.retain(|comment| !state.told.contains(&comment.key));
        (comments, state.since.last().map(|did| did.actor.by.clone()))
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
