//! What is written reads back the same, and is valid where the schemas are at hand.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // the helpers are of tests too

use std::path::PathBuf;
use std::process::{Command, Stdio};

use news::story::{Cause, Correction, End, EndKind, Hold, Live};
use news::{
    BlockKind, Body, By, Content, Embargo, FamilyId, Label, Mark, Picture, PictureId, PictureUse, Rendition,
    Revision, Rights, ServiceId, Span, Stage, Status, Story, StoryId, SubjectKind, Text, Timestamp, Topic,
    TopicId, WireItem,
};
use proptest::prelude::*;
use wire::{OutPicture, Outgoing};

#[path = "../../../xtask/src/skipped.rs"]
mod skipped;
use skipped::skipped;

/// When all of it came.
const RECEIVED: Timestamp = Timestamp::constant(1_795_600_000, 0);

/// All that an outgoing story borrows.
#[derive(Debug, Clone)]
struct Case {
    story: Story,
    bylines: Vec<String>,
    topics: Vec<Topic>,
    pictures: Vec<Picture>,
}

fn files(picture: PictureId) -> Vec<Rendition> {
    let file = |width: u32| Rendition {
        name: format!("w{width}"),
        href: format!("https://news.example/media/{picture}/16x9/{width}.jpeg"),
        media_type: "image/jpeg".into(),
        width: Some(width),
        height: Some(width * 9 / 16),
        size: None,
    };
    vec![file(1597), file(408)]
}

