//! Every service against what its language and its desk ask for.

mod dates;
mod messages;
mod numbers;
mod table;

use super::Language;
use super::number::Digits;

/// Whether a letter may stand in text of a script; only letters are asked about.
fn of_script(script: &str, c: char) -> bool {
    let n = u32::from(c);
    let within = |ranges: &[std::ops::RangeInclusive<u32>]| ranges.iter().any(|range| range.contains(&n));
    match script {
        "Arab" => within(&[0x600..=0x6FF, 0x750..=0x77F]),
        "Armn" => within(&[0x530..=0x58F]),
        "Beng" => within(&[0x980..=0x9FF]),
        "Cyrl" => within(&[0x400..=0x4FF]),
        "Ethi" => within(&[0x1200..=0x139F]),
        "Geor" => within(&[0x10A0..=0x10FF, 0x1C90..=0x1CBF]),
        "Grek" => within(&[0x370..=0x3FF]),
        "Hans" | "Hant" => within(&[0x3400..=0x9FFF]),
        "Khmr" => within(&[0x1780..=0x17FF]),
        "Kore" => within(&[0xAC00..=0xD7A3, 0x3400..=0x9FFF]),
        "Laoo" => within(&[0xE80..=0xEFF]),
        "Latn" => within(&[0x41..=0x24F, 0x250..=0x2BF, 0x1E00..=0x1EFF]),
        "Mymr" => within(&[0x1000..=0x109F]),
        "Rohg" => within(&[0x10D00..=0x10D3F]),
        "Thai" => within(&[0xE00..=0xE7F]),
        "Tibt" => within(&[0xF00..=0xFFF]),
        other => panic!("script {other} is not in the test's table"),
    }
}

/// Letters of another script than the service's.
pub(super) fn foreign(language: &Language, text: &str) -> String {
    text.chars().filter(|c| c.is_alphabetic() && !of_script(&language.script, *c)).collect()
}

/// Decimal digits of another set than the newsroom's.
fn wrong_digits(language: &Language, text: &str) -> String {
    const SETS: [Digits; 7] =
        [Digits::Latn, Digits::Arab, Digits::Arabext, Digits::Beng, Digits::Khmr, Digits::Mymr, Digits::Tibt];
    let of = |set: Digits, c: char| (set.zero()..set.zero() + 10).contains(&u32::from(c));
    text.chars().filter(|c| SETS.iter().any(|set| of(*set, *c)) && !of(language.digits, *c)).collect()
}
