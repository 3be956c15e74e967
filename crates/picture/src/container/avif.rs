//! AVIF's items and properties (AV1 Image File Format 1.1; ISO/IEC 23008-12): the primary picture, its
//! transparency, its tiles where it is a grid, and the metadata that describes it.

use std::borrow::Cow;

use super::isobmff::{boxes, find, full};
use super::{Parts, Photoshop, tiff};
use crate::cursor::Cursor;
use crate::orientation::Orientation;
use crate::{Kind, Refusal};

/// Pieces that one item may be scattered over.
const EXTENTS: u16 = 64;
/// Tiles of a grid, items and properties of a file: real ones have a few dozen.
const MANY: usize = 1_024;

/// What an AVIF file holds.
#[derive(Debug)]
pub(crate) struct Avif<'a> {
    pub picture: Image<'a>,
    pub alpha: Option<Image<'a>>,
    /// Whether colours were already multiplied with the transparency.
    pub premultiplied: bool,
    pub colour: Option<Colour>,
    pub icc: Option<Cow<'a, [u8]>>,
    orientation: Orientation,
    exif: Option<Cow<'a, [u8]>>,
    xmp: Option<Cow<'a, [u8]>>,
}

/// One coded picture, in one tile or several.
#[derive(Debug)]
pub(crate) struct Image<'a> {
    pub width: u32,
    pub height: u32,
    /// Tiles in a row.
    pub columns: u32,
    /// Pixels of each tile.
    pub tile: (u32, u32),
    /// AV1 data of each tile, row by row.
    pub tiles: Vec<Cow<'a, [u8]>>,
}

/// Numbers of ITU-T H.273 that say what the coded colours mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Colour {
    pub primaries: u16,
    pub transfer: u16,
    pub matrix: u16,
    pub full_range: bool,
}

impl<'a> Avif<'a> {
    /// Reads the file's description. Nothing is decoded.
    pub fn read(bytes: &'a [u8]) -> Result<Self, Refusal> {
        let damaged = || Refusal::damaged(Kind::Avif, "its description can't be read");
        let meta = find(bytes, b"meta").ok_or_else(damaged)?;
        let (_, _, meta) = full(meta).ok_or_else(damaged)?;
        let items = Items::read(bytes, meta.0).ok_or_else(damaged)?;
        let primary = items.primary;
        if items.property(primary, b"clap").is_some() {
            return Err(Refusal::unsupported(Kind::Avif, "a crop of its own"));
        }
        let alpha = items.describing(primary, b"auxl").find(|item| items.is_alpha(*item));
        let turns = items.property(primary, b"irot").and_then(<[u8]>::first).copied().unwrap_or(0);
        let mirror = items.property(primary, b"imir").and_then(<[u8]>::first).copied();
        Ok(Self {
            picture: items.image(primary)?,
            premultiplied: alpha.is_some_and(|alpha| items.refers(primary, b"prem", alpha)),
            alpha: alpha.map(|alpha| items.image(alpha)).transpose()?,
            colour: items.colours(primary).find_map(nclx),
            icc: items.colours(primary).find_map(icc).map(Cow::Borrowed),
            orientation: Orientation::from_heif(turns, mirror),
            exif: items.exif(primary),
            xmp: items.xmp(primary),
        })
    }

    pub(super) fn into_parts(self) -> Parts<'a> {
        Parts {
            width: self.picture.width,
            height: self.picture.height,
            // EXIF's orientation doesn't count beside the container's (MIAF, ISO/IEC 23000-22).
            orientation: Some(self.orientation),
            exif: self.exif,
            xmp: self.xmp,
            photoshop: Photoshop::default(),
            icc: self.icc,
        }
    }
}

fn nclx(colour: &[u8]) -> Option<Colour> {
    let mut cursor = Cursor(colour);
    cursor.array().filter(|kind| kind == b"nclx")?;
    Some(Colour {
        primaries: cursor.u16()?,
        transfer: cursor.u16()?,
        matrix: cursor.u16()?,
        full_range: cursor.u8()? & 0x80 != 0,
    })
}

