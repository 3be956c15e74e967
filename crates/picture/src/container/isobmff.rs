//! Boxes (ISO/IEC 14496-12, clause 4.2).

use crate::cursor::Cursor;

/// A box's name and what is in it.
pub(super) type Boxed<'a> = ([u8; 4], &'a [u8]);

/// The boxes in these bytes, up to the first that is cut short.
pub(super) fn boxes(bytes: &[u8]) -> impl Iterator<Item = Boxed<'_>> {
    let mut cursor = Cursor(bytes);
    std::iter::from_fn(move || next(&mut cursor))
}

fn next<'a>(cursor: &mut Cursor<'a>) -> Option<Boxed<'a>> {
    let size = cursor.length()?;
    let name = cursor.array()?;
    let length = match size {
        // To the end of what holds it.
        0 => cursor.0.len(),
        // Written with 64 bits behind the name.
        1 => usize::try_from(cursor.number(8)?).ok()?.checked_sub(16)?,
        size => size.checked_sub(8)?,
    };
    Some((name, cursor.take(length)?))
}

/// Whether the bytes end where a box does, behind a box of data.
pub(super) fn whole(bytes: &[u8]) -> bool {
    let mut cursor = Cursor(bytes);
    let mut data = false;
    while let Some((name, _)) = next(&mut cursor) {
        data |= name == *b"mdat";
    }
    data && cursor.0.is_empty()
}

/// The first box of this name.
pub(super) fn find<'a>(bytes: &'a [u8], name: &[u8; 4]) -> Option<&'a [u8]> {
    boxes(bytes).find(|(found, _)| found == name).map(|(_, data)| data)
}

/// Version, flags and contents of a full box.
pub(super) fn full(data: &[u8]) -> Option<(u8, u32, Cursor<'_>)> {
    let mut cursor = Cursor(data);
    let version = cursor.u8()?;
    let flags = cursor.array().map(|[high, middle, low]| u32::from_be_bytes([0, high, middle, low]))?;
    Some((version, flags, cursor))
}
