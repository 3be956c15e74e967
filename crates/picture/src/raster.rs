//! Decoded pixels.

/// A picture's pixels: red, green and blue in sRGB, eight bits each, without transparency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Raster {
    pub width: u32,
    pub height: u32,
    /// Row by row from the top left; always three times `width * height`.
    samples: Vec<u8>,
}

impl Raster {
    /// The pixels of a picture; missing ones are white, further ones are dropped.
    pub fn new(width: u32, height: u32, mut samples: Vec<u8>) -> Self {
        samples.resize(width as usize * height as usize * 3, 0xFF);
        Self { width, height, samples }
    }

    pub fn pixels(&self) -> &[[u8; 3]] {
        self.samples.as_chunks().0
    }

    pub fn pixels_mut(&mut self) -> &mut [[u8; 3]] {
        self.samples.as_chunks_mut().0
    }

    pub fn bytes(&self) -> &[u8] {
        &self.samples
    }
}

/// A sample rounded into eight bits.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held to 0..=255 just before")]
pub(crate) fn eight_bits(value: f32) -> u8 {
    (value + 0.5).clamp(0.0, 255.0) as u8
}
