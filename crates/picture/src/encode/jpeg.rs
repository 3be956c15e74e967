//! JPEG, progressive, by mozjpeg.

use mozjpeg::{ColorSpace, Compress, Marker};

use super::packet;
use crate::Metadata;
use crate::raster::Raster;

/// On mozjpeg's scale to 100.
const QUALITY: f32 = 78.0;
const XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";

pub(super) fn encode(raster: &Raster, metadata: &Metadata) -> Result<Vec<u8>, String> {
    let mut compress = Compress::new(ColorSpace::JCS_RGB);
    compress.set_size(raster.width as usize, raster.height as usize);
    compress.set_quality(QUALITY);
    compress.set_progressive_mode();
    compress.set_chroma_sampling_pixel_sizes((2, 2), (2, 2));
    let mut started = compress.start_compress(Vec::new()).map_err(|error| error.to_string())?;
    if let Some(xmp) = packet::xmp(metadata) {
        started.write_marker(Marker::APP(1), &[XMP, &xmp].concat());
    }
    started.write_scanlines(raster.bytes()).map_err(|error| error.to_string())?;
    started.finish().map_err(|error| error.to_string())
}
