//! A story's page as a value.

use news::{BlockKind, Byline, Content, Person, Picture, PictureUse};
use serde::Serialize;

use super::frame::{Frame, MenuSection, Other, own_name};
use super::head::{Alternate, Head, meta};
use super::picture::{self, Ratio, Shown};
use super::room;
use super::services::ServiceValue;
use super::time::{iso, told};
use crate::html::body::{self, Around, Place};
use crate::html::burmese::whole;
use crate::html::caption::caption;
use crate::html::{Html, lang};
use crate::shown::{Sibling, StoryPage};
use crate::site::Site;
use crate::{json_ld, locale, paths};

/// What templates call `story`.
#[derive(Debug, Serialize)]
pub struct StoryValue {
    pub section: Option<MenuSection>,
    pub label: Html,
    pub headline: String,
    pub summary: String,
    pub byline: Html,
    /// What it is a translation of, and whose work that is.
    pub translation: Vec<Html>,
    /// When it was published, updated and corrected.
    pub times: Vec<Html>,
    pub lead: Option<Lead>,
    pub body: Html,
    /// Whether it has more than paragraphs and pictures, for which there is a style of their own.
    pub rich: bool,
    pub corrections: Vec<Note>,
    pub credits: Vec<Html>,
    pub authors: Vec<Author>,
    pub topics: Vec<Link>,
    /// Where it is in other languages: as many of them as the page has room for.
    pub languages: Vec<Other>,
    /// Where all of them are, where those aren't.
    pub all_languages: Option<Link>,
    /// Where a mail to a friend begins.
    pub mail: String,
}

/// The picture above the text.
#[derive(Debug, Serialize)]
pub struct Lead {
    pub picture: Shown,
    pub words: Html,
    pub href: String,
    pub alt: String,
}

/// One correction.
#[derive(Debug, Serialize)]
pub struct Note {
    pub when: Html,
    pub note: String,
}

/// Somebody who signed, with what is said of them.
#[derive(Debug, Serialize)]
pub struct Author {
    pub name: String,
    pub href: String,
    pub blurb: String,
    pub picture: Option<Shown>,
    /// The class of a face.
    pub shape: &'static str,
}

/// A name and where it leads.
#[derive(Debug, Serialize)]
pub struct Link {
    pub href: String,
    pub name: String,
}

/// The story, for the page or for the text version.
pub fn story(site: &Site, frame: &Frame, shown: &StoryPage<'_>, place: Place<'_>) -> StoryValue {
    let (story, content) = (shown.story, shown.content);
    let around = Around {
        words: frame.words,
        pictures: shown.pictures,
        links: shown.links,
        place,
        saving: frame.saving,
    };
    StoryValue {
        section: content.section.as_ref().and_then(|section| frame.section(section)),
        label: frame.label(content.label),
        headline: whole(&content.headline).into_owned(),
        summary: whole(&content.summary).into_owned(),
        byline: byline(frame, shown),
        translation: translation(frame, shown, place),
        times: times(frame, story),
        lead: content.lead.as_ref().and_then(|used| lead(frame, used, shown, around)),
        body: with_dateline(content.dateline.as_deref(), body::body(&content.body, around)),
        rich: is_rich(shown),
        corrections: notes(frame, shown),
        credits: credits(frame, content),
        authors: authors(frame, shown, place),
        topics: topics(frame, shown, place),
        languages: family(site, shown).take(room::for_languages(frame, shown, place)).collect(),
        all_languages: all_languages(frame, shown, place),
        mail: mail(&address(site, frame, shown)),
    }
}

/// Where the story is, for those who aren't on the site.
pub fn address(site: &Site, frame: &Frame, shown: &StoryPage<'_>) -> String {
    site.absolute(frame.service.as_ref(), &path(shown))
}

fn path(shown: &StoryPage<'_>) -> String {
    paths::story(&shown.story.service, shown.story.id, shown.story.slug())
}

