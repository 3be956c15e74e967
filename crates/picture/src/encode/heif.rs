//! The container of an AVIF still with XMP beside it (ISO/IEC 23008-12; AV1 Image File Format 1.1). Written here
//! because no kept writer has room for XMP.

/// One coded picture and what describes it.
pub(super) struct Still {
    pub width: u32,
    pub height: u32,
    /// The contents of `av1C`.
    pub configuration: Vec<u8>,
    /// AV1 data.
    pub data: Vec<u8>,
    /// An XMP packet; empty for none.
    pub xmp: Vec<u8>,
}

/// sRGB's primaries and transfer, BT.601's matrix, full range, as the AV1 data says.
const COLOUR: &[u8] = b"nclx\0\x01\0\x0D\0\x06\x80";

impl Still {
    /// The file, or `None` where lengths exceed 32 bits.
    pub fn write(&self) -> Option<Vec<u8>> {
        let kind = boxed(b"ftyp", &[b"avif\0\0\0\0avifmif1miaf"])?;
        // Where the data lies depends on the length of what says so, which doesn't depend on where it lies.
        let before = kind.len() + self.meta(0)?.len() + HEADER;
        let meta = self.meta(u32::try_from(before).ok()?)?;
        let data = boxed(b"mdat", &[&self.data, &self.xmp])?;
        Some([kind, meta, data].concat())
    }

    fn meta(&self, start: u32) -> Option<Vec<u8>> {
        let handler = boxed(b"hdlr", &[&[0; 8], b"pict", &[0; 13]])?;
        let primary = boxed(b"pitm", &[&[0; 4], &[0, 1]])?;
        let parts: [&[u8]; 6] = [
            &handler,
            &primary,
            &self.locations(start)?,
            &self.items()?,
            &self.references()?,
            &self.properties()?,
        ];
        boxed(b"meta", &[&[0; 4], &parts.concat()])
    }

    /// Item 1 is the picture, item 2 the words about it.
    fn locations(&self, start: u32) -> Option<Vec<u8>> {
        let mut items = vec![(start, u32::try_from(self.data.len()).ok()?)];
        if !self.xmp.is_empty() {
            let (start, length) = *items.first()?;
            items.push((start.checked_add(length)?, u32::try_from(self.xmp.len()).ok()?));
        }
        let mut locations = vec![0x44, 0, 0, u8::try_from(items.len()).ok()?];
        for (number, (start, length)) in (1..).zip(items) {
            // Item, where the data is (this file), pieces (one), its offset and length.
            locations.extend([0, number, 0, 0, 0, 1]);
            locations.extend(start.to_be_bytes());
            locations.extend(length.to_be_bytes());
        }
        boxed(b"iloc", &[&[0; 4], &locations])
    }

    fn items(&self) -> Option<Vec<u8>> {
        let picture = boxed(b"infe", &[&[2, 0, 0, 0], &[0, 1, 0, 0], b"av01\0"])?;
        if self.xmp.is_empty() {
            return boxed(b"iinf", &[&[0; 4], &[0, 1], &picture]);
        }
        // The flag says that the item isn't to be shown.
        let words = boxed(b"infe", &[&[2, 0, 0, 1], &[0, 2, 0, 0], b"mime\0application/rdf+xml\0"])?;
        boxed(b"iinf", &[&[0; 4], &[0, 2], &picture, &words])
    }

    /// The words describe the picture.
    fn references(&self) -> Option<Vec<u8>> {
        if self.xmp.is_empty() {
            return Some(Vec::new());
        }
        boxed(b"iref", &[&[0; 4], &boxed(b"cdsc", &[&[0, 2, 0, 1, 0, 1]])?])
    }

    /// Size, AV1's configuration (which a reader must know), samples of eight bits, colour; all of item 1.
    fn properties(&self) -> Option<Vec<u8>> {
        let size = boxed(b"ispe", &[&[0; 4], &self.width.to_be_bytes(), &self.height.to_be_bytes()])?;
        let configuration = boxed(b"av1C", &[&self.configuration])?;
        let samples = boxed(b"pixi", &[&[0; 4], &[3, 8, 8, 8]])?;
        let colour = boxed(b"colr", &[COLOUR])?;
        let properties = boxed(b"ipco", &[&size, &configuration, &samples, &colour])?;
        let associations = boxed(b"ipma", &[&[0; 4], &[0, 0, 0, 1], &[0, 1, 4, 1, 0x82, 3, 4]])?;
        boxed(b"iprp", &[&properties, &associations])
    }
}

/// A box's length and name.
const HEADER: usize = 8;

fn boxed(name: &[u8; 4], parts: &[&[u8]]) -> Option<Vec<u8>> {
    let data = parts.concat();
    let length = u32::try_from(data.len() + HEADER).ok()?;
    Some([&length.to_be_bytes(), &name[..], &data].concat())
}
