//! Decoded pixels.

/// A picture's pixels: red, green and blue in sRGB, eight bits each, without transparency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Raster {
    pub width: u32,
    pub height: u32,
    /// Row by row from the top left; always `width * height` of them.
    pixels: Vec<[u8; 3]>,
}

impl Raster {
    /// The pixels of a picture; missing ones are white, further ones are dropped.
    pub fn new(width: u32, height: u32, mut pixels: Vec<[u8; 3]>) -> Self {
        pixels.resize(width as usize * height as usize, [0xFF; 3]);
        Self { width, height, pixels }
    }

    pub fn pixels(&self) -> &[[u8; 3]] {
        &self.pixels
    }

    pub fn pixels_mut(&mut self) -> &mut [[u8; 3]] {
        &mut self.pixels
    }

    pub fn bytes(&self) -> &[u8] {
        self.pixels.as_flattened()
    }
}
