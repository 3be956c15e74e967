//! A picture as the newsroom knows it; its bytes are elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{Actor, Embargo, PictureId, Refusal, Right, ServiceId};

/// What a crop must not lose: a point of the upright picture, from its top left, in ten-thousandths of each side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Focus {
    pub x: u16,
    pub y: u16,
}

impl Default for Focus {
    /// A little above the middle, where most pictures have their subject.
    fn default() -> Self {
        Self { x: 5_000, y: 4_500 }
    }
}

/// A ratio of width to height that pictures are cropped to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Shape {
    #[serde(rename = "16x9")]
    Wide,
    #[serde(rename = "4x3")]
    Landscape,
    #[serde(rename = "1x1")]
    Square,
    #[serde(rename = "3x4")]
    Portrait,
}

impl Shape {
    pub const ALL: [Self; 4] = [Self::Wide, Self::Landscape, Self::Square, Self::Portrait];

    /// Its name in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Wide => "16x9",
            Self::Landscape => "4x3",
            Self::Square => "1x1",
            Self::Portrait => "3x4",
        }
    }

    /// Width and height.
    pub fn sides(self) -> (u32, u32) {
        match self {
            Self::Wide => (16, 9),
            Self::Landscape => (4, 3),
            Self::Square => (1, 1),
            Self::Portrait => (3, 4),
        }
    }
}

/// A crop that somebody chose for one [`Shape`]: where it begins and how wide it is, in ten-thousandths of the upright
/// picture's sides. Its height follows from the shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Crop {
    pub left: u16,
    pub top: u16,
    pub width: u16,
}

/// A part of the upright picture, in pixels from its top left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    pub left: u32,
    pub top: u32,
    pub width: u32,
    pub height: u32,
}

/// The least that a crop may show, in ten-thousandths of the picture's width: less is a smear of pixels.
pub const LEAST_CROP: u16 = 500;

impl Crop {
    /// The part of a picture of this size that it shows. It stays inside whatever it says.
    pub fn part(self, shape: Shape, width: u32, height: u32) -> Part {
        let (a, b) = shape.sides();
        let share = |whole: u32, of: u16| scaled(whole, u32::from(of.min(10_000)), 10_000);
        let widest = width.min(scaled(height, a, b)).max(1);
        let wide = share(width, self.width.max(LEAST_CROP)).clamp(1, widest);
        let high = scaled(wide, b, a).clamp(1, height.max(1));
        let start = |at: u16, whole: u32, length: u32| share(whole, at).min(whole.saturating_sub(length));
        Part {
            left: start(self.left, width, wide),
            top: start(self.top, height, high),
            width: wide,
            height: high,
        }
    }
}

/// `length * over / under`, a half rounded up.
fn scaled(length: u32, over: u32, under: u32) -> u32 {
    let (length, over, under) = (u64::from(length), u64::from(over), u64::from(under.max(1)));
    u32::try_from((2 * length * over + under) / (2 * under)).unwrap_or(u32::MAX)
}

/// What stands under a picture and in its place, in one service's language.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PictureWords {
    pub caption: String,
    pub alt: String,
}

/// What the picture's owner allows, as far as the newsroom keeps to it by itself.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Limits {
    /// The moment from which nobody may show it.
    pub until: Option<Timestamp>,
    /// The only services that may show it; none is all.
    pub only_at: BTreeSet<ServiceId>,
    /// Services that may not.
    pub not_at: BTreeSet<ServiceId>,
    /// Why it is limited or barred, for the desk.
    pub reason: String,
}

/// Why a service may not show a picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "bar", rename_all = "kebab-case")]
pub enum PictureBar {
    /// Nobody may: its provider took it back, or somebody here did.
    Barred { reason: String },
    /// Its provider keeps it back for now.
    Embargoed,
    /// The time for which it might be used is over.
    Lapsed { at: Timestamp },
    /// Others may, this service may not.
    Elsewhere { service: ServiceId },
}

