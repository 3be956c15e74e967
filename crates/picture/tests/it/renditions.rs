//! Renditions: each size, each format, around the focus.

use image::{ImageFormat, RgbImage};
use picture::{
    Crop, Focus, Format, Kind, Limits, Ratio, Rendition, Source, Spec, WIDTHS, dimensions, inspect, offered,
};

use crate::fixture::{BLUE, GREEN, RED, YELLOW, at, jpeg, near, photo, png, quarters};

fn source(picture: &RgbImage) -> Source {
    Source::decode(&png(picture), &Limits::default()).unwrap()
}

fn spec(ratio: Ratio, width: u32) -> Spec {
    Spec { ratio, width, focus: Focus::from_ten_thousandths(5_000, 5_000), part: None }
}

fn decoded(rendition: &Rendition) -> RgbImage {
    image::load_from_memory_with_format(&rendition.bytes, ImageFormat::WebP).unwrap().into_rgb8()
}

#[test]
fn every_ratio_and_width_has_the_size_that_was_said() {
    let source = source(&photo(1_800, 1_400));
    for ratio in Ratio::ALL {
        for width in WIDTHS {
            let made = source.rendition(&spec(ratio, width), Format::WebP).unwrap();
            let said = dimensions(ratio, width, 1_800, 1_400);
            assert_eq!((made.width, made.height), said, "{ratio:?} {width}");
            assert_eq!(decoded(&made).dimensions(), said, "{ratio:?} {width}");
        }
    }
}

#[test]
fn every_format_is_what_it_says() {
    let source = source(&photo(300, 200));
    for format in Format::ALL {
        for ratio in Ratio::ALL {
            let made = source.rendition(&spec(ratio, 144), format).unwrap();
            let inspected = inspect(&made.bytes, &Limits::default()).unwrap();
            assert_eq!(inspected.kind.media_type(), format.media_type());
            assert_eq!(
                (inspected.width, inspected.height),
                (made.width, made.height),
                "{format:?} {ratio:?}"
            );
        }
    }
}

/// Each format, read back by its decoder, shows what went in.
#[test]
fn every_format_shows_the_picture() {
    let source = source(&quarters(200, 160));
    for format in Format::ALL {
        let made = source.rendition(&spec(Ratio::Original, 200), format).unwrap();
        let shown = crate::fixture::seen(&made.bytes);
        for (x, y, colour) in
            [(2_500, 2_500, RED), (7_500, 2_500, GREEN), (2_500, 7_500, BLUE), (7_500, 7_500, YELLOW)]
        {
            let here = at(&shown, x, y);
            assert!(near(here, colour, 14), "{format:?}: {here:?} is no {colour:?}");
        }
    }
}

#[test]
fn the_smallest_picture_has_renditions() {
    for (width, height) in [(1, 1), (1, 7), (9, 1), (3, 5)] {
        let source = source(&quarters(width, height));
        for ratio in Ratio::ALL {
            for format in Format::ALL {
                let made = source.rendition(&spec(ratio, 1_597), format).unwrap();
                assert_eq!(
                    (made.width, made.height),
                    dimensions(ratio, 1_597, width, height),
                    "{format:?} {ratio:?}"
                );
            }
        }
    }
}

#[test]
fn a_picture_is_written_in_several_formats_from_one_scaling() {
    let source = source(&photo(300, 200));
    let spec = spec(Ratio::R1x1, 144);
    let scaled = source.scaled(&spec);
    for format in Format::ALL {
        assert_eq!(scaled.encode(format).unwrap(), source.rendition(&spec, format).unwrap());
    }
}

/// A crop to one corner's focus shows that corner's colour alone.
#[test]
fn the_crop_follows_the_focus() {
    let tall = source(&quarters(60, 300));
    let top = Spec { focus: Focus::from_ten_thousandths(5_000, 500), ..spec(Ratio::R16x9, 144) };
    let bottom = Spec { focus: Focus::from_ten_thousandths(5_000, 9_500), ..top };
    let show = |spec: &Spec| decoded(&tall.rendition(spec, Format::WebP).unwrap());
    assert!(near(at(&show(&top), 2_000, 5_000), RED, 14) && near(at(&show(&top), 8_000, 5_000), GREEN, 14));
    assert!(
        near(at(&show(&bottom), 2_000, 5_000), BLUE, 14)
            && near(at(&show(&bottom), 8_000, 5_000), YELLOW, 14)
    );
}

#[test]
fn a_part_that_somebody_chose_is_what_is_shown() {
    let source = source(&quarters(640, 360));
    let part = Some(Crop { left: 320, top: 180, width: 320, height: 180 });
    let chosen = Spec { part, ..spec(Ratio::R16x9, 1_597) };
    let made = source.rendition(&chosen, Format::WebP).unwrap();
    assert_eq!((made.width, made.height), (320, 180));
    let shown = decoded(&made);
    assert!([500, 5_000, 9_500].iter().all(|place| near(at(&shown, *place, *place), YELLOW, 14)));
    let widths: Vec<_> = offered(Ratio::R16x9, part, 640, 360).iter().map(|(width, _)| *width).collect();
    assert_eq!(widths, [144, 256, 408]);
    // The whole picture stays the whole picture, and no part leads outside.
    assert_eq!(Spec { ratio: Ratio::Original, ..chosen }.size(640, 360), (640, 360));
    let outside = Some(Crop { left: 9_000, top: 9_000, width: 9_000, height: 9_000 });
    source.rendition(&Spec { part: outside, ..chosen }, Format::WebP).unwrap();
}

#[test]
fn what_is_offered_differs() {
    let source = source(&photo(700, 500));
    for ratio in Ratio::ALL {
        let sizes: Vec<_> = offered(ratio, None, 700, 500);
        for (width, size) in &sizes {
            let made = source.rendition(&spec(ratio, *width), Format::Jpeg).unwrap();
            assert_eq!((made.width, made.height), *size);
        }
        assert!(sizes.windows(2).all(|pair| pair[0].1.0 < pair[1].1.0), "{sizes:?}");
    }
}

#[test]
fn jpeg_is_progressive() {
    let source = Source::decode(&jpeg(&photo(300, 200), &[]), &Limits::default()).unwrap();
    let made = source.rendition(&spec(Ratio::Original, 256), Format::Jpeg).unwrap();
    assert!(made.bytes.windows(2).any(|marker| marker == [0xFF, 0xC2]));
    assert_eq!(Kind::of(&made.bytes), Some(Kind::Jpeg));
}