/// What a story's address would end in if it were published now: as an editor chose it, else out of the headline where the script allows.
pub fn slug(frame: &Frame, headline: &str, chosen: Option<&str>) -> Option<String> {
    chosen.and_then(paths::clean_slug).or_else(|| frame.language().slugify(headline))
}

/// The head of the story's page.
pub fn head(site: &Site, frame: &Frame, shown: &StoryPage<'_>) -> Head {
    let (story, content) = (shown.story, shown.content);
    let mut head = Head::at(site, frame, &path(shown), Some(&content.headline));
    head.description = content.summary.clone();
    head.alternates =
        alternates(site, &own(shown), shown.family, room::for_languages(frame, shown, Place::Page));
    head.json_ld = json_ld::story(site, frame, shown, &address(site, frame, shown));
    head.story = Some(story.id.to_string());
    head.version = story.live.as_ref().map(|live| live.revision.to_string());
    head.section = content.section.as_ref().map(ToString::to_string);
    head.columns = !(shown.related.is_empty() && shown.latest.is_empty());
    if let Some(property) = head.open_graph.iter_mut().find(|meta| meta.property == "og:type") {
        property.content = "article".into();
    }
    meta(&mut head.open_graph, "og:description", content.summary.clone());
    head.shows(site, frame, preview(shown));
    let graph = &mut head.open_graph;
    if let Some(live) = &story.live {
        meta(graph, "article:published_time", iso(frame, live.published));
        meta(graph, "article:modified_time", story.modified().map(|at| iso(frame, at)).unwrap_or_default());
    }
    head
}

/// The head of the list of where the story is in other languages.
pub fn languages_head(site: &Site, frame: &Frame, shown: &StoryPage<'_>) -> Head {
    let path = format!("{}{}", path(shown), paths::LANGUAGES);
    let title = frame.language().message("read-in-other-languages");
    let mut head = Head::named(site, frame, &path, title.as_ref());
    (head.text, head.section) = (None, shown.content.section.as_ref().map(ToString::to_string));
    head
}

/// The story in this language and in all others.
pub fn languages(site: &Site, shown: &StoryPage<'_>) -> Vec<ServiceValue> {
    let value = |one: &Sibling| {
        let language = locale::service(one.service.as_str())?;
        Some(ServiceValue {
            href: paths::story(&one.service, one.story, one.slug.as_deref()),
            lang: &language.tag,
            dir: language.direction.as_str(),
            name: own_name(site.service(&one.service)?, language),
            line: Some(one.headline.clone()),
        })
    };
    std::iter::once(&own(shown)).chain(shown.family).filter_map(value).collect()
}

/// The story as one of its family.
fn own(shown: &StoryPage<'_>) -> Sibling {
    Sibling {
        story: shown.story.id,
        service: shown.story.service.clone(),
        slug: shown.story.slug().map(str::to_owned),
        headline: shown.content.headline.clone(),
        translated: shown.story.translation.is_some(),
    }
}

/// The picture that stands for the story elsewhere, with its alternative text: the lead, else the first in its text.
pub fn preview<'a>(shown: &'a StoryPage<'_>) -> Option<(&'a Picture, &'a str)> {
    let mut used = shown.content.pictures().into_iter();
    used.find_map(|used| Some((shown.pictures.get(&used.picture)?, used.alt.as_str())))
}

