//! An item in the making: texts that were said several times, and the body that must not repeat them.

use std::collections::HashMap;

use news::{Association, BlockKind, Body, ItemClass, Rights, Span, Status, Text, WireItem};

use crate::clean;
use crate::defects::{add, note, quarantine};
use crate::html::Built;
use crate::limits::Limits;
use crate::status;

/// One of several texts for the same field.
#[derive(Debug, Clone, Default)]
pub(crate) struct Said {
    pub text: String,
    /// Lower comes first; none comes last.
    pub rank: Option<u32>,
    pub role: String,
    pub lang: Option<String>,
}

/// Whether two language tags name the same language, whatever their regions.
pub(crate) fn same_language(a: &str, b: &str) -> bool {
    let primary = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    primary(a) == primary(b)
}

/// Texts in the item's language first, then by rank, then as they came.
pub(crate) fn in_order(mut said: Vec<Said>, language: Option<&str>) -> Vec<Said> {
    said.retain(|said| !said.text.is_empty());
    said.sort_by_key(|said| {
        let foreign = match (&said.lang, language) {
            (Some(lang), Some(language)) => !same_language(lang, language),
            _ => false,
        };
        (foreign, said.rank.unwrap_or(u32::MAX))
    });
    said
}

/// The description that serves as summary: a caption for what is seen, else a summary, a teaser, or the first.
pub(crate) fn summary(said: Vec<Said>, class: ItemClass, language: Option<&str>) -> String {
    let wanted: &[&str] = match class {
        ItemClass::Text | ItemClass::Composite | ItemClass::Other => {
            &["summary", "teaser", "abstract", "lead", "text", ""]
        }
        _ => &["caption", "summary", "text", ""],
    };
    let mut said = in_order(said, language);
    let best = wanted.iter().find_map(|role| said.iter().position(|said| said.role == *role)).unwrap_or(0);
    if best < said.len() { said.swap_remove(best).text } else { String::new() }
}

/// Appends to a list of the item within the limit.
pub(crate) fn push<T>(list: &mut Vec<T>, entry: T, limits: &Limits) {
    if list.len() < limits.max_list {
        list.push(entry);
    }
}

/// Joins a further text to a field that holds one, unless the field says it already; one that is full says that it was cut.
pub(crate) fn join(field: &mut String, more: &str, between: &str) {
    const FULL: usize = 16 << 10;
    const LONGEST: usize = 64 << 10;
    let said = |field: &str| {
        // What isn't anywhere in it is no part of it, and that is seen fast.
        memchr::memmem::find(field.as_bytes(), more.as_bytes()).is_some()
            && field.split(between).any(|part| part == more)
    };
    if more.is_empty() || clean::is_cut(field) || said(field) {
        return;
    }
    if field.len() >= FULL {
        return clean::mark_cut(field);
    }
    if !field.is_empty() {
        field.push_str(between);
    }
    field.push_str(more);
    clean::cut(field, LONGEST);
}

/// Adds to whom an item is credited.
pub(crate) fn credit(item: &mut WireItem, more: &str) {
    let mut line = item.credit_line.take().unwrap_or_default();
    join(&mut line, more, "; ");
    item.credit_line = Some(line).filter(|line| !line.is_empty());
}

/// Adds rights to those that there are.
pub(crate) fn add_rights(own: &mut Rights, told: Rights, limits: &Limits) {
    join(&mut own.copyright_holder, &told.copyright_holder, "; ");
    join(&mut own.copyright_notice, &told.copyright_notice, "\n");
    for (own, told) in [(&mut own.usage_terms, told.usage_terms), (&mut own.links, told.links)] {
        told.into_iter().for_each(|told| push_new(own, told, limits));
    }
}

/// What binds a text as a whole binds the item whose text it is.
pub(crate) fn bind_to(item: &mut WireItem, built: &mut Built, limits: &Limits) {
    add_rights(&mut item.rights, std::mem::take(&mut built.rights), limits);
    credit(item, &std::mem::take(&mut built.credit));
}

