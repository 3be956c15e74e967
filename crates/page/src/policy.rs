//! The content security policy: nothing but what a page of ours holds.

use std::collections::BTreeSet;

use sha2::{Digest, Sha256};

use crate::html::embed::FRAMES;

/// The `Content-Security-Policy` header (CSP Level 3) for pages with these inline styles and scripts.
pub fn csp<'a>(
    styles: impl IntoIterator<Item = &'a str>,
    scripts: impl IntoIterator<Item = &'a str>,
) -> String {
    let styles = sources(styles);
    let scripts = sources(scripts);
    format!(
        "default-src 'none'; script-src 'self'{scripts}; style-src{styles}; img-src 'self'; connect-src 'self'; \
         frame-src {FRAMES}; form-action 'self'; base-uri 'none'; {NO_FRAME}"
    )
}

const NO_FRAME: &str = "frame-ancestors 'none'";

/// The same policy for a page that another one of the same site may hold in a frame.
pub fn framed(csp: &str) -> String {
    csp.replace(NO_FRAME, "frame-ancestors 'self'")
}

fn sources<'a>(inline: impl IntoIterator<Item = &'a str>) -> String {
    let hashes: BTreeSet<String> = inline.into_iter().filter(|text| !text.is_empty()).map(hash).collect();
    hashes.iter().map(|hash| format!(" 'sha256-{hash}'")).collect()
}

fn hash(text: &str) -> String {
    base64(&Sha256::digest(text))
}

/// RFC 4648, section 4.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let byte = |at: usize| chunk.get(at).copied().map_or(0, u32::from);
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4_usize {
            let letter = LETTERS.get((bits >> (18 - 6 * place) & 63) as usize).copied().unwrap_or(b'A');
            text.push(if place <= chunk.len() { char::from(letter) } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_the_rfc() {
        for (plain, coded) in
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")]
        {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
    }

    #[test]
    fn only_what_is_named_may_run() {
        let policy = csp(["a{}", "", "a{}"], ["x"]);
        assert_eq!(policy.matches("'sha256-").count(), 2);
        assert!(!policy.contains("unsafe"));
    }
}
