//! What kind of picture bytes are, told from their first few; names and declared types aren't believed.

/// A kind of picture file that is taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    Jpeg,
    Png,
    WebP,
    Avif,
}

impl Kind {
    /// The kind of these bytes, or `None` where they are none of ours. Reads the first bytes only and says
    /// nothing about whether the rest is whole.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xFF, 0xD8, 0xFF, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Some(Self::Png),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Self::WebP),
            [_, _, _, _, b'f', b't', b'y', b'p', ..] if names_avif(bytes) => Some(Self::Avif),
            _ => None,
        }
    }

    /// The media type as registered with IANA.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::WebP => "image/webp",
            Self::Avif => "image/avif",
        }
    }
}

/// Whether the `ftyp` box lists AVIF's brand (AV1 Image File Format 1.1, clause 6): `avif`, or `avis` for a
/// sequence, as major or compatible brand.
fn names_avif(bytes: &[u8]) -> bool {
    let Some(size) = bytes.first_chunk::<4>().map(|size| u32::from_be_bytes(*size)) else { return false };
    // A real list of brands is short; a huge one is no picture.
    let end = usize::try_from(size).unwrap_or(0).clamp(16, 256);
    let brands = bytes.get(8..end.min(bytes.len())).unwrap_or_default();
    brands.chunks_exact(4).any(|brand| brand == b"avif" || brand == b"avis")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], kind: Option<Kind>) {
        assert_eq!(Kind::of(bytes), kind, "{bytes:?}");
    }

    #[test]
    fn kinds_are_told_from_the_first_bytes() {
        check(b"\xFF\xD8\xFF\xE0\0\x10JFIF", Some(Kind::Jpeg));
        check(b"\x89PNG\r\n\x1A\n\0\0", Some(Kind::Png));
        check(b"RIFF\x10\0\0\0WEBPVP8 ", Some(Kind::WebP));
        check(b"\0\0\0\x1Cftypavif\0\0\0\0avifmif1miaf", Some(Kind::Avif));
        check(b"\0\0\0\x1Cftypmif1\0\0\0\0mif1avifmiaf", Some(Kind::Avif));
    }

    #[test]
    fn what_is_none_of_ours_has_no_kind() {
        check(b"", None);
        check(b"GIF89a", None);
        check(b"RIFF\x10\0\0\0WAVEfmt ", None);
        check(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", None);
        check(b"<?xml version='1.0'?><newsItem/>", None);
    }
}
