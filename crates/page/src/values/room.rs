//! What a story's page has room for beside its text, so that 700 words weigh at most 10 KB as Brotli in any script, and in
//! words alone 5 KB.

use news::BlockKind;

use super::frame::Frame;
use super::story::{is_rich, notices};
use crate::html::body::Place;
use crate::shown::StoryPage;

/// The styles of quotes, lists and tables weigh as much as so many names of languages.
const RICH: usize = 10;
/// A picture in the text weighs as much as so many names.
const PICTURE: usize = 4;
/// Who has room for fewer languages on the page has none for related stories in the text version, where these weigh as much
/// as so many names.
const MORE: usize = 10;

/// How many of its family a story names. The page names as many as there is room for, the text version all or none.
pub fn for_languages(frame: &Frame, shown: &StoryPage<'_>, place: Place<'_>) -> usize {
    let (all, room) = (shown.family.len(), room(frame, shown));
    let text = place == Place::TextVersion;
    let most = if text { room.saturating_sub(MORE) } else { room };
    match text {
        // Nobody is led to a list for one language more.
        _ if all <= most + 1 => all,
        true => 0,
        false => most,
    }
}

/// Whether the text version has room for related stories, for topics, for who wrote it and for what the picture shows.
pub fn for_more(frame: &Frame, shown: &StoryPage<'_>) -> bool {
    room(frame, shown) >= MORE
}

/// How many of the latest stories stand beside the text: where there is no room at all, not all that there are.
pub fn for_latest(frame: &Frame, shown: &StoryPage<'_>) -> usize {
    if room(frame, shown) == 0 { 3 } else { shown.latest.len() }
}

/// How many languages the page has room for; each costs some 45 bytes.
fn room(frame: &Frame, shown: &StoryPage<'_>) -> usize {
    let (beside, full, one) = measured(&frame.language().script);
    let body = shown.content.body.texts();
    let spans = body.iter().flat_map(|text| &text.0).map(|span| span.text.len());
    let notes = shown.story.corrections.iter().map(|one| one.note.len());
    let credits = notices(shown.content).into_iter().chain(shown.content.contributors.iter().cloned());
    let bytes: usize = spans.chain(notes).chain(credits.map(|one| one.len())).sum();
    let pictures = shown.content.body.blocks.iter().filter(|one| matches!(one.kind, BlockKind::Picture(_)));
    let rich = if is_rich(shown) { RICH } else { 0 } + PICTURE * pictures.count();
    (beside + full.saturating_sub(bytes) / one).saturating_sub(rich)
}

/// For how many languages there is room beside a text of 700 words on a busy day, how many bytes such a text has at most in
/// this script, with what is corrected in it and whose it is, and by how many it must be shorter for one language more, which
/// is what Brotli makes 45 bytes of.
fn measured(script: &str) -> (usize, usize, usize) {
    match script {
        "Khmr" => (0, 16_730, 225),
        "Mymr" => (5, 16_830, 250),
        "Geor" => (4, 14_530, 225),
        "Armn" => (7, 10_310, 165),
        "Cyrl" => (2, 9_710, 150),
        "Laoo" | "Thai" => (8, 14_030, 235),
        "Tibt" => (10, 16_730, 270),
        "Beng" => (16, 12_930, 205),
        "Ethi" => (18, 8_730, 155),
        "Arab" | "Grek" => (25, 8_610, 155),
        "Hans" | "Hant" | "Kore" => (22, 5_930, 120),
        _ => (20, 6_790, 115),
    }
}
