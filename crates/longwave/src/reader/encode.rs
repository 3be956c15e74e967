//! One body in the encodings that browsers take, each made once.

use std::io::Write;
use std::sync::OnceLock;

use axum::http::HeaderValue;
use bytes::Bytes;
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// A content coding (RFC 9110, section 8.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coding {
    Brotli,
    Zstd,
    Gzip,
    Identity,
}

impl Coding {
    /// The coding's registered name; the identity has no header.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Brotli => Some("br"),
            Self::Zstd => Some("zstd"),
            Self::Gzip => Some("gzip"),
            Self::Identity => None,
        }
    }

    /// The coding that a reader takes and that is smallest for our pages.
    pub fn chosen(accepted: Option<&HeaderValue>) -> Self {
        let accepted = accepted.and_then(|value| value.to_str().ok()).unwrap_or_default();
        [Self::Brotli, Self::Zstd, Self::Gzip]
            .into_iter()
            .find(|coding| coding.name().is_some_and(|name| takes(accepted, name)))
            .unwrap_or(Self::Identity)
    }
}

/// Whether an Accept-Encoding names a coding without weighing it zero.
fn takes(accepted: &str, name: &str) -> bool {
    accepted.split(',').any(|item| {
        let mut parts = item.split(';').map(str::trim);
        let named = parts.next().is_some_and(|coding| coding.eq_ignore_ascii_case(name));
        let refused = parts.any(|part| {
            let weight = part.strip_prefix("q=").or_else(|| part.strip_prefix("Q="));
            weight.is_some_and(|weight| weight.trim().parse() == Ok(0.0))
        });
        named && !refused
    })
}

/// A body and its encodings.
#[derive(Debug)]
pub struct Encoded {
    plain: Bytes,
    /// Brotli as small as it gets, and Brotli at once for whoever can't wait for that.
    small: OnceLock<Bytes>,
    quick: OnceLock<Bytes>,
    zstd: OnceLock<Option<Bytes>>,
    gzip: OnceLock<Option<Bytes>>,
    hash: String,
    /// What it may weigh as Brotli, in bytes.
    budget: usize,
}

impl Encoded {
    pub fn new(plain: impl Into<Bytes>) -> Self {
        let plain = plain.into();
        let digest = Sha256::digest(&plain);
        let mut hash = HEXLOWER.encode(&digest);
        hash.truncate(24);
        let (small, quick, zstd, gzip) = Default::default();
        Self { plain, small, quick, zstd, gzip, hash, budget: PAGE }
    }

    /// The same where readers are promised a text version's weight.
    pub fn text_version(self) -> Self {
        Self { budget: TEXT_VERSION, ..self }
    }

    /// The bytes in a coding, with their validator; none where they can't be coded so.
    pub fn coded(&self, coding: Coding) -> Option<(Bytes, String)> {
        let made = |cell: &OnceLock<Option<Bytes>>, make: fn(&[u8]) -> std::io::Result<Vec<u8>>| {
            cell.get_or_init(|| make(&self.plain).map(Bytes::from).ok()).clone()
        };
        let (bytes, tag) = match (coding, self.small.get()) {
            (Coding::Brotli, Some(small)) => (small.clone(), "-br"),
            (Coding::Brotli, None) => (self.make_quick().clone(), "-brq"),
            (Coding::Zstd, _) => (made(&self.zstd, zstd)?, "-zstd"),
            (Coding::Gzip, _) => (made(&self.gzip, gzip)?, "-gzip"),
            (Coding::Identity, _) => (self.plain.clone(), ""),
        };
        Some((bytes, self.etag(tag)))
    }

    /// The bytes as they are, with their validator.
    pub fn plain(&self) -> (Bytes, String) {
        (self.plain.clone(), self.etag(""))
    }

    /// Whether it is there in a coding, however well it was compressed.
    pub fn is_coded(&self, coding: Coding) -> bool {
        match coding {
            Coding::Brotli => self.is_small() || self.quick.get().is_some(),
            Coding::Zstd => self.zstd.get().is_some(),
            Coding::Gzip => self.gzip.get().is_some(),
            Coding::Identity => true,
        }
    }

    /// Whether the smallest Brotli is there.
    pub fn is_small(&self) -> bool {
        self.small.get().is_some()
    }

    /// Makes the smallest Brotli, which is slow; once, however many ask.
    pub fn make_small(&self) {
        let large = self.plain.len() > LARGE;
        self.small.get_or_init(|| {
            if large { self.make_quick().clone() } else { brotli(&self.plain, SMALL).into() }
        });
    }

    /// Makes the quick Brotli; once, however many ask.
    pub fn make_quick(&self) -> &Bytes {
        self.quick.get_or_init(|| quick(&self.plain, self.budget).into())
    }

    /// Whether a validator is that of this body in this coding, however well it was compressed.
    pub fn is(&self, tag: &str, coding: Coding) -> bool {
        match coding.name() {
            Some("br") => [self.etag("-br"), self.etag("-brq")].iter().any(|known| known == tag),
            Some(name) => tag == self.etag(&format!("-{name}")),
            None => tag == self.etag(""),
        }
    }

    /// A strong validator: it differs for each coding, as the bytes do (RFC 9110, section 8.8.3).
    fn etag(&self, coding: &str) -> String {
        format!("\"{}{coding}\"", self.hash)
    }

