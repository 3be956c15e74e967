//! EXIF (CIPA DC-008): of all it holds, orientation, words and time are read. Positions, serial numbers and
//! maker notes are never looked at.

use exif::{Exif, In, Reader, Tag, Value};

use super::{Metadata, text};
use crate::orientation::Orientation;

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
    let caption = ascii(exif, Tag::ImageDescription);
    let (taken, taken_local) = text::time(&iso(exif));
    Metadata {
        caption: if NO_CAPTIONS.contains(&caption.as_str()) { String::new() } else { caption },
        creator: ascii(exif, Tag::Artist),
        copyright_notice: ascii(exif, Tag::Copyright),
        taken,
        taken_local,
        ..Metadata::default()
    }
}

/// Text; where a zero divides it, as it does the photographer's from the editor's copyright, the parts with commas.
fn ascii(exif: &Exif, tag: Tag) -> String {
    let Some(field) = exif.get_field(tag, In::PRIMARY) else { return String::new() };
    match &field.value {
        Value::Ascii(parts) => text::keywords(parts.iter().map(|part| text::decode(part))).join(", "),
        _ => String::new(),
    }
}

/// `2024:05:06 07:08:09`, and a zone beside it perhaps, as ISO 8601.
fn iso(exif: &Exif) -> String {
    let time = ascii(exif, Tag::DateTimeOriginal);
    let Some((date, time)) = time.split_once(' ') else { return String::new() };
    format!("{}T{}{}", date.replace(':', "-"), time.trim(), ascii(exif, Tag::OffsetTimeOriginal))
}