/// A story and as many of its family as are to be named, for search engines; `family` may hold the story itself. Where services
/// share a language, one stands for it, and the others name none: what is named must name whoever names it.
pub fn alternates(site: &Site, own: &Sibling, family: &[Sibling], named: usize) -> Vec<Alternate> {
    let others = || family.iter().filter(|other| other.story != own.story);
    if others().next().is_none() {
        return Vec::new();
    }
    // In an order that is the same on every page: the one that the others were made from comes first.
    let mut in_order: Vec<&Sibling> = std::iter::once(own).chain(others()).collect();
    in_order.sort_by_key(|one| (one.translated, one.story));
    let mut standing: Vec<(&str, &Sibling)> = Vec::new();
    for &one in &in_order {
        let Some(language) = locale::service(one.service.as_str()) else { continue };
        if !standing.iter().any(|(tag, _)| *tag == language.tag) {
            standing.push((&language.tag, one));
        }
    }
    let of = |one: &Sibling| standing.iter().find(|(_, standing)| standing.story == one.story);
    if of(own).is_none() {
        return Vec::new();
    }
    let all = std::iter::once(own).chain(others()).filter_map(of).take(1 + named).copied();
    let source = in_order.first().map(|one| ("x-default", *one));
    let told = |(lang, one): (&str, &Sibling)| Alternate { lang: lang.to_owned(), href: place(site, one) };
    all.chain(source).map(told).collect()
}

/// Where a story of a family is, for those who aren't on the site.
fn place(site: &Site, one: &Sibling) -> String {
    site.absolute(site.service(&one.service), &paths::story(&one.service, one.story, one.slug.as_deref()))
}

/// The address of the story that this one was translated from, if readers may see it.
pub fn original(site: &Site, shown: &StoryPage<'_>, source: news::StoryId) -> Option<String> {
    shown.family.iter().find(|other| other.story == source).map(|other| place(site, other))
}

/// Whether it has more than paragraphs and pictures.
pub fn is_rich(shown: &StoryPage<'_>) -> bool {
    let rich = |block: &news::Block| match &block.kind {
        BlockKind::Paragraph { text } => text.0.iter().any(|span| span.mark.is_some()),
        BlockKind::Picture(_) | BlockKind::Embed { .. } => false,
        _ => true,
    };
    shown.content.body.blocks.iter().any(rich)
}

fn times(frame: &Frame, story: &news::Story) -> Vec<Html> {
    let published = story.live.as_ref().map(|live| told(frame, "published", live.published));
    let updated = story.live.as_ref().and_then(|live| live.updated).map(|at| told(frame, "updated", at));
    let corrected = story.corrections.last().map(|one| told(frame, "corrected", one.at));
    [published, updated, corrected].into_iter().flatten().collect()
}

fn lead(frame: &Frame, used: &PictureUse, shown: &StoryPage<'_>, around: Around<'_>) -> Option<Lead> {
    let known = shown.pictures.get(&used.picture)?;
    let told = around.place == Place::Page || room::for_more(frame, shown);
    Some(Lead {
        picture: picture::lead(known, &used.alt).when_asked(around.saving, around.words),
        words: caption(used, known, around),
        href: picture::address(known, Ratio::Wide),
        alt: Some(&used.alt).filter(|_| told).cloned().unwrap_or_default(),
    })
}

/// What a dateline may end in; one that ends in nothing of the kind gets a dash.
const DATELINE_ENDS: [char; 9] = ['—', '–', '-', ':', '.', ',', '،', '།', '။'];

/// The dateline stands in the first paragraph, set off from the words after it.
pub fn with_dateline(dateline: Option<&str>, body: Html) -> Html {
    let Some(dateline) = dateline.map(str::trim).filter(|dateline| !dateline.is_empty()) else { return body };
    let dash = if dateline.ends_with(DATELINE_ENDS) { "" } else { " —" };
    let dateline = format!("<span class=\"place\">{}{dash}</span> ", Html::text(dateline).as_str());
    match body.as_str().strip_prefix("<p>") {
        Some(rest) => Html::made(format!("<p>{dateline}{rest}")),
        None => Html::made(format!("<p>{dateline}</p>{}", body.as_str())),
    }
}

/// A byline as printed here, and the person if they have a page.
pub fn signed<'a>(
    frame: &Frame,
    shown: &'a StoryPage<'_>,
    byline: &'a Byline,
) -> Option<(String, Option<&'a Person>)> {
    match byline {
        Byline::Name(name) => Some((name.clone(), None)),
        Byline::Person(id) => {
            let person = shown.people.get(id)?;
            let service = &shown.story.service;
            let name = if frame.service.is_some() { person.name_at(service) } else { &person.name };
            Some((name.to_owned(), Some(person)))
        }
    }
}

