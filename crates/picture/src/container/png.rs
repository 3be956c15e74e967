//! PNG's chunks (W3C PNG, third edition: `IHDR`, `iCCP`, `eXIf`, `iTXt`).

use std::borrow::Cow;
use std::io::Read;

use flate2::read::ZlibDecoder;

use super::{Parts, Photoshop, tiff};
use crate::cursor::Cursor;
use crate::{Kind, Refusal};

const SIGNATURE: usize = 8;
/// What a compressed block may swell to; a profile or an XMP packet of real pictures is far smaller.
const INFLATED: u64 = 4 << 20;

const CUT_SHORT: Refusal = Refusal::CutShort { kind: Kind::Png };

/// Reads the chunks, up to the end of the picture.
pub(super) fn read(bytes: &[u8]) -> Result<Parts<'_>, Refusal> {
    let damaged = |why: &str| Refusal::damaged(Kind::Png, why);
    let mut cursor = Cursor(bytes);
    cursor.take(SIGNATURE);
    let header = chunk(&mut cursor).ok_or(CUT_SHORT)?;
    let (_, header) =
        Some(header).filter(|(name, _)| *name == b"IHDR").ok_or_else(|| damaged("it has no header"))?;
    let mut parts = size(header).ok_or_else(|| damaged("its header is too short"))?;
    loop {
        let (name, data) = chunk(&mut cursor).ok_or(CUT_SHORT)?;
        match name {
            b"IEND" => return Ok(parts),
            b"eXIf" => parts.exif = Some(Cow::Borrowed(tiff(data))),
            b"iCCP" => parts.icc = profile(data).map(Cow::Owned),
            b"iTXt" => parts.xmp = parts.xmp.take().or_else(|| xmp(data)),
            b"zTXt" => take_raw_profile(&mut parts, data),
            _ => {}
        }
    }
}

fn chunk<'a>(cursor: &mut Cursor<'a>) -> Option<(&'a [u8; 4], &'a [u8])> {
    let length = cursor.length()?;
    let name = cursor.take(4)?.first_chunk()?;
    let data = cursor.take(length)?;
    let _checksum = cursor.u32()?;
    Some((name, data))
}

fn size(header: &[u8]) -> Option<Parts<'static>> {
    let mut cursor = Cursor(header);
    let (width, height) = (cursor.u32()?, cursor.u32()?);
    Some(Parts { width, height, ..Parts::default() })
}

/// A name, a method (0), the profile as zlib.
fn profile(data: &[u8]) -> Option<Vec<u8>> {
    let mut cursor = Cursor(data);
    let _name = cursor.until_zero();
    let _method = cursor.u8()?;
    inflate(cursor.0)
}

/// The keyword that XMP's specification (part 3, clause 1.1.5) gives, whether it is compressed, the method,
/// language, translated keyword, text.
fn xmp(data: &[u8]) -> Option<Cow<'_, [u8]>> {
    let mut cursor = Cursor(data);
    if cursor.until_zero() != b"XML:com.adobe.xmp" {
        return None;
    }
    let compressed = cursor.u8()? == 1;
    let _method = cursor.u8()?;
    let _language = cursor.until_zero();
    let _translated = cursor.until_zero();
    if compressed { inflate(cursor.0).map(Cow::Owned) } else { Some(Cow::Borrowed(cursor.0)) }
}

/// ImageMagick keeps IIM and older EXIF as hex digits in a compressed text.
fn take_raw_profile(parts: &mut Parts<'_>, data: &[u8]) {
    let mut cursor = Cursor(data);
    let keyword = cursor.until_zero();
    if !keyword.starts_with(b"Raw profile type ") {
        return;
    }
    let _method = cursor.u8();
    let Some(block) = inflate(cursor.0).and_then(|text| hex(&text)) else { return };
    match keyword {
        b"Raw profile type iptc" | b"Raw profile type 8bim" => parts.photoshop = Photoshop::read(&block),
        b"Raw profile type exif" if parts.exif.is_none() => {
            parts.exif = Some(Cow::Owned(tiff(&block).to_vec()));
        }
        b"Raw profile type xmp" if parts.xmp.is_none() => parts.xmp = Some(Cow::Owned(block)),
        _ => {}
    }
}

/// A line with the kind, one with the length, then hex digits in lines.
fn hex(text: &[u8]) -> Option<Vec<u8>> {
    let mut lines = text.trim_ascii_start().splitn(3, |byte| *byte == b'\n');
    let (_kind, _length, digits) = (lines.next()?, lines.next()?, lines.next()?);
    let digit = |byte: &u8| char::from(*byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let digits: Vec<u8> = digits.iter().filter_map(digit).collect();
    Some(digits.chunks_exact(2).map(|pair| pair.iter().fold(0, |byte, digit| byte << 4 | digit)).collect())
}

fn inflate(data: &[u8]) -> Option<Vec<u8>> {
    let mut inflated = Vec::new();
    let size = ZlibDecoder::new(data).take(INFLATED).read_to_end(&mut inflated).ok()?;
    (u64::try_from(size).ok()? < INFLATED).then_some(inflated)
}