fn with<T>(case: &Case, write: impl FnOnce(&Outgoing<'_>) -> T) -> T {
    let out = |picture| OutPicture { picture, renditions: files(picture.id) };
    let pictures: Vec<_> = case.pictures.iter().map(out).collect();
    write(&Outgoing {
        story: &case.story,
        content: &case.story.head.content,
        language: "fa",
        provider: "Longwave & Co",
        base: "https://news.example/",
        url: Some("https://news.example/persian/a/1/slug"),
        bylines: &case.bylines,
        section: Some("World"),
        topics: &case.topics,
        pictures: &pictures,
        story_url: &|id| Some(format!("https://news.example/persian/a/{id}")),
    })
}

fn parse(text: &str) -> WireItem {
    let mut parsed = wire::parse(text.as_bytes(), None, RECEIVED);
    assert_eq!(parsed.defects, [], "{text}");
    assert!(!parsed.items.is_empty(), "{text}");
    parsed.items.remove(0)
}

fn word() -> impl Strategy<Value = String> {
    // Scripts of several directions, what markup reserves, and joiners that belong to the spelling.
    "[a-zA-Zäé]{1,8}|[ابتثجم]{1,4}\u{200c}[ابت]{1,3}|[मनक]{1,4}|[<>&\"']{1,3}|[日本語]{1,3}|[0-9]{1,3}"
}

fn line() -> impl Strategy<Value = String> {
    prop::collection::vec(word(), 1..8).prop_map(|words| words.join(" "))
}

fn maybe(inside: impl Strategy<Value = String>) -> impl Strategy<Value = Option<String>> {
    prop::option::of(inside)
}

fn span() -> impl Strategy<Value = Span> {
    let mark =
        prop::option::of(prop::sample::select(vec![Mark::Emphasis, Mark::Strong, Mark::Sub, Mark::Sup]));
    let links = ["https://a.example/x?y=1&z=2", "story:5", "mailto:a@b.example"].map(str::to_owned).to_vec();
    (
        line(),
        mark,
        maybe(prop::sample::select(links)),
        maybe(prop::sample::select(vec!["en".to_owned(), "ps".to_owned()])),
    )
        .prop_map(|(text, mark, link, lang)| Span { text, mark, link, lang })
}

fn text() -> impl Strategy<Value = Text> {
    prop::collection::vec(span(), 1..4).prop_map(Text)
}

fn picture_use() -> impl Strategy<Value = PictureUse> {
    (1..4_i64, line(), line()).prop_map(|(id, alt, caption)| PictureUse {
        picture: PictureId::from_number(id).unwrap(),
        alt,
        caption: Text::plain(caption),
    })
}

fn block() -> impl Strategy<Value = BlockKind> {
    let texts = || prop::collection::vec(text(), 1..4);
    let flat = prop_oneof![
        4 => text().prop_map(|text| BlockKind::Paragraph { text }),
        1 => (2..4_u8, text()).prop_map(|(level, text)| BlockKind::Heading { level, text }),
        1 => (any::<bool>(), texts()).prop_map(|(ordered, items)| BlockKind::List { ordered, items }),
        1 => (texts(), prop::option::of(text())).prop_map(|(text, cite)| BlockKind::Quote { text, cite }),
    ];
    let table = (
        prop::option::of(text()),
        any::<bool>(),
        prop::collection::vec(prop::collection::vec(text(), 2), 2..4),
    )
        .prop_map(|(caption, head, rows)| BlockKind::Table { caption, head, rows });
    let facts = (text(), prop::collection::vec(text(), 1..3)).prop_map(|(title, texts)| {
        let blocks = Body::of(texts.into_iter().map(|text| BlockKind::Paragraph { text })).blocks;
        BlockKind::Facts { title, blocks }
    });
    prop_oneof![
        8 => flat,
        1 => table,
        1 => facts,
        1 => picture_use().prop_map(BlockKind::Picture),
        1 => prop::collection::vec(picture_use(), 0..3).prop_map(|pictures| BlockKind::Gallery { pictures }),
        1 => text().prop_map(|text| BlockKind::Pull { text }),
        1 => line().prop_map(|title| BlockKind::Embed { url: "https://v.example/1?a&b".into(), title }),
    ]
}

fn rights() -> impl Strategy<Value = Rights> {
    let links = prop::sample::subsequence(
        vec!["https://l.example/1".to_owned(), "<p xmlns='u:1'>a &amp; b</p>".to_owned()],
        0..3,
    );
    (line(), line(), prop::collection::vec(line(), 0..3), links).prop_map(
        |(copyright_holder, copyright_notice, usage_terms, links)| Rights {
            copyright_holder,
            copyright_notice,
            usage_terms,
            links,
        },
    )
}

/// Never goes out.
const NOTE: &str = "Ask the minister’s office again before noon.";

fn content() -> impl Strategy<Value = Content> {
    let words = (line(), line(), maybe(line()), prop::collection::vec(block(), 1..8));
    let label =
        prop::option::of(prop::sample::select(vec![Label::Analysis, Label::FactCheck, Label::Explainer]));
    let more = (
        prop::collection::vec(line(), 0..3),
        prop::option::of(picture_use()),
        prop::collection::vec(rights(), 0..3),
        prop::collection::vec(line(), 0..2),
        label,
    );
    (words, more).prop_map(
        |((headline, summary, dateline, blocks), (places, lead, rights, agencies, label))| Content {
            places,
            note: NOTE.into(),
            headline,
            summary,
            dateline,
            body: Body::of(blocks),
            lead,
            rights,
            agencies,
            label,
            ..Content::default()
        },
    )
}

fn embargo() -> impl Strategy<Value = Option<Embargo>> {
    prop_oneof![
        3 => Just(None),
        1 => Just(Some(Embargo::Until("2030-01-01T00:00:00Z".parse().unwrap()))),
        1 => Just(Some(Embargo::Unclear("Next Monday".into()))),
    ]
}

fn case() -> impl Strategy<Value = Case> {
    (content(), embargo(), 0..6_u8, prop::collection::vec(line(), 0..3), maybe(line())).prop_map(
        |(content, embargo, state, bylines, topic)| {
            let mut story = story(content);
            story.embargo = embargo;
            match state {
                0 => story.holds.push(Hold {
                    cause: Cause::Desk,
                    reason: "check".into(),
                    by: By::Clock,
                    at: at(3),
                }),
                1 => story.end = Some(end()),
                2 => story.corrections.push(Correction {
                    revision: 1,
                    note: "It was <five> & not six.".into(),
                    at: at(4),
                }),
                _ => {}
            }
            let topics = topic.map(|name| Topic {
                id: TopicId::from_number(1).unwrap(),
                concept: Some("http://cv.iptc.org/newscodes/mediatopic/20000003".into()),
                names: [("persian".parse().unwrap(), name)].into(),
            });
            Case {
                story,
                bylines,
                topics: topics.into_iter().collect(),
                pictures: (1..4).map(picture).collect(),
            }
        },
    )
}

fn at(hour: i64) -> Timestamp {
    Timestamp::from_second(1_795_000_000 + hour * 3_600).unwrap()
}

fn end() -> End {
    let notice = Some("It was wrong.".to_owned());
    End { kind: EndKind::Killed, reason: "wrong".into(), notice, by: By::Clock, at: at(5) }
}

fn story(content: Content) -> Story {
    Story {
        id: StoryId::from_number(7).unwrap(),
        family: FamilyId::from_number(1).unwrap(),
        service: "persian".parse::<ServiceId>().unwrap(),
        desk: None,
        translation: None,
        wire: Vec::new(),
        version: 3,
        stage: Stage::Ready,
        head: Revision { number: 1, content, by: By::Clock, at: at(0) },
        live: Some(Live { revision: 1, published: at(1), updated: Some(at(2)), slug: None }),
        schedule: None,
        embargo: None,
        holds: Vec::new(),
        end: None,
        corrections: Vec::new(),
    }
}

fn picture(number: i64) -> Picture {
    Picture {
        id: PictureId::from_number(number).unwrap(),
        width: 1600,
        height: 900,
        focus: news::Focus::default(),
        caption: "as it came".into(),
        alt: "alt".into(),
        credit: format!("Coast Press / {number}"),
        creator: "A. Photographer".into(),
        copyright: format!("© {number} Coast Press"),
        usage_terms: "No <archive>".into(),
        keywords: vec!["harbour".into()],
        digital_source: Some("http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture".into()),
        taken: Some(at(0)),
        added: at(0),
        sha256: "00".into(),
        media_type: "image/jpeg".into(),
        ..Picture::blank(PictureId::from_number(number).unwrap())
    }
}

/// The body as it must come back: pictures stand beside it, pull quotes stay here, links to stories are addresses.
fn expected(body: &Body) -> Vec<BlockKind> {
    let stays = |kind: &BlockKind| {
        matches!(kind, BlockKind::Picture(_) | BlockKind::Gallery { .. } | BlockKind::Pull { .. })
    };
    let kinds = body.blocks.iter().map(|block| block.kind.clone()).filter(|kind| !stays(kind));
    let mut kinds: Vec<BlockKind> = kinds.collect();
    kinds.iter_mut().for_each(|kind| texts_mut(kind).into_iter().for_each(settle));
    kinds
}

fn texts_mut(kind: &mut BlockKind) -> Vec<&mut Text> {
    match kind {
        BlockKind::Paragraph { text } | BlockKind::Heading { text, .. } => vec![text],
        BlockKind::List { items, .. } => items.iter_mut().collect(),
        BlockKind::Quote { text, cite } => text.iter_mut().chain(cite).collect(),
        BlockKind::Table { caption, rows, .. } => {
            caption.iter_mut().chain(rows.iter_mut().flatten()).collect()
        }
        BlockKind::Facts { title, blocks } => std::iter::once(title)
            .chain(blocks.iter_mut().flat_map(|block| texts_mut(&mut block.kind)))
            .collect(),
        BlockKind::Picture(_)
        | BlockKind::Gallery { .. }
        | BlockKind::Pull { .. }
        | BlockKind::Embed { .. } => Vec::new(),
    }
}

/// Neighbours that are marked alike are one run, and a link to a story is its address.
fn settle(text: &mut Text) {
    let mut runs: Vec<Span> = Vec::new();
    for mut span in std::mem::take(&mut text.0) {
        if span.link.as_deref() == Some("story:5") {
            span.link = Some("https://news.example/persian/a/5".into());
        }
        match runs.last_mut() {
            Some(last) if (last.mark, &last.link, &last.lang) == (span.mark, &span.link, &span.lang) => {
                last.text += &span.text;
            }
            _ => runs.push(span),
        }
    }
    text.0 = runs;
}

fn check(case: &Case, item: &WireItem) {
    let (story, content) = (&case.story, &case.story.head.content);
    let unclear = matches!(story.embargo, Some(Embargo::Unclear(_)));
    let status = if unclear && story.status() == Status::Usable { Status::Withheld } else { story.status() };
    assert_eq!(item.pubstatus, status);
    assert_eq!(item.embargo, story.embargo.clone().filter(|_| !unclear));
    assert_eq!((item.guid.as_str(), item.version), ("https://news.example/persian/a/7", 3));
    let wordless = expected(&content.body).is_empty();
    let defects: Vec<_> =
        item.defects.iter().filter(|defect| !wordless || defect.code != "content-missing").collect();
    assert!(defects.is_empty(), "{defects:?}");
    if status != Status::Usable {
        assert!(item.body.blocks.is_empty() && item.headline.is_empty() && item.associations.is_empty());
        assert!(!item.ednotes.is_empty());
        return;
    }
    assert_eq!(item.headline, content.headline);
    assert_eq!(item.summary, content.summary);
    assert_eq!(item.language.as_deref(), Some("fa"));
    assert_eq!(item.byline.clone().unwrap_or_default(), case.bylines.join(", "));
    check_rights(&content.rights, &item.rights);
    check_pictures(case, item);
    let found: Vec<BlockKind> = item.body.blocks.iter().map(|block| unnumbered(&block.kind)).collect();
    let wanted: Vec<BlockKind> = expected(&content.body).iter().map(unnumbered).collect();
    // A first block that only repeats a field of the item isn't told twice.
    let dropped = wanted.len() - found.len().min(wanted.len());
    assert_eq!(found, wanted[dropped..], "{dropped} were dropped");
    assert!(
        wanted[..dropped]
            .iter()
            .all(|kind| matches!(kind, BlockKind::Paragraph { .. } | BlockKind::Heading { .. }))
    );
}

/// Blocks without the ids that a reader gives them anew.
fn unnumbered(kind: &BlockKind) -> BlockKind {
    let mut kind = kind.clone();
    if let BlockKind::Facts { blocks, .. } = &mut kind {
        blocks.iter_mut().for_each(|block| block.id.0.clear());
    }
    kind
}

/// Nothing of any provider's rights is lost, though several may stand in one place.
fn check_rights(all: &[Rights], found: &Rights) {
    let told = format!("{found:?}");
    for rights in all {
        assert!(found.copyright_holder.contains(&rights.copyright_holder), "{found:?}");
        let squeezed = rights.copyright_notice.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(found.copyright_notice.contains(&squeezed), "{found:?}");
        for terms in rights.usage_terms.iter().chain(&rights.links) {
            let terms = format!("{terms:?}");
            assert!(told.contains(terms.trim_matches('"')), "{terms} in {told}");
        }
    }
}

fn check_pictures(case: &Case, item: &WireItem) {
    let mut wanted: Vec<&PictureUse> = Vec::new();
    for used in case.story.head.content.pictures() {
        if !wanted.iter().any(|known| known.picture == used.picture) {
            wanted.push(used);
        }
    }
    assert_eq!(item.associations.len(), wanted.len(), "{:?}", item.associations);
    for (association, used) in item.associations.iter().zip(wanted) {
        let known = case.pictures.iter().find(|picture| picture.id == used.picture).unwrap();
        assert_eq!(association.guid, format!("https://news.example/media/{}", used.picture));
        assert_eq!(association.caption, used.caption.to_plain());
        assert_eq!((&association.credit_line, &association.byline), (&known.credit, &known.creator));
        assert_eq!(association.rights.copyright_notice, known.copyright);
        assert_eq!(association.rights.usage_terms, std::slice::from_ref(&known.usage_terms));
        let hrefs = |files: &[Rendition]| files.iter().map(|file| file.href.clone()).collect::<Vec<_>>();
        assert_eq!(hrefs(&association.renditions), hrefs(&files(used.picture)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn ninjs_reads_back(case in case()) {
        let text = with(&case, wire::to_ninjs3);
        prop_assert!(!text.contains(NOTE));
        let item = parse(&text);
        check(&case, &item);
        let places = item.subjects.iter().filter(|told| told.kind == SubjectKind::Place).map(|told| &told.name);
        let told = item.pubstatus == Status::Usable;
        prop_assert!(places.eq(case.story.head.content.places.iter().filter(|_| told)), "{:?}", item.subjects);
    }

    #[test]
    fn newsml_g2_reads_back(case in case()) {
        let text = with(&case, wire::to_newsml_g2);
        prop_assert!(!text.contains(NOTE));
        let item = parse(&text);
        check(&case, &item);
        let credit = item.credit_line.unwrap_or_default();
        let told = item.pubstatus == Status::Usable;
        for agency in case.story.head.content.agencies.iter().filter(|_| told) {
            let squeezed = agency.split_whitespace().collect::<Vec<_>>().join(" ");
            prop_assert!(credit.contains(&squeezed), "{squeezed} in {credit}");
        }
    }
}

/// Where the sample files are, if they are here.
fn samples() -> Option<PathBuf> {
    std::env::var_os("LONGWAVE_SAMPLES").map(PathBuf::from).filter(|folder| folder.is_dir())
}

/// Stories of every kind, always the same ones.
fn some_cases() -> Vec<Case> {
    use proptest::strategy::ValueTree as _;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    (0..40).map(|_| case().new_tree(&mut runner).unwrap().current()).collect()
}

const NO_SAMPLES: &str = "the sample files are not here; set LONGWAVE_SAMPLES to their folder";

fn run(command: &mut Command) -> Option<(bool, String)> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    Some((output.status.success(), String::from_utf8_lossy(&output.stderr).into_owned()))
}

#[test]
fn newsml_g2_is_valid() {
    let Some(samples) = samples() else { return skipped(NO_SAMPLES) };
    if run(Command::new("xmllint").arg("--version")).is_none() {
        return skipped("xmllint is not installed (Debian: libxml2-utils)");
    }
    let schema = samples.join("newsml-g2/schema/NewsML-G2_2.35-spec-All-Power.xsd");
    let folder = std::env::temp_dir().join(format!("longwave-g2-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let mut command = Command::new("xmllint");
    command.args(["--nonet", "--noout", "--schema"]).arg(&schema);
    for (number, case) in some_cases().iter().enumerate() {
        let file = folder.join(format!("{number}.xml"));
        std::fs::write(&file, with(case, wire::to_newsml_g2)).unwrap();
        command.arg(file);
    }
    let (valid, said) = run(&mut command).unwrap();
    assert!(valid, "{said} (the files are in {})", folder.display());
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn ninjs_is_valid() {
    let Some(samples) = samples() else { return skipped(NO_SAMPLES) };
    let read = |name: &str| -> serde_json::Value {
        serde_json::from_slice(&std::fs::read(samples.join("ninjs/schema").join(name)).unwrap()).unwrap()
    };
    let places = jsonschema::Registry::new()
        .add("https://geojson.org/schema/GeoJSON.json", read("GeoJSON-schema.json"))
        .unwrap()
        .prepare()
        .unwrap();
    let options = jsonschema::options().with_registry(&places).should_validate_formats(true);
    let schema = options.build(&read("ninjs-schema_3.1.json")).unwrap();
    for case in &some_cases() {
        let line = with(case, wire::to_ninjs3);
        assert!(!line.contains('\n'));
        let wrong: Vec<_> = schema
            .iter_errors(&serde_json::from_str(&line).unwrap())
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert_eq!(wrong, [""; 0], "{line}");
    }
    assert!(!schema.is_valid(&serde_json::json!({ "headlines": 1 })));
}
