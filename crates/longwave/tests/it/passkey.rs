//! Passkeys: what is signed for this newsroom, now, lets in; whatever else is refused.
//!
//! The authenticator is made of software, and signs what no browser would.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::desk::{Browser, PASSWORD};
use super::room::Room;

/// A newsroom at an address that may have passkeys.
fn open() -> Room {
    let room = Room::with(|settings| {
        *settings = settings.replace("address = \"http://127.0.0.1", "address = \"http://localhost");
    });
    room.person("chief", "administrator", &[])
        .puts("/services/english", &json!({ "site_name": "Longwave", "sections": [{ "id": "world" }] }))
        .done();
    room
}

fn origin(room: &Room) -> String {
    room.url("").replace("127.0.0.1", "localhost")
}

/// A device with one passkey.
struct Device {
    key: SigningKey,
    id: Vec<u8>,
    handle: String,
    count: u32,
}

impl Device {
    fn new(seed: u8) -> Self {
        Self {
            key: SigningKey::from_slice(&[seed; 32]).unwrap(),
            id: vec![seed; 16],
            handle: String::new(),
            count: 0,
        }
    }

    /// What the device knows of where it is asked: the site, that its owner unlocked it, how often it signed.
    fn about(&mut self, flags: u8) -> Vec<u8> {
        self.count += 1;
        let site = Sha256::digest(b"localhost");
        [&site[..], &[flags], &self.count.to_be_bytes()].concat()
    }

    /// The public key as COSE has it: EC2, ES256, P-256.
    fn public(&self) -> Vec<u8> {
        let point = self.key.verifying_key().to_sec1_point(false);
        let (x, y) = (point.x().unwrap(), point.y().unwrap());
        [&[0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32][..], &x[..], &[0x22, 0x58, 32], &y[..]].concat()
    }

    /// Answers a challenge to make a passkey, without attestation.
    fn makes(&mut self, options: &Value, origin: &str) -> Value {
        self.handle = options["user"]["id"].as_str().unwrap().to_owned();
        let mut about = self.about(0b0100_0101);
        about.extend([0; 16]);
        about.extend([0, 16]);
        about.extend(&self.id);
        about.extend(self.public());
        let size = u8::try_from(about.len()).unwrap();
        let mut attestation = vec![0xa3, 0x63];
        attestation.extend(b"fmt\x64none\x67attStmt\xa0\x68authData\x58");
        attestation.push(size);
        attestation.extend(&about);
        json!({
            "id": BASE64.encode(&self.id), "rawId": BASE64.encode(&self.id), "type": "public-key",
            "clientExtensionResults": {},
            "response": {
                "attestationObject": BASE64.encode(attestation),
                "clientDataJSON": BASE64.encode(client("webauthn.create", &options["challenge"], origin)),
            },
        })
    }

    /// Answers a challenge to sign in.
    fn signs(&mut self, options: &Value, origin: &str, flags: u8) -> Value {
        let about = self.about(flags);
        let client = client("webauthn.get", &options["challenge"], origin);
        let signed = [&about[..], &Sha256::digest(&client)[..]].concat();
        let signature: Signature = self.key.sign(&signed);
        json!({
            "id": BASE64.encode(&self.id), "rawId": BASE64.encode(&self.id), "type": "public-key",
            "clientExtensionResults": {},
            "response": {
                "authenticatorData": BASE64.encode(about),
                "clientDataJSON": BASE64.encode(client),
                "signature": BASE64.encode(signature.to_der()),
                "userHandle": self.handle,
            },
        })
    }
}

/// Its owner was there, and unlocked it.
const UNLOCKED: u8 = 0b101;

fn client(what: &str, challenge: &Value, origin: &str) -> Vec<u8> {
    json!({ "type": what, "challenge": challenge, "origin": origin, "crossOrigin": false })
        .to_string()
        .into_bytes()
}

