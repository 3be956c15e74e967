//! AVIF: AV1 data to planes, planes to RGB, tiles put together, transparency laid on white.

use re_rav1d::dav1d::{Decoder, Error, Picture, PixelLayout, PlanarImageComponent as Plane, Settings, pixel};

use super::colour::Profile;
use super::{Decoded, Samples, on_white};
use crate::container::{Avif, Colour, Image};
use crate::raster::eight_bits;
use crate::{Kind, Refusal};

pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, Refusal> {
    let avif = Avif::read(bytes)?;
    let mut pixels = assemble(&avif.picture, [0xFF; 3], |frame| rgb(frame, avif.colour))?;
    if let Some(alpha) = &avif.alpha {
        if (alpha.width, alpha.height) != (avif.picture.width, avif.picture.height) {
            return Err(Refusal::unsupported(Kind::Avif, "transparency of another size"));
        }
        // What the container says of ranges it says of colours.
        let alphas = assemble(alpha, 0xFF, |frame| Ok(luma(frame, Levels::of(frame, None))))?;
        for (pixel, alpha) in pixels.iter_mut().zip(alphas) {
            *pixel = pixel.map(|sample| match avif.premultiplied {
                true => sample.saturating_add(255 - alpha),
                false => on_white(sample, alpha),
            });
        }
    }
    let profile = match (avif.icc.as_deref(), avif.colour) {
        (None, Some(colour)) => Profile::from_numbers(colour),
        (icc, _) => Profile::from_icc(icc),
    };
    let (width, height) = (avif.picture.width, avif.picture.height);
    Ok(Decoded { width, height, samples: Samples::Rgb(pixels.into_flattened()), profile })
}

/// Decodes an image's tiles into one.
fn assemble<P: Copy>(
    image: &Image<'_>,
    blank: P,
    convert: impl Fn(&Picture) -> Result<Vec<P>, Refusal>,
) -> Result<Vec<P>, Refusal> {
    let (width, height) = (image.width as usize, image.height as usize);
    let (tile_width, tile_height) = (image.tile.0 as usize, image.tile.1 as usize);
    let mut pixels = vec![blank; width * height];
    for (number, data) in image.tiles.iter().enumerate() {
        let frame = frame(data, image.tile)?;
        let tile = convert(&frame)?;
        let (column, row) = (number % image.columns as usize, number / image.columns as usize);
        let (left, top) = (column * tile_width, row * tile_height);
        let rows = pixels.chunks_exact_mut(width).skip(top).take(tile_height);
        for (to, from) in rows.zip(tile.chunks_exact(tile_width)) {
            let to = to.get_mut(left..).unwrap_or_default();
            to.iter_mut().zip(from).for_each(|(to, from)| *to = *from);
        }
    }
    Ok(pixels)
}

/// How often a decoder is given what it left of the data; one frame is there after the first few.
const FEEDINGS: usize = 100;

/// Decodes one frame, which must have the size that the container says.
fn frame(data: &[u8], size: (u32, u32)) -> Result<Picture, Refusal> {
    // The decoder ends the process over no data where its debug assertions are on.
    if data.is_empty() {
        return Err(Refusal::damaged(Kind::Avif, "a tile without data"));
    }
    let damaged = |error: Error| Refusal::damaged(Kind::Avif, error);
    let mut settings = Settings::new();
    // One thread: a panic in it is caught, and the newsroom decodes several pictures at a time anyway.
    settings.set_n_threads(1);
    settings.set_max_frame_delay(1);
    settings.set_all_layers(false);
    settings.set_frame_size_limit(size.0.saturating_mul(size.1));
    let mut decoder = Decoder::with_settings(&settings).map_err(damaged)?;
    match decoder.send_data(data.to_vec(), None, None, None) {
        Ok(()) | Err(Error::Again) => {}
        Err(error) => return Err(damaged(error)),
    }
    let mut picture = decoder.get_picture();
    for _ in 0..FEEDINGS {
        if !matches!(picture, Err(Error::Again)) {
            break;
        }
        match decoder.send_pending_data() {
            Ok(()) | Err(Error::Again) => picture = decoder.get_picture(),
            Err(error) => return Err(damaged(error)),
        }
    }
    let picture = picture.map_err(damaged)?;
    if (picture.width(), picture.height()) == size {
        Ok(picture)
    } else {
        Err(Refusal::damaged(Kind::Avif, "it says two sizes"))
    }
}

