//! What a story's page has room for beside its text, so that 700 words weigh at most 10 KB as Brotli in any script, and in
//! words alone 5 KB.

use super::frame::Frame;
use super::story::is_rich;
use crate::html::body::Place;
use crate::shown::StoryPage;

/// The styles of quotes, lists and tables weigh as much as so many names of languages.
const RICH: usize = 10;
/// Who has room for fewer languages on the page has none for related stories in the text version, where these weigh as much
/// as so many names.
const MORE: usize = 10;
/// What the text version has room for in any script.
const FEW: usize = 2;

/// How many of its family a story names. The page names as many as there is room for, the text version all or none.
pub fn for_languages(frame: &Frame, shown: &StoryPage<'_>, place: Place<'_>) -> usize {
    let (all, room) = (shown.family.len(), room(frame, shown));
    let text = place == Place::TextVersion;
    let most = if text { room.saturating_sub(MORE).max(FEW) } else { room };
    match text {
        // Nobody is led to a list for one language more.
        _ if all <= most + 1 => all,
        true => 0,
        false => most,
    }
}

/// Whether the text version has room for related stories and for who wrote it.
pub fn for_more(frame: &Frame, shown: &StoryPage<'_>) -> bool {
    room(frame, shown) >= MORE
}

/// How many languages the page has room for; each costs some 45 bytes.
fn room(frame: &Frame, shown: &StoryPage<'_>) -> usize {
    let (beside, full, one) = measured(&frame.language().script);
    let texts = shown.content.body.texts();
    let bytes: usize = texts.iter().flat_map(|text| &text.0).map(|span| span.text.len()).sum();
    let rich = if is_rich(shown) { RICH } else { 0 };
    beside + (full.saturating_sub(bytes) / one).saturating_sub(rich)
}

/// For how many languages there is room beside a text of 700 words on a busy day, how many bytes such a text has at most in
/// this script, and by how many it must be shorter for one language more, which is what Brotli makes 45 bytes of.
fn measured(script: &str) -> (usize, usize, usize) {
    match script {
        "Khmr" => (2, 16_300, 205),
        "Mymr" => (6, 16_400, 250),
        "Geor" => (6, 14_100, 225),
        "Armn" => (10, 10_000, 165),
        "Cyrl" => (11, 9_400, 165),
        "Laoo" | "Thai" => (10, 13_600, 235),
        "Tibt" => (10, 16_300, 270),
        "Beng" => (18, 12_500, 205),
        "Arab" | "Ethi" | "Grek" => (25, 8_300, 155),
        "Hans" | "Hant" | "Kore" => (28, 5_500, 115),
        _ => (26, 6_600, 115),
    }
}
