//! What goes in comes out; what others send is taken or refused, and never loses words.

mod comments;

use std::sync::Arc;

use news::{
    Block, BlockId, BlockKind, Body, Byline, Content, Label, Mark, PictureId, PictureUse, Span, Text, WireRef,
};
use yrs::updates::decoder::Decode;
use yrs::{
    Any, Doc, Map, ReadTxn, StateVector, Text as _, Transact, Update, WriteTxn, Xml, XmlElementPrelim,
    XmlFragment, XmlTextPrelim,
};

use crate::*;

fn plain(text: &str) -> Text {
    Text::plain(text)
}

fn span(text: &str) -> Span {
    Span { text: text.into(), ..Span::default() }
}

fn marked() -> Text {
    Text(vec![
        span("The 🚢 "),
        Span { mark: Some(Mark::Strong), ..span("ferry") },
        Span { link: Some("https://example.org/".into()), ..span(" came") },
        Span { mark: Some(Mark::Emphasis), lang: Some("fa".into()), ..span(" می\u{200C}رود") },
    ])
}

fn pictured() -> PictureUse {
    PictureUse { picture: PictureId::from_number(77).unwrap(), alt: "A ferry".into(), caption: marked() }
}

fn everything() -> Content {
    let inside =
        Block { id: BlockId("inside".into()), from: None, kind: BlockKind::Paragraph { text: marked() } };
    let blocks = [
        BlockKind::Paragraph { text: marked() },
        BlockKind::Paragraph { text: Text::default() },
        BlockKind::Heading { level: 3, text: plain("Aboard") },
        BlockKind::List { ordered: true, items: vec![marked(), plain("two")] },
        BlockKind::Quote { text: vec![plain("It shook."), marked()], cite: Some(plain("A passenger")) },
        BlockKind::Pull { text: marked() },
        BlockKind::Picture(pictured()),
        BlockKind::Gallery { pictures: vec![pictured(), pictured()] },
        BlockKind::Table {
            caption: Some(plain("Ferries")),
            head: true,
            rows: vec![vec![plain("Name"), plain("Built")], vec![marked(), Text::default()]],
        },
        BlockKind::Facts { title: plain("Background"), blocks: vec![inside] },
        BlockKind::Embed { url: "https://example.org/v".into(), title: "A video".into() },
    ];
    let mut body = Body::of(blocks);
    body.blocks[0].from =
        Some(WireRef { provider: "meridian".into(), guid: "urn:meridian:1".into(), version: 2 });
    Content {
        headline: "Ferry returns".into(),
        summary: "All are safe.".into(),
        slugline: "FERRY".into(),
        dateline: Some("GENEVA".into()),
        section: Some("world".parse().unwrap()),
        bylines: vec![Byline::Name("Mira Osei".into())],
        label: Some(Label::FactCheck),
        lead: Some(pictured()),
        agencies: vec!["Meridian".into()],
        places: vec!["Geneva".into()],
        note: "Call the port\nbefore six".into(),
        body,
        ..Content::default()
    }
}

fn paragraphs(texts: &[&str]) -> Content {
    Content { body: Body::of_paragraphs(texts.iter().map(|&text| text.to_owned())), ..Content::default() }
}

fn said(draft: &Draft) -> Vec<String> {
    let body = draft.content(&Content::default()).body;
    body.plain().lines().map(str::to_owned).collect()
}

/// A browser's own copy.
fn browser(draft: &Draft) -> Doc {
    let doc = Doc::with_options(yrs::Options { offset_kind: yrs::OffsetKind::Utf16, ..Default::default() });
    doc.transact_mut().apply_update(Update::decode_v1(&draft.state()).unwrap()).unwrap();
    doc
}

