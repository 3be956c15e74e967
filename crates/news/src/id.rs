//! Ids: short in a URL, sorted by the time they were made, and never mixed up with one another.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Crockford's base 32: no letter that a person could take for a digit.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// 2020-01-01T00:00:00Z in milliseconds: ids count from here, so that they stay short.
const EPOCH_MS: i64 = 1_577_836_800_000;
const RANDOM_BITS: u32 = 20;

/// Why a text isn't an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not an id: expected lower-case letters, digits and (in names) hyphens")]
pub struct BadId(pub String);

fn pack(at: jiff::Timestamp, random: u32) -> u64 {
    let ms = u64::try_from(at.as_millisecond().saturating_sub(EPOCH_MS)).unwrap_or(0);
    ((ms << RANDOM_BITS) | u64::from(random) & ((1 << RANDOM_BITS) - 1)) & (i64::MAX as u64)
}

fn write_base32(mut value: u64, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut digits = [b'0'; 13];
    let mut first = digits.len() - 1;
    for (place, digit) in digits.iter_mut().enumerate().rev() {
        *digit = ALPHABET.get((value & 31) as usize).copied().unwrap_or(b'0');
        value >>= 5;
        first = place;
        if value == 0 {
            break;
        }
    }
    f.write_str(std::str::from_utf8(digits.get(first..).unwrap_or_default()).unwrap_or_default())
}

fn read_base32(text: &str) -> Result<u64, BadId> {
    let bad = || BadId(text.chars().take(40).collect());
    let canonical = text == "0" || !text.starts_with('0');
    if text.is_empty() || text.len() > 13 || !canonical {
        return Err(bad());
    }
    let mut value: u64 = 0;
    for byte in text.bytes() {
        let digit = ALPHABET.iter().position(|&known| known == byte).ok_or_else(bad)?;
        value = value.checked_mul(32).and_then(|v| v.checked_add(digit as u64)).ok_or_else(bad)?;
    }
    i64::try_from(value).map(|_| value).map_err(|_| bad())
}

macro_rules! number_id {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(into = "String", try_from = "String")]
        pub struct $name(u64);

        impl $name {
            /// An id made at `at`; the low 20 bits of `random` keep ids of one millisecond apart.
            pub fn new(at: jiff::Timestamp, random: u32) -> Self { Self(pack(at, random)) }
            /// The id as a database keeps it; never negative.
            pub fn number(self) -> i64 { i64::try_from(self.0).unwrap_or(i64::MAX) }
            /// The id that a database kept; negative numbers are not ids.
            pub fn from_number(number: i64) -> Result<Self, BadId> {
                u64::try_from(number).map(Self).map_err(|_| BadId(number.to_string()))
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write_base32(self.0, f) }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write_base32(self.0, f) }
        }
        impl FromStr for $name {
            type Err = BadId;
            fn from_str(text: &str) -> Result<Self, BadId> { read_base32(text).map(Self) }
        }
        impl TryFrom<String> for $name {
            type Error = BadId;
            fn try_from(text: String) -> Result<Self, BadId> { text.parse() }
        }
        impl From<$name> for String {
            fn from(id: $name) -> String { id.to_string() }
        }
    )*};
}

number_id! {
    /// One story in one language at one service.
    StoryId;
    /// A story with its updates and its translations.
    FamilyId;
    /// A photograph or drawing.
    PictureId;
    /// Somebody with a byline, or a desk that signs collectively.
    PersonId;
    /// What stories are about.
    TopicId;
    /// A breaking alert.
    BreakingId;
    /// One version of a provider's item, as kept here.
    WireId;
}

macro_rules! name_id {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(into = "String", try_from = "String")]
        pub struct $name(String);

        impl $name {
            /// The name as it stands in URLs and tables.
            pub fn as_str(&self) -> &str { &self.0 }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(&self.0) }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(&self.0) }
        }
        impl FromStr for $name {
            type Err = BadId;
            fn from_str(text: &str) -> Result<Self, BadId> { Self::try_from(text.to_owned()) }
        }
        impl TryFrom<String> for $name {
            type Error = BadId;
            fn try_from(text: String) -> Result<Self, BadId> {
                let good = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
                let fits = (1..=40).contains(&text.len());
                if fits && text.bytes().all(good) && !text.starts_with('-') && !text.ends_with('-') {
                    Ok(Self(text))
                } else {
                    Err(BadId(text.chars().take(40).collect()))
                }
            }
        }
        impl From<$name> for String {
            fn from(id: $name) -> String { id.0 }
        }
    )*};
}

name_id! {
    /// A language service's name in URLs, such as `persian`: 1 to 40 of a-z, 0-9 and inner hyphens.
    ServiceId;
    /// A section's name in URLs, such as `press-freedom`.
    SectionId;
    /// A desk's name within its service, such as `politics`.
    DeskName;
    /// A feed's name, such as `meridian-sport`.
    FeedId;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_as_written() {
        for number in [0, 1, 31, 32, 33, 1 << 40, i64::MAX] {
            let id = StoryId::from_number(number).unwrap();
            assert_eq!(id.to_string().parse::<StoryId>().unwrap(), id);
        }
    }

    #[test]
    fn what_is_not_an_id_is_refused() {
        for text in ["", "l", "A", "00", "01", "zzzzzzzzzzzzz", "12345678901234", "a b", "é"] {
            assert!(text.parse::<StoryId>().is_err(), "{text:?}");
        }
        for text in ["", "-a", "a-", "A", "a_b", "a/b", "é"] {
            assert!(text.parse::<ServiceId>().is_err(), "{text:?}");
        }
    }

    #[test]
    fn later_ids_sort_later_and_stay_short() {
        let first = StoryId::new("2026-11-24T10:00:00Z".parse().unwrap(), u32::MAX);
        let later = StoryId::new("2026-11-24T10:00:00.001Z".parse().unwrap(), 0);
        assert!(first < later);
        assert!(first.to_string().len() <= 12);
    }
}
