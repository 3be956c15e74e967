//! Ratios, widths and the crop around a focal point: whole numbers only, so that anybody can say the size of a
//! rendition without its bytes.

use std::str::FromStr;

/// The widths of renditions, in pixels.
pub const WIDTHS: [u32; 6] = [144, 256, 408, 650, 1023, 1597];

/// The ratio of width to height that a rendition is cropped to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Ratio {
    R16x9,
    R4x3,
    R1x1,
    R3x4,
    /// The picture's own, uncropped.
    Original,
}

impl Ratio {
    pub const ALL: [Self; 5] = [Self::R16x9, Self::R4x3, Self::R1x1, Self::R3x4, Self::Original];

    /// The word in addresses: `16x9`, `4x3`, `1x1`, `3x4` or `original`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::R16x9 => "16x9",
            Self::R4x3 => "4x3",
            Self::R1x1 => "1x1",
            Self::R3x4 => "3x4",
            Self::Original => "original",
        }
    }

    /// Width and height of the ratio, for a source of this size.
    fn parts(self, source_width: u32, source_height: u32) -> (u32, u32) {
        match self {
            Self::R16x9 => (16, 9),
            Self::R4x3 => (4, 3),
            Self::R1x1 => (1, 1),
            Self::R3x4 => (3, 4),
            Self::Original => (source_width, source_height),
        }
    }
}

/// A word that is no ratio.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a ratio is one of 16x9, 4x3, 1x1, 3x4, original")]
pub struct NoRatio;

impl FromStr for Ratio {
    type Err = NoRatio;

    fn from_str(word: &str) -> Result<Self, NoRatio> {
        Self::ALL.into_iter().find(|ratio| ratio.as_str() == word).ok_or(NoRatio)
    }
}

/// What a crop must not lose: a point of the upright picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Focus {
    x: u16,
    y: u16,
}

impl Focus {
    /// From the top left, in ten-thousandths of the upright picture's sides; more than the whole is the edge.
    pub fn from_ten_thousandths(x: u16, y: u16) -> Self {
        Self { x: x.min(10_000), y: y.min(10_000) }
    }
}

/// A part of a picture, in pixels from its top left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Crop {
    pub left: u32,
    pub top: u32,
    pub width: u32,
    pub height: u32,
}

impl Crop {
    /// The same inside a source of this size, whatever it says.
    fn within(self, source_width: u32, source_height: u32) -> Self {
        let (width, height) =
            (self.width.clamp(1, source_width.max(1)), self.height.clamp(1, source_height.max(1)));
        let (left, top) = (
            self.left.min(source_width.saturating_sub(width)),
            self.top.min(source_height.saturating_sub(height)),
        );
        Self { left, top, width, height }
    }
}

/// Which rendition is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spec {
    pub ratio: Ratio,
    /// Pixels; a rendition is never made larger than what it is cropped from.
    pub width: u32,
    pub focus: Focus,
    /// The part that somebody chose, in place of the one around the focus; it has the ratio already.
    pub part: Option<Crop>,
}

impl Spec {
    /// Width and height that this rendition of an upright source has, see [`dimensions`].
    pub fn size(&self, source_width: u32, source_height: u32) -> (u32, u32) {
        let (a, b) = self.ratio.parts(source_width, source_height);
        let width = self.width.clamp(1, self.crop(source_width, source_height).width.max(1));
        (width, scaled(width, b, a))
    }

    /// The part of an upright source that it shows: as large as the ratio allows, as near to the focus as the
    /// edges allow.
    pub fn crop(&self, source_width: u32, source_height: u32) -> Crop {
        if let Some(part) = self.part.filter(|_| self.ratio != Ratio::Original) {
            return part.within(source_width, source_height);
        }
        let (width, height) = crop_size(self.ratio, source_width, source_height);
        Crop {
            left: start(self.focus.x, width, source_width),
            top: start(self.focus.y, height, source_height),
            width,
            height,
        }
    }
}

/// Width and height of a rendition, for an upright source of this size. Nothing is enlarged.
///
/// With the ratio a:b (16:9, 4:3, 1:1, 3:4, or the source's own sides) and halves rounded up:
///
/// - the crop is `min(source_width, round(source_height * a / b))` wide,
/// - the rendition is `min(width, the crop's width)` wide, and `round(its width * b / a)` high, at least 1.
pub fn dimensions(ratio: Ratio, width: u32, source_width: u32, source_height: u32) -> (u32, u32) {
    let (a, b) = ratio.parts(source_width, source_height);
    let (crop_width, _) = crop_size(ratio, source_width, source_height);
    let width = width.clamp(1, crop_width.max(1));
    (width, scaled(width, b, a))
}

