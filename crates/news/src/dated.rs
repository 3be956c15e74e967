//! Versions that are counted by their date, where that is in the future.

use jiff::Timestamp;

use crate::{Defect, Severity, WireItem};

/// The code of the note on an item whose date is in the future.
const CODE: &str = "date-in-future";

impl WireItem {
    /// Feeds number no versions: the second counts in which one was made. A date in the future, by a wrong clock or zone,
    /// would have every later correction count as older, so it counts as `now`, when it was received.
    pub fn received_at(&mut self, now: Timestamp) {
        let second = |at: Timestamp| u64::try_from(at.as_second()).unwrap_or_default();
        let Some(said) = self.version_created.filter(|said| *said > now) else { return };
        // What stops an item is one later than its date.
        let Some(more @ 0..=1) = self.version.checked_sub(second(said)) else { return };
        self.version = second(now).max(1) + more;
        self.version_created = Some(now);
        self.defects.push(Defect {
            severity: Severity::Note,
            code: CODE.to_owned(),
            place: "date".to_owned(),
            detail: format!("{said} is in the future; it counts as the time of receiving"),
        });
    }

    /// Whether a later version says nothing else than this one, whose date was in the future when it came: the feed still
    /// has it, and nothing is new.
    pub fn is_said_again_by(&self, later: &Self) -> bool {
        let (version, version_created) = (self.version, self.version_created);
        let bare = |item: &Self| Self { version, version_created, defects: Vec::new(), ..item.clone() };
        self.defects.iter().any(|defect| defect.code == CODE) && bare(self) == bare(later)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn a_date_in_the_future_counts_as_the_time_of_receiving() {
        for (version, made, now, counts) in
            [(900, 900, 500, 500), (901, 900, 500, 501), (3, 900, 500, 3), (400, 400, 500, 400)]
        {
            let mut item = WireItem { version, version_created: Some(at(made)), ..WireItem::default() };
            item.received_at(at(now));
            assert_eq!((item.version, item.quarantined()), (counts, false), "{version} {made}");
            assert_eq!(item.defects.len(), usize::from(counts != version));
        }
    }

    #[test]
    fn what_is_still_in_the_feed_is_no_new_version() {
        let sent = WireItem {
            version: 900,
            version_created: Some(at(900)),
            headline: "Rain".into(),
            ..WireItem::default()
        };
        let mut first = sent.clone();
        first.received_at(at(500));
        let mut again = sent.clone();
        again.received_at(at(600));
        assert!(first.is_said_again_by(&again) && first.is_said_again_by(&sent));
        assert!(!sent.is_said_again_by(&first));
        assert!(!first.is_said_again_by(&WireItem { headline: "Sun".into(), ..sent }));
    }
}