/// Each kind of right that is told is the item's where it says nothing of that kind itself.
fn fill_rights(own: &mut Rights, told: Rights) {
    for (own, told) in [
        (&mut own.copyright_holder, told.copyright_holder),
        (&mut own.copyright_notice, told.copyright_notice),
    ] {
        if own.is_empty() {
            *own = told;
        }
    }
    for (own, told) in [(&mut own.usage_terms, told.usage_terms), (&mut own.links, told.links)] {
        if own.is_empty() {
            *own = told;
        }
    }
}

/// Makes what was built the item's body, without what repeats its headline, byline, teaser, dateline, genre or a note to
/// editors in front of it.
pub(crate) fn settle(item: &mut WireItem, mut built: Built, limits: &Limits) {
    std::mem::take(&mut built.genres).into_iter().for_each(|genre| push_new(&mut item.genres, genre, limits));
    let front = take_header(item, std::mem::take(&mut built.header));
    built.blocks.splice(0..0, front);
    if let Some(dateline) = built.dateline.take().filter(|dateline| !dateline.is_empty()) {
        item.dateline.get_or_insert(dateline);
    }
    drop_repeated(item, &mut built.blocks);
    drop_byline(item, &mut built.blocks);
    built.cut |= built.blocks.len() > limits.max_list;
    built.blocks.truncate(limits.max_list);
    if let Some(dateline) = &item.dateline {
        let first = built.blocks.iter_mut().find_map(|block| match block {
            BlockKind::Paragraph { text } => Some(text),
            _ => None,
        });
        first.into_iter().for_each(|text| {
            drop_dateline(text, dateline);
        });
    }
    if built.cut {
        let detail = format!(
            "more than {} blocks, entries of a list, rows, pieces of a text or links; the rest was left out",
            limits.max_list
        );
        add(&mut item.defects, quarantine("body-cut", "body", detail));
    }
    if built.renumbered {
        let detail = "a list that counts from another number counts from one here";
        add(&mut item.defects, note("list-renumbered", "body", detail));
    }
    if built.struck {
        let detail = "words in it are struck out or hidden; they were left out";
        add(&mut item.defects, note("text-struck", "body", detail));
    }
    bind_to(item, &mut built, limits);
    item.body = Body::of(built.blocks);
    built.notes.into_iter().for_each(|note| push(&mut item.ednotes, note, limits));
    add_pictures(item, built.pictures, limits);
}

/// Pictures in the text may be such as the item brings anyway: then only their words are new.
pub(crate) fn add_pictures(item: &mut WireItem, pictures: Vec<Association>, limits: &Limits) {
    if pictures.is_empty() {
        return;
    }
    let places = places_of(&pictures, &item.associations);
    for (picture, place) in pictures.into_iter().zip(places) {
        match item.associations.get_mut(place) {
            Some(known) => join_picture(known, picture),
            None => push(&mut item.associations, picture, limits),
        }
    }
}

/// Where each picture is among the known ones, by its id or one of its files; the others follow these in their order.
fn places_of(pictures: &[Association], known: &[Association]) -> Vec<usize> {
    let mut places = HashMap::new();
    for (place, known) in known.iter().enumerate() {
        names(known).for_each(|name| _ = places.entry(name).or_insert(place));
    }
    let mut next = known.len();
    let place_of = |picture| {
        let known = names(picture).filter_map(|name| places.get(&name).copied()).min();
        let place = known.unwrap_or(next);
        next += usize::from(known.is_none());
        names(picture).for_each(|name| _ = places.entry(name).or_insert(place));
        place
    };
    pictures.iter().map(place_of).collect()
}

/// What a picture is known by: whether it is an id, and the id or a file's address.
fn names(picture: &Association) -> impl Iterator<Item = (bool, &str)> {
    let files = picture.renditions.iter().map(|file| (false, file.href.as_str()));
    std::iter::once((true, picture.guid.as_str())).chain(files).filter(|(_, name)| !name.is_empty())
}

fn join_picture(known: &mut Association, picture: Association) {
    for (field, told) in [
        (&mut known.alt, picture.alt),
        (&mut known.caption, picture.caption),
        (&mut known.byline, picture.byline),
        (&mut known.credit_line, picture.credit_line),
    ] {
        if field.is_empty() {
            *field = told;
        }
    }
    fill_rights(&mut known.rights, picture.rights);
}