fn adds(browser: &mut Browser, device: &mut Device, name: &str, origin: &str) -> u16 {
    let options = browser.asks_json("/desk/account/passkeys/challenge", "{}").done();
    let answer = device.makes(&options, origin);
    browser.asks_json("/desk/account/passkeys", &json!({ "name": name, "answer": answer }).to_string()).status
}

fn challenge(browser: &mut Browser) -> Value {
    browser.asks_json("/desk/sign-in/passkey/challenge", "").done()
}

fn comes(browser: &mut Browser, answer: &Value) -> u16 {
    let asked = json!({ "next": "/desk/stories", "answer": answer });
    browser.asks_json("/desk/sign-in/passkey", &asked.to_string()).status
}

/// What a device would sign that nobody has a passkey on.
pub fn nothing_signed() -> String {
    let mut device = Device::new(5);
    device.handle = BASE64.encode([5; 16]);
    let answer = device.signs(&json!({ "challenge": "eA" }), "http://localhost", UNLOCKED);
    json!({ "next": "", "answer": answer }).to_string()
}

fn mira(room: &Room) -> Browser {
    Browser::joined(room, "mira@example.org", "Mira Osei", "reporter", &["english"])
}

#[test]
fn a_passkey_lets_its_owner_in_without_a_password() {
    let room = open();
    let (mut mira, mut device, origin) = (mira(&room), Device::new(7), origin(&room));
    let before = mira.cookie.clone();
    assert_eq!(adds(&mut mira, &mut device, "Blue <key>", &origin), 200);
    assert_ne!(mira.cookie, before, "the session has another secret");
    assert!(mira.get("/desk/account").page().contains("Blue &lt;key&gt;"));
    let mut other = Browser::new(&room);
    let answer = device.signs(&challenge(&mut other), &origin, UNLOCKED);
    assert_eq!(comes(&mut other, &answer), 200);
    assert_eq!(other.get("/desk/stories").status, 200);
    // Removed, it opens nothing.
    let page = mira.get("/desk/account").page();
    let end = page.split("/desk/account/passkeys/").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    assert_eq!(mira.posts(&format!("/desk/account/passkeys/{end}"), &[]).status, 303);
    let mut other = Browser::new(&room);
    let answer = device.signs(&challenge(&mut other), &origin, UNLOCKED);
    assert_eq!(comes(&mut other, &answer), 401);
}

#[test]
fn what_was_not_signed_for_this_is_refused() {
    let room = open();
    let (mut mira, mut device, origin) = (mira(&room), Device::new(7), origin(&room));
    assert_eq!(adds(&mut mira, &mut device, "Laptop", "https://evil.example"), 409, "made for another site");
    assert_eq!(adds(&mut mira, &mut device, "Laptop", &origin), 200);
    let mut eve = Browser::new(&room);
    let elsewhere = device.signs(&challenge(&mut eve), "https://evil.example", UNLOCKED);
    assert_eq!(comes(&mut eve, &elsewhere), 401, "signed for another site");
    let locked = device.signs(&challenge(&mut eve), &origin, 0b001);
    assert_eq!(comes(&mut eve, &locked), 401, "its owner didn't unlock it");
    let first = challenge(&mut eve);
    challenge(&mut eve);
    assert_eq!(comes(&mut eve, &device.signs(&first, &origin, UNLOCKED)), 401, "an earlier challenge");
    let asked = challenge(&mut eve);
    let mut other = Browser::new(&room);
    challenge(&mut other);
    let answer = device.signs(&asked, &origin, UNLOCKED);
    assert_eq!(comes(&mut other, &answer), 401, "another browser's challenge");
    let mut forged = Device { handle: device.handle.clone(), id: device.id.clone(), ..Device::new(9) };
    forged.count = 100;
    assert_eq!(comes(&mut eve, &forged.signs(&asked, &origin, UNLOCKED)), 401, "another key");
    assert_eq!(
        comes(&mut eve, &answer),
        401,
        "a challenge holds once, also where the first answer was wrong"
    );
    let answer = device.signs(&challenge(&mut eve), &origin, UNLOCKED);
    assert_eq!(comes(&mut eve, &answer), 200);
    assert_eq!(comes(&mut eve, &answer), 401, "the same answer again");
    device.count = 0;
    let copied = device.signs(&challenge(&mut eve), &origin, UNLOCKED);
    assert_eq!(comes(&mut eve, &copied), 401, "its count went back: there are two of it");
}

