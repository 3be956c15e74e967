//! Picture bytes to pixels, upright and in sRGB. Sizes were held against the limits before anything here runs.

mod avif;
mod colour;
mod jpeg;
mod other;

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::inspect::Opened;
use crate::raster::Raster;
use crate::{Kind, Refusal};

/// Pixels as a decoder gives them, eight bits to a sample, transparency already laid on white.
struct Decoded {
    width: u32,
    height: u32,
    samples: Samples,
    /// What the samples mean; sRGB where nothing is said.
    profile: colour::Profile,
}

enum Samples {
    Gray(Vec<u8>),
    Rgb(Vec<u8>),
    /// Amounts of ink: 0 is none.
    Cmyk(Vec<[u8; 4]>),
}

/// Decodes an opened file. The first frame of an animation counts.
pub(crate) fn decode(opened: &Opened<'_>, bytes: &[u8]) -> Result<Raster, Refusal> {
    let decode = || match opened.kind {
        Kind::Jpeg => jpeg::decode(&opened.parts, bytes),
        Kind::Png => other::png(&opened.parts, bytes),
        Kind::WebP => other::webp(&opened.parts, bytes),
        Kind::Avif => avif::decode(bytes),
    };
    // A decoder that gives up by panicking has met damage that it didn't foresee.
    let decoded = catch_unwind(AssertUnwindSafe(decode));
    let decoded = decoded.unwrap_or_else(|_| Err(Refusal::damaged(opened.kind, "its decoder gave up")))?;
    Ok(opened.orientation.apply(colour::to_srgb(decoded)))
}

/// A sample laid on white.
fn on_white(sample: u8, alpha: u8) -> u8 {
    let (sample, alpha) = (u32::from(sample), u32::from(alpha));
    let laid = (sample * alpha + 255 * (255 - alpha) + 127) / 255;
    u8::try_from(laid).unwrap_or(u8::MAX)
}
