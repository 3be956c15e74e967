//! What a notice says, in the language of whoever gets it.

use news::{Embargo, NoticeKind, Occasion, Story, Timestamp};
use page::locale;

use crate::desk::pages::Interface;
use crate::newsroom::Newsroom;
use crate::settings::Headlines;

/// A notice in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// What happened, in a sentence.
    pub title: String,
    /// A headline that may be told, with its language and direction.
    pub headline: Option<(String, String, &'static str)>,
    /// Who did it and when.
    pub when: String,
    /// Where there is more of it: a path of the desk.
    pub path: String,
    pub lang: String,
    pub dir: &'static str,
}

impl Letter {
    /// # Errors
    /// The store's.
    pub async fn of(
        room: &Newsroom,
        interface: &Interface,
        occasion: &Occasion,
        at: Timestamp,
    ) -> Result<Self, store::Error> {
        let story = match occasion.story {
            // A story that can't be read has no words to tell.
            Some(id) => room.store().story(id).await.unwrap_or_default(),
            None => None,
        };
        let headline = story.filter(|story| tellable(story, room.settings().notices.headlines));
        Ok(Self {
            title: plain(title(interface, occasion)),
            headline: headline.map(|story| {
                let language = locale::service(story.service.as_str());
                let (lang, dir) = language.map_or_else(
                    || (String::new(), "auto"),
                    |language| (language.tag.clone(), language.direction.as_str()),
                );
                (line(&story.head.content.headline), lang, dir)
            }),
            when: when(interface, occasion, at),
            path: path(occasion),
            lang: interface.tag.to_owned(),
            dir: interface.direction(),
        })
    }
}

/// Whether a story's headline may leave the newsroom.
fn tellable(story: &Story, asked: Headlines) -> bool {
    let secret = matches!(&story.embargo, Some(Embargo::Until(_) | Embargo::Unclear(_)));
    let seen = story.live.as_ref().is_some_and(|live| live.revision == story.head.number);
    match asked {
        Headlines::Never => false,
        Headlines::Published => seen && !secret,
        Headlines::Always => !secret,
    }
}

fn title(interface: &Interface, occasion: &Occasion) -> String {
    let language = interface.language;
    let named = |service: &news::ServiceId| {
        let named = locale::service(service.as_str());
        named.map_or_else(|| service.to_string(), |other| language.name_of(other).text)
    };
    let names: Vec<_> = occasion.services.iter().map(named).collect();
    let services = if names.is_empty() { interface.word("everywhere") } else { language.list(&names) };
    let key = match (occasion.kind, occasion.about.as_str()) {
        (NoticeKind::Failure, "late") => "notice-late-said".to_owned(),
        (NoticeKind::Failure, what) => {
            let failed = interface.word(&format!("failure-{what}"));
            return line(&interface.say(
                "notice-failure-said",
                &[("what", &failed), ("service", &services)],
                None,
            ));
        }
        (kind, _) => format!("notice-{}-said", kind.as_str()),
    };
    let about = [("service", services.as_str()), ("feed", occasion.about.as_str())];
    line(&interface.say(&key, &about, None))
}

fn when(interface: &Interface, occasion: &Occasion, at: Timestamp) -> String {
    let at = interface.language.short_date_time(at, &interface.zone);
    match &occasion.by {
        Some(news::By::Person(name) | news::By::Wire(name)) => {
            line(&interface.say("notice-by", &[("who", name), ("at", &at)], None))
        }
        _ => at,
    }
}

fn path(occasion: &Occasion) -> String {
    match (occasion.kind, occasion.story) {
        (NoticeKind::Breaking, _) => "/desk/breaking".to_owned(),
        (NoticeKind::Failure | NoticeKind::Feed, _) | (_, None) => "/desk/watch".to_owned(),
        (_, Some(story)) => format!("/desk/stories/{story}"),
    }
}

/// What is all of Latin letters needs nothing that sets its parts apart, and is shown by every program as it is.
fn plain(text: String) -> String {
    let bare = text.replace(['\u{2068}', '\u{2069}'], "");
    if bare.is_ascii() { bare } else { text }
}

/// One line, without anything that begins another or turns the direction of what follows it.
pub fn line(text: &str) -> String {
    let kept = |c: char| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c };
    text.chars().map(kept).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_stays_one() {
        assert_eq!(line("Ferry\r\nBcc: all@example.org"), "Ferry  Bcc: all@example.org");
        assert_eq!(line("کشتی\u{2028}بازگشت\0"), "کشتی بازگشت");
    }
}
