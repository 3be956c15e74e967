//! Nothing private reaches a rendition; what must travel with a picture does.

use std::collections::BTreeSet;

use image::RgbImage;
use picture::{Focus, Format, Limits, Metadata, Ratio, Source, Spec, inspect};

use crate::fixture::{jpeg, photo};
use crate::samples::{exiftool, files};

const SPEC: fn() -> Spec =
    || Spec { ratio: Ratio::R16x9, width: 256, focus: Focus::from_ten_thousandths(5_000, 4_500), part: None };

/// Words and places, in XMP; a serial number too.
fn told() -> Vec<u8> {
    let packet = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\
        <rdf:Description xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/' \
        xmlns:ext='http://iptc.org/std/Iptc4xmpExt/2008-02-29/' xmlns:exif='http://ns.adobe.com/exif/1.0/' \
        xmlns:aux='http://ns.adobe.com/exif/1.0/aux/' xmlns:rights='http://ns.adobe.com/xap/1.0/rights/' \
        exif:GPSLatitude='26,34.951N' aux:SerialNumber='SECRET-77' photoshop:Credit='Reed &amp; Sons'>\
        <dc:creator><rdf:Seq><rdf:li>Ann Lee</rdf:li></rdf:Seq></dc:creator>\
        <dc:rights><rdf:Alt><rdf:li xml:lang='x-default'>© 2026 Reed</rdf:li></rdf:Alt></dc:rights>\
        <rights:UsageTerms><rdf:Alt><rdf:li xml:lang='x-default'>No sales</rdf:li></rdf:Alt></rights:UsageTerms>\
        <ext:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture</ext:DigitalSourceType>\
        </rdf:Description></rdf:RDF></x:xmpmeta>";
    let xmp = [&b"http://ns.adobe.com/xap/1.0/\0"[..], packet.as_bytes()].concat();
    // An unknown block of a camera's own.
    let maker = b"CAMERA\0owner SECRET-77".to_vec();
    jpeg(&photo(400, 300), &[(1, xmp), (4, maker)])
}

#[test]
fn what_must_travel_does() {
    let source = Source::decode(&told(), &Limits::default()).unwrap();
    for format in Format::ALL {
        let made = source.rendition(&SPEC(), format).unwrap();
        let mut carried = inspect(&made.bytes, &Limits::default()).unwrap().metadata;
        let told = [
            &mut carried.creator,
            &mut carried.credit,
            &mut carried.copyright_notice,
            &mut carried.usage_terms,
        ];
        let told = told.map(std::mem::take);
        assert_eq!(told, ["Ann Lee", "Reed & Sons", "© 2026 Reed", "No sales"], "{format:?}");
        let source = carried.digital_source_type.take();
        let capture = "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture";
        assert_eq!(source.as_deref(), Some(capture), "{format:?}");
        assert_eq!(carried, Metadata::default(), "{format:?} says more");
    }
}

#[test]
fn nothing_private_travels() {
    let source = Source::decode(&told(), &Limits::default()).unwrap();
    for format in Format::ALL {
        let made = source.rendition(&SPEC(), format).unwrap();
        for secret in ["SECRET-77", "GPS", "26,34"] {
            let found = made.bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
            assert!(!found, "{format:?} holds {secret}");
        }
    }
}

#[test]
fn a_picture_without_words_carries_none() {
    let source = Source::decode(&jpeg(&photo(400, 300), &[]), &Limits::default()).unwrap();
    for format in Format::ALL {
        let made = source.rendition(&SPEC(), format).unwrap();
        assert_eq!(inspect(&made.bytes, &Limits::default()).unwrap().metadata, Metadata::default());
        assert!(!made.bytes.windows(3).any(|window| window == b"rdf"), "{format:?}");
    }
}

/// However long the words, what a thumbnail carries is bounded, and says that there were more.
#[test]
fn long_words_are_cut() {
    let long = "All rights reserved & more. ".repeat(2_000);
    let packet = format!(
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description \
         xmlns:dc='http://purl.org/dc/elements/1.1/' dc:rights='{}'/></rdf:RDF>",
        long.replace('&', "&amp;")
    );
    let xmp = [&b"http://ns.adobe.com/xap/1.0/\0"[..], packet.as_bytes()].concat();
    let plain = RgbImage::new(400, 300);
    let with = Source::decode(&jpeg(&plain, &[(1, xmp)]), &Limits::default()).unwrap();
    let without = Source::decode(&jpeg(&plain, &[]), &Limits::default()).unwrap();
    assert!(with.metadata().copyright_notice.len() > 5_000);
    for format in Format::ALL {
        let [with, without] =
            [&with, &without].map(|source| source.rendition(&SPEC(), format).unwrap().bytes.len());
        assert!((2_000..4_000).contains(&(with - without)), "{format:?}: {with} and {without}");
    }
}

/// The most that all properties can say is still one segment of a JPEG.
#[test]
fn every_word_at_its_longest_is_carried() {
    let long = || "&".repeat(5_000);
    let mut words = Metadata::default();
    for text in [&mut words.creator, &mut words.credit, &mut words.copyright_notice] {
        *text = long();
    }
    words.usage_terms = "Not for use in print. ".repeat(40);
    words.digital_source_type = Some(long());
    let source = Source::decode(&jpeg(&photo(400, 300), &[]), &Limits::default()).unwrap();
    let source = source.with_metadata(words.clone());
    for format in Format::ALL {
        let made = source.rendition(&SPEC(), format).unwrap();
        let carried = inspect(&made.bytes, &Limits::default()).unwrap().metadata;
        assert_eq!(carried.usage_terms, words.usage_terms.trim(), "{format:?}");
        assert!(carried.credit.starts_with("&&&") && carried.credit.ends_with("&…"), "{format:?}");
        assert_eq!(carried.credit.chars().count(), 2_000, "{format:?}");
    }
}

/// An independent reader finds in renditions of real photos nothing but what belongs there.
#[test]
fn exiftool_finds_nothing_private_in_renditions_of_samples() {
    let allowed = BTreeSet::from([
        "XMP-dc:Creator",
        "XMP-dc:Rights",
        "XMP-xmpRights:UsageTerms",
        "XMP-photoshop:Credit",
        "XMP-iptcExt:DigitalSourceType",
    ]);
    let technical =
        ["File:", "System:", "ExifTool:", "Composite:", "RIFF:", "JFIF:", "QuickTime:", "Meta:", "VP8"];
    let folder = std::env::temp_dir().join(format!("longwave-picture-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let (mut made, mut credits) = (Vec::new(), Vec::new());
    for (number, file) in files().iter().enumerate() {
        let source = Source::decode(&std::fs::read(file).unwrap(), &Limits::default()).unwrap();
        let scaled = source.scaled(&SPEC());
        for format in Format::ALL {
            let name = folder.join(format!("{number}.{}", format.extension()));
            std::fs::write(&name, scaled.encode(format).unwrap().bytes).unwrap();
            made.push(name);
            credits.push((file.clone(), source.metadata().credit.clone()));
        }
    }
    for (said, (file, credit)) in exiftool(&made).iter().zip(credits) {
        for (name, value) in said.as_object().unwrap() {
            let fine = allowed.contains(name.as_str())
                || name == "SourceFile"
                || technical.iter().any(|group| name.starts_with(group));
            assert!(fine, "{}, {}: {name} is {value}", file.display(), said["SourceFile"]);
        }
        assert_eq!(
            said["XMP-photoshop:Credit"].as_str().unwrap_or_default(),
            credit,
            "{}",
            said["SourceFile"]
        );
    }
    std::fs::remove_dir_all(&folder).unwrap();
}