/// Where everything that somebody signed stands.
pub fn person_path(shown: &StoryPage<'_>, person: &Person) -> String {
    paths::byline(&shown.story.service, person.id, paths::clean_slug(&person.name).as_deref())
}

fn byline(frame: &Frame, shown: &StoryPage<'_>) -> Html {
    let signed: Vec<_> = shown.content.bylines.iter().filter_map(|one| signed(frame, shown, one)).collect();
    if signed.is_empty() {
        return Html::default();
    }
    let names: Vec<String> = signed.iter().map(|(name, _)| name.clone()).collect();
    let list = frame.words.list(&names, |at, name| {
        let name = frame.words.name(name);
        match signed.get(at).and_then(|(_, person)| *person) {
            Some(person) => {
                let href = person_path(shown, person);
                Html::made(format!("<a href=\"{href}\" rel=\"author\">{}</a>", name.as_str()))
            }
            None => name,
        }
    });
    frame.words.around("byline", "authors", &Html::made(format!("<b>{}</b>", list.as_str())))
}

fn translation(frame: &Frame, shown: &StoryPage<'_>, place: Place<'_>) -> Vec<Html> {
    let words = frame.words;
    let translator = shown.content.translator.as_ref().and_then(|one| signed(frame, shown, one));
    let translator =
        translator.map(|(name, _)| words.around("translated-by-human", "name", &words.name(&name)));
    [source(frame, shown, place), translator].into_iter().flatten().collect()
}

/// "Translation of a story in Persian", the language a link to that story.
fn source(frame: &Frame, shown: &StoryPage<'_>, place: Place<'_>) -> Option<Html> {
    let source = shown.story.translation?.source;
    let other = shown.family.iter().find(|other| other.story == source)?;
    let language = locale::service(other.service.as_str())?;
    let name = frame.language().name_of(language);
    let text = if place == Place::TextVersion { "?text" } else { "" };
    let path = paths::story(&other.service, other.story, other.slug.as_deref());
    let marked = name.lang.map(|own| lang::attributes(&own.tag)).unwrap_or_default();
    let name = Html::text(&name.text);
    let tag = &language.tag;
    let link = format!("<a href=\"{path}{text}\" hreflang=\"{tag}\"{marked}>{}</a>", name.as_str());
    Some(frame.words.around("translated-from", "language", &Html::made(link)))
}

fn notes(frame: &Frame, shown: &StoryPage<'_>) -> Vec<Note> {
    let note = |one: &news::story::Correction| Note {
        when: told(frame, "correction-dated", one.at),
        note: whole(&one.note).into_owned(),
    };
    shown.story.corrections.iter().map(note).collect()
}

/// Agencies, contributors, and the notices that its material's rights demand.
pub fn credits(frame: &Frame, content: &Content) -> Vec<Html> {
    let mut credits = Vec::new();
    for (key, name, all) in [
        ("credit-agencies", "agencies", &content.agencies),
        ("credit-contributors", "names", &content.contributors),
    ] {
        if !all.is_empty() {
            let list = frame.words.list(all, |_, one| frame.words.name(one));
            credits.push(frame.words.around(key, name, &list));
        }
    }
    let printed = |notice: String| {
        Html::made(format!("<small dir=\"auto\">{}</small>", frame.words.notice(&notice).as_str()))
    };
    credits.extend(notices(content).into_iter().map(printed));
    credits
}

/// The copyright notices that its material's rights demand, each once.
pub fn notices(content: &Content) -> Vec<String> {
    let mut notices = Vec::new();
    for rights in &content.rights {
        let notice = match (rights.copyright_notice.trim(), rights.copyright_holder.trim()) {
            ("", "") => continue,
            ("", holder) => format!("© {holder}"),
            (notice, _) => notice.to_owned(),
        };
        if !notices.contains(&notice) {
            notices.push(notice);
        }
    }
    notices
}

