//! WebP, lossy, by libwebp; the container with XMP in it is ours (RFC 9649, clause 2.7).

use webp::{Encoder, WebPConfig};

use super::packet;
use crate::Metadata;
use crate::raster::Raster;

/// On libwebp's scale to 100.
const QUALITY: f32 = 78.0;
/// `RIFF`, a length, `WEBP`.
const HEADER: usize = 12;
/// The flag of `VP8X` that says that there is XMP.
const HAS_XMP: u8 = 0b100;

pub(super) fn encode(raster: &Raster, metadata: &Metadata) -> Result<Vec<u8>, String> {
    let mut config = WebPConfig::new().map_err(|()| "the encoder's settings are refused")?;
    config.quality = QUALITY;
    config.method = 4;
    let encoder = Encoder::from_rgb(raster.bytes(), raster.width, raster.height);
    let simple = encoder.encode_advanced(&config).map_err(|error| format!("{error:?}"))?;
    match packet::xmp(metadata) {
        None => Ok(simple.to_vec()),
        Some(xmp) => extended(&simple, &xmp, raster).ok_or_else(|| "it is too large".into()),
    }
}

/// The extended form: what there is, its size, the coded picture, XMP.
fn extended(simple: &[u8], xmp: &[u8], raster: &Raster) -> Option<Vec<u8>> {
    let coded = simple.get(HEADER..)?;
    let mut chunks = b"WEBP".to_vec();
    let mut header = vec![HAS_XMP, 0, 0, 0];
    header.extend_from_slice(&low24(raster.width)?);
    header.extend_from_slice(&low24(raster.height)?);
    push(&mut chunks, b"VP8X", &header)?;
    chunks.extend_from_slice(coded);
    push(&mut chunks, b"XMP ", xmp)?;
    let mut file = Vec::with_capacity(chunks.len() + 8);
    push(&mut file, b"RIFF", &chunks)?;
    Some(file)
}

/// A side less one in 24 bits.
fn low24(side: u32) -> Option<[u8; 3]> {
    match (side.checked_sub(1)?).to_le_bytes() {
        [low, middle, high, 0] => Some([low, middle, high]),
        _ => None,
    }
}

fn push(to: &mut Vec<u8>, name: &[u8; 4], data: &[u8]) -> Option<()> {
    to.extend_from_slice(name);
    to.extend_from_slice(&u32::try_from(data.len()).ok()?.to_le_bytes());
    to.extend_from_slice(data);
    to.extend(std::iter::repeat_n(0, data.len() % 2));
    Some(())
}