impl PictureBar {
    /// Its name, as messages have it.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Barred { .. } => "barred",
            Self::Embargoed => "embargoed",
            Self::Lapsed { .. } => "lapsed",
            Self::Elsewhere { .. } => "elsewhere",
        }
    }
}

/// A photograph or drawing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    pub id: PictureId,
    /// Pixels of the upright picture.
    pub width: u32,
    pub height: u32,
    #[serde(default)]
    pub focus: Focus,
    /// The crops that somebody chose; any other shape is cut around the focus.
    #[serde(default)]
    pub crops: BTreeMap<Shape, Crop>,
    /// How often focus, crops or words that renditions carry were changed: another number is another address, and other
    /// renditions.
    #[serde(default)]
    pub look: u32,
    /// As it came, or as somebody here wrote it; a story's own caption comes first.
    pub caption: String,
    /// What it shows, for who can't see it; a story's own words come first.
    pub alt: String,
    /// The same in the language of each service that has words of its own.
    #[serde(default)]
    pub words: BTreeMap<ServiceId, PictureWords>,
    /// Who must be named under it.
    pub credit: String,
    /// Who made it.
    pub creator: String,
    /// The copyright notice, as it must be printed.
    pub copyright: String,
    /// What its owner allows; binds the newsroom, and isn't shown.
    pub usage_terms: String,
    /// What its sender asks of editors; isn't shown.
    #[serde(default)]
    pub instructions: String,
    pub keywords: Vec<String>,
    /// IPTC's digital source type (a URI), where the file states one: says whether a picture was made by a machine.
    pub digital_source: Option<String>,
    pub taken: Option<Timestamp>,
    pub added: Timestamp,
    /// SHA-256 of the original's bytes, in hex: the same file is kept once.
    pub sha256: String,
    /// The original's media type.
    pub media_type: String,
    /// Whether nobody may see it any more: its provider took it back, or somebody here did.
    #[serde(default)]
    pub barred: bool,
    /// Until when its provider keeps it back.
    #[serde(default)]
    pub embargo: Option<Embargo>,
    #[serde(default)]
    pub limits: Limits,
    /// Whether the clock has noted that its time is over.
    #[serde(default)]
    pub lapsed: bool,
    /// Whether it came by the wire, which every desk sees.
    #[serde(default)]
    pub wired: bool,
    /// Services that added it within a story: until that is offered to others, it is theirs.
    #[serde(default)]
    pub homes: BTreeSet<ServiceId>,
}

impl Picture {
    /// A picture of which nothing is known.
    pub fn blank(id: PictureId) -> Self {
        Self {
            id,
            width: 1,
            height: 1,
            focus: Focus::default(),
            crops: BTreeMap::new(),
            look: 0,
            caption: String::new(),
            alt: String::new(),
            words: BTreeMap::new(),
            credit: String::new(),
            creator: String::new(),
            copyright: String::new(),
            usage_terms: String::new(),
            instructions: String::new(),
            keywords: Vec::new(),
            digital_source: None,
            taken: None,
            added: Timestamp::UNIX_EPOCH,
            sha256: String::new(),
            media_type: String::new(),
            barred: false,
            embargo: None,
            limits: Limits::default(),
            lapsed: false,
            wired: false,
            homes: BTreeSet::new(),
        }
    }

    /// Why a service may not show it at a moment; none where it may. As for a story, an embargo hides it until the
    /// newsroom's clock has lifted it.
    pub fn bar_at(&self, service: &ServiceId, at: Timestamp) -> Option<PictureBar> {
        let Limits { only_at, not_at, .. } = &self.limits;
        let elsewhere = not_at.contains(service) || !(only_at.is_empty() || only_at.contains(service));
        let here = elsewhere.then(|| PictureBar::Elsewhere { service: service.clone() });
        self.bar(at).or(here)
    }

    /// Why no service may show it at a moment.
    pub fn bar(&self, at: Timestamp) -> Option<PictureBar> {
        let over = self.limits.until.filter(|until| self.lapsed || *until <= at);
        if self.barred {
            return Some(PictureBar::Barred { reason: self.limits.reason.clone() });
        }
        let embargoed = self.embargo.as_ref().map(|_| PictureBar::Embargoed);
        over.map(|at| PictureBar::Lapsed { at }).or(embargoed)
    }

