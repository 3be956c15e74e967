//! AVIF by rav1e.

use ravif::{Encoder, Img};
use rgb::FromSlice;

use crate::Metadata;
use crate::raster::Raster;

/// On ravif's scale to 100.
const QUALITY: f32 = 62.0;
/// From 1, slow, to 10.
const SPEED: u8 = 7;

pub(super) fn encode(raster: &Raster, _metadata: &Metadata) -> Result<Vec<u8>, String> {
    let pixels = Img::new(raster.bytes().as_rgb(), raster.width as usize, raster.height as usize);
    let encoder = Encoder::new().with_quality(QUALITY).with_speed(SPEED);
    encoder.encode_rgb(pixels).map(|encoded| encoded.avif_file).map_err(|error| error.to_string())
}