/// What a browser did.
fn did(doc: &Doc, act: impl FnOnce(&mut yrs::TransactionMut<'_>)) -> Vec<u8> {
    let mut txn = doc.transact_mut();
    act(&mut txn);
    txn.commit();
    txn.encode_update_v1()
}

/// Types into the block at this place, at its end.
fn types(doc: &Doc, block: u32, words: &str) -> Vec<u8> {
    did(doc, |txn| {
        let body = txn.get_or_insert_xml_fragment("body");
        let element = body.get(txn, block).unwrap().into_xml_element().unwrap();
        let text = element.first_child().unwrap().into_xml_text().unwrap();
        text.push(txn, words);
    })
}

#[test]
fn a_draft_says_what_the_content_says() {
    let content = everything();
    let draft = Draft::of(&content);
    assert_eq!(draft.content(&Content::default()), content);
    let loaded = Draft::load(&draft.state(), []).unwrap();
    assert_eq!(loaded.content(&Content::default()), content);
}

#[test]
fn two_who_write_at_once_both_stay() {
    let mut draft = Draft::of(&paragraphs(&["One", "Two"]));
    let (mira, dara) = (browser(&draft), browser(&draft));
    let (first, second) = (types(&mira, 0, " of Mira"), types(&dara, 0, " of Dara"));
    assert!(!draft.apply(&first).unwrap().news.is_empty());
    draft.apply(&second).unwrap();
    assert!(draft.apply(&second).unwrap().news.is_empty(), "known already");
    let text = said(&draft).remove(0);
    assert!(text.contains(" of Mira") && text.contains(" of Dara"), "{text}");
}

#[test]
fn what_rests_on_what_is_not_here_is_asked_for_again() {
    let mut draft = Draft::of(&paragraphs(&["One"]));
    let mira = browser(&draft);
    let (first, second) = (types(&mira, 0, " two"), types(&mira, 0, " three"));
    assert!(draft.apply(&second).unwrap().early);
    assert_eq!(said(&draft), ["One"]);
    assert!(!draft.apply(&first).unwrap().early);
    let all = mira.transact().encode_state_as_update_v1(&StateVector::default());
    draft.apply(&all).unwrap();
    assert_eq!(said(&draft), ["One two three"]);
}

#[test]
fn a_copy_of_a_block_gets_an_id_of_its_own() {
    let mut draft = Draft::of(&paragraphs(&["One"]));
    let mira = browser(&draft);
    let split = did(&mira, |txn| {
        let body = txn.get_or_insert_xml_fragment("body");
        let copy = body.insert(txn, 0, XmlElementPrelim::empty("paragraph"));
        copy.insert_attribute(txn, "id", "b1");
    });
    let applied = draft.apply(&split).unwrap();
    assert!(applied.healed);
    let blocks = draft.content(&Content::default()).body.blocks;
    assert_eq!(blocks[1].id.0, "b1", "the one with words keeps its id");
    assert_ne!(blocks[0].id.0, "b1");
    assert_eq!(Draft::load(&draft.state(), []).unwrap().content(&Content::default()).body.blocks, blocks);
}

#[test]
fn nothing_that_no_editor_knows_loses_words() {
    let mut draft = Draft::of(&paragraphs(&["One"]));
    let mira = browser(&draft);
    let odd = did(&mira, |txn| {
        let body = txn.get_or_insert_xml_fragment("body");
        let marquee = body.push_back(txn, XmlElementPrelim::empty("marquee"));
        let inner = marquee.push_back(txn, XmlElementPrelim::empty("blink"));
        inner.push_back(txn, XmlTextPrelim::new("unknown"));
        body.push_back(txn, XmlTextPrelim::new("bare"));
        let list = body.push_back(txn, XmlElementPrelim::empty("list"));
        list.push_back(txn, XmlElementPrelim::empty("table_row"))
            .push_back(txn, XmlTextPrelim::new("astray"));
        let text =
            body.push_back(txn, XmlElementPrelim::empty("paragraph")).push_back(txn, XmlTextPrelim::new(""));
        let format = yrs::types::Attrs::from([("glitter".into(), Any::Map(Arc::default()))]);
        text.insert_with_attributes(txn, 0, "glittering", format);
        text.insert_embed(txn, 0, Any::Bool(true));
    });
    assert!(draft.apply(&odd).unwrap().healed);
    assert_eq!(said(&draft), ["One", "unknown", "bare", "astray", "glittering"]);
    let again = Draft::load(&draft.state(), []).unwrap();
    assert_eq!(said(&again), said(&draft));
    // What the others are sent has nothing in it that they don't know.
    let copy = browser(&draft);
    let txn = copy.transact();
    let body = txn.get_xml_fragment("body").unwrap();
    let known =
        body.children(&txn).all(|child| child.into_xml_element().unwrap().tag().as_ref() == "paragraph");
    assert!(known);
}

#[test]
fn an_element_nested_without_end_is_flattened() {
    let mut draft = Draft::of(&paragraphs(&["One"]));
    let mira = browser(&draft);
    let deep = did(&mira, |txn| {
        let body = txn.get_or_insert_xml_fragment("body");
        let mut inner = body.push_back(txn, XmlElementPrelim::empty("facts"));
        for _ in 0..20_000 {
            inner = inner.push_back(txn, XmlElementPrelim::empty("facts"));
        }
        inner.push_back(txn, XmlTextPrelim::new("bottom"));
    });
    assert!(draft.apply(&deep).unwrap().healed);
    assert_eq!(said(&draft), ["One", "bottom"]);
}

#[test]
fn what_is_no_update_is_refused() {
    let content = everything();
    let mut draft = Draft::of(&content);
    let mut nested = vec![1, 1, 5, 0, 0x28, 1, 6];
    nested.extend(b"fields");
    nested.extend([1, b'x', 1]);
    nested.extend([117, 1].repeat(100_000));
    nested.extend([126, 0]);
    let huge = vec![0; MESSAGE + 1];
    let text = b"hello".to_vec();
    for (bytes, bad) in [(nested, Bad::Unreadable), (text, Bad::Unreadable), (huge, Bad::TooLarge)] {
        assert_eq!(draft.apply(&bytes), Err(bad));
    }
    let good = draft.state();
    for cut in (0..good.len()).step_by(9) {
        assert!(draft.apply(&good[..cut]).is_err());
        let mut spoiled = good.clone();
        spoiled[cut] ^= 0x55;
        let _ = Draft::of(&content).apply(&spoiled);
    }
    assert_eq!(draft.content(&Content::default()), content);
}

#[test]
fn a_revision_from_elsewhere_joins_what_is_being_typed() {
    let before = Content { headline: "Ferry".into(), ..paragraphs(&["One", "Two", "Three", "Four"]) };
    let mut draft = Draft::of(&before);
    let state = draft.state();
    let mira = browser(&draft);
    draft.apply(&types(&mira, 0, " typed")).unwrap();
    draft.apply(&types(&mira, 2, " typed")).unwrap();
    let mut after = before.clone();
    after.headline = "Ferry returns".into();
    after.section = Some("world".parse().unwrap());
    after.body.blocks[0].kind = BlockKind::Paragraph { text: plain("Number One") };
    after.body.blocks[1].kind = BlockKind::Heading { level: 2, text: plain("Two") };
    after.body.blocks.truncate(3);
    after.body.blocks.push(Block {
        id: BlockId("new".into()),
        from: None,
        kind: BlockKind::Paragraph { text: marked() },
    });
    let removed = after.body.blocks.remove(2);
    draft.adopt(&state, &before, &after).unwrap();
    let now = draft.content(&before);
    assert_eq!((now.headline.as_str(), &now.section), ("Ferry returns", &after.section));
    assert_eq!(said(&draft), ["Number One typed", "Two", &plain_of(&marked()), "Three typed"]);
    assert_eq!(now.body.blocks[1], after.body.blocks[1]);
    assert_eq!(now.body.blocks[3].id, removed.id, "typed in since: it stays");
}

fn plain_of(text: &Text) -> String {
    text.to_plain()
}

#[test]
fn a_revision_from_elsewhere_is_taken_whole_where_nobody_typed() {
    let before = everything();
    let mut draft = Draft::of(&before);
    let mut after = before.clone();
    after.body.blocks.reverse();
    after.body.blocks[3].kind = BlockKind::Paragraph { text: plain("It was a picture") };
    for block in &mut after.body.blocks {
        if let BlockKind::Table { rows, .. } = &mut block.kind {
            rows[0][0] = marked();
        }
        if let BlockKind::List { items, .. } = &mut block.kind {
            items.remove(0);
        }
    }
    after.dateline = None;
    let state = draft.state();
    draft.adopt(&state, &before, &after).unwrap();
    assert_eq!(draft.content(&Content::default()), after);
}

#[test]
fn texts_are_changed_in_few_places() {
    let check = |old: &str, new: &str| {
        let mut units: Vec<u16> = old.encode_utf16().collect();
        for edit in diff::edits(old, new) {
            let (at, end) = (edit.at as usize, (edit.at + edit.remove) as usize);
            units.splice(at..end, edit.insert.encode_utf16());
        }
        assert_eq!(String::from_utf16(&units).unwrap(), new);
    };
    check("", "one two");
    check("one two", "");
    check("The 🚢 ferry came at dawn", "The 🚢🚢 ship came in at dusk");
    check("می\u{200C}رود", "می\u{200C}روند به");
    check("船在黎明抵达", "船昨天黎明才抵达了");
    assert_eq!(diff::edits("one two three", "one 2 three").len(), 1);
}

#[test]
fn fields_that_can_not_be_read_stay_as_they_were() {
    let content = everything();
    let mut draft = Draft::of(&content);
    let mira = browser(&draft);
    let set = did(&mira, |txn| {
        let fields = txn.get_or_insert_map("fields");
        fields.insert(txn, "section", Any::from(7));
        fields.insert(txn, "topics", "none");
        fields.insert(txn, "slug", "a-slug");
    });
    draft.apply(&set).unwrap();
    let now = draft.content(&content);
    assert_eq!((now.section, now.slug.as_deref()), (content.section, Some("a-slug")));
}

#[test]
fn nothing_suggested_is_said() {
    let mut draft = Draft::of(&paragraphs(&["The ferry"]));
    let mira = browser(&draft);
    let suggested = did(&mira, |txn| {
        let body = txn.get_or_insert_xml_fragment("body");
        let element = body.get(txn, 0).unwrap().into_xml_element().unwrap();
        let text = element.first_child().unwrap().into_xml_text().unwrap();
        let mark = |name: &str| yrs::types::Attrs::from([(name.into(), Any::Map(Arc::default()))]);
        text.insert_with_attributes(txn, 4, "big ", mark("insertion"));
        text.format(txn, 8, 5, mark("deletion"));
    });
    assert!(!draft.apply(&suggested).unwrap().healed);
    assert_eq!(said(&draft), ["The ferry"]);
}

#[test]
fn messages_read_back_as_written() {
    let presence =
        Presence([(7, Present { clock: 1, state: Some(serde_json::json!({ "cursor": 1 })) })].into());
    for message in [
        Message::Reached(vec![0]),
        Message::Missing(vec![1, 2]),
        Message::Update(Vec::new()),
        Message::Present(presence.encode()),
        Message::Kept(300),
        Message::Revision(4),
        Message::Unsaved("too long".into()),
        Message::May(false),
        Message::Standing { what: "killed".into(), why: "it did not happen".into() },
        Message::NotKept,
    ] {
        assert_eq!(decode(&encode(&message)), Ok(message));
    }
    for bytes in [&[][..], &[9], &[0, 7, 0], &[0, 0, 200], &[103, 1, 1]] {
        assert_eq!(decode(bytes), Err(Bad::Unreadable), "{bytes:?}");
    }
    let said = Presence::decode(&presence.encode()).unwrap().said_by("Mira", "#0b6");
    assert_eq!(said.0[&7].state.as_ref().unwrap()["user"]["name"], "Mira");
    let mut room = Presence::default();
    assert_eq!(room.take_in(said.clone()), said);
    assert_eq!(room.take_in(said), Presence::default());
    assert_eq!(room.leave([7, 8]).0[&7], Present { clock: 2, state: None });
}

#[test]
fn a_change_by_which_more_goes_than_it_names_is_refused_in_either_order() {
    let draft = Draft::of(&paragraphs(&["One", "Two"]));
    let (mira, tom) = (browser(&draft), browser(&draft));
    let typed = types(&mira, 0, " more");
    let removes = |doc: &Doc| did(doc, |txn| txn.get_or_insert_xml_fragment("body").remove_range(txn, 0, 1));
    let removed = removes(&tom);
    for [first, second] in [[&typed, &removed], [&removed, &typed]] {
        let mut draft = Draft::load(&draft.state(), []).unwrap();
        draft.apply(first).unwrap();
        assert_eq!(draft.apply(second), Err(Bad::Unseen));
    }
    // Whoever has seen it may remove it.
    let mut draft = Draft::load(&draft.state(), []).unwrap();
    draft.apply(&typed).unwrap();
    let lucia = browser(&draft);
    draft.apply(&removes(&lucia)).unwrap();
    assert_eq!(said(&draft), ["Two"]);
}

#[test]
fn two_who_write_in_one_block_are_refused_nothing() {
    let mut draft = Draft::of(&paragraphs(&["One", ""]));
    let (mira, tom) = (browser(&draft), browser(&draft));
    for block in [0, 1] {
        for change in [types(&mira, block, " more"), types(&tom, block, " yet")] {
            draft.apply(&change).unwrap();
        }
    }
    let words = said(&draft).join("|");
    assert!(["more", "yet"].iter().all(|word| words.matches(word).count() == 2), "{words}");
}

#[test]
fn a_story_that_is_written_in_for_long_is_as_large_as_what_is_left_of_it() {
    let mut draft = Draft::of(&paragraphs(&["Kept"]));
    let doc = browser(&draft);
    let (long, mut sent) = ("x".repeat(MESSAGE / 2), 0);
    while sent <= 2 * DOCUMENT {
        let typed = types(&doc, 0, &long);
        sent += typed.len();
        draft.apply(&typed).unwrap();
        let deleted = did(&doc, |txn| {
            let body = txn.get_or_insert_xml_fragment("body");
            let block = body.get(txn, 0).unwrap().into_xml_element().unwrap();
            let text = block.first_child().unwrap().into_xml_text().unwrap();
            text.remove_range(txn, 4, u32::try_from(long.len()).unwrap());
        });
        draft.apply(&deleted).unwrap();
    }
    assert_eq!(said(&draft), ["Kept"]);
    let full = std::iter::from_fn(|| Some(draft.apply(&types(&doc, 0, &long)))).take(10).find(Result::is_err);
    assert_eq!(full, Some(Err(Bad::TooLarge)), "what is too large is refused still");
}

#[test]
fn what_is_suggested_and_what_nobody_resolved_is_counted() {
    let mut draft = Draft::of(&paragraphs(&["The ferry", "Came in"]));
    assert_eq!(draft.open(), Open::default());
    let mira = browser(&draft);
    let change = did(&mira, |txn| {
        let body = txn.get_or_insert_xml_fragment("body");
        let element = body.get(txn, 1).unwrap().into_xml_element().unwrap();
        let text = element.first_child().unwrap().into_xml_text().unwrap();
        let mark = |name: &str, id: &str| {
            let id = std::collections::HashMap::from([("id".to_owned(), Any::from(id))]);
            yrs::types::Attrs::from([(name.into(), Any::from(id))])
        };
        // One suggestion is whatever bears one id, be it in pieces.
        text.format(txn, 0, 2, mark("deletion", "s1"));
        text.insert_with_attributes(txn, 4, " late", mark("insertion", "s2"));
        text.insert_with_attributes(txn, 0, "It ", mark("insertion", "s2"));
        text.format(txn, 3, 2, mark("comment--abc", "c1"));
        let comments = txn.get_or_insert_map("comments");
        for key in ["c1", "c1/a", "c2"] {
            let said =
                [("by", "Mira"), ("words", "Sure?")].map(|(key, value)| (key.to_owned(), Any::from(value)));
            comments.insert(txn, key, Any::from(std::collections::HashMap::from(said)));
        }
        comments.insert(txn, "c2!", true);
    });
    assert_eq!(draft.apply(&change).unwrap().deeds, [Deed::Comment, Deed::Resolve].into());
    let change = did(&mira, |txn| {
        let by = std::collections::HashMap::from([("by".to_owned(), Any::from("Mira"))]);
        txn.get_or_insert_map("comments").insert(txn, "c2!", Any::from(by));
    });
    assert_eq!(draft.apply(&change).unwrap().deeds, [].into(), "it was resolved already");
    let second = Some(BlockId("b2".into()));
    let open = Open { suggestions: 2, comments: 1, suggested: second.clone(), commented: second };
    assert_eq!(draft.open(), open);
}

#[test]
fn what_each_line_and_each_word_came_from_is_known() {
    let one = |guid: &str| WireRef { provider: "meridian".into(), guid: guid.into(), version: 1 };
    let mut content = everything();
    content.body.blocks[0].from = Some(one("urn:1"));
    let draft = Draft::of(&content);
    let browser = browser(&draft);
    let told = |of: &[WireRef]| {
        of.iter().map(|one| serde_json::to_string(one).unwrap()).collect::<Vec<_>>().join("\n")
    };
    let change = did(&browser, |txn| {
        let body = txn.get_or_insert_xml_fragment("body");
        let child =
            |txn: &yrs::TransactionMut<'_>, at| body.get(txn, at).unwrap().into_xml_element().unwrap();
        child(txn, 1).insert_attribute(txn, "from", told(&[one("urn:2"), one("urn:1")]));
        let item = child(txn, 3).first_child().unwrap().into_xml_element().unwrap();
        item.insert_attribute(txn, "from", told(&[one("urn:3")]));
        child(txn, 2).insert_attribute(txn, "from", "what no wire item is called");
    });
    let mut draft = draft;
    draft.apply(&change).unwrap();
    assert_eq!(draft.sources(), [one("urn:1"), one("urn:2"), one("urn:3")]);
    let blocks = draft.content(&content).body.blocks;
    assert_eq!([&blocks[1].from, &blocks[2].from], [&Some(one("urn:2")), &None]);
}