    /// Whether a service may show it at a moment.
    pub fn may_be_seen(&self, service: &ServiceId, at: Timestamp) -> bool {
        self.bar_at(service, at).is_none()
    }

    /// The part that renditions of a shape show, where somebody chose it.
    pub fn part(&self, shape: Shape) -> Option<Part> {
        self.crops.get(&shape).map(|crop| crop.part(shape, self.width, self.height))
    }

    /// Caption and alternative text for a service: its own, else as they came.
    pub fn words_at(&self, service: &ServiceId) -> PictureWords {
        let own = self.words.get(service).cloned().unwrap_or_default();
        let first = |own: String, known: &String| if own.is_empty() { known.clone() } else { own };
        PictureWords { caption: first(own.caption, &self.caption), alt: first(own.alt, &self.alt) }
    }

    /// Whether somebody may say where and until when it may be used: whoever may bar pictures everywhere, or at every
    /// service whose own it is; and of one service alone, its own editors.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`] names a service where they lack the right.
    pub fn may_limit(&self, to: &Limits, actor: &Actor) -> Result<(), Refusal> {
        let has = |service: &ServiceId| actor.has(Right::BarPictures, service);
        let own = !self.wired && !self.homes.is_empty() && self.homes.iter().all(has);
        if own || actor.has_everywhere(Right::BarPictures) {
            return Ok(());
        }
        let before = Limits { not_at: to.not_at.clone(), reason: to.reason.clone(), ..self.limits.clone() };
        let mut changed = self.limits.not_at.symmetric_difference(&to.not_at);
        let needed = Right::BarPictures.role();
        let refused = |service: ServiceId| Refusal::NotAllowed { needed, service };
        match changed.find(|service| !has(service)) {
            Some(service) => Err(refused(service.clone())),
            None if before == *to && self.limits.not_at != to.not_at => Ok(()),
            None => Err(Refusal::NotEverywhere { needed }),
        }
    }

    /// The words by which it is found, in small letters. Where a script puts no spaces between words, each place in it
    /// begins one, so that any part of a sentence is found.
    pub fn search_words(&self) -> BTreeSet<String> {
        const MOST: usize = 600;
        let own = self.words.values().flat_map(|words| [&words.caption, &words.alt]);
        let said = [&self.caption, &self.alt, &self.credit, &self.creator, &self.copyright];
        let texts = said.into_iter().chain(&self.keywords).chain(own);
        let words = texts.flat_map(|text| words(text)).flat_map(|word| starts(&word));
        words.take(MOST).collect()
    }
}

/// Letters of a word that are kept for searching.
const LETTERS: usize = 24;

/// The words of a text, in small letters.
pub fn words(text: &str) -> Vec<String> {
    // Marks such as vowel signs and joiners are part of a word.
    let apart = |c: char| c.is_whitespace() || c.is_ascii_punctuation() || PUNCTUATION.contains(&c);
    let word = |word: &str| word.to_lowercase().chars().take(LETTERS).collect();
    text.split(apart).filter(|word| !word.is_empty()).map(word).collect()
}

const PUNCTUATION: [char; 27] = [
    '،', '؛', '؟', '«', '»', '“', '”', '‘', '’', '„', '…', '–', '—', '。', '、', '，', '！', '？', '「',
    '」', '『', '』', '။', '၊', '·', '་', '།',
];

