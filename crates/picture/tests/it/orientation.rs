//! A picture stored any way round comes out upright, in every kind of file.

use image::RgbImage;
use picture::{Format, Limits, Source, inspect};

use crate::fixture::{
    BLUE, GREEN, RED, YELLOW, at, converted, exif, jpeg, near, png, quarters, seen, with_chunk,
};

/// The quarters as stored, so that turning by EXIF's number gives red, green, blue, yellow in 96 by 64.
fn stored(orientation: u8) -> RgbImage {
    use image::imageops::{flip_horizontal, flip_vertical, rotate90, rotate180, rotate270};
    let upright = quarters(96, 64);
    match orientation {
        2 => flip_horizontal(&upright),
        3 => rotate180(&upright),
        4 => flip_vertical(&upright),
        5 => flip_horizontal(&rotate90(&upright)),
        6 => rotate270(&upright),
        7 => flip_horizontal(&rotate270(&upright)),
        8 => rotate90(&upright),
        _ => upright,
    }
}

fn check(bytes: &[u8], said: &str) {
    let inspected = inspect(bytes, &Limits::default()).unwrap();
    assert_eq!((inspected.width, inspected.height), (96, 64), "{said}");
    let picture = seen(bytes);
    for (x, y, colour) in
        [(2_500, 2_500, RED), (7_500, 2_500, GREEN), (2_500, 7_500, BLUE), (7_500, 7_500, YELLOW)]
    {
        let here = at(&picture, x, y);
        assert!(near(here, colour, 16), "{said}: {here:?} is no {colour:?} at {x}, {y}");
    }
}

#[test]
fn exif_is_obeyed_in_jpeg_and_png() {
    for orientation in 0..=9 {
        let picture = stored(orientation);
        let segment = [&b"Exif\0\0"[..], &exif(orientation)].concat();
        check(&jpeg(&picture, &[(1, segment)]), &format!("JPEG {orientation}"));
        check(&with_chunk(&png(&picture), b"eXIf", &exif(orientation)), &format!("PNG {orientation}"));
    }
}

#[test]
fn exif_is_obeyed_in_webp() {
    for orientation in 0..=8 {
        let simple = converted(&stored(orientation), Format::WebP);
        let (width, height) = stored(orientation).dimensions();
        let side = |side: u32| (side - 1).to_le_bytes()[..3].to_vec();
        let header = [vec![0b1000, 0, 0, 0], side(width), side(height)].concat();
        let chunk = |name: &[u8; 4], data: &[u8]| {
            let length = u32::try_from(data.len()).unwrap().to_le_bytes();
            [&name[..], &length, data, &vec![0; data.len() % 2]].concat()
        };
        let body =
            [&b"WEBP"[..], &chunk(b"VP8X", &header), &simple[12..], &chunk(b"EXIF", &exif(orientation))]
                .concat();
        check(&chunk(b"RIFF", &body), &format!("WebP {orientation}"));
    }
}

#[test]
fn renditions_are_upright() {
    let segment = [&b"Exif\0\0"[..], &exif(6)].concat();
    let source = Source::decode(&jpeg(&stored(6), &[(1, segment)]), &Limits::default()).unwrap();
    let spec = picture::Spec {
        ratio: picture::Ratio::Original,
        width: 96,
        focus: picture::Focus::from_ten_thousandths(5_000, 5_000),
        part: None,
    };
    for format in Format::ALL {
        check(&source.rendition(&spec, format).unwrap().bytes, &format!("{format:?}"));
    }
}