/// The renditions of a ratio that differ, for an upright source of this size: the width that an address names,
/// then width and height of what it gives. The last is the first that is as wide as its crop; wider addresses
/// give the same again.
///
/// `part` is what somebody chose in place of the crop around the focus.
pub fn offered(
    ratio: Ratio,
    part: Option<Crop>,
    source_width: u32,
    source_height: u32,
) -> Vec<(u32, (u32, u32))> {
    let spec = |width| Spec { ratio, width, focus: Focus::from_ten_thousandths(5_000, 5_000), part };
    let crop_width = spec(1).crop(source_width, source_height).width;
    let mut offered = Vec::with_capacity(WIDTHS.len());
    for width in WIDTHS {
        offered.push((width, spec(width).size(source_width, source_height)));
        if width >= crop_width {
            break;
        }
    }
    offered
}

fn crop_size(ratio: Ratio, source_width: u32, source_height: u32) -> (u32, u32) {
    let (a, b) = ratio.parts(source_width, source_height);
    (source_width.min(scaled(source_height, a, b)), source_height.min(scaled(source_width, b, a)))
}

/// `length * over / under`, a half rounded up, at least 1.
fn scaled(length: u32, over: u32, under: u32) -> u32 {
    let (length, over, under) = (u64::from(length), u64::from(over), u64::from(under.max(1)));
    u32::try_from(((2 * length * over + under) / (2 * under)).max(1)).unwrap_or(u32::MAX)
}

/// Where a crop of this length begins so that the focus is in its middle, or as near as the edges allow.
fn start(focus: u16, length: u32, whole: u32) -> u32 {
    let middle = u64::from(whole) * u64::from(focus) / 10_000;
    let start = middle.saturating_sub(u64::from(length) / 2);
    u32::try_from(start).unwrap_or(u32::MAX).min(whole.saturating_sub(length))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(ratio: Ratio, width: u32, source: (u32, u32), size: (u32, u32)) {
        assert_eq!(dimensions(ratio, width, source.0, source.1), size, "{ratio:?} {width} of {source:?}");
    }

    #[test]
    fn renditions_have_the_size_that_the_formula_says() {
        check(Ratio::R16x9, 1023, (4000, 3000), (1023, 575));
        check(Ratio::R16x9, 144, (4000, 3000), (144, 81));
        check(Ratio::R4x3, 1597, (4000, 3000), (1597, 1198));
        check(Ratio::R1x1, 650, (4000, 3000), (650, 650));
        check(Ratio::R3x4, 408, (4000, 3000), (408, 544));
        check(Ratio::Original, 256, (4000, 3000), (256, 192));
    }

    #[test]
    fn nothing_is_enlarged() {
        check(Ratio::R16x9, 1597, (800, 600), (800, 450));
        check(Ratio::R3x4, 1597, (800, 600), (450, 600));
        check(Ratio::Original, 1597, (800, 600), (800, 600));
        check(Ratio::R16x9, 1597, (1, 1), (1, 1));
    }

    #[test]
    fn only_what_differs_is_offered() {
        let widths = |ratio| offered(ratio, None, 800, 600).into_iter().map(|(width, size)| (width, size.0));
        assert!(widths(Ratio::R16x9).eq([(144, 144), (256, 256), (408, 408), (650, 650), (1023, 800)]));
        assert!(widths(Ratio::R3x4).eq([(144, 144), (256, 256), (408, 408), (650, 450)]));
        assert_eq!(offered(Ratio::R1x1, None, 4000, 3000).len(), WIDTHS.len());
    }

    #[test]
    fn ratios_are_read_as_they_are_written() {
        for ratio in Ratio::ALL {
            assert_eq!(ratio.as_str().parse(), Ok(ratio));
        }
        assert_eq!("16:9".parse::<Ratio>(), Err(NoRatio));
    }

    proptest! {
        #[test]
        fn the_focus_stays_inside_the_crop(
            (width, height) in (1u32..30_000, 1u32..30_000), (x, y) in (0u16..=10_000, 0u16..=10_000),
        ) {
            for ratio in Ratio::ALL {
                let spec = Spec { ratio, width: 1023, focus: Focus::from_ten_thousandths(x, y), part: None };
                let crop = spec.crop(width, height);
                let point = |whole: u32, at: u16| (u64::from(whole) * u64::from(at) / 10_000).min(u64::from(whole) - 1);
                let inside = |start: u32, length: u32, at: u64| u64::from(start) <= at && at < u64::from(start + length);
                prop_assert!(inside(crop.left, crop.width, point(width, x)), "{ratio:?} {crop:?}");
                prop_assert!(inside(crop.top, crop.height, point(height, y)), "{ratio:?} {crop:?}");
                prop_assert!(crop.left + crop.width <= width && crop.top + crop.height <= height);
                prop_assert!(crop.width == width || crop.height == height, "{ratio:?} {crop:?} is smaller than it need be");
            }
        }

        #[test]
        fn a_rendition_is_never_larger_than_its_crop(
            (width, height) in (1u32..30_000, 1u32..30_000), wanted in 0u32..3_000,
        ) {
            for ratio in Ratio::ALL {
                let spec = Spec { ratio, width: wanted, focus: Focus::from_ten_thousandths(5_000, 5_000), part: None };
                let (crop, size) = (spec.crop(width, height), spec.size(width, height));
                prop_assert!((1..=crop.width).contains(&size.0) && (1..=crop.height + 1).contains(&size.1));
            }
        }
    }
}
