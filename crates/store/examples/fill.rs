//! Fills a newsroom's database for a bench, through the same doors as any newsroom: wire items of a year, stories in
//! families of every size.
//!
//!     cargo run --release -p store --example fill -- DATABASE STORIES ITEMS SERVICE/SECTION...

use std::error::Error;
use std::io::Write;

use news::story::{New, Translation, begin};
use news::{
    Action, Actor, Body, By, Byline, Content, FamilyId, Role, Scope, SectionId, ServiceId, Stage, Story,
    StoryId, Subject, SubjectKind, Timestamp, WireItem, WireRef, decide,
};
use store::{Address, Seen, Step, Store};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// Items of a file, and stories that are published together.
const AT_ONCE: usize = 200;
/// From the newest back: so far apart are two stories, and two items.
const STORY_EVERY: i64 = 150_000;
const ITEM_EVERY: i64 = 15_000;
const PROVIDERS: [&str; 6] = ["meridian", "coastpress", "northwire", "agence-sud", "levant-news", "pacifica"];
const LANGUAGES: [&str; 8] = ["en", "fr", "es", "ru", "ar", "fa", "zh", "my"];

#[tokio::main]
async fn main() -> Result<()> {
    let mut args = std::env::args().skip(1);
    let mut next = |what: &str| args.next().ok_or_else(|| format!("{what} is missing"));
    let address: Address = next("the database")?.parse()?;
    let (stories, items) = (next("the number of stories")?.parse()?, next("the number of items")?.parse()?);
    let services = args.map(|one| place(&one)).collect::<Result<Vec<_>>>()?;
    let store = Store::open(&address).await?;
    let now = Timestamp::now();
    wire(&store, items, now).await?;
    write(&store, stories, &services, now).await?;
    store.close().await;
    Ok(())
}

/// `SERVICE/SECTION`.
fn place(text: &str) -> Result<(ServiceId, SectionId)> {
    let (service, section) = text.split_once('/').ok_or("services are given as SERVICE/SECTION")?;
    Ok((service.parse()?, section.parse()?))
}

/// Numbers and words that are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides.max(1)
    }

    fn one_in(&mut self, n: u64) -> bool {
        self.roll(n) == 0
    }

    fn of<T: Clone>(&mut self, all: &[T]) -> Option<T> {
        let at = usize::try_from(self.roll(u64::try_from(all.len()).unwrap_or(1))).unwrap_or_default();
        all.get(at).cloned()
    }

    /// A word of a vocabulary in which a few are frequent and most are rare.
    fn word(&mut self) -> String {
        const SYLLABLES: [&str; 20] = [
            "ka", "ri", "mo", "ten", "sa", "lu", "vor", "ne", "pi", "dar", "go", "sel", "ba", "tu", "ron",
            "mi", "fe", "lan", "zo", "quer",
        ];
        let most = self.roll(40_000);
        let mut number = self.roll(most + 1);
        let mut word = String::new();
        while word.is_empty() || number > 0 {
            let at = usize::try_from(number % 20).unwrap_or_default();
            word += SYLLABLES.get(at).unwrap_or(&"");
            number /= 20;
        }
        word
    }

    fn sentence(&mut self, words: usize) -> String {
        (0..words).map(|_| self.word()).collect::<Vec<_>>().join(" ")
    }

    fn body(&mut self, paragraphs: usize, words: usize) -> Body {
        Body::of_paragraphs((0..paragraphs).map(|_| self.sentence(words) + "."))
    }
}

/// Says how far it is, over the line before.
fn tell(what: &str, done: usize, all: usize) {
    eprint!("\r    {what} {done} of {all}");
    if done >= all {
        eprintln!();
    }
    let _ = std::io::stderr().flush();
}

