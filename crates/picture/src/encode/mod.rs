//! Pixels to rendition files, with the few words that must travel with a picture.

mod avif;
mod heif;
mod jpeg;
mod packet;
mod webp;

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::raster::Raster;
use crate::{Format, Metadata};

/// Writes a file; says why where it can't.
pub(crate) fn encode(raster: &Raster, metadata: &Metadata, format: Format) -> Result<Vec<u8>, String> {
    let encode = || match format {
        Format::Jpeg => jpeg::encode(raster, metadata),
        Format::WebP => webp::encode(raster, metadata),
        Format::Avif => avif::encode(raster, metadata),
    };
    // mozjpeg reports every error by panicking.
    catch_unwind(AssertUnwindSafe(encode)).unwrap_or_else(|_| Err("the encoder gave up".into()))
}
