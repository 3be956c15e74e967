//! JPEG, with what print hands down: CMYK and YCCK, inverted as Adobe writes them.

use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::colour::Profile;
use super::{Decoded, Samples};
use crate::container::Parts;
use crate::raster::eight_bits;
use crate::{Kind, Refusal};

pub(super) fn decode(parts: &Parts<'_>, bytes: &[u8]) -> Result<Decoded, Refusal> {
    let damaged = |error| Refusal::damaged(Kind::Jpeg, error);
    let side = usize::from(u16::MAX);
    let options = DecoderOptions::default().set_strict_mode(false).set_max_width(side).set_max_height(side);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    decoder.decode_headers().map_err(damaged)?;
    let stored = decoder.input_colorspace().unwrap_or(ColorSpace::RGB);
    let wanted = match stored {
        ColorSpace::Luma | ColorSpace::CMYK | ColorSpace::YCCK => stored,
        _ => ColorSpace::RGB,
    };
    decoder.set_options(options.jpeg_set_out_colorspace(wanted));
    let size = decoder.dimensions().filter(|(width, height)| (*width, *height) == said(parts));
    size.ok_or_else(|| Refusal::damaged(Kind::Jpeg, "it says two sizes"))?;
    let samples = decoder.decode().map_err(damaged)?;
    let samples = match wanted {
        ColorSpace::Luma => Samples::Gray(samples),
        ColorSpace::CMYK => Samples::Cmyk(inks(&samples, |pixel| pixel.map(|sample| 255 - sample))),
        ColorSpace::YCCK => Samples::Cmyk(inks(&samples, ycck)),
        _ => Samples::Rgb(samples),
    };
    Ok(Decoded { width: parts.width, height: parts.height, samples, profile: Profile::icc(parts) })
}

fn said(parts: &Parts<'_>) -> (usize, usize) {
    (parts.width as usize, parts.height as usize)
}

fn inks(samples: &[u8], ink: impl Fn([u8; 4]) -> [u8; 4]) -> Vec<[u8; 4]> {
    samples.as_chunks().0.iter().map(|pixel| ink(*pixel)).collect()
}

/// YCbCr of what the inks leave over, and black; all of it inverted, so that the colours come out as ink.
fn ycck([y, cb, cr, k]: [u8; 4]) -> [u8; 4] {
    let (y, cb, cr) = (f32::from(y), f32::from(cb) - 128.0, f32::from(cr) - 128.0);
    [
        eight_bits(1.402f32.mul_add(cr, y)),
        eight_bits(y - 0.344_136 * cb - 0.714_136 * cr),
        eight_bits(1.772f32.mul_add(cb, y)),
        255 - k,
    ]
}
