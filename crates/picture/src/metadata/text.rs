//! Words as files hold them, made fit for use: charset, control characters, length.

use encoding_rs::WINDOWS_1252;
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::fmt::temporal::DateTimeParser;
use jiff::tz::TimeZone;

/// Characters of one property; a picture doesn't carry articles.
const LONGEST: usize = 10_000;
/// Keywords of one picture.
const KEYWORDS: usize = 500;

/// Bytes of undeclared charset.
pub(super) fn decode(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => tidy(text),
        Err(_) => tidy(&WINDOWS_1252.decode_without_bom_handling(bytes).0),
    }
}

/// Text without control characters, blank ends and mixed line ends, and not longer than anybody reads.
pub(super) fn tidy(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept = text.chars().filter(|char| !char.is_control() || matches!(char, '\n' | '\t')).take(LONGEST);
    kept.collect::<String>().trim().to_owned()
}

/// Keywords, each once whatever its case, in their order.
pub(super) fn keywords(words: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut seen = std::collections::HashSet::new();
    let new = |word: &String| !word.is_empty() && seen.insert(word.to_lowercase());
    words.into_iter().filter(new).take(KEYWORDS).collect()
}

/// A moment where the zone is said, and the wall time, from ISO 8601 as XMP writes it; a bare date is its midnight.
pub(super) fn time(text: &str) -> (Option<Timestamp>, Option<DateTime>) {
    static PARSER: DateTimeParser = DateTimeParser::new();
    let text = text.trim();
    // XMP may leave out the seconds, which the parser takes, and day or month, which say too little.
    let local = PARSER.parse_datetime(text).ok().or_else(|| {
        let date = PARSER.parse_date(text).ok()?;
        Some(date.to_datetime(jiff::civil::Time::midnight()))
    });
    let moment = PARSER.parse_timestamp(text).ok();
    // `parse_datetime` refuses a Z; the wall time is then that of UTC.
    let local = local.or_else(|| Some(TimeZone::UTC.to_datetime(moment?)));
    (moment, local)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn undeclared_bytes_are_utf_8_or_else_windows_1252() {
        assert_eq!(decode("Zürich – Ōsaka".as_bytes()), "Zürich – Ōsaka");
        assert_eq!(decode(b"Z\xFCrich \x96 \x93so\x94"), "Zürich – “so”");
    }

    #[test]
    fn text_is_tidied() {
        assert_eq!(tidy("\0 one\r\ntwo\rthree\u{7} \n"), "one\ntwo\nthree");
        assert_eq!(tidy(&"a".repeat(20_000)).len(), LONGEST);
    }

    #[test]
    fn keywords_come_once() {
        let words = ["Sea", "sea", "", "ships", "SEA", "Ärger", "ärger"].map(str::to_owned);
        assert_eq!(keywords(words), ["Sea", "ships", "Ärger"]);
    }

    #[test]
    fn times_are_read_with_and_without_zone() {
        let read = |text| {
            let (moment, local) = time(text);
            (moment.map(|moment| moment.to_string()), local.map(|local| local.to_string()))
        };
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(
            read("2024-05-06T07:08:09+02:00"),
            (some("2024-05-06T05:08:09Z"), some("2024-05-06T07:08:09"))
        );
        assert_eq!(read("2024-05-06T07:08:09Z"), (some("2024-05-06T07:08:09Z"), some("2024-05-06T07:08:09")));
        assert_eq!(read("2024-05-06T07:08"), (None, some("2024-05-06T07:08:00")));
        assert_eq!(read("2024-05-06"), (None, some("2024-05-06T00:00:00")));
        assert_eq!(read("2024"), (None, None));
        assert_eq!(read("yesterday"), (None, None));
    }
}
