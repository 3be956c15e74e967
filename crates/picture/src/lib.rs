//! Picture bytes to renditions and metadata; the only crate with codecs. Knows no network and no database.
//!
//! JPEG, PNG, WebP and AVIF come in. [`inspect`] says what a picture is from its headers alone, and refuses a bomb
//! there. [`Source`] decodes it upright and in sRGB, and makes [`Rendition`]s of it: a [`Ratio`] cropped around a
//! [`Focus`], a width of [`WIDTHS`], a [`Format`]. What a picture says about itself is [`Metadata`]; positions,
//! serial numbers, thumbnails and faces never reach a rendition, because nothing of the original file does but
//! pixels and the few words named in [`Source::rendition`].

mod container;
mod cursor;
mod decode;
mod encode;
mod format;
mod frame;
mod inspect;
mod kind;
mod metadata;
mod orientation;
mod raster;
mod refusal;
mod source;

pub use format::Format;
pub use frame::{Crop, Focus, NoRatio, Ratio, Spec, WIDTHS, dimensions, offered};
pub use inspect::{Inspected, inspect};
pub use kind::Kind;
pub use metadata::Metadata;
pub use refusal::{Limits, Refusal};
pub use source::{NotMade, Rendition, Scaled, Source};
