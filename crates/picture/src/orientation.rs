//! Which way up a picture was stored, and turning it.

use crate::raster::Raster;

/// How a stored picture is made upright: EXIF's Orientation (CIPA DC-008, tag 0x0112).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Orientation {
    /// 1
    #[default]
    Upright,
    /// 2
    MirrorLeftRight,
    /// 3
    HalfTurn,
    /// 4
    MirrorTopBottom,
    /// 5
    Transpose,
    /// 6
    TurnRight,
    /// 7
    Transverse,
    /// 8
    TurnLeft,
}

impl Orientation {
    /// From EXIF's number; 0 and whatever else is invalid means upright.
    pub fn from_exif(number: u32) -> Self {
        match number {
            2 => Self::MirrorLeftRight,
            3 => Self::HalfTurn,
            4 => Self::MirrorTopBottom,
            5 => Self::Transpose,
            6 => Self::TurnRight,
            7 => Self::Transverse,
            8 => Self::TurnLeft,
            _ => Self::Upright,
        }
    }

    /// From HEIF's `irot` (quarter turns to the left) and the `imir` that follows it (0 exchanges top and bottom,
    /// 1 left and right; ISO/IEC 23008-12, clauses 6.5.10 and 6.5.12).
    pub fn from_heif(turns: u8, mirror: Option<u8>) -> Self {
        let number = match (turns & 3, mirror.map(|axis| axis & 1)) {
            (0, None) => 1,
            (1, None) => 8,
            (2, None) => 3,
            (_, None) => 6,
            (0, Some(1)) | (2, Some(0)) => 2,
            (0, Some(_)) | (2, Some(1)) => 4,
            (1, Some(0)) | (3, Some(1)) => 5,
            _ => 7,
        };
        Self::from_exif(number)
    }

    /// Width and height of the upright picture.
    pub fn size(self, width: u32, height: u32) -> (u32, u32) {
        if self.swaps_sides() { (height, width) } else { (width, height) }
    }

    /// The upright picture.
    pub fn apply(self, stored: Raster) -> Raster {
        match self {
            Self::Upright => stored,
            Self::MirrorLeftRight | Self::HalfTurn | Self::MirrorTopBottom => self.mirrored(stored),
            Self::Transpose | Self::TurnRight | Self::Transverse | Self::TurnLeft => self.swapped(&stored),
        }
    }

    fn swaps_sides(self) -> bool {
        matches!(self, Self::Transpose | Self::TurnRight | Self::Transverse | Self::TurnLeft)
    }

    /// Mirrored in place: all rows, all pixels, or the pixels of each row, in reverse.
    fn mirrored(self, mut raster: Raster) -> Raster {
        let width = raster.width as usize;
        let pixels = raster.pixels_mut();
        if self == Self::HalfTurn {
            pixels.reverse();
        } else if self == Self::MirrorLeftRight {
            pixels.chunks_exact_mut(width).for_each(<[_]>::reverse);
        } else {
            let rows = pixels.len() / width;
            let (upper, lower) = pixels.split_at_mut(rows.div_ceil(2) * width);
            let lower = lower.chunks_exact_mut(width).rev();
            upper.chunks_exact_mut(width).zip(lower).for_each(|(upper, lower)| upper.swap_with_slice(lower));
        }
        raster
    }

    /// Rows become columns: each upright row is a stored column, read from one end or the other.
    fn swapped(self, stored: &Raster) -> Raster {
        let width = stored.width as usize;
        let from_right = matches!(self, Self::Transverse | Self::TurnLeft);
        let from_bottom = matches!(self, Self::TurnRight | Self::Transverse);
        let mut upright = Vec::with_capacity(stored.pixels().len());
        for row in 0..width {
            let column = if from_right { width - 1 - row } else { row };
            let pixels = stored.pixels().iter().skip(column).step_by(width);
            if from_bottom { upright.extend(pixels.rev()) } else { upright.extend(pixels) }
        }
        Raster::new(stored.height, stored.width, upright.into_flattened())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A picture of 3 by 2, its pixels numbered row by row:
    /// `0 1 2` above `3 4 5`.
    fn stored() -> Raster {
        Raster::new(3, 2, (0..6).flat_map(|number| [number; 3]).collect())
    }

    fn check(number: u32, size: (u32, u32), upright: &[u8]) {
        let turned = Orientation::from_exif(number).apply(stored());
        assert_eq!((turned.width, turned.height), size, "{number}");
        let numbers: Vec<u8> = turned.pixels().iter().map(|pixel| pixel[0]).collect();
        assert_eq!(numbers, upright, "{number}");
        assert_eq!(Orientation::from_exif(number).size(3, 2), size, "{number}");
    }

    #[test]
    fn each_orientation_is_made_upright() {
        check(0, (3, 2), &[0, 1, 2, 3, 4, 5]);
        check(1, (3, 2), &[0, 1, 2, 3, 4, 5]);
        check(2, (3, 2), &[2, 1, 0, 5, 4, 3]);
        check(3, (3, 2), &[5, 4, 3, 2, 1, 0]);
        check(4, (3, 2), &[3, 4, 5, 0, 1, 2]);
        check(5, (2, 3), &[0, 3, 1, 4, 2, 5]);
        check(6, (2, 3), &[3, 0, 4, 1, 5, 2]);
        check(7, (2, 3), &[5, 2, 4, 1, 3, 0]);
        check(8, (2, 3), &[2, 5, 1, 4, 0, 3]);
        check(9, (3, 2), &[0, 1, 2, 3, 4, 5]);
    }

    #[test]
    fn a_mirrored_middle_row_stays() {
        let tall = Raster::new(1, 3, vec![0, 0, 0, 1, 1, 1, 2, 2, 2]);
        let turned = Orientation::MirrorTopBottom.apply(tall);
        assert_eq!(turned.pixels(), [[2; 3], [1; 3], [0; 3]]);
    }

    /// Turning left and then mirroring, done one after the other, gives the same as done at once.
    #[test]
    fn heif_turns_first_and_mirrors_then() {
        for turns in 0..4 {
            for (axis, mirror) in [(0, Orientation::MirrorTopBottom), (1, Orientation::MirrorLeftRight)] {
                let turned = (0..turns).fold(stored(), |raster, _| Orientation::TurnLeft.apply(raster));
                let expected = mirror.apply(turned);
                let at_once = Orientation::from_heif(turns, Some(axis)).apply(stored());
                assert_eq!(at_once.pixels(), expected.pixels(), "{turns} {axis}");
            }
            let turned = (0..turns).fold(stored(), |raster, _| Orientation::TurnLeft.apply(raster));
            assert_eq!(
                Orientation::from_heif(turns, None).apply(stored()).pixels(),
                turned.pixels(),
                "{turns}"
            );
        }
    }
}
