//! Colours come out as they went in, whatever the file holds them in.

use image::{DynamicImage, GrayAlphaImage, ImageBuffer, ImageFormat, LumaA, Rgb, RgbImage, Rgba, RgbaImage};
use moxcms::ColorProfile;
use mozjpeg::ColorSpace::{JCS_CMYK, JCS_GRAYSCALE};

use crate::fixture::{BLUE, GREEN, HEADER, RED, YELLOW, at, chunk, jpeg_of, near, png, quarters, seen};

fn check(bytes: &[u8], colour: [u8; 3]) {
    let here = at(&seen(bytes), 5_000, 5_000);
    assert!(near(here, colour, 10), "{here:?} is no {colour:?}");
}

fn as_png(picture: impl Into<DynamicImage>) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.into().write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

#[test]
fn transparency_is_laid_on_white() {
    check(&as_png(RgbaImage::from_pixel(16, 16, Rgba([200, 0, 0, 0]))), [255, 255, 255]);
    check(&as_png(RgbaImage::from_pixel(16, 16, Rgba([0, 0, 0, 128]))), [127, 127, 127]);
    check(&as_png(GrayAlphaImage::from_pixel(16, 16, LumaA([0, 64]))), [191, 191, 191]);
}

#[test]
fn sixteen_bits_are_rounded() {
    let deep: ImageBuffer<Rgb<u16>, _> = ImageBuffer::from_pixel(16, 16, Rgb([51_400, 25_700, 12_850]));
    check(&as_png(deep), [200, 100, 50]);
}

#[test]
fn gray_stays_gray() {
    check(&jpeg_of(JCS_GRAYSCALE, (16, 16), &[90; 256], &[]), [90, 90, 90]);
    check(&as_png(image::GrayImage::from_pixel(16, 16, image::Luma([90]))), [90, 90, 90]);
}

/// Adobe's marker: version, two flags, transform (0 CMYK, 2 YCCK).
fn adobe(transform: u8) -> (u8, Vec<u8>) {
    (14, [&b"Adobe\0\x64\0\0\0\0"[..], &[transform]].concat())
}

/// Inks inverted as Adobe writes them: 255 is none.
#[test]
fn cmyk_is_ink_on_paper() {
    let check_inks = |inks: [u8; 4], colour| {
        let inverted: Vec<u8> = inks.map(|ink| 255 - ink).repeat(256);
        check(&jpeg_of(JCS_CMYK, (16, 16), &inverted, &[adobe(0)]), colour);
        check(&jpeg_of(JCS_CMYK, (16, 16), &inverted, &[]), colour);
    };
    check_inks([0, 0, 0, 0], [255, 255, 255]);
    check_inks([255, 0, 0, 0], [0, 255, 255]);
    check_inks([0, 255, 255, 0], [255, 0, 0]);
    check_inks([0, 0, 0, 255], [0, 0, 0]);
    check_inks([0, 100, 200, 55], [200, 122, 43]);
}

/// Inks as luma and chroma, as Photoshop writes YCCK: nothing but the transform tells it from CMYK.
#[test]
fn ycck_is_ink_on_paper() {
    // Red: no cyan, full magenta and yellow, no black. Read as red, green and blue the inks are a cyan, whose YCbCr
    // is 179, 171, 1; black is inverted.
    check(&jpeg_of(JCS_CMYK, (16, 16), &[179, 171, 1, 255].repeat(256), &[adobe(2)]), [255, 0, 0]);
    // A quarter of black darkens it.
    check(&jpeg_of(JCS_CMYK, (16, 16), &[179, 171, 1, 191].repeat(256), &[adobe(2)]), [191, 0, 0]);
}

/// Display P3's green has no place in sRGB; a middle colour has one, with other numbers.
#[test]
fn a_wide_gamut_photo_is_converted() {
    let icc = ColorProfile::new_display_p3().encode().unwrap();
    let segment = [&b"ICC_PROFILE\0\x01\x01"[..], &icc].concat();
    let samples = [234, 51, 35].repeat(256);
    let bytes = jpeg_of(mozjpeg::ColorSpace::JCS_RGB, (16, 16), &samples, &[(2, segment)]);
    // Display P3's (234, 51, 35) is the red that sRGB writes as (255, 0, 0).
    check(&bytes, [255, 0, 0]);
    check(&jpeg_of(mozjpeg::ColorSpace::JCS_RGB, (16, 16), &samples, &[]), [234, 51, 35]);
}

#[test]
fn a_broken_profile_counts_as_srgb() {
    let segment = b"ICC_PROFILE\0\x01\x01no profile at all".to_vec();
    let bytes = jpeg_of(mozjpeg::ColorSpace::JCS_RGB, (16, 16), &[200, 100, 50].repeat(256), &[(2, segment)]);
    check(&bytes, [200, 100, 50]);
}

/// The first picture of an animation counts.
#[test]
fn an_animation_shows_its_first_frame() {
    let still = png(&quarters(16, 16));
    let blue = png(&RgbImage::from_pixel(16, 16, Rgb(BLUE)));
    // Number, width, height, left, top, a tenth of a second, and how it is laid on what was before.
    let control = |number: u8| {
        let data = [0, 0, 0, number, 0, 0, 0, 16, 0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 10, 0, 0];
        chunk(b"fcTL", &data)
    };
    let second = [&[0, 0, 0, 2], data_of(&blue)].concat();
    let (header, rest) = still.split_at(HEADER);
    let (picture, end) = rest.split_at(rest.len() - 12);
    let frames = chunk(b"acTL", &[0, 0, 0, 2, 0, 0, 0, 0]);
    let second = [control(1), chunk(b"fdAT", &second)].concat();
    let animated = [header, &frames, &control(0), picture, &second, end].concat();
    let seen = seen(&animated);
    for (x, y, colour) in [(2_500, 2_500, RED), (7_500, 2_500, GREEN), (7_500, 7_500, YELLOW)] {
        assert!(near(at(&seen, x, y), colour, 16), "{:?}", at(&seen, x, y));
    }
}

/// What a PNG of one data chunk has in it.
fn data_of(png: &[u8]) -> &[u8] {
    let at = png.windows(4).position(|name| name == b"IDAT").unwrap();
    let length = u32::from_be_bytes(png[at - 4..at].try_into().unwrap());
    &png[at + 4..][..length as usize]
}
