//! Real photos, where the samples are: what exiftool reads of them, read here too.

use std::path::{Path, PathBuf};
use std::process::Command;

use picture::{Limits, Metadata, Source, inspect};
use serde_json::Value;

use crate::fixture::seen;
use crate::skipped::skipped;

/// The folder of sample photos; says so where there is none.
pub fn photos() -> Option<PathBuf> {
    let photos = std::env::var_os("LONGWAVE_SAMPLES").map(|samples| PathBuf::from(samples).join("photos"));
    let photos = photos.filter(|photos| photos.is_dir());
    if photos.is_none() {
        skipped("the sample photos are not here; set LONGWAVE_SAMPLES to the folder of samples");
    }
    photos
}

/// The pictures in the folder's folders.
pub fn files() -> Vec<PathBuf> {
    let Some(photos) = photos() else { return Vec::new() };
    let folders = ["c2pa", "iptc", "open", "orientation"].map(|folder| photos.join(folder));
    let entries = folders.iter().filter_map(|folder| folder.read_dir().ok()).flatten().flatten();
    let mut files: Vec<_> = entries.map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension != "json"));
    files.sort();
    assert!(files.len() > 20, "the sample photos are incomplete");
    files
}

/// What exiftool says of each file, by group and tag; says so where there is no exiftool.
pub fn exiftool(files: &[PathBuf]) -> Vec<Value> {
    if files.is_empty() {
        return Vec::new();
    }
    let output = Command::new("exiftool").args(["-json", "-G1", "-a", "-sep", "\u{1F}"]).args(files).output();
    let Ok(output) = output else {
        skipped("exiftool is not installed (Debian: libimage-exiftool-perl)");
        return Vec::new();
    };
    let said: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(said.len(), files.len());
    said
}

/// A tag's value as text, whatever exiftool takes it for.
fn tag(said: &Value, name: &str) -> String {
    match &said[name] {
        Value::Null => String::new(),
        Value::String(text) => text.trim().replace("\r\n", "\n").replace('\r', "\n"),
        other => other.to_string(),
    }
}

/// The first of the blocks that says it, in the order that the digest asks for.
fn expected(said: &Value, xmp: &str, iim: &str, exif: &str) -> String {
    let (old, new) = (tag(said, "Photoshop:IPTCDigest"), tag(said, "File:CurrentIPTCDigest"));
    let iim_is_newer = !old.is_empty() && !new.is_empty() && old != new;
    let order = if iim_is_newer { [iim, xmp, exif] } else { [xmp, iim, exif] };
    order.into_iter().map(|name| tag(said, name)).find(|text| !text.is_empty()).unwrap_or_default()
}

fn check(file: &Path, read: &Metadata, said: &Value) {
    let same = |read: &str, expected: String| assert_eq!(read, expected, "{}", file.display());
    let lists = |text: String| text.replace('\u{1F}', ", ");
    same(
        &read.caption,
        expected(said, "XMP-dc:Description", "IPTC:Caption-Abstract", "IFD0:ImageDescription"),
    );
    same(&read.headline, expected(said, "XMP-photoshop:Headline", "IPTC:Headline", ""));
    same(&read.credit, expected(said, "XMP-photoshop:Credit", "IPTC:Credit", ""));
    same(&read.creator, lists(expected(said, "XMP-dc:Creator", "IPTC:By-line", "IFD0:Artist")));
    same(&read.copyright_notice, expected(said, "XMP-dc:Rights", "IPTC:CopyrightNotice", "IFD0:Copyright"));
    same(&read.usage_terms, expected(said, "XMP-xmpRights:UsageTerms", "", ""));
    same(&read.instructions, expected(said, "XMP-photoshop:Instructions", "IPTC:SpecialInstructions", ""));
    same(&read.alt_text, expected(said, "XMP-iptcCore:AltTextAccessibility", "", ""));
    same(&read.keywords.join(", "), lists(expected(said, "XMP-dc:Subject", "IPTC:Keywords", "")));
    same(
        read.digital_source_type.as_deref().unwrap_or_default(),
        expected(said, "XMP-iptcExt:DigitalSourceType", "", ""),
    );
}

#[test]
fn every_sample_says_what_exiftool_reads() {
    let files = files();
    let said = exiftool(&files);
    let mut compared = 0;
    for (file, said) in files.iter().zip(&said) {
        let inspected = inspect(&std::fs::read(file).unwrap(), &Limits::default()).unwrap();
        check(file, &inspected.metadata, said);
        compared += usize::from(inspected.metadata != Metadata::default());
    }
    assert!(said.is_empty() || compared >= 5, "only {compared} samples say anything");
}

#[test]
fn every_sample_is_decoded() {
    for file in files() {
        let bytes = std::fs::read(&file).unwrap();
        let inspected = inspect(&bytes, &Limits::default()).unwrap();
        let source = Source::decode(&bytes, &Limits::default());
        let source = source.unwrap_or_else(|refusal| panic!("{}: {refusal}", file.display()));
        assert_eq!(
            (source.width(), source.height()),
            (inspected.width, inspected.height),
            "{}",
            file.display()
        );
    }
}

/// The nine files show one scene: made upright, each looks like the first.
#[test]
fn every_orientation_looks_the_same() {
    let Some(photos) = photos() else { return };
    let show = |number: u8| {
        let bytes = std::fs::read(photos.join(format!("orientation/Landscape_{number}.jpg"))).unwrap();
        image::imageops::thumbnail(&seen(&bytes), 45, 30)
    };
    let first = show(1);
    for number in 0..=8 {
        let other = show(number);
        let apart: u32 =
            first.iter().zip(other.iter()).map(|(one, other)| u32::from(one.abs_diff(*other))).sum();
        let mean = apart / u32::try_from(first.len()).unwrap();
        assert!(mean < 12, "Landscape_{number} differs by {mean} on average");
    }
}
