//! WebP's chunks (RFC 9649: `VP8 `, `VP8L`, `VP8X`, `ICCP`, `EXIF`, `XMP `).

use std::borrow::Cow;

use super::{Parts, tiff};
use crate::cursor::Cursor;
use crate::{Kind, Refusal};

/// `RIFF`, a length, `WEBP`.
const HEADER: usize = 12;

/// Reads the chunks.
pub(super) fn read(bytes: &[u8]) -> Result<Parts<'_>, Refusal> {
    let damaged = |why: &str| Refusal::damaged(Kind::WebP, why);
    let mut cursor = Cursor(bytes);
    let header = cursor.take(HEADER).ok_or_else(|| damaged("it has no header"))?;
    let claimed = header.get(4..).and_then(|header| header.first_chunk().copied().map(u32::from_le_bytes));
    if claimed
        .and_then(|claimed| usize::try_from(claimed).ok())
        .is_none_or(|claimed| claimed > bytes.len() - 8)
    {
        return Err(Refusal::CutShort { kind: Kind::WebP });
    }
    let mut parts = Parts::default();
    while let Some((name, data)) = chunk(&mut cursor) {
        match name {
            b"VP8X" | b"VP8 " | b"VP8L" if parts.width == 0 => {
                let size = size(name, data).ok_or_else(|| damaged("its header can't be read"))?;
                (parts.width, parts.height) = size;
            }
            b"ICCP" => parts.icc = Some(Cow::Borrowed(data)),
            b"EXIF" => parts.exif = Some(Cow::Borrowed(tiff(data))),
            b"XMP " => parts.xmp = Some(Cow::Borrowed(data)),
            _ => {}
        }
    }
    if parts.width == 0 { Err(damaged("it says no size")) } else { Ok(parts) }
}

fn chunk<'a>(cursor: &mut Cursor<'a>) -> Option<(&'a [u8; 4], &'a [u8])> {
    let name = cursor.take(4)?.first_chunk()?;
    let length = usize::try_from(cursor.array().map(u32::from_le_bytes)?).ok()?;
    let data = cursor.take(length)?;
    let _padding = cursor.take(length % 2);
    Some((name, data))
}

fn size(name: &[u8; 4], data: &[u8]) -> Option<(u32, u32)> {
    let mut cursor = Cursor(data);
    match name {
        // Flags, then each side less one in 24 bits.
        b"VP8X" => {
            cursor.take(4)?;
            Some((low24(&mut cursor)? + 1, low24(&mut cursor)? + 1))
        }
        // A signature, then each side less one in 14 bits.
        b"VP8L" => {
            cursor.u8().filter(|signature| *signature == 0x2F)?;
            let bits = cursor.array().map(u32::from_le_bytes)?;
            Some(((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1))
        }
        // A frame tag, a start code, then each side in 14 bits with a scale above it.
        _ => {
            cursor.take(3)?;
            cursor.array().filter(|code| *code == [0x9D, 0x01, 0x2A])?;
            let side = |cursor: &mut Cursor<'_>| {
                cursor.array().map(u16::from_le_bytes).map(|side| u32::from(side & 0x3FFF))
            };
            Some((side(&mut cursor)?, side(&mut cursor)?))
        }
    }
}

fn low24(cursor: &mut Cursor<'_>) -> Option<u32> {
    cursor.array().map(|[low, middle, high]| u32::from_le_bytes([low, middle, high, 0]))
}