/// Adds what a document inside an item says: its text, what the item leaves open, and all that binds.
pub(crate) fn take_inner(item: &mut WireItem, inner: WireItem, limits: &Limits) {
    status::stricter(item, inner.pubstatus);
    inner.embargo.into_iter().for_each(|embargo| status::longer(item, embargo));
    add_rights(&mut item.rights, inner.rights, limits);
    credit(item, &inner.credit_line.unwrap_or_default());
    for (field, told) in [(&mut item.headline, inner.headline), (&mut item.summary, inner.summary)] {
        if field.is_empty() {
            *field = told;
        }
    }
    for (field, told) in [
        (&mut item.byline, inner.byline),
        (&mut item.dateline, inner.dateline),
        (&mut item.language, inner.language),
    ] {
        if let Some(told) = told {
            field.get_or_insert(told);
        }
    }
    let headline = item.headline.clone();
    inner
        .subheads
        .into_iter()
        .filter(|text| *text != headline)
        .for_each(|text| push_new(&mut item.subheads, text, limits));
    inner.ednotes.into_iter().for_each(|note| push_new(&mut item.ednotes, note, limits));
    add_pictures(item, inner.associations, limits);
    inner.defects.into_iter().for_each(|defect| add(&mut item.defects, defect));
    if item.body.blocks.is_empty() {
        item.body = inner.body;
    }
}

/// The end of use is a term like others.
pub(crate) fn expires(item: &mut WireItem, when: &str, limits: &Limits) {
    if !when.is_empty() {
        push_new(&mut item.rights.usage_terms, format!("Expires: {when}"), limits);
    }
}

/// Appends what says something and isn't there already.
pub(crate) fn push_new<T: PartialEq + Default>(list: &mut Vec<T>, told: T, limits: &Limits) {
    // A full list isn't searched: what is said without end would cost much.
    if told != T::default() && list.len() < limits.max_list && !list.contains(&told) {
        list.push(told);
    }
}

/// Notes a text that is to be used and has no text. Where one came and nothing of it could be read, a person must look.
pub(crate) fn check_content(item: &mut WireItem, unread: bool) {
    let usable = item.pubstatus == Status::Usable && item.class == ItemClass::Text;
    if !usable || !item.body.blocks.is_empty() {
        return;
    }
    if unread {
        let detail = "content was sent, and none of it could be read";
        add(&mut item.defects, quarantine("content-unread", "content", detail));
    } else if item.renditions.is_empty() {
        add(&mut item.defects, note("content-missing", "content", "a text without text"));
    }
}

/// What a header says and no field does: the first heading may be the headline, other text stays text.
fn take_header(item: &mut WireItem, header: Vec<(u8, Text)>) -> Vec<BlockKind> {
    let mut front = Vec::new();
    for (level, text) in header {
        let plain = text.to_plain();
        if repeats(item, &plain) || same(&plain, &item.summary) {
            continue;
        }
        match level {
            0 => front.push(BlockKind::Paragraph { text }),
            _ if item.headline.is_empty() => item.headline = plain,
            _ => item.subheads.push(plain),
        }
    }
    front
}

fn repeats(item: &WireItem, plain: &str) -> bool {
    same(plain, &item.headline)
        || item.subheads.iter().any(|subhead| same(plain, subhead))
        || item.byline.as_ref().is_some_and(|byline| same(plain, byline))
        || item.dateline.as_ref().is_some_and(|dateline| same(plain, dateline))
        || item.ednotes.iter().any(|note| same(plain, note))
        || item.genres.iter().any(|genre| same(plain, genre))
}

/// Whether two texts say the same but for white space and the punctuation around them.
pub(crate) fn same(a: &str, b: &str) -> bool {
    let around = |c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | ':' | '.');
    let (a, b) = (a.trim_matches(around), b.trim_matches(around));
    !b.is_empty() && a == b
}

