//! What a picture file says about itself without its pixels being decoded: size, orientation, and the blocks of
//! metadata and colour in it. Everything here costs time and memory in proportion to the file.

mod avif;
mod isobmff;
mod jpeg;
mod photoshop;
mod png;
mod webp;

use std::borrow::Cow;

pub(crate) use avif::{Avif, Colour, Image};
pub(crate) use photoshop::Photoshop;

use crate::orientation::Orientation;
use crate::{Kind, Refusal};

/// The blocks of one file.
#[derive(Debug, Default)]
pub(crate) struct Parts<'a> {
    /// Pixels as stored, before any turning.
    pub width: u32,
    pub height: u32,
    /// How to turn them upright; `None` where only EXIF may know.
    pub orientation: Option<Orientation>,
    /// A TIFF structure, from its byte order mark on.
    pub exif: Option<Cow<'a, [u8]>>,
    /// An XMP packet.
    pub xmp: Option<Cow<'a, [u8]>>,
    /// Photoshop's resources, in which IIM is.
    pub photoshop: Photoshop,
    /// An ICC profile.
    pub icc: Option<Cow<'a, [u8]>>,
}

/// Reads a file's blocks.
pub(crate) fn read(kind: Kind, bytes: &[u8]) -> Result<Parts<'_>, Refusal> {
    match kind {
        Kind::Jpeg => jpeg::read(bytes),
        Kind::Png => png::read(bytes),
        Kind::WebP => webp::read(bytes),
        Kind::Avif => match Avif::read(bytes) {
            Err(Refusal::Damaged { kind, .. }) if !isobmff::whole(bytes) => Err(Refusal::CutShort { kind }),
            read => read.map(Avif::into_parts),
        },
    }
}

/// EXIF blocks carry `Exif\0\0` before the TIFF structure in JPEG, and by mistake elsewhere too.
fn tiff(block: &[u8]) -> &[u8] {
    block.strip_prefix(b"Exif\0\0").unwrap_or(block)
}
