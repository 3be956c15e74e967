//! What a picture is, found out without decoding it.

use crate::container::{self, Parts};
use crate::orientation::Orientation;
use crate::{Kind, Limits, Metadata, Refusal, metadata};

/// A picture that may be taken in, described.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inspected {
    pub kind: Kind,
    /// Pixels of the upright picture.
    pub width: u32,
    /// Pixels of the upright picture.
    pub height: u32,
    pub metadata: Metadata,
}

/// Says what a picture is and what it says about itself, from its headers alone: nothing is decoded.
///
/// # Errors
/// [`Refusal`] where the bytes are no picture, are cut short, or claim a size beyond the limits.
pub fn inspect(bytes: &[u8], limits: &Limits) -> Result<Inspected, Refusal> {
    let opened = open(bytes, limits)?;
    let (width, height) = opened.orientation.size(opened.parts.width, opened.parts.height);
    Ok(Inspected { kind: opened.kind, width, height, metadata: opened.metadata })
}

/// A file whose headers are read and within the limits.
pub(crate) struct Opened<'a> {
    pub kind: Kind,
    pub parts: Parts<'a>,
    pub metadata: Metadata,
    pub orientation: Orientation,
}

pub(crate) fn open<'a>(bytes: &'a [u8], limits: &Limits) -> Result<Opened<'a>, Refusal> {
    limits.allow_bytes(bytes.len())?;
    let kind = Kind::of(bytes).ok_or(Refusal::NotAPicture)?;
    let parts = container::read(kind, bytes)?;
    limits.allow_size(parts.width, parts.height)?;
    let (metadata, orientation) = metadata::read(&parts);
    Ok(Opened { kind, parts, metadata, orientation })
}