fn before(now: Timestamp, milliseconds: i64) -> Timestamp {
    Timestamp::from_millisecond(now.as_millisecond() - milliseconds).unwrap_or(now)
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

async fn wire(store: &Store, items: usize, now: Timestamp) -> Result<()> {
    let mut dice = Dice(1);
    for first in (0..items).step_by(AT_ONCE) {
        let last = items.min(first + AT_ONCE);
        let at = before(now, count(items - first) * ITEM_EVERY);
        let provider = dice.of(&PROVIDERS).unwrap_or_default();
        let lot: Vec<_> = (first..last).map(|n| item(&mut dice, provider, n, at)).collect();
        let bytes = serde_json::to_vec(&lot)?;
        let received = store.receive(provider, &format!("{first}.json"), bytes, at, &lot, &[]).await?;
        store.handled(&received.items.iter().map(|item| item.id).collect::<Vec<_>>()).await?;
        tell("wire items:", last, items);
    }
    Ok(())
}

fn item(dice: &mut Dice, provider: &str, n: usize, at: Timestamp) -> WireItem {
    let urgency = u8::try_from(dice.roll(9) + 1).unwrap_or(5);
    WireItem {
        format: "ninjs 3".into(),
        provider: provider.into(),
        guid: format!("urn:fill:{n}"),
        version: 1,
        pubstatus: if dice.one_in(700) { news::Status::Canceled } else { news::Status::Usable },
        urgency: Some(if urgency < 3 && !dice.one_in(20) { 5 } else { urgency }),
        version_created: Some(at),
        language: dice.of(&LANGUAGES).map(str::to_owned),
        headline: dice.sentence(8),
        slugline: dice.sentence(2),
        summary: dice.sentence(20),
        subjects: vec![Subject {
            kind: SubjectKind::Topic,
            uri: None,
            qcode: Some(format!("medtop:{}", 20_000_000 + dice.roll(1_200))),
            name: dice.sentence(2),
        }],
        body: dice.body(6, 40),
        ..WireItem::default()
    }
}

/// Writes stories family by family: most of one to five languages, a few in every language that there is.
async fn write(
    store: &Store,
    stories: usize,
    services: &[(ServiceId, SectionId)],
    now: Timestamp,
) -> Result<()> {
    let (mut dice, mut written) = (Dice(2), 0);
    let mut lot = Vec::new();
    while written < stories {
        let at = before(now, count(stories - written) * STORY_EVERY);
        let languages = match written % 20_000 {
            0 => services.len(),
            _ => usize::try_from(dice.roll(5) + 1)?,
        };
        lot.extend(family(store, &mut dice, services, languages.min(stories - written), at).await?);
        written += languages;
        if lot.len() >= AT_ONCE || written >= stories {
            publish(store, &mut dice, std::mem::take(&mut lot)).await?;
        }
        tell("stories:", written.min(stories), stories);
    }
    Ok(())
}

fn writer() -> Actor {
    Actor::new(By::Person("fill".into()), Role::Administrator, Scope::All)
}

async fn family(
    store: &Store,
    dice: &mut Dice,
    services: &[(ServiceId, SectionId)],
    languages: usize,
    at: Timestamp,
) -> Result<Vec<Story>> {
    let family = FamilyId::new(at, u32::try_from(dice.roll(1 << 20))?);
    let start = usize::try_from(dice.roll(3))?;
    let mut made: Vec<Story> = Vec::new();
    for (n, (service, section)) in services.iter().cycle().skip(start * 7).take(languages).enumerate() {
        let at = before(at, -count(n) * 1_000);
        let source = made.first().map(|source| Translation { source: source.id, revision: 1 });
        let new = New {
            id: StoryId::new(at, u32::try_from(dice.roll(1 << 20))?),
            family,
            service: service.clone(),
            content: content(dice, section),
            translation: source,
            wire: wire_of(dice, source.is_none()),
            embargo: None,
            desk: None,
        };
        let (story, change) = begin(new, &writer(), at)?;
        store.begin(&story, &[change], &Seen::default()).await?;
        made.push(story);
    }
    Ok(made)
}

fn content(dice: &mut Dice, section: &SectionId) -> Content {
    Content {
        headline: dice.sentence(8),
        summary: dice.sentence(20),
        slugline: dice.sentence(2),
        section: Some(section.clone()),
        bylines: vec![Byline::Name("Mira Osei".into())],
        body: dice.body(10, 50),
        ..Content::default()
    }
}

/// Every other family began with a wire item.
fn wire_of(dice: &mut Dice, first: bool) -> Vec<WireRef> {
    let draws = first && dice.one_in(2);
    let provider = dice.of(&PROVIDERS).unwrap_or_default().to_owned();
    let guid = format!("urn:fill:{}", dice.roll(2_000_000));
    draws.then_some(WireRef { provider, guid, version: 1 }).into_iter().collect()
}

/// Publishes most of them; of the others some are in review or ready, and a few are held.
async fn publish(store: &Store, dice: &mut Dice, lot: Vec<Story>) -> Result<()> {
    let mut steps = Vec::new();
    for before in lot {
        let action = match dice.roll(100) {
            0 => Action::Move { stage: Stage::Review },
            1 => Action::Move { stage: Stage::Ready },
            2 => Action::Hold { cause: news::story::Cause::Desk, reason: "To be checked".into() },
            3 => continue,
            _ => Action::Publish { revision: 1, slug: None },
        };
        let change = decide(&before, action, &writer(), before.head.at)?;
        let mut after = before.clone();
        after.apply(&change);
        steps.push(Step { before, after, change });
    }
    store.save(&steps, &Seen::default()).await?;
    Ok(())
}
