//! JPEG's segments (ITU-T T.81, annex B; EXIF in APP1, XMP in APP1, Photoshop in APP13, ICC in APP2).

use std::borrow::Cow;

use super::{Parts, Photoshop, tiff};
use crate::cursor::Cursor;
use crate::{Kind, Refusal};

const XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";
const PHOTOSHOP: &[u8] = b"Photoshop 3.0\0";
const ICC: &[u8] = b"ICC_PROFILE\0";

const SOI: u8 = 0xD8;
const EOI: u8 = 0xD9;
const SOS: u8 = 0xDA;
const APP1: u8 = 0xE1;
const APP2: u8 = 0xE2;
const APP13: u8 = 0xED;

const CUT_SHORT: Refusal = Refusal::CutShort { kind: Kind::Jpeg };

/// Reads the segments, up to the end of the picture.
pub(super) fn read(bytes: &[u8]) -> Result<Parts<'_>, Refusal> {
    let damaged = |why: &str| Refusal::damaged(Kind::Jpeg, why);
    let mut found = Found::default();
    let mut cursor = Cursor(bytes);
    loop {
        let marker = marker(&mut cursor).ok_or(CUT_SHORT)?;
        match marker {
            EOI => break,
            SOI | 0x01 | 0xD0..=0xD7 => continue,
            _ => {}
        }
        let data = segment(&mut cursor).ok_or(CUT_SHORT)?;
        found.take(marker, data);
        if marker == SOS && found.size.is_none() {
            return Err(damaged("the picture begins before its size is said"));
        }
    }
    let parts = found.parts();
    parts.ok_or_else(|| damaged("it says no size"))
}

/// The next marker. What lies before it is skipped: the coded picture itself, or padding.
fn marker(cursor: &mut Cursor<'_>) -> Option<u8> {
    loop {
        let next = cursor.0.iter().position(|byte| *byte == 0xFF)?;
        cursor.take(next)?;
        // 0xFF may be repeated before a marker; a zero follows every 0xFF that is data.
        match cursor.0 {
            [_, 0xFF, ..] => _ = cursor.u8(),
            [_, 0x00, ..] => _ = cursor.u16(),
            [_, marker, ..] => {
                cursor.take(2)?;
                return Some(*marker);
            }
            _ => return None,
        }
    }
}

fn segment<'a>(cursor: &mut Cursor<'a>) -> Option<&'a [u8]> {
    let length = usize::from(cursor.u16()?);
    cursor.take(length.checked_sub(2)?)
}

#[derive(Default)]
struct Found<'a> {
    size: Option<(u32, u32)>,
    exif: Option<&'a [u8]>,
    xmp: Option<&'a [u8]>,
    photoshop: Vec<u8>,
    /// Numbered pieces.
    icc: Vec<(u8, &'a [u8])>,
}

impl<'a> Found<'a> {
    fn take(&mut self, marker: u8, data: &'a [u8]) {
        match marker {
            // The frame headers; C4, C8 and CC are other things.
            0xC0..=0xCF if !matches!(marker, 0xC4 | 0xC8 | 0xCC) => {
                self.size = self.size.or_else(|| size(data));
            }
            APP1 if data.starts_with(b"Exif\0") => self.exif = self.exif.or(Some(tiff(data))),
            APP1 => self.xmp = self.xmp.or_else(|| data.strip_prefix(XMP)),
            APP2 => {
                if let Some([number, _count, piece @ ..]) = data.strip_prefix(ICC) {
                    self.icc.push((*number, piece));
                }
            }
            APP13 => {
                if let Some(piece) = data.strip_prefix(PHOTOSHOP) {
                    self.photoshop.extend_from_slice(piece);
                }
            }
            _ => {}
        }
    }

    fn parts(mut self) -> Option<Parts<'a>> {
        let (width, height) = self.size?;
        self.icc.sort_by_key(|(number, _)| *number);
        let icc: Vec<u8> = self.icc.iter().flat_map(|(_, piece)| piece.iter().copied()).collect();
        Some(Parts {
            width,
            height,
            orientation: None,
            exif: self.exif.map(Cow::Borrowed),
            xmp: self.xmp.map(Cow::Borrowed),
            photoshop: Photoshop::read(&self.photoshop),
            icc: Some(icc).filter(|icc| !icc.is_empty()).map(Cow::Owned),
        })
    }
}

/// Width and height of a frame header: after its precision, height first.
fn size(frame: &[u8]) -> Option<(u32, u32)> {
    let mut cursor = Cursor(frame);
    let _precision = cursor.u8()?;
    let (height, width) = (cursor.u16()?, cursor.u16()?);
    Some((u32::from(width), u32::from(height)))
}
