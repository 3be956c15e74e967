//! Files that claim far more than they hold are refused on their headers.

use picture::{Kind, Limits, Refusal, Source, inspect};

use crate::fixture::{boxed, png, quarters, with_chunk};

fn check(bytes: &[u8], kind: Kind, size: (u32, u32)) {
    assert_eq!(Kind::of(bytes), Some(kind));
    let limits = Limits::default();
    let refusal = inspect(bytes, &limits).unwrap_err();
    let claimed =
        Refusal::TooLarge { width: size.0, height: size.1, pixels: limits.pixels, side: limits.side };
    assert_eq!(refusal, claimed);
    assert_eq!(Source::decode(bytes, &limits).unwrap_err(), claimed);
}

/// A PNG that claims a size, with next to no data behind it.
fn png_of(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = png(&quarters(2, 2));
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let mut checksum = flate2::Crc::new();
    checksum.update(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&checksum.sum().to_be_bytes());
    bytes
}

fn jpeg_of(width: u16, height: u16) -> Vec<u8> {
    let mut bytes = b"\xFF\xD8\xFF\xC2\0\x0B\x08".to_vec();
    bytes.extend(height.to_be_bytes());
    bytes.extend(width.to_be_bytes());
    bytes.extend(b"\x01\x01\x11\0\xFF\xDA\0\x08\x01\x01\0\0\x3F\0\xAA\xFF\xD9");
    bytes
}

fn webp_of(width: u32, height: u32) -> Vec<u8> {
    let low24 = |side: u32| (side - 1).to_le_bytes()[..3].to_vec();
    let mut bytes = b"RIFF\x16\0\0\0WEBPVP8X\x0A\0\0\0\0\0\0\0".to_vec();
    bytes.extend(low24(width));
    bytes.extend(low24(height));
    bytes
}

/// An AVIF whose `ispe` claims a size.
fn avif_of(width: u32, height: u32) -> Vec<u8> {
    let full = |rest: &[u8]| [&[0; 4], rest].concat();
    let size = [&[0; 4][..], &width.to_be_bytes(), &height.to_be_bytes()].concat();
    let properties =
        [boxed(b"ipco", &boxed(b"ispe", &size)), boxed(b"ipma", &full(b"\0\0\0\x01\0\x01\x01\x01"))].concat();
    let meta = [
        boxed(b"pitm", &full(b"\0\x01")),
        boxed(b"iinf", &full(&[&b"\0\x01"[..], &boxed(b"infe", b"\x02\0\0\0\0\x01\0\0av01\0")].concat())),
        boxed(b"iloc", &full(b"\x44\0\0\x01\0\x01\0\0\0\x01\0\0\0\0\0\0\0\x08")),
        boxed(b"iprp", &properties),
    ]
    .concat();
    [boxed(b"ftyp", b"avif\0\0\0\0avifmif1"), boxed(b"meta", &full(&meta))].concat()
}

#[test]
fn a_size_beyond_the_limits_is_refused_from_the_header() {
    check(&png_of(60_000, 60_000), Kind::Png, (60_000, 60_000));
    check(&png_of(u32::MAX, u32::MAX), Kind::Png, (u32::MAX, u32::MAX));
    check(&jpeg_of(65_535, 65_535), Kind::Jpeg, (65_535, 65_535));
    check(&webp_of(16_777_216, 16_777_216), Kind::WebP, (16_777_216, 16_777_216));
    check(&avif_of(100_000, 90_000), Kind::Avif, (100_000, 90_000));
}

#[test]
fn a_strip_or_nothing_is_refused() {
    let limits = Limits::default();
    let refusal = |bytes: &[u8]| inspect(bytes, &limits).unwrap_err();
    assert!(matches!(refusal(&png_of(20_000, 10)), Refusal::TooNarrow { .. }));
    assert!(matches!(refusal(&png_of(0, 10)), Refusal::NoPixels { .. }));
    assert_eq!(refusal(b""), Refusal::Empty);
    assert_eq!(refusal(b"GIF89a"), Refusal::NotAPicture);
    assert!(matches!(
        inspect(&png_of(2, 2), &Limits { bytes: 10, ..limits }),
        Err(Refusal::TooManyBytes { allowed: 10, .. })
    ));
}

/// A size within the limits with little data behind it is damage, found by the decoder.
#[test]
fn a_claim_without_data_is_damage() {
    let refused = Source::decode(&png_of(3_000, 3_000), &Limits::default());
    assert!(matches!(refused, Err(Refusal::Damaged { kind: Kind::Png, .. })));
}

/// A compressed text that swells to a hundred megabytes is left aside; the picture is fine.
#[test]
fn a_swelling_text_is_left_aside() {
    let mut zeros = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    std::io::copy(&mut std::io::Read::take(std::io::repeat(b' '), 100 << 20), &mut zeros).unwrap();
    let text = [&b"XML:com.adobe.xmp\0\x01\0\0\0"[..], &zeros.finish().unwrap()].concat();
    let bytes = with_chunk(&png(&quarters(8, 8)), b"iTXt", &text);
    let inspected = inspect(&bytes, &Limits::default()).unwrap();
    assert_eq!(inspected.metadata, picture::Metadata::default());
    assert_eq!(Source::decode(&bytes, &Limits::default()).unwrap().width(), 8);
}

/// An AV1 frame larger than its container says isn't decoded.
#[test]
fn a_frame_larger_than_its_container_says_is_refused() {
    let mut bytes = crate::fixture::converted(&quarters(64, 64), picture::Format::Avif);
    let ispe = bytes.windows(4).position(|name| name == b"ispe").unwrap();
    bytes[ispe + 8..ispe + 16].copy_from_slice(&[0, 0, 0, 16, 0, 0, 0, 16]);
    let refused = Source::decode(&bytes, &Limits::default());
    assert!(matches!(refused, Err(Refusal::Damaged { kind: Kind::Avif, .. })), "{refused:?}");
}
