//! A decoded picture and the renditions made of it.

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{PixelType, ResizeOptions, Resizer};

use crate::inspect::open;
use crate::raster::Raster;
use crate::{Format, Limits, Metadata, Refusal, Spec, decode, encode};

/// A decoded picture: upright, in sRGB, transparency laid on white. Takes three bytes for each pixel.
#[derive(Debug)]
pub struct Source {
    raster: Raster,
    metadata: Metadata,
}

/// A picture at the size of a rendition, to be written in one format or in each.
#[derive(Debug)]
pub struct Scaled<'a> {
    width: u32,
    height: u32,
    /// The pixels, or why there are none.
    raster: Result<Raster, String>,
    metadata: &'a Metadata,
}

/// A rendition's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendition {
    pub bytes: Vec<u8>,
    pub width: u32,
    pub height: u32,
}

/// A rendition that couldn't be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a rendition of {width} by {height} can't be written as {}: {why}", .format.media_type())]
pub struct NotMade {
    pub width: u32,
    pub height: u32,
    pub format: Format,
    pub why: String,
}

impl Source {
    /// Decodes a picture. The first frame of an animation counts.
    ///
    /// # Errors
    /// [`Refusal`] where the bytes are no picture that can be decoded whole, or claim a size beyond the limits; the
    /// latter is found before anything is decoded.
    pub fn decode(bytes: &[u8], limits: &Limits) -> Result<Self, Refusal> {
        let opened = open(bytes, limits)?;
        let raster = decode::decode(&opened, bytes)?;
        Ok(Self { raster, metadata: opened.metadata })
    }

    /// Pixels of the upright picture.
    pub fn width(&self) -> u32 {
        self.raster.width
    }

    /// Pixels of the upright picture.
    pub fn height(&self) -> u32 {
        self.raster.height
    }

    /// What the picture says about itself.
    pub fn metadata(&self) -> &Metadata {
        &self.metadata
    }

    /// The same with other words: what is known of it elsewhere comes first.
    #[must_use]
    pub fn with_metadata(self, metadata: Metadata) -> Self {
        Self { metadata, ..self }
    }

    /// The picture cropped and scaled, to be written in several formats.
    pub fn scaled(&self, spec: &Spec) -> Scaled<'_> {
        let (width, height) = spec.size(self.width(), self.height());
        Scaled { width, height, raster: resize(&self.raster, spec, width, height), metadata: &self.metadata }
    }

    /// Makes one rendition: cropped around the focus, never enlarged (see [`crate::dimensions`]), without anything
    /// private, with creator, credit, copyright and digital source type in it.
    ///
    /// # Errors
    /// [`NotMade`] where scaling or the encoder fails, for want of memory say.
    pub fn rendition(&self, spec: &Spec, format: Format) -> Result<Rendition, NotMade> {
        self.scaled(spec).encode(format)
    }
}

impl Scaled<'_> {
    /// Writes the rendition's file.
    ///
    /// # Errors
    /// [`NotMade`] where scaling failed or the encoder fails.
    pub fn encode(&self, format: Format) -> Result<Rendition, NotMade> {
        let Self { width, height, metadata, .. } = *self;
        let raster = self.raster.as_ref().map_err(Clone::clone);
        let bytes = raster.and_then(|raster| encode::encode(raster, metadata, format));
        let bytes = bytes.map_err(|why| NotMade { width, height, format, why })?;
        Ok(Rendition { bytes, width, height })
    }
}

fn resize(raster: &Raster, spec: &Spec, width: u32, height: u32) -> Result<Raster, String> {
    let crop = spec.crop(raster.width, raster.height);
    let [left, top, crop_width, crop_height] = [crop.left, crop.top, crop.width, crop.height].map(f64::from);
    let options = ResizeOptions::new().crop(left, top, crop_width, crop_height).use_alpha(false);
    let mut scaled = Image::new(width, height, PixelType::U8x3);
    // A picture that wasn't scaled would be black.
    let from = ImageRef::new(raster.width, raster.height, raster.bytes(), PixelType::U8x3);
    let from = from.map_err(|error| error.to_string())?;
    Resizer::new().resize(&from, &mut scaled, &options).map_err(|error| error.to_string())?;
    Ok(Raster::new(width, height, scaled.into_vec()))
}
