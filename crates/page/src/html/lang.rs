//! The language of a part: every text in another language says which, and which way it runs.

use crate::locale::Direction;

/// Primary language subtags that are written from right to left unless a script says otherwise.
const RIGHT_TO_LEFT: [&str; 12] = ["ar", "ckb", "dv", "fa", "he", "prs", "ps", "rhg", "sd", "ug", "ur", "yi"];
const RIGHT_TO_LEFT_SCRIPTS: [&str; 8] = ["Arab", "Aran", "Adlm", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"];

/// The direction of text with a BCP 47 tag.
pub fn direction(tag: &str) -> Direction {
    let mut subtags = tag.split('-');
    let language = subtags.next().unwrap_or_default().to_ascii_lowercase();
    let script = subtags.find(|subtag| subtag.len() == 4 && subtag.bytes().all(|b| b.is_ascii_alphabetic()));
    let rtl = match script {
        Some(script) => RIGHT_TO_LEFT_SCRIPTS.iter().any(|known| known.eq_ignore_ascii_case(script)),
        None => RIGHT_TO_LEFT.contains(&language.as_str()),
    };
    if rtl { Direction::Rtl } else { Direction::Ltr }
}

/// ` lang="…" dir="…"` for a tag that could be one, else nothing.
pub fn attributes(tag: &str) -> String {
    let subtag = |s: &str| (1..=8).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_alphanumeric());
    if tag.len() > 35 || !tag.split('-').all(subtag) {
        return String::new();
    }
    format!(" lang=\"{tag}\" dir=\"{}\"", direction(tag).as_str())
}

/// Whether a text has a letter that runs against `direction`, so that it must stand isolated.
pub fn runs_against(text: &str, direction: Direction) -> bool {
    text.chars().any(|c| c.is_alphabetic() && (is_right_to_left(c) != (direction == Direction::Rtl)))
}

/// Whether a block runs the other way than its page: most of its letters do, and so does the first. A Latin name in a
/// Persian sentence turns nothing, however long it is, nor does one that a Persian sentence begins with. The desk's editor
/// has the same rule (`web/desk/editor/runs.ts`), so that readers see what the journalist saw.
pub fn turns(words: impl Iterator<Item = char>, page: Direction) -> bool {
    let against = |rtl: bool| rtl != (page == Direction::Rtl);
    let mut runs = words.filter(|c| c.is_alphabetic()).map(is_right_to_left);
    // Nearly every block begins as its page runs: its other letters needn't be looked at.
    let Some(first) = runs.next().filter(|first| against(*first)) else { return false };
    let (mut letters, mut right) = (1_usize, usize::from(first));
    for rtl in runs {
        letters += 1;
        right += usize::from(rtl);
    }
    against(right * 2 > letters)
}

/// Whether a text has letters, and all of them are Latin.
pub fn is_latin(text: &str) -> bool {
    let latin = |c: char| matches!(u32::from(c), 0x41..=0x24F | 0x1E00..=0x1EFF);
    let mut letters = text.chars().filter(|c| c.is_alphabetic()).peekable();
    letters.peek().is_some() && letters.all(latin)
}

/// Hebrew to Arabic Extended-A, presentation forms, and the right-to-left blocks of plane 1.
fn is_right_to_left(c: char) -> bool {
    matches!(u32::from(c), 0x590..=0x8FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFC | 0x10800..=0x10FFF | 0x1E800..=0x1EFFF)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_goes_before_the_language() {
        for (tag, expected) in
            [("fa", "rtl"), ("en", "ltr"), ("rhg", "rtl"), ("rhg-Latn", "ltr"), ("ku-Arab", "rtl")]
        {
            assert_eq!(direction(tag).as_str(), expected, "{tag}");
        }
    }

    #[test]
    fn every_service_runs_as_the_table_says() {
        for language in crate::locale::all() {
            assert_eq!(direction(&language.tag), language.direction, "{}", language.tag);
        }
    }

    #[test]
    fn a_block_turns_as_in_the_editor() {
        let cases = include_str!("../../fixtures/direction.json");
        let cases: Vec<serde_json::Value> = serde_json::from_str(cases).unwrap();
        assert!(cases.len() > 10);
        for case in cases {
            let words = case["words"].as_str().unwrap();
            let page = if case["story"] == "rtl" { Direction::Rtl } else { Direction::Ltr };
            assert_eq!(turns(words.chars(), page), case["turns"].as_bool().unwrap(), "{case}");
        }
    }

    #[test]
    fn a_tag_that_is_none_is_not_printed() {
        assert_eq!(attributes("fa-AF"), " lang=\"fa-AF\" dir=\"rtl\"");
        assert_eq!(attributes("\"><script>"), "");
    }
}
