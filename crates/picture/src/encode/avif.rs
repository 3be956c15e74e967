//! AVIF: AV1 data by ravif, in a container of our own with XMP in it.
//!
//! rav1e is used through ravif because its generic code is then built with ravif, once, and not with this crate at
//! each change.

use ravif::{BitDepth, Encoder, Img};
use rgb::FromSlice;

use super::{heif, packet};
use crate::Metadata;
use crate::container::Avif;
use crate::raster::Raster;

/// On ravif's scale to 100.
const QUALITY: f32 = 62.0;
/// From 1, slow, to 10.
const SPEED: u8 = 7;
/// Threads, and so tiles: fixed, so that every machine writes the same bytes.
const THREADS: usize = 2;

pub(super) fn encode(raster: &Raster, metadata: &Metadata) -> Result<Vec<u8>, String> {
    let pixels = Img::new(raster.bytes().as_rgb(), raster.width as usize, raster.height as usize);
    // Eight bits, which every phone decodes fast.
    let encoder = Encoder::new().with_quality(QUALITY).with_speed(SPEED).with_bit_depth(BitDepth::Eight);
    let encoder = encoder.with_num_threads(Some(THREADS));
    let encoded = encoder.encode_rgb(pixels).map_err(|error| error.to_string())?.avif_file;
    match packet::xmp(metadata) {
        None => Ok(encoded),
        Some(xmp) => with_words(&encoded, &xmp, raster).ok_or_else(|| "its container can't be read".into()),
    }
}

/// The same AV1 data in a container that has XMP too.
fn with_words(encoded: &[u8], xmp: &[u8], raster: &Raster) -> Option<Vec<u8>> {
    let avif = Avif::read(encoded).ok()?;
    let still = heif::Still {
        width: raster.width,
        height: raster.height,
        configuration: avif.configuration?,
        data: avif.picture.tiles.first()?,
        xmp,
    };
    still.write()
}
