//! Of what somebody wants to be told, and how.

use std::collections::BTreeMap;

use news::{NoticeKind, Way};
use serde::{Deserialize, Serialize};

/// What somebody chose; of what they said nothing, the usual holds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices(BTreeMap<NoticeKind, Vec<Way>>);

impl Choices {
    /// As they were kept; what can't be read is the usual.
    pub fn read(kept: Option<&str>) -> Self {
        kept.and_then(|kept| serde_json::from_str(kept).ok()).unwrap_or_default()
    }

    /// The ways by which a kind is wanted.
    pub fn set(&mut self, kind: NoticeKind, ways: Vec<Way>) {
        self.0.insert(kind, ways);
    }

    /// Whether they are told of this so. Who has a browser take notices wants them there, but for breaking news, which
    /// everybody sees who works.
    pub fn wants(&self, kind: NoticeKind, way: Way) -> bool {
        match (self.0.get(&kind), way) {
            (Some(ways), _) => ways.contains(&way),
            (None, Way::Mail) => kind.mailed(),
            (None, Way::Push) => kind != NoticeKind::Breaking,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_chose_nothing_is_mailed_what_cannot_wait() {
        let usual = Choices::read(None);
        assert!(usual.wants(NoticeKind::Kill, Way::Mail) && usual.wants(NoticeKind::Failure, Way::Mail));
        assert!(!usual.wants(NoticeKind::Review, Way::Mail) && usual.wants(NoticeKind::Review, Way::Push));
        assert_eq!(Choices::read(Some("nonsense")), usual);
    }

    #[test]
    fn what_somebody_chose_stands() {
        let mut choices = Choices::default();
        choices.set(NoticeKind::Kill, Vec::new());
        choices.set(NoticeKind::Review, vec![Way::Mail]);
        let kept = serde_json::to_string(&choices).unwrap();
        let again = Choices::read(Some(&kept));
        assert_eq!(again, choices);
        assert!(!again.wants(NoticeKind::Kill, Way::Mail) && again.wants(NoticeKind::Review, Way::Mail));
        assert!(again.wants(NoticeKind::Failure, Way::Mail), "of the rest, the usual");
    }
}
