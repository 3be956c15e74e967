//! Photoshop's image resources, of which two matter here: the IIM block and the digest of it that whoever
//! wrote XMP left behind (Adobe Photoshop File Formats, "Image Resource Blocks").

use crate::cursor::Cursor;

const IIM: u16 = 0x0404;
const IIM_DIGEST: u16 = 0x0425;

/// The resources that matter.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Photoshop {
    /// The IIM block.
    pub iim: Vec<u8>,
    /// MD5 of the IIM block as it was when XMP was last written.
    pub digest: Option<[u8; 16]>,
}

impl Photoshop {
    /// Reads the resources as far as they are whole.
    pub fn read(resources: &[u8]) -> Self {
        let mut found = Self::default();
        let mut cursor = Cursor(resources);
        while let Some((id, data)) = resource(&mut cursor) {
            match id {
                IIM if found.iim.is_empty() => found.iim = data.to_vec(),
                IIM_DIGEST => found.digest = data.first_chunk().copied(),
                _ => {}
            }
        }
        found
    }
}

/// `8BIM`, an id, a name with its length before it and padded to even, a length, data padded to even.
fn resource<'a>(cursor: &mut Cursor<'a>) -> Option<(u16, &'a [u8])> {
    let _signature = cursor.array().filter(|signature| signature == b"8BIM")?;
    let id = cursor.u16()?;
    let name = usize::from(cursor.u8()?);
    // The length's own byte counts towards even.
    cursor.take(name + (name + 1) % 2)?;
    let length = cursor.length()?;
    let data = cursor.take(length)?;
    let _padding = cursor.take(length % 2);
    Some((id, data))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn resources_are_found_behind_others() {
        let mut bytes = b"8BIM\x03\xED\0\0\0\0\0\x03abc\0".to_vec();
        bytes.extend(b"8BIM\x04\x25\x03abc\0\0\0\x10");
        bytes.extend([7; 16]);
        bytes.extend(b"8BIM\x04\x04\0\0\0\0\0\x05\x1C\x02\x05\0\0\0");
        let found = Photoshop::read(&bytes);
        assert_eq!(found.digest, Some([7; 16]));
        assert_eq!(found.iim, b"\x1C\x02\x05\0\0");
    }

    #[test]
    fn a_truncated_resource_is_left_out() {
        assert_eq!(Photoshop::read(b"8BIM\x04\x04\0\0\0\0\0\x50\x1C\x02"), Photoshop::default());
        assert_eq!(Photoshop::read(b""), Photoshop::default());
    }
}
