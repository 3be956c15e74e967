//! AVIF: pixels to planes, planes to AV1 by rav1e.

use std::sync::LazyLock;

use rav1e::color::{
    ChromaSampling, ColorDescription, ColorPrimaries, MatrixCoefficients, PixelRange, TransferCharacteristics,
};
use rav1e::config::SpeedSettings;
use rav1e::prelude::{
    Config, Context, EncoderConfig, EncoderStatus, Frame, Rational, SceneDetectionSpeed, Tune,
};

use super::{heif, packet};
use crate::Metadata;
use crate::raster::{Raster, eight_bits};

/// Coarseness, on AV1's scale from 0 to 255; here luma is about as near to the original as
/// WebP's, in a third fewer bytes.
const QUANTIZER: u8 = 136;
/// rav1e's preset, from 0, slow, to 10.
const SPEED: u8 = 7;
/// Pixels of a tile. Tiles are encoded beside each other, at a small cost in bytes; how many there are depends on
/// the picture alone, so that every machine writes the same bytes.
const TILE: u32 = 400 * 400;
const TILES: u32 = 4;

pub(super) fn encode(raster: &Raster, metadata: &Metadata) -> Result<Vec<u8>, String> {
    let (data, configuration) = match &*THREADS {
        Some(threads) => threads.install(|| av1(raster)),
        None => av1(raster),
    }?;
    let xmp = packet::xmp(metadata).unwrap_or_default();
    let file = heif::Still { width: raster.width, height: raster.height, configuration, data, xmp };
    file.write().ok_or_else(|| "it is too large".into())
}

/// Threads that encode. It takes long, so everything else that runs goes before it.
static THREADS: LazyLock<Option<rayon::ThreadPool>> = LazyLock::new(|| {
    let pool = rayon::ThreadPoolBuilder::new()
        .thread_name(|number| format!("avif-{number}"))
        .start_handler(|_| step_back());
    pool.build().ok()
});

/// Has this thread run only when no other wants to; where the system won't, it runs as others do.
fn step_back() {
    #[cfg(unix)]
    let _ = rustix::process::nice(19);
}

/// One AV1 key frame, and what a container must say of it.
fn av1(raster: &Raster) -> Result<(Vec<u8>, Vec<u8>), String> {
    let config = Config::new().with_encoder_config(settings(raster));
    let mut context: Context<u8> = config.new_context().map_err(|error| error.to_string())?;
    let configuration = context.container_sequence_header();
    let mut frame = context.new_frame();
    fill(&mut frame, raster);
    context.send_frame(frame).map_err(|error| error.to_string())?;
    context.flush();
    let mut data = Vec::new();
    loop {
        match context.receive_packet() {
            Ok(packet) => data.extend(packet.data),
            Err(EncoderStatus::Encoded) => {}
            Err(EncoderStatus::LimitReached) => return Ok((data, configuration)),
            Err(error) => return Err(error.to_string()),
        }
    }
}

/// Eight bits and half the chroma, as in JPEG and WebP: every phone decodes that fast.
fn settings(raster: &Raster) -> EncoderConfig {
    let mut speed_settings = SpeedSettings::from_preset(SPEED);
    // What follows is for films.
    speed_settings.multiref = false;
    speed_settings.rdo_lookahead_frames = 1;
    speed_settings.scene_detection_mode = SceneDetectionSpeed::None;
    EncoderConfig {
        width: raster.width as usize,
        height: raster.height as usize,
        time_base: Rational::new(1, 1),
        bit_depth: 8,
        chroma_sampling: ChromaSampling::Cs420,
        pixel_range: PixelRange::Full,
        color_description: Some(ColorDescription {
            color_primaries: ColorPrimaries::BT709,
            transfer_characteristics: TransferCharacteristics::SRGB,
            matrix_coefficients: MatrixCoefficients::BT601,
        }),
        still_picture: true,
        quantizer: QUANTIZER.into(),
        min_quantizer: QUANTIZER,
        tune: Tune::Psychovisual,
        tiles: (raster.width.saturating_mul(raster.height) / TILE).clamp(1, TILES) as usize,
        speed_settings,
        ..EncoderConfig::default()
    }
}

/// Luma of every pixel, chroma of every four: ITU-T H.273's matrix 6, full range.
fn fill(frame: &mut Frame<u8>, raster: &Raster) {
    let width = raster.width as usize;
    let [luma, blue, red] = &mut frame.planes;
    let rows = raster.pixels().chunks_exact(width);
    for (to, row) in luma.mut_slice(Default::default()).rows_iter_mut().zip(rows) {
        to.iter_mut()
            .zip(row)
            .for_each(|(to, pixel)| *to = eight_bits(weigh(pixel.map(f32::from), [0.299, 0.587, 0.114])));
    }
    let pairs = raster.pixels().chunks(2 * width);
    let (mut blue, mut red) = (blue.mut_slice(Default::default()), red.mut_slice(Default::default()));
    for ((to_blue, to_red), rows) in blue.rows_iter_mut().zip(red.rows_iter_mut()).zip(pairs) {
        for ((to_blue, to_red), mean) in to_blue.iter_mut().zip(to_red).zip(means(rows, width)) {
            *to_blue = eight_bits(128.0 + weigh(mean, [-0.168_736, -0.331_264, 0.5]));
            *to_red = eight_bits(128.0 + weigh(mean, [0.5, -0.418_688, -0.081_312]));
        }
    }
}

/// The mean of each block of two by two in these one or two rows; at the edges of what there is.
fn means(rows: &[[u8; 3]], width: usize) -> impl Iterator<Item = [f32; 3]> {
    let (upper, lower) = rows.split_at(width);
    let lower = if lower.is_empty() { upper } else { lower };
    upper.chunks(2).zip(lower.chunks(2)).map(|(upper, lower)| {
        let mut sums = [0.0; 3];
        for pixel in upper.iter().chain(lower) {
            sums.iter_mut().zip(pixel).for_each(|(sum, sample)| *sum += f32::from(*sample));
        }
        let count = if upper.len() == 2 { 4.0 } else { 2.0 };
        sums.map(|sum| sum / count)
    })
}

fn weigh([red, green, blue]: [f32; 3], weights: [f32; 3]) -> f32 {
    red * weights[0] + green * weights[1] + blue * weights[2]
}