/// Blocks at the start that only repeat a field; never all of the body.
fn drop_repeated(item: &WireItem, blocks: &mut Vec<BlockKind>) {
    let repeated = blocks.iter().take_while(|block| match block {
        BlockKind::Heading { text, .. } | BlockKind::Paragraph { text } => repeats(item, &text.to_plain()),
        _ => false,
    });
    let count = repeated.count();
    if count < blocks.len() {
        blocks.drain(..count);
    }
}

/// Paragraphs that only repeat the byline, wherever TT puts it; never all of the body.
fn drop_byline(item: &WireItem, blocks: &mut Vec<BlockKind>) {
    let Some(byline) = item.byline.as_deref() else { return };
    let repeats = |block: &BlockKind| match block {
        BlockKind::Paragraph { text: Text(spans) } => {
            matches!(spans.as_slice(), [span] if same(&span.text, byline))
        }
        _ => false,
    };
    if !blocks.iter().all(repeats) {
        blocks.retain(|block| !repeats(block));
    }
}

/// Takes the dateline off the first words, with the agency in brackets and the dash that may follow it; capitals don't
/// matter. Whether it stood there.
pub(crate) fn drop_dateline(text: &mut Text, dateline: &str) -> bool {
    const DASHES: [char; 5] = ['-', '–', '—', '_', ':'];
    let bare = dateline.trim_end_matches(|c: char| clean::is_space(c) || DASHES.contains(&c));
    let plain = text.to_plain();
    let Some(mut rest) = strip_words(plain.trim_start(), bare).filter(|_| !bare.is_empty()) else {
        return false;
    };
    // A country or a day may stand before the agency: `LONDON, Nov 27 (Reuters)`.
    rest = rest.get(before_agency(rest)..).unwrap_or(rest);
    if let Some((agency, after)) =
        rest.trim_start().strip_prefix('(').and_then(|inside| inside.split_once(')'))
        && agency.chars().count() <= 40
    {
        rest = after;
    }
    let Some(after) = rest.trim_start().strip_prefix(DASHES) else { return false };
    let kept =
        after.trim_start_matches(|c: char| clean::is_space(c) || c == '\u{a0}' || DASHES.contains(&c)).len();
    if kept > 0 {
        drop_front(text, plain.len() - kept);
    }
    kept > 0
}

/// The place it comes from is the dateline, unless the text begins with one of its own.
pub(crate) fn dateline_of(item: &mut WireItem, located: String) {
    if located.is_empty() || item.dateline.is_some() || item.class != ItemClass::Text {
        return;
    }
    let first = item.body.texts().first().map(|text| text.to_plain()).unwrap_or_default();
    let front: String = first.chars().take(80).collect();
    let own = [") -", ") –", ") —", " -- ", " — "].iter().any(|dash| front.contains(dash));
    let marks = ['-', '–', '—', ':', ',', '(', '/'];
    let repeats = strip_words(&front, &located).is_some_and(|rest| rest.trim_start().starts_with(marks));
    if !own && !repeats {
        item.dateline = Some(located);
    }
}

/// The bytes of a country or a day between a place and its agency: `, Norway (AP)`, `, 27 nov 2026 (AFP)`.
fn before_agency(rest: &str) -> usize {
    let Some((between, agency)) = rest.split_once('(').filter(|(between, _)| between.starts_with(',')) else {
        return 0;
    };
    let named = |word: &str| !word.starts_with(char::is_lowercase);
    let day = between.contains(|c: char| c.is_ascii_digit());
    let words = between.split([' ', ',', '\u{a0}']);
    let agency = agency.split(')').next().unwrap_or_default();
    let is_agency = named(agency) || !agency.contains(' ');
    let is = is_agency && between.chars().count() <= 42 && (day || words.into_iter().all(named));
    if is { between.len() } else { 0 }
}

/// `text` after `words`, whether in capitals or not.
fn strip_words<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    let mut rest = text.chars();
    for word in words.chars() {
        let found = rest.next()?;
        if found != word && !found.to_lowercase().eq(word.to_lowercase()) {
            return None;
        }
    }
    Some(rest.as_str())
}

