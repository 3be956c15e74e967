//! IIM (IPTC Information Interchange Model 4.2): records of a marker, a record and dataset number, a length and data.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::{Metadata, text};
use crate::cursor::Cursor;

const MARKER: u8 = 0x1C;
/// Datasets of one picture; real ones have some dozens.
const DATASETS: usize = 2_000;

/// Reads the datasets as far as they are whole.
pub(super) fn read(block: &[u8]) -> Metadata {
    let mut cursor = Cursor(block);
    let datasets: Vec<_> = std::iter::from_fn(|| dataset(&mut cursor)).take(DATASETS).collect();
    let charset =
        datasets.iter().find(|set| (set.record, set.number) == (1, 90)).and_then(|set| charset(set.data));
    let all = |number: u8| {
        let of_it = datasets.iter().filter(move |set| (set.record, set.number) == (2, number));
        of_it.map(move |set| decode(set.data, charset))
    };
    let one = |number| all(number).find(|text| !text.is_empty()).unwrap_or_default();
    let (taken, taken_local) = text::time(&iso(&one(55), &one(60)));
    Metadata {
        caption: one(120),
        headline: one(105),
        credit: one(110),
        creator: text::keywords(all(80)).join(", "),
        copyright_notice: one(116),
        instructions: one(40),
        keywords: text::keywords(all(25)),
        taken,
        taken_local,
        ..Metadata::default()
    }
}

struct Dataset<'a> {
    record: u8,
    number: u8,
    data: &'a [u8],
}

fn dataset<'a>(cursor: &mut Cursor<'a>) -> Option<Dataset<'a>> {
    cursor.u8().filter(|marker| *marker == MARKER)?;
    let (record, number) = (cursor.u8()?, cursor.u8()?);
    let length = cursor.u16()?;
    // The highest bit makes it the length of the length.
    let length = match length & 0x8000 {
        0 => u64::from(length),
        _ => cursor.number(u8::try_from(length & 0x7FFF).ok().filter(|size| *size <= 8)?)?,
    };
    Some(Dataset { record, number, data: cursor.take(usize::try_from(length).ok()?)? })
}

/// What ISO 2022's escape declares (clause 1:90 of the model).
fn charset(escape: &[u8]) -> Option<&'static Encoding> {
    match escape {
        b"\x1B%G" | b"\x1B%/G" | b"\x1B%/H" | b"\x1B%/I" => Some(UTF_8),
        // Latin-1 as its right half, of 96 characters in G1 or G2, or as older systems write it. The punctuation that
        // Windows-1252 adds where Latin-1 has control characters is what such senders mean.
        b"\x1B-A" | b"\x1B.A" => Some(WINDOWS_1252),
        _ => None,
    }
}

fn decode(data: &[u8], charset: Option<&'static Encoding>) -> String {
    match charset {
        // Who declares UTF-8 and writes something else is believed as little as who declares nothing.
        None => text::decode(data),
        Some(charset) if charset == UTF_8 => text::decode(data),
        Some(charset) => text::tidy(&charset.decode_without_bom_handling(data).0),
    }
}

/// `CCYYMMDD` and `HHMMSS±HHMM` as ISO 8601.
fn iso(date: &str, time: &str) -> String {
    let part = |text: &str, at: std::ops::Range<usize>| text.get(at).unwrap_or_default().to_owned();
    let mut iso = format!("{}-{}-{}", part(date, 0..4), part(date, 4..6), part(date, 6..8));
    if time.len() >= 6 {
        iso += &format!("T{}:{}:{}", part(time, 0..2), part(time, 2..4), part(time, 4..6));
        if time.len() == 11 {
            iso += &format!("{}:{}", part(time, 6..9), part(time, 9..11));
        }
    }
    iso
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(sets: &[(u8, u8, &[u8])]) -> Vec<u8> {
        let mut block = Vec::new();
        for (record, number, data) in sets {
            block.extend([MARKER, *record, *number]);
            block.extend(u16::try_from(data.len()).unwrap().to_be_bytes());
            block.extend(*data);
        }
        block
    }

    fn check_caption(sets: &[(u8, u8, &[u8])], caption: &str) {
        assert_eq!(read(&block(sets)).caption, caption);
    }

    #[test]
    fn the_declared_charset_holds() {
        check_caption(&[(1, 90, b"\x1B%G"), (2, 120, "Kraków".as_bytes())], "Kraków");
        // Valid UTF-8 by chance, yet declared as Latin-1.
        check_caption(&[(1, 90, b"\x1B-A"), (2, 120, b"\xC3\xA9")], "Ã©");
        check_caption(&[(1, 90, b"\x1B.A"), (2, 120, b"\xE9t\xE9")], "été");
    }

    #[test]
    fn an_undeclared_charset_is_found_out() {
        check_caption(&[(2, 120, "Kraków".as_bytes())], "Kraków");
        check_caption(&[(2, 120, b"\x93\xE9t\xE9\x94")], "“été”");
        check_caption(&[(1, 90, b"\x1B%G"), (2, 120, b"\xE9t\xE9")], "été");
    }

    #[test]
    fn properties_are_read() {
        let said = read(&block(&[
            (2, 0, &[0, 2]),
            (2, 25, b"sea"),
            (2, 25, b"ship"),
            (2, 25, b"Sea"),
            (2, 40, b"No sales"),
            (2, 55, b"20240506"),
            (2, 60, b"070809+0200"),
            (2, 80, b"Ann Lee"),
            (2, 80, b"Bo Ek"),
            (2, 105, b"Storm"),
            (2, 110, b"Agency"),
            (2, 116, b"(c) Agency"),
        ]));
        assert_eq!(said.keywords, ["sea", "ship"]);
        assert_eq!((said.creator.as_str(), said.credit.as_str()), ("Ann Lee, Bo Ek", "Agency"));
        assert_eq!((said.headline.as_str(), said.instructions.as_str()), ("Storm", "No sales"));
        assert_eq!(said.copyright_notice, "(c) Agency");
        assert_eq!(said.taken, Some("2024-05-06T05:08:09Z".parse().unwrap()));
    }

    #[test]
    fn damage_ends_the_reading() {
        let mut cut = block(&[(2, 105, b"Storm"), (2, 120, b"A long caption")]);
        cut.truncate(cut.len() - 3);
        assert_eq!(read(&cut).headline, "Storm");
        assert_eq!(read(&cut).caption, "");
        assert_eq!(read(b"\x1C\x02\x78\x80\xFF"), Metadata::default());
    }

    #[test]
    fn a_long_dataset_says_the_length_of_its_length() {
        let mut long = vec![MARKER, 2, 120, 0x80, 0x04, 0, 0, 0, 3];
        long.extend(b"abc");
        assert_eq!(read(&long).caption, "abc");
    }
}
