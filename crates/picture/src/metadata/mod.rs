//! What a picture says about itself in words: IIM, XMP and EXIF, read with one precedence.

mod exif;
mod iim;
mod text;
mod xmp;

use jiff::Timestamp;
use jiff::civil::DateTime;
use md5::{Digest, Md5};

use crate::container::Parts;
use crate::orientation::Orientation;

/// What a picture says about itself. What it doesn't say is empty.
///
/// # Precedence
///
/// Each property is taken whole from the first that states it: XMP, then IIM, then EXIF. Where Photoshop's digest
/// (resource 0x0425) shows that IIM was changed after XMP was written, a program that knows no XMP was the last
/// to edit: then IIM comes first, then XMP, then EXIF. This is what the Metadata Working Group's guidance
/// (2.0) asks of IIM and XMP; EXIF comes last because cameras fill it by themselves.
///
/// # Charsets
///
/// XMP is Unicode. IIM is what its record 1:90 declares: UTF-8 (`ESC % G`) or Latin-1 (`ESC . A`, also written
/// `ESC - A`). IIM that declares nothing and EXIF are UTF-8 where they are valid UTF-8, else Windows-1252.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Metadata {
    /// XMP `dc:description`, IIM 2:120, EXIF ImageDescription.
    pub caption: String,
    /// XMP `photoshop:Headline`, IIM 2:105.
    pub headline: String,
    /// For who can't see the picture: XMP `Iptc4xmpCore:AltTextAccessibility`.
    pub alt_text: String,
    /// Who must be named under it: XMP `photoshop:Credit`, IIM 2:110.
    pub credit: String,
    /// Who made it, several with commas between: XMP `dc:creator`, IIM 2:80, EXIF Artist.
    pub creator: String,
    /// XMP `dc:rights`, IIM 2:116, EXIF Copyright.
    pub copyright_notice: String,
    /// XMP `xmpRights:UsageTerms`.
    pub usage_terms: String,
    /// What the sender asks of editors, embargoes among it: XMP `photoshop:Instructions`, IIM 2:40.
    pub instructions: String,
    /// XMP `dc:subject`, IIM 2:25; each once, whatever its case.
    pub keywords: Vec<String>,
    /// XMP `Iptc4xmpExt:DigitalSourceType`, a URI of IPTC's vocabulary: whether a machine made the picture.
    pub digital_source_type: Option<String>,
    /// When the picture was taken, where the file states a zone with it: XMP `photoshop:DateCreated`, IIM 2:55 and
    /// 2:60, EXIF DateTimeOriginal with OffsetTimeOriginal.
    pub taken: Option<Timestamp>,
    /// The same as the clock on the wall showed it, by which a block without a zone is known to mean the same.
    pub(crate) taken_local: Option<DateTime>,
}

/// Reads a file's words and its orientation.
pub(crate) fn read(parts: &Parts<'_>) -> (Metadata, Orientation) {
    let (exif, orientation) = parts.exif.as_deref().map(exif::read).unwrap_or_default();
    let xmp = parts.xmp.as_deref().map(xmp::read).unwrap_or_default();
    let iim = iim::read(&parts.photoshop.iim);
    let iim_is_newer =
        parts.photoshop.digest.is_some_and(|digest| digest != Md5::digest(&parts.photoshop.iim)[..]);
    let merged = if iim_is_newer { [iim, xmp, exif] } else { [xmp, iim, exif] };
    let merged = merged.into_iter().reduce(first_of).unwrap_or_default();
    (merged, parts.orientation.unwrap_or(orientation))
}

/// Each property from the first that states it.
fn first_of(first: Metadata, then: Metadata) -> Metadata {
    let text = |first: String, then: String| if first.is_empty() { then } else { first };
    let (taken, taken_local) = match first.taken_local {
        None => (then.taken, then.taken_local),
        // The same wall time, to which another block adds the zone.
        local if local == then.taken_local => (first.taken.or(then.taken), local),
        local => (first.taken, local),
    };
    Metadata {
        caption: text(first.caption, then.caption),
        headline: text(first.headline, then.headline),
        alt_text: text(first.alt_text, then.alt_text),
        credit: text(first.credit, then.credit),
        creator: text(first.creator, then.creator),
        copyright_notice: text(first.copyright_notice, then.copyright_notice),
        usage_terms: text(first.usage_terms, then.usage_terms),
        instructions: text(first.instructions, then.instructions),
        keywords: if first.keywords.is_empty() { then.keywords } else { first.keywords },
        digital_source_type: first.digital_source_type.or(then.digital_source_type),
        taken,
        taken_local,
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::*;
    use crate::container::Photoshop;

    const XMP: &str = "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description \
        xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/' photoshop:Credit='XMP credit' \
        photoshop:DateCreated='2024-05-06T07:08:09'/></rdf:RDF>";
    /// Credit, headline, date and time with its zone.
    const IIM: &[u8] = b"\x1C\x02\x6E\0\x0AIIM credit\x1C\x02\x69\0\x0CIIM headline\
        \x1C\x02\x37\0\x0820240506\x1C\x02\x3C\0\x0B070809+0200";

    fn read_with(digest: Option<[u8; 16]>) -> Metadata {
        let photoshop = Photoshop { iim: IIM.to_vec(), digest };
        let xmp = Some(Cow::Borrowed(XMP.as_bytes()));
        read(&Parts { xmp, photoshop, ..Parts::default() }).0
    }

    #[test]
    fn xmp_comes_before_iim() {
        let said = read_with(None);
        assert_eq!((said.credit.as_str(), said.headline.as_str()), ("XMP credit", "IIM headline"));
        assert_eq!(read_with(Some(Md5::digest(IIM).into())), said);
    }

    #[test]
    fn iim_that_was_changed_after_xmp_comes_first() {
        let said = read_with(Some([7; 16]));
        assert_eq!((said.credit.as_str(), said.headline.as_str()), ("IIM credit", "IIM headline"));
    }

    #[test]
    fn another_block_may_add_the_zone() {
        let said = read_with(None);
        assert_eq!(said.taken_local, Some("2024-05-06T07:08:09".parse().unwrap()));
        assert_eq!(said.taken, Some("2024-05-06T05:08:09Z".parse().unwrap()));
    }
}