/// A word, and what begins at each of its letters in a script without spaces.
fn starts(word: &str) -> Vec<String> {
    let unspaced = |c: char| matches!(c, '\u{0E00}'..='\u{0EFF}' | '\u{0F00}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{3040}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}');
    let begins = word.char_indices().filter(|(at, c)| *at == 0 || unspaced(*c));
    begins.filter_map(|(at, _)| word.get(at..).map(str::to_owned)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{By, Role, Scope};

    fn service(id: &str) -> ServiceId {
        id.parse().unwrap()
    }

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(seconds).unwrap()
    }

    fn picture() -> Picture {
        Picture { width: 1_800, height: 1_200, ..Picture::blank("7".parse().unwrap()) }
    }

    #[test]
    fn a_crop_has_its_shape() {
        let crop = Crop { left: 1_000, top: 5_000, width: 5_000 };
        let part = |shape| {
            let part = crop.part(shape, 1_800, 1_200);
            (part.left, part.top, part.width, part.height)
        };
        assert_eq!(part(Shape::Wide), (180, 600, 900, 506));
        assert_eq!(part(Shape::Square), (180, 300, 900, 900));
        assert_eq!(part(Shape::Portrait), (180, 0, 900, 1_200));
    }

    proptest! {
        #[test]
        fn a_crop_stays_inside(
            (left, top, wide) in (any::<u16>(), any::<u16>(), any::<u16>()), (width, height) in (1u32..30_000, 1u32..30_000),
        ) {
            for shape in Shape::ALL {
                let part = Crop { left, top, width: wide }.part(shape, width, height);
                prop_assert!(part.width > 0 && part.height > 0);
                prop_assert!(part.left + part.width <= width && part.top + part.height <= height, "{part:?}");
            }
        }
    }

    #[test]
    fn a_picture_is_shown_where_and_while_it_may_be() {
        let limits = Limits {
            until: Some(at(100)),
            only_at: [service("english"), service("persian")].into(),
            not_at: [service("persian")].into(),
            reason: "sold".into(),
        };
        let picture = Picture { limits, ..picture() };
        let bar = |id: &str, now| picture.bar_at(&service(id), at(now)).map(|bar| bar.name());
        assert_eq!(bar("english", 99), None);
        assert_eq!(bar("english", 100), Some("lapsed"));
        assert_eq!(bar("persian", 99), Some("elsewhere"));
        assert_eq!(bar("spanish", 99), Some("elsewhere"));
        let barred = Picture { barred: true, ..picture.clone() };
        assert_eq!(barred.bar(at(200)), Some(PictureBar::Barred { reason: "sold".into() }));
        // A clock that stepped back shows nothing again.
        let lapsed = Picture { lapsed: true, ..picture };
        assert!(!lapsed.may_be_seen(&service("english"), at(0)));
    }

    #[test]
    fn an_editor_bars_a_picture_at_their_own_service() {
        let editor = |scope| Actor::new(By::Person("mira".into()), Role::Editor, scope);
        let here = editor(Scope::Services(vec![service("persian")]));
        let not_at = |ids: &[&str]| Limits {
            not_at: ids.iter().map(|id| service(id)).collect(),
            reason: "a doubt".into(),
            ..Limits::default()
        };
        let limited = Picture { limits: not_at(&["english"]), ..picture() };
        assert!(limited.may_limit(&not_at(&["english", "persian"]), &here).is_ok());
        assert!(limited.may_limit(&not_at(&["persian"]), &here).is_err());
        let ended = Limits { until: Some(at(1)), ..not_at(&["english", "persian"]) };
        assert!(limited.may_limit(&ended, &here).is_err());
        assert!(limited.may_limit(&ended, &editor(Scope::All)).is_ok());
        let own = Picture { homes: [service("persian")].into(), ..limited.clone() };
        assert!(own.may_limit(&ended, &here).is_ok());
        let of_the_wire = Picture { wired: true, ..own };
        assert!(of_the_wire.may_limit(&ended, &here).is_err());
    }

    #[test]
    fn a_picture_is_found_by_its_words() {
        let own = PictureWords { caption: "渡轮抵达码头。".into(), alt: "یک «کشتی»".into() };
        let picture = Picture {
            caption: "The Ferry, at dawn".into(),
            words: BTreeMap::from([(service("mandarin"), own)]),
            ..picture()
        };
        let found = picture.search_words();
        for word in ["ferry", "dawn", "抵达码头", "کشتی"] {
            assert!(found.iter().any(|known| known.starts_with(word)), "{word} {found:?}");
        }
        assert!(found.iter().all(|word| word.chars().count() <= LETTERS));
    }
}
