//! EXIF (CIPA DC-008): of all it holds, orientation, words and time are read. Positions, serial numbers and
//! maker notes are never looked at.

use exif::{Exif, In, Reader, Tag, Value};

use super::{Metadata, text};
use crate::orientation::Orientation;

/// The type of text in UTF-8 (EXIF 3.0, 4.6.2), which the library doesn't know.
const UTF8: u16 = 129;

/// What cameras write where a caption belongs.
const NO_CAPTIONS: [&str; 6] = [
    "OLYMPUS DIGITAL CAMERA",
    "SONY DSC",
    "KONICA MINOLTA DIGITAL CAMERA",
    "MINOLTA DIGITAL CAMERA",
    "DCIM",
    "default",
];

/// Reads a TIFF structure as far as it is whole.
pub(super) fn read(tiff: &[u8]) -> (Metadata, Orientation) {
    let mut reader = Reader::new();
    reader.continue_on_error(true);
    let read = reader.read_raw(tiff.to_vec()).or_else(|error| error.distill_partial_result(|_| ()));
    let Ok(exif) = read else { return Default::default() };
    let number = exif.get_field(Tag::Orientation, In::PRIMARY).and_then(|field| field.value.get_uint(0));
    (words(&exif), Orientation::from_exif(number.unwrap_or(1)))
}

fn words(exif: &Exif) -> Metadata {
    let caption = string(exif, Tag::ImageDescription);
    let (taken, taken_local) = text::time(&iso(exif));
    Metadata {
        caption: if NO_CAPTIONS.contains(&caption.as_str()) { String::new() } else { caption },
        creator: string(exif, Tag::Artist),
        copyright_notice: string(exif, Tag::Copyright),
        taken,
        taken_local,
        ..Metadata::default()
    }
}

/// Text; where a zero divides it, as it does the photographer's from the editor's copyright, the parts with commas.
fn string(exif: &Exif, tag: Tag) -> String {
    let Some(field) = exif.get_field(tag, In::PRIMARY) else { return String::new() };
    let joined = |parts: Vec<&[u8]>| text::keywords(parts.into_iter().map(text::decode)).join(", ");
    match &field.value {
        Value::Ascii(parts) => joined(parts.iter().map(Vec::as_slice).collect()),
        Value::Unknown(UTF8, count, place) => {
            let bytes = utf8(exif, *count, *place).unwrap_or_default();
            joined(bytes.split(|byte| *byte == 0).collect())
        }
        _ => String::new(),
    }
}

/// The bytes of a value that the library left unread: in its entry, at `place`, where they have room, else where that
/// says. What would lie beyond the end is none.
fn utf8(exif: &Exif, count: u32, place: u32) -> Option<&[u8]> {
    let (place, count) = (usize::try_from(place).ok()?, usize::try_from(count).ok()?);
    let entry: [u8; 4] = exif.buf().get(place..place.checked_add(4)?)?.try_into().ok()?;
    let said = if exif.little_endian() { u32::from_le_bytes(entry) } else { u32::from_be_bytes(entry) };
    let from = if count <= entry.len() { place } else { usize::try_from(said).ok()? };
    exif.buf().get(from..from.checked_add(count)?)
}

/// `2024:05:06 07:08:09`, and a zone beside it perhaps, as ISO 8601.
fn iso(exif: &Exif) -> String {
    let time = string(exif, Tag::DateTimeOriginal);
    let Some((date, time)) = time.split_once(' ') else { return String::new() };
    format!("{}T{}{}", date.replace(':', "-"), time.trim(), string(exif, Tag::OffsetTimeOriginal))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A TIFF structure with one entry for each text, of type 2 or 129.
    fn tiff(kind: u16, big: bool, texts: &[(u16, &str)]) -> Vec<u8> {
        let short = |number: u16| if big { number.to_be_bytes() } else { number.to_le_bytes() };
        let long = |number: usize| {
            let number = u32::try_from(number).unwrap();
            if big { number.to_be_bytes() } else { number.to_le_bytes() }
        };
        let mut head = if big { b"MM".to_vec() } else { b"II".to_vec() };
        head.extend([&short(42)[..], &long(8), &short(u16::try_from(texts.len()).unwrap())].concat());
        let (mut beyond, after) = (Vec::new(), head.len() + 12 * texts.len() + 4);
        for (tag, text) in texts {
            let bytes = [text.as_bytes(), b"\0"].concat();
            head.extend([&short(*tag)[..], &short(kind), &long(bytes.len())].concat());
            if bytes.len() <= 4 {
                head.extend([&bytes[..], &[0; 4][bytes.len()..]].concat());
            } else {
                head.extend(long(after + beyond.len()));
                beyond.extend(bytes);
            }
        }
        [head, long(0).to_vec(), beyond].concat()
    }

    #[test]
    fn text_is_read_as_ascii_and_as_utf_8() {
        let texts = [(0x010e, "Fähre im Hafen"), (0x013b, "Ōe"), (0x8298, "© Léa\0Küste")];
        for (kind, big) in [(2, false), (2, true), (UTF8, false), (UTF8, true)] {
            let (told, _) = read(&tiff(kind, big, &texts));
            let told = (told.caption.as_str(), told.creator.as_str(), told.copyright_notice.as_str());
            assert_eq!(told, ("Fähre im Hafen", "Ōe", "© Léa, Küste"), "type {kind}");
        }
    }

    #[test]
    fn text_beyond_the_end_is_none() {
        let mut cut = tiff(UTF8, true, &[(0x010e, "Fähre im Hafen")]);
        cut.truncate(cut.len() - 4);
        assert_eq!(read(&cut).0.caption, "");
    }
}