fn authors(frame: &Frame, shown: &StoryPage<'_>, place: Place<'_>) -> Vec<Author> {
    if place == Place::TextVersion && !room::for_more(frame, shown) {
        return Vec::new();
    }
    let signed = shown.content.bylines.iter().filter_map(|one| signed(frame, shown, one));
    signed
        .filter_map(|(name, person)| {
            let person = person?;
            let blurb = person.blurbs.get(&shown.story.service)?.clone();
            let ratio = if person.desk { Ratio::Wide } else { Ratio::Square };
            let known = person.picture.and_then(|id| shown.pictures.get(&id));
            let picture = known.map(|known| frame.shown(picture::face(known, ratio)));
            let shape = if person.desk { "" } else { "face" };
            Some(Author { href: person_path(shown, person), name, blurb, picture, shape })
        })
        .collect()
}

fn topics(frame: &Frame, shown: &StoryPage<'_>, place: Place<'_>) -> Vec<Link> {
    if place == Place::TextVersion && !room::for_more(frame, shown) {
        return Vec::new();
    }
    let service = &shown.story.service;
    let link = |topic: &news::Topic| {
        let name = topic.names.get(service)?.clone();
        let slug = frame.language().slugify(&name);
        Some(Link { href: paths::topic(service, topic.id, slug.as_deref()), name })
    };
    shown.topics.iter().filter_map(link).collect()
}

fn family<'a>(site: &'a Site, shown: &'a StoryPage<'_>) -> impl Iterator<Item = Other> + 'a {
    let source = shown.story.translation.map(|from| from.source);
    let other = move |sibling: &Sibling| {
        let language = locale::service(sibling.service.as_str())?;
        Some(Other {
            href: paths::story(&sibling.service, sibling.story, sibling.slug.as_deref()),
            lang: &language.tag,
            dir: language.direction.as_str(),
            name: own_name(site.service(&sibling.service)?, language),
            original: source == Some(sibling.story),
        })
    };
    shown.family.iter().filter_map(other)
}

/// The way to all of them, by the word for languages and their number, this one among them.
fn all_languages(frame: &Frame, shown: &StoryPage<'_>, place: Place<'_>) -> Option<Link> {
    let all = shown.family.len();
    let number = frame.language().number(all as u64 + 1);
    let name = frame.language().message("languages").map(|message| format!("{} ({number})", message.text));
    let link = Link { href: format!("{}{}", path(shown), paths::LANGUAGES), name: name.unwrap_or(number) };
    (room::for_languages(frame, shown, place) < all).then_some(link)
}

/// RFC 6068: the body of a mail that somebody else sends. A headline as its subject would be three bytes to a letter
/// twice over in most scripts.
fn mail(address: &str) -> String {
    format!("mailto:?body={}", percent(address))
}

/// RFC 3986, section 2.1, for everything that isn't unreserved.
fn percent(text: &str) -> String {
    use std::fmt::Write as _;
    text.bytes().fold(String::with_capacity(text.len()), |mut out, byte| {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            byte => {
                let _ = write!(out, "%{byte:02X}");
            }
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_says_where() {
        assert_eq!(mail("https://n.example/a"), "mailto:?body=https%3A%2F%2Fn.example%2Fa");
    }

    #[test]
    fn the_dateline_opens_the_first_paragraph() {
        let body = |html: &str| Html::made(html.to_owned());
        let expected = "<p><span class=\"place\">MOSCOW —</span> It began.</p>";
        assert_eq!(with_dateline(Some("MOSCOW —"), body("<p>It began.</p>")).as_str(), expected);
        assert_eq!(with_dateline(Some("MOSCOW"), body("<p>It began.</p>")).as_str(), expected);
        assert_eq!(with_dateline(Some(" "), body("<p>x</p>")).as_str(), "<p>x</p>");
    }
}
