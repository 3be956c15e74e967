//! A picture as the newsroom knows it; its bytes are elsewhere.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{Embargo, PictureId};

/// What a crop must not lose: a point of the upright picture, from its top left, in ten-thousandths of each side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Focus {
    pub x: u16,
    pub y: u16,
}

impl Default for Focus {
    /// A little above the middle, where most pictures have their subject.
    fn default() -> Self {
        Self { x: 5_000, y: 4_500 }
    }
}

/// A photograph or drawing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    pub id: PictureId,
    /// Pixels of the upright picture.
    pub width: u32,
    pub height: u32,
    #[serde(default)]
    pub focus: Focus,
    /// As it came, or as somebody here wrote it; a story's own caption comes first.
    pub caption: String,
    /// What it shows, for who can't see it; a story's own words come first.
    pub alt: String,
    /// Who must be named under it.
    pub credit: String,
    /// Who made it.
    pub creator: String,
    /// The copyright notice, as it must be printed.
    pub copyright: String,
    /// What its owner allows; binds the newsroom, and isn't shown.
    pub usage_terms: String,
    pub keywords: Vec<String>,
    /// IPTC's digital source type (a URI), where the file states one: says whether a picture was made by a machine.
    pub digital_source: Option<String>,
    pub taken: Option<Timestamp>,
    pub added: Timestamp,
    /// SHA-256 of the original's bytes, in hex: the same file is kept once.
    pub sha256: String,
    /// The original's media type.
    pub media_type: String,
    /// Whether nobody may see it any more: its provider took it back, or somebody here did.
    #[serde(default)]
    pub barred: bool,
    /// Until when its provider keeps it back.
    #[serde(default)]
    pub embargo: Option<Embargo>,
}

impl Picture {
    /// Whether a story may show it. As for a story, an embargo hides it until the newsroom's clock has lifted it.
    pub fn may_be_seen(&self) -> bool {
        !self.barred && self.embargo.is_none()
    }
}