/// A plane's rows as samples of up to sixteen bits.
struct Rows {
    plane: re_rav1d::dav1d::Plane,
    stride: usize,
    deep: bool,
}

impl Rows {
    fn of(frame: &Picture, component: Plane) -> Self {
        let stride = frame.stride(component) as usize;
        Self { plane: frame.plane(component), stride, deep: frame.bit_depth() > 8 }
    }

    fn row(&self, number: usize, samples: &mut Vec<u16>) {
        samples.clear();
        let row = self.plane.chunks(self.stride).nth(number).unwrap_or_default();
        if self.deep {
            samples.extend(row.as_chunks().0.iter().map(|sample| u16::from_ne_bytes(*sample)));
        } else {
            samples.extend(row.iter().map(|sample| u16::from(*sample)));
        }
    }
}

/// What coded numbers of luma and chroma stand for.
#[derive(Clone, Copy)]
struct Levels {
    black: f32,
    /// The distance from black to white.
    white: f32,
    /// The distance of the largest chroma from none.
    chroma: f32,
}

impl Levels {
    /// The range is the container's, or else that of the coded data.
    fn of(frame: &Picture, colour: Option<Colour>) -> Self {
        let full = colour.map_or(frame.color_range() == pixel::YUVRange::Full, |colour| colour.full_range);
        let step = (1u32 << (frame.bit_depth() - 8)) as f32;
        let largest = 256.0 * step - 1.0;
        if full {
            Self { black: 0.0, white: largest, chroma: largest / 2.0 }
        } else {
            Self { black: 16.0 * step, white: 219.0 * step, chroma: 112.0 * step }
        }
    }

    fn luma(self, sample: u16) -> f32 {
        (f32::from(sample) - self.black) / self.white
    }
}

/// How coded numbers become red, green and blue.
struct Meaning {
    matrix: Matrix,
    levels: Levels,
    middle: f32,
}

enum Matrix {
    /// Green, blue, red.
    Identity,
    /// The weights of red and blue in luma.
    Weights(f32, f32),
}

impl Meaning {
    fn of(frame: &Picture, colour: Option<Colour>) -> Result<Self, Refusal> {
        let middle = (1u32 << (frame.bit_depth() - 1)) as f32;
        Ok(Self { matrix: Matrix::of(frame, colour)?, levels: Levels::of(frame, colour), middle })
    }

    fn rgb(&self, y: u16, u: u16, v: u16) -> [u8; 3] {
        let luma = |sample: u16| self.levels.luma(sample);
        let chroma = |sample: u16| (f32::from(sample) - self.middle) / self.levels.chroma;
        let rgb = match self.matrix {
            Matrix::Identity => [luma(v), luma(y), luma(u)],
            Matrix::Weights(red, blue) => {
                let (y, cb, cr) = (luma(y), chroma(u), chroma(v));
                let (r, b) = ((1.0 - red).mul_add(cr, y), (1.0 - blue).mul_add(cb, y));
                [r, (y - red * r - blue * b) / (1.0 - red - blue), b]
            }
        };
        rgb.map(|value| eight_bits(value * 255.0))
    }
}