fn icc(colour: &[u8]) -> Option<&[u8]> {
    colour.strip_prefix(b"prof").or_else(|| colour.strip_prefix(b"rICC"))
}

/// The item tables of a `meta` box.
struct Items<'a> {
    file: &'a [u8],
    idat: &'a [u8],
    primary: u32,
    infos: Vec<Info<'a>>,
    locations: Vec<Location>,
    properties: Vec<([u8; 4], &'a [u8])>,
    /// Item, and the number of a property of it, counted from 1.
    associations: Vec<(u32, u16)>,
    /// Kind, from, to.
    references: Vec<([u8; 4], u32, u32)>,
}

struct Info<'a> {
    item: u32,
    kind: [u8; 4],
    content_type: &'a [u8],
}

struct Location {
    item: u32,
    in_idat: bool,
    /// Offset and length; a length of 0 reaches to the end.
    extents: Vec<(u64, u64)>,
}

impl<'a> Items<'a> {
    fn read(file: &'a [u8], meta: &'a [u8]) -> Option<Self> {
        let (version, _, mut primary) = full(find(meta, b"pitm")?)?;
        let properties = find(meta, b"iprp")?;
        Some(Self {
            file,
            idat: find(meta, b"idat").unwrap_or_default(),
            primary: item(&mut primary, version > 0)?,
            infos: infos(find(meta, b"iinf")?)?,
            locations: locations(find(meta, b"iloc")?)?,
            properties: boxes(find(properties, b"ipco")?).take(MANY).collect(),
            associations: boxes(properties)
                .filter(|(name, _)| name == b"ipma")
                .filter_map(|(_, data)| associations(data))
                .flatten()
                .collect(),
            references: find(meta, b"iref").and_then(references).unwrap_or_default(),
        })
    }

    fn properties(&self, item: u32) -> impl Iterator<Item = ([u8; 4], &'a [u8])> {
        let numbers = self.associations.iter().filter(move |(of, _)| *of == item);
        numbers.filter_map(|(_, number)| self.properties.get(usize::from(*number).checked_sub(1)?).copied())
    }

