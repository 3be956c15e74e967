//! The interface's words as HTML. Words that a service lacks are an empty string, never another language's unmarked.

use minijinja::Value;

use super::{Html, escape, lang};
use crate::locale::{Language, Message};

/// The messages that templates print as they are.
const PRINTED: &[&str] = &[
    "a11y-links-label",
    "about",
    "access-blocked-heading",
    "access-mirrors",
    "access-onion",
    "breaking-dismiss",
    "breaking-news",
    "copy-link",
    "correction-heading",
    "display-settings",
    "full-version",
    "home",
    "languages",
    "languages-all",
    "latest-updates",
    "menu",
    "most-read",
    "new-stories-show",
    "no-stories-yet",
    "original-story",
    "page-first",
    "page-next",
    "page-previous",
    "photo",
    "print",
    "read-in-other-languages",
    "related-stories",
    "rss-feed",
    "search",
    "search-submit",
    "share",
    "share-email",
    "skip-to-content",
    "skip-to-navigation",
    "skip-to-search",
    "story-show-new",
    "text-size",
    "text-size-larger",
    "text-version",
    "top-stories",
    "topics",
];

/// Stands for a piece of markup inside a message; private use, so that no text of ours holds it.
const PLACE: char = '\u{F8F0}';

/// One service's words.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    pub language: &'static Language,
}

impl Words {
    /// Every message that templates print, by key.
    pub fn printed(self) -> Value {
        Value::from_pairs(
            PRINTED.iter().map(|key| (*key, Value::from_safe_string(self.get(key).as_str().to_owned()))),
        )
    }

    /// A message without variables; empty where the service lacks it.
    pub fn get(self, key: &str) -> Html {
        self.language.message(key).map(|message| marked(&message, None)).unwrap_or_default()
    }

    /// A message with plain variables; empty where the service lacks it.
    pub fn say(self, key: &str, args: &[(&str, &str)]) -> Html {
        self.language.format(key, args, None).map(|message| marked(&message, None)).unwrap_or_default()
    }

    /// A message with one piece of markup in it; the piece alone where the service lacks the message.
    pub fn around(self, key: &str, name: &str, piece: &Html) -> Html {
        let place = PLACE.to_string();
        let message = self.language.format(key, &[(name, &place)], None);
        message.map_or_else(|| piece.clone(), |message| marked(&message, Some(piece)))
    }

    /// "A, B and C", each with its markup.
    pub fn list(self, names: &[String], markup: impl Fn(usize, &str) -> Html) -> Html {
        let joined = self.language.list(names);
        let (mut html, mut rest) = (String::new(), joined.as_str());
        for (at, name) in names.iter().enumerate() {
            let Some((before, after)) = rest.split_once(name.as_str()) else { break };
            escape(before, &mut html);
            html.push_str(markup(at, name).as_str());
            rest = after;
        }
        escape(rest, &mut html);
        Html::made(html)
    }

    /// A notice of rights, in whatever language it came: where its letters aren't the page's it says that this isn't known.
    pub fn notice(self, notice: &str) -> Html {
        if self.language.script == "Latn" || !lang::is_latin(notice) {
            return self.name(notice);
        }
        let text = Html::text(notice);
        Html::made(format!("<bdi lang=\"und-Latn\" dir=\"ltr\">{}</bdi>", text.as_str()))
    }

    /// A name, isolated where it runs against the page.
    pub fn name(self, name: &str) -> Html {
        let text = Html::text(name);
        if lang::runs_against(name, self.language.direction) {
            return Html::made(format!("<bdi>{}</bdi>", text.as_str()));
        }
        text
    }
}

/// A message as HTML; words of a second language say so.
fn marked(message: &Message, piece: Option<&Html>) -> Html {
    let mut html = String::new();
    let mut parts = message.text.split(PLACE);
    escape(parts.next().unwrap_or_default(), &mut html);
    for part in parts {
        html.push_str(piece.map_or("", Html::as_str));
        escape(part, &mut html);
    }
    match message.lang {
        Some(_) => Html::made(format!("<span{}>{html}</span>", attributes(message).as_str())),
        None => Html::made(html),
    }
}

/// ` lang="…" dir="…"` for an element whose words are this message; nothing where they are of the page's own language.
pub fn attributes(message: &Message) -> Html {
    message.lang.map(|other| Html::made(lang::attributes(&other.tag))).unwrap_or_default()
}