#[test]
fn guessing_with_passkeys_is_stopped() {
    let (room, mut eve) = (open(), Vec::new());
    for _ in 0..32 {
        let mut browser = Browser::new(&room);
        challenge(&mut browser);
        eve.push(browser.asks_json("/desk/sign-in/passkey", &nothing_signed()).status);
    }
    assert!(eve[..30].iter().all(|status| *status == 401), "{eve:?}");
    assert_eq!(eve[30..], [429, 429]);
    assert_eq!(
        Browser::new(&room).signs_in("mira@example.org", PASSWORD).status,
        429,
        "by no other way, either"
    );
}

#[test]
fn a_passkey_is_one_persons() {
    let room = open();
    let (mut mira, mut device, origin) = (mira(&room), Device::new(7), origin(&room));
    assert_eq!(adds(&mut mira, &mut device, "Laptop", &origin), 200);
    let mut omid = Browser::joined(&room, "omid@example.org", "Omid Keshvar", "reporter", &["english"]);
    let handle = device.handle.clone();
    assert_eq!(adds(&mut omid, &mut device, "Mine", &origin), 409);
    let page = mira.get("/desk/account").page();
    let end = page.split("/desk/account/passkeys/").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    assert_eq!(omid.posts(&format!("/desk/account/passkeys/{end}"), &[]).status, 404, "somebody else's");
    // With Omid's handle it isn't his, either.
    let mut eve = Browser::new(&room);
    let answer = device.signs(&challenge(&mut eve), &origin, UNLOCKED);
    assert_eq!(comes(&mut eve, &answer), 401);
    device.handle = handle;
    let answer = device.signs(&challenge(&mut eve), &origin, UNLOCKED);
    assert_eq!(comes(&mut eve, &answer), 200);
}

#[test]
fn a_role_that_demands_two_factors_is_content_with_a_passkey() {
    let room = Room::with(|settings| {
        *settings = settings.replace("address = \"http://127.0.0.1", "address = \"http://localhost");
        settings.insert_str(0, "second_factor = \"reporter\"\n");
    });
    let origin = origin(&room);
    let link = room.output(&["account", "--email", "tom@example.org", "--name", "Tom", "--role", "reporter"]);
    let mut tom = Browser::new(&room);
    tom.posts(&link.trim()[link.find("/desk/").unwrap()..], &[("password", PASSWORD)]);
    let code = totp(&tom.get("/desk/sign-in/second").page());
    assert_eq!(tom.posts("/desk/sign-in/second", &[("code", &code)]).status, 200);
    let mut device = Device::new(8);
    assert_eq!(adds(&mut tom, &mut device, "Phone", &origin), 200);
    let mut again = Browser::new(&room);
    let answer = device.signs(&challenge(&mut again), &origin, UNLOCKED);
    assert_eq!(comes(&mut again, &answer), 200);
    assert_eq!(again.get("/desk/account").status, 200, "no code is asked for");
    // Without the app, the password must not be enough to put another one in its place.
    room.sql("UPDATE account SET second = NULL");
    let refused = Browser::new(&room).signs_in("tom@example.org", PASSWORD);
    assert_eq!(refused.status, 403);
    assert!(refused.text().contains("passkey"));
}

/// The code that an app shows which was just set up.
fn totp(page: &str) -> String {
    let secret = page.split("class=\"secret\" dir=\"ltr\">").nth(1).and_then(|rest| rest.split('<').next());
    let secret = secret.unwrap().replace(' ', "").to_uppercase();
    let secret = totp_rs::Secret::try_from_base32(secret).unwrap();
    totp_rs::Builder::new().with_secret(secret).build().unwrap().generate_current().to_string()
}
