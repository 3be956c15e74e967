//! A message that only one browser can read: Message Encryption for Web Push (RFC 8291) over the content coding
//! `aes128gcm` (RFC 8188).

use anyhow::{Result, anyhow, ensure};
use ring::aead::{AES_128_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use ring::agreement::{ECDH_P256, EphemeralPrivateKey, UnparsedPublicKey, agree_ephemeral};
use ring::hkdf::{HKDF_SHA256, KeyType, Salt};
use ring::rand::{SecureRandom, SystemRandom};

/// An uncompressed point of P-256.
pub const POINT: usize = 65;
/// The secret that a browser shares with whoever writes to it.
pub const AUTH: usize = 16;
const SALT: usize = 16;
/// The size of a record, of which there is one.
const RECORD: u32 = 4_096;
/// What a message may have, so that every push service takes it (RFC 8030, section 7.2).
const MOST: usize = 3_000;
/// Says that this record is the last (RFC 8188, section 2).
const LAST: u8 = 2;

/// Encrypts a message for the browser with this public key and secret.
///
/// # Errors
/// Where the key isn't a point of the curve, or the message is too long.
pub fn encrypt(message: &[u8], key: &[u8], auth: &[u8]) -> Result<Vec<u8>> {
    let random = SystemRandom::new();
    let own = EphemeralPrivateKey::generate(&ECDH_P256, &random).map_err(|_| anyhow!("no randomness"))?;
    let public = own.compute_public_key().map_err(|_| anyhow!("a key without its public half"))?;
    let mut salt = [0; SALT];
    random.fill(&mut salt).map_err(|_| anyhow!("no randomness"))?;
    let theirs = UnparsedPublicKey::new(&ECDH_P256, key);
    let sealed = agree_ephemeral(own, &theirs, |secret| {
        seal(message, &Agreed { secret, auth, theirs: key, ours: public.as_ref(), salt })
    });
    sealed.map_err(|_| anyhow!("the browser's key is no point of the curve"))?
}

/// What both sides know.
struct Agreed<'a> {
    /// Of the two keys.
    secret: &'a [u8],
    auth: &'a [u8],
    theirs: &'a [u8],
    ours: &'a [u8],
    salt: [u8; SALT],
}

struct Length(usize);

impl KeyType for Length {
    fn len(&self) -> usize {
        self.0
    }
}

/// HKDF (RFC 5869) to so many bytes.
fn derive<const N: usize>(salt: &[u8], secret: &[u8], info: &[&[u8]]) -> Result<[u8; N]> {
    let mut out = [0; N];
    let extracted = Salt::new(HKDF_SHA256, salt).extract(secret);
    let filled = extracted.expand(info, Length(N)).and_then(|derived| derived.fill(&mut out));
    filled.map_err(|_| anyhow!("a key of {N} bytes can't be derived"))?;
    Ok(out)
}

fn seal(message: &[u8], agreed: &Agreed<'_>) -> Result<Vec<u8>> {
    ensure!(message.len() <= MOST, "a message of {} bytes is too long", message.len());
    let Agreed { secret, auth, theirs, ours, salt } = agreed;
    // RFC 8291, section 3.4.
    let input: [u8; 32] = derive(auth, secret, &[b"WebPush: info\0", theirs, ours])?;
    let key: [u8; 16] = derive(salt, &input, &[b"Content-Encoding: aes128gcm\0"])?;
    let nonce: [u8; 12] = derive(salt, &input, &[b"Content-Encoding: nonce\0"])?;
    let key = UnboundKey::new(&AES_128_GCM, &key).map_err(|_| anyhow!("no key of AES"))?;
    let mut record = message.to_vec();
    record.push(LAST);
    let sealed = LessSafeKey::new(key).seal_in_place_append_tag(
        // The first record's nonce is the derived one as it is.
        Nonce::assume_unique_for_key(nonce),
        Aad::empty(),
        &mut record,
    );
    sealed.map_err(|_| anyhow!("the message can't be sealed"))?;
    // RFC 8188, section 2.1: salt, record size, length of the key's name, and the name, which is our public key.
    let mut whole = salt.to_vec();
    whole.extend(RECORD.to_be_bytes());
    whole.push(u8::try_from(ours.len())?);
    whole.extend(*ours);
    whole.extend(record);
    Ok(whole)
}

#[cfg(test)]
mod tests {
    use base64::Engine;
    use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64;

    use super::*;

    /// RFC 8291, appendix A, from the shared secret on.
    #[test]
    fn the_standard_s_own_example_comes_out() {
        let bytes = |text: &str| BASE64.decode(text).unwrap();
        let agreed = Agreed {
            secret: &bytes("kyrL1jIIOHEzg3sM2ZWRHDRB62YACZhhSlknJ672kSs"),
            auth: &bytes("BTBZMqHH6r4Tts7J_aSIgg"),
            theirs: &bytes(
                "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
            ),
            ours: &bytes(
                "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8",
            ),
            salt: bytes("DGv6ra1nlYgDCS1FRnbzlw").try_into().unwrap(),
        };
        let sealed = seal(b"When I grow up, I want to be a watermelon", &agreed).unwrap();
        let expected = "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS\
                        6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";
        assert_eq!(BASE64.encode(sealed), expected);
    }

    #[test]
    fn what_is_no_key_is_refused() {
        assert!(encrypt(b"x", &[4; POINT], &[0; AUTH]).is_err());
        assert!(encrypt(b"x", b"short", &[0; AUTH]).is_err());
    }
}
