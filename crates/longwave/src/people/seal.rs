//! What the database keeps of others' secrets that must be read again: sealed, with a key that isn't in the database, so that
//! whoever has a copy of it alone has none of them.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64;
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};

use super::secret::random;
use crate::desk::Problem;

/// What is sealed begins so: no secret of a second factor does, which is Base32.
const SEALED: &str = "sealed:";
const BYTES: usize = 32;

/// Seals and opens, with the newsroom's key.
pub struct Seal(LessSafeKey);

impl Seal {
    /// Reads the key's file, or makes it where there is none: nobody but its owner may read it.
    ///
    /// # Errors
    /// Where it can be neither read nor made, or holds no key.
    pub fn open(file: &Path) -> Result<Self> {
        let named = || format!("the key in {}", file.display());
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder).with_context(named)?;
        }
        if !file.exists() {
            make(file).with_context(named)?;
        }
        let kept = std::fs::read_to_string(file).with_context(named)?;
        let key = BASE64.decode(kept.trim()).with_context(named)?;
        let key = UnboundKey::new(&AES_256_GCM, &key)
            .map_err(|_| anyhow!("it holds no key"))
            .with_context(named)?;
        Ok(Self(LessSafeKey::new(key)))
    }

    /// Seals what is `of` something: elsewhere it can't be opened.
    ///
    /// # Errors
    /// Where the system has no randomness.
    pub fn seal(&self, secret: &str, of: &str) -> Result<String, Problem> {
        let nonce = random::<NONCE_LEN>()?;
        let mut sealed = secret.as_bytes().to_vec();
        let done = self.0.seal_in_place_append_tag(
            Nonce::assume_unique_for_key(nonce),
            Aad::from(of.as_bytes()),
            &mut sealed,
        );
        done.map_err(|_| Problem::Broken("nothing can be sealed"))?;
        Ok(format!("{SEALED}{}", BASE64.encode([&nonce[..], &sealed].concat())))
    }

    /// What was sealed; what never was is given as it is. None where it was sealed with another key, or of something else.
    pub fn unseal(&self, kept: &str, of: &str) -> Option<String> {
        let Some(sealed) = kept.strip_prefix(SEALED) else { return Some(kept.to_owned()) };
        let bytes = BASE64.decode(sealed).ok()?;
        let (nonce, sealed) = bytes.split_at_checked(NONCE_LEN)?;
        let (nonce, mut sealed) = (Nonce::try_assume_unique_for_key(nonce).ok()?, sealed.to_vec());
        let plain = self.0.open_in_place(nonce, Aad::from(of.as_bytes()), &mut sealed).ok()?;
        String::from_utf8(plain.to_vec()).ok()
    }

    /// Whether something was sealed.
    pub fn is_sealed(kept: &str) -> bool {
        kept.starts_with(SEALED)
    }
}

/// Makes a key's file, whole or not at all, and leaves one that somebody else made meanwhile as it is.
fn make(file: &Path) -> Result<()> {
    let made = random::<BYTES>().map_err(|error| anyhow!("{error}"))?;
    let begun = file.with_extension(format!("{}.part", std::process::id()));
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut new = options.open(&begun)?;
    new.write_all(BASE64.encode(made).as_bytes())?;
    new.sync_all()?;
    match std::fs::hard_link(&begun, file) {
        // A file system without such links.
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Ok(std::fs::rename(&begun, file)?),
        _ => Ok(std::fs::remove_file(&begun)?),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_is_opened_by_the_same_key_and_for_the_same_thing() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("data").join("key");
        let seal = Seal::open(&file).unwrap();
        let sealed = seal.seal("GEZDGNBVGY3TQOJQ", "1").unwrap();
        assert!(Seal::is_sealed(&sealed) && !sealed.contains("GEZD"), "{sealed}");
        assert_ne!(seal.seal("GEZDGNBVGY3TQOJQ", "1").unwrap(), sealed);
        let again = Seal::open(&file).unwrap();
        assert_eq!(again.unseal(&sealed, "1").as_deref(), Some("GEZDGNBVGY3TQOJQ"));
        assert_eq!(again.unseal(&sealed, "2"), None, "another's");
        assert_eq!(again.unseal(&format!("{sealed}A"), "1"), None);
        assert_eq!(again.unseal(SEALED, "1"), None);
        assert_eq!(again.unseal("GEZDGNBVGY3TQOJQ", "1").as_deref(), Some("GEZDGNBVGY3TQOJQ"), "from before");
        let other = Seal::open(&folder.path().join("other")).unwrap();
        assert_eq!(other.unseal(&sealed, "1"), None);
        #[cfg(unix)]
        {
            let mode =
                std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(&file).unwrap().permissions());
            assert_eq!(mode & 0o777, 0o600);
        }
        std::fs::write(&file, "short").unwrap();
        assert!(Seal::open(&file).is_err());
    }
}
