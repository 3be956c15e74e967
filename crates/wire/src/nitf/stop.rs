//! Words that stop a story, wherever a document says them.

use news::Status;

use super::Draft;
use crate::status;

/// What a word in a field for machines asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asks {
    Usable,
    Embargo,
    Withhold,
    Kill,
}

/// Reads one word of a status, type or class; none where it says nothing of use.
pub(super) fn asks(word: &str) -> Option<Asks> {
    let word = status::code(word);
    Some(match word.strip_prefix("pub-").unwrap_or(&word) {
        "usable" | "publishable" => Asks::Usable,
        "embargoed" | "embargo" => Asks::Embargo,
        "withheld" | "withhold" | "hold" | "held" | "on-hold" => Asks::Withhold,
        "killed" | "kill" | "canceled" | "cancelled" | "cancel" | "cancellation" | "mandatory-kill"
        | "mandatorykill" | "deleted" | "delete" | "withdrawn" | "withdraw" | "withdrawal" | "retracted"
        | "retraction" | "spiked" | "eliminated" | "elimination" | "annulled" => Asks::Kill,
        _ => return None,
    })
}

impl Draft {
    /// The status of the document in its own attribute: what isn't known withholds it.
    pub(super) fn own_status(&mut self, value: &str, place: &str) {
        match asks(value) {
            Some(asks) => self.obey(asks),
            None => status::set(&mut self.item, value, place),
        }
    }

    /// A word in a field that may hold others too: only what stops counts.
    pub(super) fn hear(&mut self, word: &str) {
        if let Some(asks) = asks(word).filter(|asks| *asks != Asks::Usable) {
            self.obey(asks);
        }
    }

    /// What stops more is kept, in whatever order the document says it.
    fn obey(&mut self, asks: Asks) {
        match asks {
            Asks::Usable => {}
            Asks::Embargo => self.embargoed = true,
            Asks::Kill => status::stricter(&mut self.item, Status::Canceled),
            Asks::Withhold => status::stricter(&mut self.item, Status::Withheld),
        }
    }

    /// A note to editors is kept; one that speaks of a stop makes a person look, unless the document is stopped anyway.
    pub(super) fn ednote(&mut self, text: String, place: &str) {
        if text.is_empty() || self.item.ednotes.contains(&text) || self.item.ednotes.len() >= 100 {
            return;
        }
        self.worries.extend(status::doubt(&text, place));
        self.item.ednotes.push(text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_machines() {
        for (word, expected) in [
            ("pub-usable", Some(Asks::Usable)),
            ("Embargoed", Some(Asks::Embargo)),
            ("withheld", Some(Asks::Withhold)),
            ("stat:canceled", Some(Asks::Kill)),
            ("KILLED", Some(Asks::Kill)),
            ("final", None),
            ("", None),
        ] {
            assert_eq!(asks(word), expected, "{word}");
        }
    }

    #[test]
    fn a_weaker_word_never_takes_back_a_stronger() {
        let mut draft = Draft::default();
        draft.own_status("killed", "x");
        draft.hear("withheld");
        draft.own_status("usable", "x");
        assert_eq!(draft.item.pubstatus, Status::Canceled);
        let mut draft = Draft::default();
        draft.own_status("whatever", "x");
        assert!(draft.item.pubstatus == Status::Withheld && draft.item.quarantined());
    }
}