    /// Bytes that it comes to keep in memory, roughly: the codings together are about as long as the body. A cache
    /// counts on it that this never changes, whatever has been made so far.
    pub fn weight(&self) -> u64 {
        2 * self.plain.len() as u64 + 512
    }
}

/// The best there is: what is sent a million times is worth it.
const SMALL: i32 = 11;
/// A tenth larger, in a few hundredths of the time.
const QUICK: i32 = 7;
/// Bytes from which on the best would take seconds: no page is so long, but a sitemap of fifty languages is.
const LARGE: usize = 200_000;
/// A few hundredths larger, in less than half the time.
const BETTER: i32 = 10;
/// What a page may weigh, in bytes.
const PAGE: usize = 10_000;
/// What a story's text version may weigh, in bytes.
const TEXT_VERSION: usize = 5_000;

/// For readers who come while news comes in: at once, and near the budget.
fn quick(plain: &[u8], budget: usize) -> Vec<u8> {
    let quick = brotli(plain, QUICK);
    // Further above it than a third, as feeds and maps are, no better one will bring it near the budget.
    if quick.len() <= budget || quick.len() > budget + budget / 3 {
        return quick;
    }
    brotli(plain, BETTER)
}

fn brotli(plain: &[u8], quality: i32) -> Vec<u8> {
    let params = brotli::enc::BrotliEncoderParams {
        quality,
        lgwin: 18,
        mode: brotli::enc::backward_references::BrotliEncoderMode::BROTLI_MODE_TEXT,
        size_hint: plain.len(),
        ..Default::default()
    };
    let mut out = Vec::with_capacity(plain.len() / 3);
    // Writing to a vector can't fail.
    let _ = brotli::BrotliCompress(&mut &plain[..], &mut out, &params);
    out
}

fn zstd(plain: &[u8]) -> std::io::Result<Vec<u8>> {
    zstd::bulk::compress(plain, 12)
}

fn gzip(plain: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(7));
    encoder.write_all(plain)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_gets_the_smallest_coding_it_takes() {
        let check = |accepted: &str, expected| {
            let value = HeaderValue::from_str(accepted).unwrap();
            assert_eq!(Coding::chosen(Some(&value)), expected, "{accepted}");
        };
        check("gzip, deflate, br, zstd", Coding::Brotli);
        check("gzip;q=1.0, br;q=0, zstd;q=0.5", Coding::Zstd);
        check("GZIP", Coding::Gzip);
        check("br ; q=0.000", Coding::Identity);
        check("", Coding::Identity);
        assert_eq!(Coding::chosen(None), Coding::Identity);
    }

    #[test]
    fn every_coding_gives_the_body_back() {
        let body = "news ".repeat(2_000);
        let encoded = Encoded::new(body.clone());
        let bytes = |coding| encoded.coded(coding).unwrap().0;
        let unbrotlied = |bytes: Bytes| {
            let mut plain = Vec::new();
            brotli::BrotliDecompress(&mut &bytes[..], &mut plain).unwrap();
            plain
        };
        let mut unzipped = Vec::new();
        std::io::copy(&mut flate2::read::GzDecoder::new(&bytes(Coding::Gzip)[..]), &mut unzipped).unwrap();
        let unzstd = zstd::bulk::decompress(&bytes(Coding::Zstd), 1 << 20).unwrap();
        let quick = unbrotlied(bytes(Coding::Brotli));
        encoded.make_small();
        let small = unbrotlied(bytes(Coding::Brotli));
        for plain in [unzipped, unzstd, quick, small] {
            assert_eq!(plain, body.as_bytes());
        }
    }

    #[test]
    fn what_fits_into_the_budget_at_its_best_is_near_it_at_once() {
        let words = |count: u32| -> String {
            let mut state = 1_u32;
            let mut next = || {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                state >> 20
            };
            (0..count).map(|_| format!("{:x} {:x} news ", next(), next())).collect()
        };
        for (budget, from) in [(PAGE, 2_000), (TEXT_VERSION, 1_000)] {
            let heavy = |count: &u32| brotli(words(*count).as_bytes(), BETTER).len() > budget;
            let plain = words((from..).step_by(20).find(heavy).unwrap());
            assert!(brotli(plain.as_bytes(), SMALL).len() <= budget, "no text to try this with");
            let encoded = Encoded::new(plain);
            let encoded = if budget == PAGE { encoded } else { encoded.text_version() };
            assert!(encoded.make_quick().len() <= budget + budget / 30);
            encoded.make_small();
            assert!(encoded.coded(Coding::Brotli).unwrap().0.len() <= budget, "and within it a moment later");
        }
    }

    #[test]
    fn what_a_body_weighs_never_changes() {
        let encoded = Encoded::new("news ".repeat(2_000));
        let before = encoded.weight();
        encoded.make_small();
        encoded.coded(Coding::Gzip);
        assert_eq!(encoded.weight(), before);
    }

    #[test]
    fn a_validator_holds_however_well_the_body_was_compressed() {
        let encoded = Encoded::new("news ".repeat(2_000));
        let quick = encoded.coded(Coding::Brotli).unwrap().1;
        encoded.make_small();
        let small = encoded.coded(Coding::Brotli).unwrap().1;
        assert_ne!(quick, small);
        assert!(encoded.is(&quick, Coding::Brotli) && encoded.is(&small, Coding::Brotli));
        assert!(!encoded.is(&small, Coding::Gzip) && !encoded.is(&quick, Coding::Identity));
    }
}
