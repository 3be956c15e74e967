//! Pictures made for these tests.

use std::io::Cursor;

use image::{ImageFormat, Rgb, RgbImage};
use picture::{Focus, Format, Limits, Ratio, Source, Spec};

pub const RED: [u8; 3] = [220, 30, 30];
pub const GREEN: [u8; 3] = [30, 200, 40];
pub const BLUE: [u8; 3] = [30, 40, 220];
pub const YELLOW: [u8; 3] = [230, 220, 40];

/// A picture with another colour in each quarter: red and green above blue and yellow.
pub fn quarters(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| match (x < width / 2, y < height / 2) {
        (true, true) => Rgb(RED),
        (false, true) => Rgb(GREEN),
        (true, false) => Rgb(BLUE),
        (false, false) => Rgb(YELLOW),
    })
}

/// A picture with soft gradients and hard edges, as photos have.
pub fn photo(width: u32, height: u32) -> RgbImage {
    let low = |number: u32| u8::try_from(number % 256).unwrap();
    RgbImage::from_fn(width, height, |x, y| {
        let edge = if (x / 37 + y / 23) % 5 == 0 { 60 } else { 0 };
        Rgb([
            low(x * 200 / width + edge),
            low(y * 200 / height + edge),
            low((x + y) * 120 / (width + height) + 40),
        ])
    })
}

pub fn png(picture: &RgbImage) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// A JPEG with these samples in this colour space, behind these segments.
pub fn jpeg_of(
    space: mozjpeg::ColorSpace,
    (width, height): (u32, u32),
    samples: &[u8],
    segments: &[(u8, Vec<u8>)],
) -> Vec<u8> {
    let mut compress = mozjpeg::Compress::new(space);
    compress.set_size(width as usize, height as usize);
    compress.set_quality(95.0);
    let mut started = compress.start_compress(Vec::new()).unwrap();
    for (number, data) in segments {
        started.write_marker(mozjpeg::Marker::APP(*number), data);
    }
    started.write_scanlines(samples).unwrap();
    started.finish().unwrap()
}

pub fn jpeg(picture: &RgbImage, segments: &[(u8, Vec<u8>)]) -> Vec<u8> {
    jpeg_of(mozjpeg::ColorSpace::JCS_RGB, picture.dimensions(), picture, segments)
}

/// The picture as WebP or AVIF, made by the crate itself.
pub fn converted(picture: &RgbImage, format: Format) -> Vec<u8> {
    let source = Source::decode(&png(picture), &Limits::default()).unwrap();
    let spec = Spec {
        ratio: Ratio::Original,
        width: picture.width(),
        focus: Focus::from_ten_thousandths(5_000, 5_000),
        part: None,
    };
    source.rendition(&spec, format).unwrap().bytes
}

/// A TIFF structure that holds an orientation and nothing else, big-endian.
pub fn exif(orientation: u8) -> Vec<u8> {
    let mut tiff = b"MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    tiff.extend([orientation, 0, 0, 0, 0, 0, 0]);
    tiff
}

/// Where a PNG's header ends.
pub const HEADER: usize = 33;

/// A chunk of a PNG.
pub fn chunk(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let mut chunk = u32::try_from(data.len()).unwrap().to_be_bytes().to_vec();
    chunk.extend(name);
    chunk.extend(data);
    let mut checksum = flate2::Crc::new();
    checksum.update(&chunk[4..]);
    chunk.extend(checksum.sum().to_be_bytes());
    chunk
}

/// A PNG with one more chunk behind its header.
pub fn with_chunk(png: &[u8], name: &[u8; 4], data: &[u8]) -> Vec<u8> {
    [&png[..HEADER], &chunk(name, data), &png[HEADER..]].concat()
}

/// A box of ISO's base media format.
pub fn boxed(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let mut bytes = u32::try_from(data.len() + 8).unwrap().to_be_bytes().to_vec();
    bytes.extend(name);
    bytes.extend(data);
    bytes
}

/// The upright picture as its WebP rendition at full size shows it.
pub fn seen(bytes: &[u8]) -> RgbImage {
    let source = Source::decode(bytes, &Limits::default()).unwrap();
    let spec = Spec {
        ratio: Ratio::Original,
        width: source.width(),
        focus: Focus::from_ten_thousandths(5_000, 5_000),
        part: None,
    };
    let rendition = source.rendition(&spec, Format::WebP).unwrap();
    image::load_from_memory_with_format(&rendition.bytes, ImageFormat::WebP).unwrap().into_rgb8()
}

/// The colour at a point in ten-thousandths of the sides.
pub fn at(picture: &RgbImage, x: u32, y: u32) -> [u8; 3] {
    picture.get_pixel(picture.width() * x / 10_000, picture.height() * y / 10_000).0
}

pub fn near(one: [u8; 3], other: [u8; 3], by: u8) -> bool {
    one.iter().zip(other).all(|(one, other)| one.abs_diff(other) <= by)
}