    fn property(&self, item: u32, name: &[u8; 4]) -> Option<&'a [u8]> {
        self.properties(item).find(|(found, _)| found == name).map(|(_, data)| data)
    }

    fn colours(&self, item: u32) -> impl Iterator<Item = &'a [u8]> {
        self.properties(item).filter(|(name, _)| name == b"colr").map(|(_, data)| data)
    }

    fn is_alpha(&self, item: u32) -> bool {
        let kind = self.property(item, b"auxC").and_then(full).map(|(_, _, mut kind)| kind.until_zero());
        kind.is_some_and(|kind| {
            kind == b"urn:mpeg:mpegB:cicp:systems:auxiliary:alpha" || kind == b"urn:mpeg:hevc:2015:auxid:1"
        })
    }

    fn refers(&self, from: u32, kind: &[u8; 4], to: u32) -> bool {
        self.references.contains(&(*kind, from, to))
    }

    /// The items that say that they describe this one.
    fn describing(&self, described: u32, kind: &'static [u8; 4]) -> impl Iterator<Item = u32> {
        let to_it = move |reference: &&([u8; 4], u32, u32)| reference.0 == *kind && reference.2 == described;
        self.references.iter().filter(to_it).map(|(_, from, _)| *from)
    }

    fn size(&self, item: u32) -> Option<(u32, u32)> {
        let (_, _, mut size) = full(self.property(item, b"ispe")?)?;
        Some((size.u32()?, size.u32()?))
    }

    fn image(&self, item: u32) -> Result<Image<'a>, Refusal> {
        let damaged = || Refusal::damaged(Kind::Avif, "a picture in it isn't described");
        let info = self.infos.iter().find(|info| info.item == item).ok_or_else(damaged)?;
        match &info.kind {
            b"av01" => self.single(item).ok_or_else(damaged),
            b"grid" => self.grid(item).ok_or_else(damaged),
            kind => {
                Err(Refusal::unsupported(Kind::Avif, format!("pictures of kind {}", kind.escape_ascii())))
            }
        }
    }

    fn single(&self, item: u32) -> Option<Image<'a>> {
        let (width, height) = self.size(item)?;
        Some(Image { width, height, columns: 1, tile: (width, height), tiles: vec![self.data(item)?] })
    }

    /// A grid (ISO/IEC 23008-12, clause 6.6.2.3.2): version, flags, rows and columns less one, width, height.
    fn grid(&self, item: u32) -> Option<Image<'a>> {
        let data = self.data(item)?;
        let mut grid = Cursor(&data);
        let _version = grid.u8()?;
        let side = if grid.u8()? & 1 == 1 { 4 } else { 2 };
        let (rows, columns) = (u32::from(grid.u8()?) + 1, u32::from(grid.u8()?) + 1);
        let width = u32::try_from(grid.number(side)?).ok()?;
        let height = u32::try_from(grid.number(side)?).ok()?;
        let parts: Vec<u32> = self
            .references
            .iter()
            .filter(|(kind, from, _)| kind == b"dimg" && *from == item)
            .map(|(_, _, to)| *to)
            .collect();
        let tile = self.size(*parts.first()?)?;
        let covers = |count: u32, tile: u32, whole: u32| {
            let (count, tile, whole) = (u64::from(count), u64::from(tile), u64::from(whole));
            count * tile >= whole && (count - 1) * tile < whole
        };
        let whole = covers(columns, tile.0, width) && covers(rows, tile.1, height);
        if !whole || parts.len() != usize::try_from(rows * columns).ok()? || parts.len() > MANY {
            return None;
        }
        let tiles = parts.into_iter().map(|part| self.data(part)).collect::<Option<Vec<_>>>()?;
        if tiles.iter().map(|tile| tile.len()).sum::<usize>() > self.file.len() {
            return None;
        }
        Some(Image { width, height, columns, tile, tiles })
    }

    /// The bytes of an item; no more than the file has, however often it names a piece.
    fn data(&self, item: u32) -> Option<Cow<'a, [u8]>> {
        let location = self.locations.iter().find(|location| location.item == item)?;
        let within = if location.in_idat { self.idat } else { self.file };
        let pieces = location.extents.iter().map(|extent| piece(within, *extent));
        let pieces = pieces.collect::<Option<Vec<_>>>()?;
        match pieces.as_slice() {
            [piece] => Some(Cow::Borrowed(piece)),
            pieces if pieces.iter().map(|piece| piece.len()).sum::<usize>() <= self.file.len() => {
                Some(Cow::Owned(pieces.concat()))
            }
            _ => None,
        }
    }

    /// An EXIF item begins with the offset of its TIFF structure.
    fn exif(&self, described: u32) -> Option<Cow<'a, [u8]>> {
        let is_exif = |item: &u32| self.infos.iter().any(|info| info.item == *item && info.kind == *b"Exif");
        let data = self.data(self.describing(described, b"cdsc").find(is_exif)?)?;
        let mut cursor = Cursor(&data);
        let offset = cursor.length()?;
        cursor.take(offset)?;
        Some(Cow::Owned(tiff(cursor.0).to_vec()))
    }

    fn xmp(&self, described: u32) -> Option<Cow<'a, [u8]>> {
        let is_xmp = |item: &u32| {
            self.infos.iter().any(|info| info.item == *item && info.content_type == b"application/rdf+xml")
        };
        self.data(self.describing(described, b"cdsc").find(is_xmp)?)
    }
}

