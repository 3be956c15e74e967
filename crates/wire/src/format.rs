//! The formats that are read.

use std::fmt;
use std::str::FromStr;

/// A wire format, whatever its version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// IPTC NewsML-G2, 2.9 to 2.35.
    NewsMlG2,
    /// IPTC ninjs 1.x, 2.x and 3.x, and what Superdesk, AP and dpa make of it.
    Ninjs,
    /// IPTC NITF 3.1 to 3.6.
    Nitf,
    /// RSS 0.9x, 1.0 and 2.0.
    Rss,
    /// Atom 0.3 and 1.0.
    Atom,
    /// JSON Feed 1.0 and 1.1.
    JsonFeed,
}

impl Format {
    /// Every format, in the order of their names in documents.
    pub const ALL: [Self; 6] =
        [Self::NewsMlG2, Self::Ninjs, Self::Nitf, Self::Rss, Self::Atom, Self::JsonFeed];

    /// The name in commands and settings.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NewsMlG2 => "newsml-g2",
            Self::Ninjs => "ninjs",
            Self::Nitf => "nitf",
            Self::Rss => "rss",
            Self::Atom => "atom",
            Self::JsonFeed => "json-feed",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A name that is none of the formats'.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownFormat(pub String);

impl fmt::Display for UnknownFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is no format {:?}; use newsml-g2, ninjs, nitf, rss, atom or json-feed", self.0)
    }
}

impl std::error::Error for UnknownFormat {}

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(name: &str) -> Result<Self, UnknownFormat> {
        let found = Self::ALL.into_iter().find(|format| format.as_str() == name);
        found.ok_or_else(|| UnknownFormat(name.chars().take(40).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_read_back() {
        for format in Format::ALL {
            assert_eq!(format.to_string().parse(), Ok(format));
        }
        assert!("newsml".parse::<Format>().is_err());
    }
}
