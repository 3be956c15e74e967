//! Every picture is converted to sRGB, so that renditions need no profile and a wide-gamut photo looks right in
//! browsers that ignore profiles too. Colours outside sRGB become the nearest inside.

use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

use super::{Decoded, Samples};
use crate::container::{Colour, Parts};
use crate::raster::Raster;

/// Pixels converted at one time, so that conversion needs no second picture.
const STRIPE: usize = 16_384;

/// What samples mean.
#[derive(Default)]
pub(super) struct Profile(Option<Box<ColorProfile>>);

impl Profile {
    /// The file's ICC profile; one that can't be read counts as sRGB.
    pub fn icc(parts: &Parts<'_>) -> Self {
        Self::from_icc(parts.icc.as_deref())
    }

    pub fn from_icc(icc: Option<&[u8]>) -> Self {
        Self(icc.and_then(|icc| ColorProfile::new_from_slice(icc).ok()).map(Box::new))
    }

    /// What H.273's numbers say; BT.709 and unknown primaries count as sRGB's.
    pub fn from_numbers(colour: Colour) -> Self {
        const PQ: u16 = 16;
        const HLG: u16 = 18;
        let profile = match (colour.primaries, colour.transfer) {
            (9, PQ) => ColorProfile::new_bt2020_pq(),
            (9, HLG) => ColorProfile::new_bt2020_hlg(),
            (9, _) => ColorProfile::new_bt2020(),
            (12, PQ) => ColorProfile::new_display_p3_pq(),
            (11, _) => ColorProfile::new_dci_p3(),
            (12, _) => ColorProfile::new_display_p3(),
            _ => return Self::default(),
        };
        Self(Some(Box::new(profile)))
    }
}

/// The picture in sRGB.
pub(super) fn to_srgb(decoded: Decoded) -> Raster {
    let Decoded { width, height, samples, profile } = decoded;
    let profile = profile.0.as_deref();
    let samples = match samples {
        Samples::Gray(gray) => gray_to_srgb(&gray, profile),
        Samples::Rgb(rgb) => rgb_to_srgb(rgb, profile),
        Samples::Cmyk(inks) => inks_to_srgb(&inks, profile),
    };
    Raster::new(width, height, samples)
}

type Transform = std::sync::Arc<moxcms::Transform8BitExecutor>;

fn transform(profile: Option<&ColorProfile>, space: DataColorSpace, layout: Layout) -> Option<Transform> {
    let profile = profile.filter(|profile| profile.color_space == space)?;
    profile
        .create_transform_8bit(layout, &ColorProfile::new_srgb(), Layout::Rgb, TransformOptions::default())
        .ok()
}

fn gray_to_srgb(gray: &[u8], profile: Option<&ColorProfile>) -> Vec<u8> {
    let mut tones: [[u8; 3]; 256] = std::array::from_fn(|tone| [u8::try_from(tone).unwrap_or(u8::MAX); 3]);
    if let Some(transform) = transform(profile, DataColorSpace::Gray, Layout::Gray) {
        let all: Vec<u8> = (0..=255).collect();
        let before = tones;
        if transform.transform(&all, tones.as_flattened_mut()).is_err() {
            tones = before;
        }
    }
    gray.iter().flat_map(|tone| tones.get(usize::from(*tone)).copied().unwrap_or_default()).collect()
}

fn rgb_to_srgb(mut samples: Vec<u8>, profile: Option<&ColorProfile>) -> Vec<u8> {
    let Some(transform) = transform(profile, DataColorSpace::Rgb, Layout::Rgb) else { return samples };
    if changes_nothing(&transform) {
        return samples;
    }
    let mut before = Vec::with_capacity(3 * STRIPE);
    for stripe in samples.chunks_mut(3 * STRIPE) {
        before.clear();
        before.extend_from_slice(stripe);
        if transform.transform(&before, stripe).is_err() {
            stripe.copy_from_slice(&before);
        }
    }
    samples
}

/// Whether a profile is sRGB under another name, as most are: seen from grays and a lattice of colours.
fn changes_nothing(transform: &Transform) -> bool {
    let level = |index: usize| u8::try_from(index * 51).unwrap_or(u8::MAX);
    let lattice = (0..216).map(|index| [level(index / 36), level(index / 6 % 6), level(index % 6)]);
    let probes: Vec<[u8; 3]> = (0..=255).map(|tone| [tone; 3]).chain(lattice).collect();
    let mut seen = probes.clone();
    let done = transform.transform(probes.as_flattened(), seen.as_flattened_mut()).is_ok();
    let near = |(before, after): (&u8, &u8)| before.abs_diff(*after) <= 1;
    done && probes.as_flattened().iter().zip(seen.as_flattened()).all(near)
}

fn inks_to_srgb(inks: &[[u8; 4]], profile: Option<&ColorProfile>) -> Vec<u8> {
    let mut pixels = vec![[0; 3]; inks.len()];
    let transform = transform(profile, DataColorSpace::Cmyk, Layout::Rgba);
    for (inks, pixels) in inks.chunks(STRIPE).zip(pixels.chunks_mut(STRIPE)) {
        let converted = transform
            .as_ref()
            .and_then(|transform| transform.transform(inks.as_flattened(), pixels.as_flattened_mut()).ok());
        if converted.is_none() {
            inks.iter().zip(pixels).for_each(|(inks, pixel)| *pixel = paper(*inks));
        }
    }
    pixels.into_flattened()
}

/// What inks leave of white paper, where no profile says it better.
fn paper([cyan, magenta, yellow, black]: [u8; 4]) -> [u8; 3] {
    [cyan, magenta, yellow].map(|ink| {
        let left = u32::from(255 - ink) * u32::from(255 - black);
        u8::try_from((left + 127) / 255).unwrap_or(u8::MAX)
    })
}