impl Matrix {
    /// H.273's matrix coefficients, of the container or else of the coded data; unknown ones count as BT.601.
    fn of(frame: &Picture, colour: Option<Colour>) -> Result<Self, Refusal> {
        use pixel::MatrixCoefficients as Coded;
        let coded = || match frame.matrix_coefficients() {
            Coded::Identity => 0,
            Coded::BT709 => 1,
            Coded::BT2020NonConstantLuminance => 9,
            Coded::Unspecified | Coded::BT470BG | Coded::ST170M => 6,
            _ => u16::MAX,
        };
        match colour.map(|colour| colour.matrix).filter(|matrix| *matrix != 2).unwrap_or_else(coded) {
            0 => Ok(Self::Identity),
            1 => Ok(Self::Weights(0.2126, 0.0722)),
            5 | 6 => Ok(Self::Weights(0.299, 0.114)),
            9 => Ok(Self::Weights(0.2627, 0.0593)),
            other => Err(Refusal::unsupported(Kind::Avif, format!("matrix coefficients {other}"))),
        }
    }
}

fn rgb(frame: &Picture, colour: Option<Colour>) -> Result<Vec<[u8; 3]>, Refusal> {
    let meaning = Meaning::of(frame, colour)?;
    let (width, height) = (frame.width() as usize, frame.height() as usize);
    let (half_width, half_height) = match frame.pixel_layout() {
        PixelLayout::I400 => {
            return Ok(luma(frame, meaning.levels).into_iter().map(|tone| [tone; 3]).collect());
        }
        PixelLayout::I420 => (1, 1),
        PixelLayout::I422 => (1, 0),
        PixelLayout::I444 => (0, 0),
    };
    let planes = [Plane::Y, Plane::U, Plane::V].map(|plane| Rows::of(frame, plane));
    let [mut y, mut u, mut v] = [const { Vec::new() }; 3];
    let mut pixels = Vec::with_capacity(width * height);
    for row in 0..height {
        let [luma, blue, red] = &planes;
        luma.row(row, &mut y);
        blue.row(row >> half_height, &mut u);
        red.row(row >> half_height, &mut v);
        let at =
            |samples: &[u16], column: usize| samples.get(column >> half_width).copied().unwrap_or_default();
        let row = y.iter().take(width).enumerate();
        pixels.extend(row.map(|(column, y)| meaning.rgb(*y, at(&u, column), at(&v, column))));
    }
    Ok(pixels)
}

/// The luma plane alone, as gray or as transparency.
fn luma(frame: &Picture, levels: Levels) -> Vec<u8> {
    let (width, height) = (frame.width() as usize, frame.height() as usize);
    let rows = Rows::of(frame, Plane::Y);
    let mut samples = Vec::new();
    let mut tones = Vec::with_capacity(width * height);
    for row in 0..height {
        rows.row(row, &mut samples);
        let row = samples.iter().take(width);
        tones.extend(row.map(|sample| eight_bits(levels.luma(*sample) * 255.0)));
    }
    tones
}

#[cfg(test)]
mod tests {
    use rav1e::prelude::{ChromaSampling, Config, Context, EncoderConfig, PixelRange};

    use super::*;

    /// A gray frame whose samples are all `sample`, coded as of limited range.
    fn gray(sample: u8) -> Picture {
        let config = EncoderConfig {
            width: 16,
            height: 16,
            chroma_sampling: ChromaSampling::Cs400,
            pixel_range: PixelRange::Limited,
            still_picture: true,
            quantizer: 0,
            ..EncoderConfig::default()
        };
        let mut context: Context<u8> = Config::new().with_encoder_config(config).new_context().unwrap();
        let mut coded = context.new_frame();
        let mut luma = coded.planes[0].mut_slice(Default::default());
        luma.rows_iter_mut().for_each(|row| row.fill(sample));
        context.send_frame(coded).unwrap();
        context.flush();
        frame(&context.receive_packet().unwrap().data, (16, 16)).unwrap()
    }

    #[test]
    fn gray_has_the_range_that_its_container_says() {
        let frame = gray(235);
        let told = |full_range| Some(Colour { primaries: 1, transfer: 13, matrix: 6, full_range });
        for (colour, tone) in [(None, 255), (told(false), 255), (told(true), 235)] {
            assert_eq!(rgb(&frame, colour).unwrap().first(), Some(&[tone; 3]), "{tone}");
        }
    }
}
