//! A front while it is arranged. It stands in the page's address, so that nothing is kept of it before it is saved, a
//! reload loses nothing, and each step is a link.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use news::{Arrange, MAX_SLOTS, Slot, StoryId, Timestamp};

use super::trouble::Trouble;

/// Fields as a form sends them, in order.
pub type Fields = Vec<(String, String)>;

/// What a form says of a front.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Arranging {
    /// The version that it was begun from; without one, nobody has begun.
    pub seen: Option<u64>,
    pub slots: Vec<Slot>,
    /// An earlier version to begin from.
    pub version: Option<u64>,
    /// Before which story new ones come.
    pub picked: Option<StoryId>,
    /// What to look for among the stories that could be put in.
    pub wanted: String,
    /// What is done with it, as its button says.
    pub verb: String,
    /// What was dragged where.
    dragged: Option<StoryId>,
    dropped: usize,
}

/// A step that a form asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    pub story: StoryId,
    pub step: Arrange,
}

impl Arranging {
    /// From a form's fields; times are those of the readers' zone.
    pub fn of(fields: &Fields, zone: &TimeZone) -> Result<Self, Trouble> {
        let mut this = Self::default();
        for (name, value) in fields {
            let astray = || Trouble::Astray(format!("{name}: {value}"));
            let id = || value.parse::<StoryId>().map_err(|_| astray());
            let number = || value.parse::<u64>().map_err(|_| astray());
            match name.as_str() {
                "seen" => this.seen = Some(number()?),
                "version" => this.version = Some(number()?),
                "slot" if this.slots.len() < MAX_SLOTS => {
                    this.slots.push(Slot { story: id()?, until: None });
                }
                "slot" => return Err(astray()),
                "until" if !value.is_empty() => {
                    let end = moment(value, zone).ok_or_else(|| Trouble::value(value))?;
                    this.slots.last_mut().into_iter().for_each(|slot| slot.until = Some(end));
                }
                "at" if !value.is_empty() => this.picked = Some(id()?),
                "q" => this.wanted = value.chars().take(200).collect(),
                "do" => this.verb.clone_from(value),
                "dragged" if !value.is_empty() => this.dragged = Some(id()?),
                "dropped" if !value.is_empty() => this.dropped = value.parse().map_err(|_| astray())?,
                _ => {}
            }
        }
        Ok(this)
    }

    /// The step that its button asks for. A story that is put in comes before the one that was picked.
    pub fn asked(&self) -> Option<Asked> {
        if self.verb == "drop" {
            return self.dragged.map(|story| Asked { story, step: Arrange::To(self.dropped) });
        }
        let (verb, story) = self.verb.split_once(':')?;
        let story = story.parse().ok()?;
        let step = match verb {
            "up" => Arrange::Up,
            "down" => Arrange::Down,
            "out" => Arrange::Out,
            "in" => Arrange::To(self.picked.and_then(|at| news::place(&self.slots, at)).unwrap_or(MAX_SLOTS)),
            // Where none was picked it stays out, and is said to.
            "instead" => Arrange::Instead(self.picked.unwrap_or(story)),
            _ => return None,
        };
        Some(Asked { story, step })
    }

    /// The address of a front that looks like this.
    pub fn query(seen: u64, slots: &[Slot], zone: &TimeZone) -> String {
        let slot = |slot: &Slot| format!("&slot={}&until={}", slot.story, typed(slot.until, zone));
        format!("seen={seen}{}", slots.iter().map(slot).collect::<String>())
    }
}

/// A moment as browsers have it typed: the day and the time of day in a zone.
pub fn typed(at: Option<Timestamp>, zone: &TimeZone) -> String {
    let Some(at) = at.map(|at| zone.to_datetime(at)) else { return String::new() };
    let format = if at.second() == 0 { "%Y-%m-%dT%H:%M" } else { "%Y-%m-%dT%H:%M:%S" };
    at.strftime(format).to_string()
}

/// The moment that was typed.
pub fn moment(typed: &str, zone: &TimeZone) -> Option<Timestamp> {
    let civil: DateTime = typed.parse().ok()?;
    zone.to_timestamp(civil).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn story(n: u32) -> StoryId {
        StoryId::new(Timestamp::UNIX_EPOCH, n)
    }

    fn read(query: &str) -> Result<Arranging, Trouble> {
        let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        let fields = pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        Arranging::of(&fields, &TimeZone::get("Asia/Tehran").unwrap())
    }

    #[test]
    fn an_arrangement_reads_back_as_it_was_written() {
        let zone = TimeZone::get("Asia/Tehran").unwrap();
        let until = "2026-11-26T15:00:00Z".parse().ok();
        let slots = vec![Slot { story: story(1), until }, Slot { story: story(2), until: None }];
        let query = Arranging::query(7, &slots, &zone);
        assert!(query.contains("until=2026-11-26T18:30"), "{query}");
        let back = read(&query).unwrap();
        assert_eq!((back.seen, back.slots), (Some(7), slots));
    }

    #[test]
    fn what_no_form_sends_is_refused() {
        assert!(read("seen=x").is_err());
        assert!(read("slot=%00").is_err());
        assert!(read("seen=1&slot=1&until=tomorrow").is_err());
        let many = "slot=1&".repeat(MAX_SLOTS + 1);
        assert!(read(&many).is_err());
        assert_eq!(read("until=2026-11-26T18:30").unwrap(), Arranging::default());
    }

    #[test]
    fn a_button_asks_for_a_step() {
        let (one, two) = (story(1), story(2));
        let asked = |more: String| read(&format!("slot={one}&slot={two}&{more}")).unwrap().asked();
        let asks = |story, step| Some(Asked { story, step });
        assert_eq!(asked(format!("do=up:{two}")), asks(two, Arrange::Up));
        assert_eq!(asked(format!("do=in:{}", story(3))), asks(story(3), Arrange::To(MAX_SLOTS)));
        assert_eq!(asked(format!("at={two}&do=in:{}", story(3))), asks(story(3), Arrange::To(1)));
        assert_eq!(asked(format!("at={one}&do=instead:{two}")), asks(two, Arrange::Instead(one)));
        assert_eq!(asked(format!("do=instead:{}", story(3))), asks(story(3), Arrange::Instead(story(3))));
        assert_eq!(asked(format!("dragged={one}&dropped=2&do=drop")), asks(one, Arrange::To(2)));
        assert_eq!(asked("do=look".into()), None);
    }
}
