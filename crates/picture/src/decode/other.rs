//! PNG and WebP: any depth, palette or gray, transparent or not, animated or not.

use std::io::Cursor;

use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::{DynamicImage, ImageDecoder, ImageResult};

use super::colour::Profile;
use super::{Decoded, Samples, on_white};
use crate::container::Parts;
use crate::{Kind, Refusal};

pub(super) fn png(parts: &Parts<'_>, bytes: &[u8]) -> Result<Decoded, Refusal> {
    decode(Kind::Png, parts, PngDecoder::new(Cursor::new(bytes)))
}

pub(super) fn webp(parts: &Parts<'_>, bytes: &[u8]) -> Result<Decoded, Refusal> {
    decode(Kind::WebP, parts, WebPDecoder::new(Cursor::new(bytes)))
}

fn decode(
    kind: Kind,
    parts: &Parts<'_>,
    decoder: ImageResult<impl ImageDecoder>,
) -> Result<Decoded, Refusal> {
    let damaged = |error| Refusal::damaged(kind, error);
    let decoder = decoder.map_err(damaged)?;
    if decoder.dimensions() != (parts.width, parts.height) {
        return Err(Refusal::damaged(kind, "it says two sizes"));
    }
    let picture = DynamicImage::from_decoder(decoder).map_err(damaged)?;
    let gray = !picture.color().has_color();
    let samples =
        if gray { Samples::Gray(gray_on_white(picture)) } else { Samples::Rgb(rgb_on_white(picture)) };
    Ok(Decoded { width: parts.width, height: parts.height, samples, profile: Profile::icc(parts) })
}

fn gray_on_white(picture: DynamicImage) -> Vec<u8> {
    if !picture.color().has_alpha() {
        return picture.into_luma8().into_raw();
    }
    picture.into_luma_alpha8().pixels().map(|pixel| on_white(pixel.0[0], pixel.0[1])).collect()
}

fn rgb_on_white(picture: DynamicImage) -> Vec<u8> {
    if !picture.color().has_alpha() {
        return picture.into_rgb8().into_raw();
    }
    let laid = |[red, green, blue, alpha]: [u8; 4]| [red, green, blue].map(|sample| on_white(sample, alpha));
    picture.into_rgba8().pixels().flat_map(|pixel| laid(pixel.0)).collect()
}
