//! Damaged files give a refusal, whatever the damage; nothing panics and nothing runs away.

use picture::{Format, Kind, Limits, Refusal, Source, inspect};
use proptest::prelude::*;

use crate::fixture::{converted, exif, jpeg, photo, png, with_chunk};

/// One file of each kind, with metadata where that is easily had.
fn files() -> Vec<(Kind, Vec<u8>)> {
    let picture = photo(48, 32);
    let tiff = [&b"Exif\0\0"[..], &exif(6)].concat();
    vec![
        (Kind::Jpeg, jpeg(&picture, &[(1, tiff)])),
        (Kind::Png, with_chunk(&png(&picture), b"eXIf", &exif(3))),
        (Kind::WebP, converted(&picture, Format::WebP)),
        (Kind::Avif, converted(&picture, Format::Avif)),
    ]
}

#[test]
fn a_file_cut_short_anywhere_is_refused() {
    for (kind, bytes) in files() {
        for length in 0..bytes.len() {
            let cut = &bytes[..length];
            let refused = Source::decode(cut, &Limits::default());
            assert!(refused.is_err(), "{kind:?} cut to {length} of {}", bytes.len());
        }
        assert!(Source::decode(&bytes, &Limits::default()).is_ok(), "{kind:?}");
    }
}

#[test]
fn a_truncated_photo_says_what_to_do() {
    let bytes = jpeg(&photo(48, 32), &[]);
    let refusal = inspect(&bytes[..bytes.len() - 2], &Limits::default()).unwrap_err();
    assert_eq!(refusal, Refusal::CutShort { kind: Kind::Jpeg });
    let told = refusal.to_string();
    assert!(told.contains("truncated picture") && told.contains("send it again"), "{told}");
}

/// Behind its first bytes, by which its kind is known, what is missing may still arrive.
#[test]
fn a_file_that_is_still_arriving_is_told_from_a_damaged_one() {
    for (kind, bytes) in files() {
        for length in 32..bytes.len() {
            let refusal = inspect(&bytes[..length], &Limits::default()).unwrap_err();
            assert_eq!(refusal, Refusal::CutShort { kind }, "{length} of {}", bytes.len());
        }
        inspect(&bytes, &Limits::default()).unwrap();
    }
    let no_header = b"\x89PNG\r\n\x1A\n\0\0\0\0none\0\0\0\0";
    assert!(matches!(inspect(no_header, &Limits::default()), Err(Refusal::Damaged { .. })));
}

/// AV1 data that ends before its first frame ends the decoding too.
#[test]
fn data_without_a_frame_is_refused() {
    let bytes = converted(&photo(48, 32), Format::Avif);
    let locations = bytes.windows(4).position(|name| name == b"iloc").unwrap();
    // Behind the name: version, sizes, count, the first item's number, place, pieces and offset.
    let length = locations + 4 + 4 + 4 + 6 + 4;
    for shorter in 0..60 {
        let mut bytes = bytes.clone();
        bytes[length..length + 4].copy_from_slice(&u32::to_be_bytes(shorter + 1));
        assert!(Source::decode(&bytes, &Limits::default()).is_err(), "{shorter}");
    }
    // No length is all that is behind the offset: here nothing.
    let mut nothing = bytes.clone();
    let end = u32::try_from(bytes.len()).unwrap();
    nothing[length - 4..length + 4].copy_from_slice(&[end.to_be_bytes(), [0; 4]].concat());
    assert!(Source::decode(&nothing, &Limits::default()).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    /// Bytes are changed, above all in the headers; whatever comes of it is a picture or a refusal.
    #[test]
    fn changed_bytes_never_panic(
        which in 0usize..4,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), any::<bool>()), 1..12),
    ) {
        let (_, mut bytes) = FILES.with(|files| files[which].clone());
        for (at, byte, in_header) in changes {
            let span = if in_header { bytes.len().min(200) } else { bytes.len() };
            bytes[at.index(span)] = byte;
        }
        let limits = Limits { pixels: 1_000_000, ..Limits::default() };
        let _ = inspect(&bytes, &limits);
        let _ = Source::decode(&bytes, &limits);
    }

    /// Anything behind a kind's first bytes.
    #[test]
    fn noise_never_panics(which in 0usize..4, noise in prop::collection::vec(any::<u8>(), 0..400)) {
        let (_, bytes) = FILES.with(|files| files[which].clone());
        let start = [12, 33, 20, 32][which];
        let bytes = [&bytes[..start], &noise].concat();
        let _ = inspect(&bytes, &Limits::default());
    }
}

thread_local! {
    static FILES: Vec<(Kind, Vec<u8>)> = files();
}
