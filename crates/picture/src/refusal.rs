//! What is refused and why, and the limits that hold before anything is decoded.

use crate::Kind;

/// What a picture may cost. All of it is checked on the headers, before a pixel is decoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes: usize,
    /// Pixels, width times height. Decoding takes three bytes for each, and up to twelve more for a moment.
    pub pixels: u64,
    /// Pixels of the longer side.
    pub side: u32,
    /// How many times the longer side may exceed the shorter. A tall strip has no useful rendition, and at ten
    /// times the widest rendition's width a WebP file can't be any higher.
    pub stretch: u32,
}

impl Default for Limits {
    /// Room for what today's cameras make (61 megapixels), and a gigabyte of memory at most.
    fn default() -> Self {
        Self { bytes: 64 << 20, pixels: 80_000_000, side: 30_000, stretch: 10 }
    }
}

impl Limits {
    /// Whether a file of so many bytes may be looked at.
    pub(crate) fn allow_bytes(&self, bytes: usize) -> Result<(), Refusal> {
        match bytes {
            0 => Err(Refusal::Empty),
            _ if bytes > self.bytes => Err(Refusal::TooManyBytes { bytes, allowed: self.bytes }),
            _ => Ok(()),
        }
    }

    /// Whether a picture that claims this size may be decoded.
    pub(crate) fn allow_size(&self, width: u32, height: u32) -> Result<(), Refusal> {
        let (long, short) = (width.max(height), width.min(height));
        if short == 0 {
            return Err(Refusal::NoPixels { width, height });
        }
        if u64::from(width) * u64::from(height) > self.pixels || long > self.side {
            return Err(Refusal::TooLarge { width, height, pixels: self.pixels, side: self.side });
        }
        if long > short.saturating_mul(self.stretch) {
            return Err(Refusal::TooNarrow { width, height, stretch: self.stretch });
        }
        Ok(())
    }
}

/// Why a file isn't taken as a picture.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("the file is empty: send it again")]
    Empty,
    #[error("this is no JPEG, PNG, WebP or AVIF file: save the picture as one of these")]
    NotAPicture,
    #[error(
        "the file has {bytes} bytes, at most {allowed} are taken: save it with fewer pixels or stronger compression"
    )]
    TooManyBytes { bytes: usize, allowed: usize },
    #[error("the picture says that it is {width} by {height}: a picture has at least one pixel")]
    NoPixels { width: u32, height: u32 },
    #[error(
        "the picture says that it is {width} by {height}; at most {pixels} pixels in all and {side} along a side are taken: make it smaller"
    )]
    TooLarge { width: u32, height: u32, pixels: u64, side: u32 },
    #[error(
        "the picture is {width} by {height}: one side may be at most {stretch} times the other, so crop it"
    )]
    TooNarrow { width: u32, height: u32, stretch: u32 },
    #[error("the {} file is damaged ({why}): send it again", .kind.media_type())]
    Damaged { kind: Kind, why: String },
    #[error("truncated picture: the {} file ends before the picture does, so send it again", .kind.media_type())]
    CutShort { kind: Kind },
    #[error("the {} file uses {what}, which can't be read: save it as JPEG", .kind.media_type())]
    Unsupported { kind: Kind, what: String },
}

impl Refusal {
    pub(crate) fn damaged(kind: Kind, why: impl ToString) -> Self {
        Self::Damaged { kind, why: why.to_string() }
    }

    pub(crate) fn unsupported(kind: Kind, what: impl ToString) -> Self {
        Self::Unsupported { kind, what: what.to_string() }
    }
}