fn piece(within: &[u8], (offset, length): (u64, u64)) -> Option<&[u8]> {
    let rest = within.get(usize::try_from(offset).ok()?..)?;
    if length == 0 { Some(rest) } else { rest.get(..usize::try_from(length).ok()?) }
}

/// An item's number, of 32 or of 16 bits.
fn item(cursor: &mut Cursor<'_>, wide: bool) -> Option<u32> {
    if wide { cursor.u32() } else { cursor.u16().map(u32::from) }
}

fn infos(data: &[u8]) -> Option<Vec<Info<'_>>> {
    let (version, _, mut cursor) = full(data)?;
    let _count = item(&mut cursor, version > 0)?;
    let entries = boxes(cursor.0).filter(|(name, _)| name == b"infe").take(MANY);
    Some(entries.filter_map(|(_, data)| info(data)).collect())
}

/// Version 2 or 3: item, protection, kind, name, and for `mime` the content type.
fn info(data: &[u8]) -> Option<Info<'_>> {
    let (version, _, mut cursor) = full(data)?;
    let item = item(&mut cursor, version > 2)?;
    let _protection = cursor.u16()?;
    let kind = cursor.array()?;
    let _name = cursor.until_zero();
    let content_type = if kind == *b"mime" { cursor.until_zero() } else { b"" };
    Some(Info { item, kind, content_type })
}

fn locations(data: &[u8]) -> Option<Vec<Location>> {
    let (version, _, mut cursor) = full(data)?;
    let sizes = cursor.u16()?;
    let nibble = |shift: u16| u8::try_from(sizes >> shift & 0xF).unwrap_or(0);
    let (offset_size, length_size, base_size) = (nibble(12), nibble(8), nibble(4));
    let index_size = if version > 0 { nibble(0) } else { 0 };
    let count = item(&mut cursor, version > 1)?;
    let mut locations = Vec::new();
    for _ in 0..count.min(u32::try_from(MANY).unwrap_or(u32::MAX)) {
        let item = item(&mut cursor, version > 1)?;
        let method = if version > 0 { cursor.u16()? & 0xF } else { 0 };
        let _reference = cursor.u16()?;
        let base = cursor.number(base_size)?;
        let extents = cursor.u16().filter(|extents| *extents <= EXTENTS)?;
        let mut extent = || {
            let _index = cursor.number(index_size)?;
            let offset = cursor.number(offset_size)?.checked_add(base)?;
            Some((offset, cursor.number(length_size)?))
        };
        let extents = (0..extents).map(|_| extent()).collect::<Option<_>>()?;
        // Method 2 points into other items; no AVIF needs it.
        if method < 2 {
            locations.push(Location { item, in_idat: method == 1, extents });
        }
    }
    Some(locations)
}

fn associations(data: &[u8]) -> Option<Vec<(u32, u16)>> {
    let (version, flags, mut cursor) = full(data)?;
    let count = cursor.u32()?;
    let mut associations = Vec::new();
    for _ in 0..count.min(u32::try_from(MANY).unwrap_or(u32::MAX)) {
        let item = item(&mut cursor, version > 0)?;
        for _ in 0..cursor.u8()? {
            // The highest bit says that a reader must know the property.
            let number = if flags & 1 == 1 { cursor.u16()? & 0x7FFF } else { u16::from(cursor.u8()? & 0x7F) };
            associations.push((item, number));
        }
    }
    Some(associations)
}

fn references(data: &[u8]) -> Option<Vec<([u8; 4], u32, u32)>> {
    let (version, _, cursor) = full(data)?;
    let mut references = Vec::new();
    for (kind, data) in boxes(cursor.0).take(MANY) {
        let mut cursor = Cursor(data);
        let from = item(&mut cursor, version > 0)?;
        for _ in 0..cursor.u16().filter(|count| usize::from(*count) + references.len() <= MANY)? {
            references.push((kind, from, item(&mut cursor, version > 0)?));
        }
    }
    Some(references)
}