/// Drops `bytes` of the text's front, which end between characters.
fn drop_front(text: &mut Text, mut bytes: usize) {
    let mut left: Vec<Span> = Vec::with_capacity(text.0.len());
    for mut span in std::mem::take(&mut text.0) {
        let from_this = bytes.min(span.text.len());
        bytes -= from_this;
        span.text.drain(..from_this);
        if !span.text.is_empty() {
            left.push(span);
        }
    }
    text.0 = left;
}

#[cfg(test)]
mod tests {
    use news::Rendition;

    use super::*;

    #[test]
    fn pictures_that_are_known_are_said_once() {
        let picture = |guid: &str, files: &[&str], alt: &str| Association {
            guid: guid.into(),
            alt: alt.into(),
            renditions: files
                .iter()
                .map(|href| Rendition { href: (*href).into(), ..Rendition::default() })
                .collect(),
            ..Association::default()
        };
        // The second of those that the item brings names a file of the first, and stays.
        let associations = vec![picture("g", &["1"], ""), picture("", &["1", "2"], "")];
        let mut item = WireItem { associations, ..WireItem::default() };
        let limits = Limits { max_list: 4, ..Limits::default() };
        let found = vec![
            picture("", &["0", "2"], "by file"),
            picture("g", &[], "by id"),
            picture("", &["3"], ""),
            picture("", &[], "no name"),
            picture("", &["3"], "again"),
            picture("", &["4"], "too many"),
        ];
        add_pictures(&mut item, found, &limits);
        let alts: Vec<&str> = item.associations.iter().map(|picture| picture.alt.as_str()).collect();
        assert_eq!(alts, ["by id", "by file", "again", "no name"]);
    }

    fn check_dateline(dateline: &str, first: &str, left: &str) {
        let mut item = WireItem { dateline: Some(dateline.into()), ..WireItem::default() };
        let built =
            Built { blocks: vec![BlockKind::Paragraph { text: Text::plain(first) }], ..Built::default() };
        settle(&mut item, built, &Limits::default());
        assert_eq!(item.body.plain(), left, "{dateline:?} {first:?}");
    }

    #[test]
    fn joining_without_end_costs_no_more() {
        let mut field = String::new();
        (0..500_000).for_each(|number| join(&mut field, &number.to_string(), "; "));
        assert!(field.starts_with("0; 1; 2; ") && clean::is_cut(&field) && field.len() < 17_000);
    }

    #[test]
    fn a_dateline_is_not_said_twice() {
        check_dateline("NEW YORK", "NEW YORK (AP) - It rained.", "It rained.");
        check_dateline("New York (dpa) -", "New York (dpa) - Es regnet.", "Es regnet.");
        check_dateline("PARIS", "PARIS — Il pleut.", "Il pleut.");
        check_dateline("Cádiz", "CÁDIZ (Reuters) – Llueve.", "Llueve.");
        check_dateline("LONDON", "LONDON, Nov 27 (Reuters) - It rained.", "It rained.");
        check_dateline("Oslo", "OSLO, Norway (AP) — It rained.", "It rained.");
        check_dateline("PARIS", "PARIS, 27 nov 2026 (AFP) - Il pleut.", "Il pleut.");
        let kept = "London, which had rain (and hail) - at last.";
        check_dateline("London", kept, kept);
        check_dateline("London", "London, wet (again) is wet.", "London, wet (again) is wet.");
        check_dateline("New York", "New York is wet.", "New York is wet.");
        check_dateline("PARIS", "PARIS —", "PARIS —");
        check_dateline("", "- a", "- a");
    }

    #[test]
    fn texts_come_by_language_and_rank() {
        let said = |text: &str, rank, lang: &str| Said {
            text: text.into(),
            rank,
            lang: Some(lang.into()).filter(|l: &String| !l.is_empty()),
            ..Said::default()
        };
        let all = vec![
            said("c", None, "de"),
            said("x", Some(1), "en"),
            said("b", Some(3), "de-AT"),
            said("a", Some(1), ""),
        ];
        let texts: Vec<_> = in_order(all, Some("de")).into_iter().map(|said| said.text).collect();
        assert_eq!(texts, ["a", "b", "c", "x"]);
    }
}
