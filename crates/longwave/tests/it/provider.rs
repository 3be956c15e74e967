//! Single sign-on: whom a provider vouches for comes in, once somebody invited them.
//!
//! The provider is a mock: it answers at an address of its own, and signs what it is told to, with a key of its own.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD as BASE64};
use jiff::Timestamp;
use openidconnect::PrivateSigningKey;
use openidconnect::core::{CoreEdDsaPrivateSigningKey, CoreJsonWebKeySet, CoreJwsSigningAlgorithm};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::desk::{Browser, PASSWORD};
use super::http::Answer;
use super::room::Room;

/// The mock of an identity provider.
#[derive(Clone)]
struct Provider {
    issuer: String,
    /// What it says its key is, and what it signs with.
    key: Arc<CoreEdDsaPrivateSigningKey>,
    signs_with: Arc<Mutex<CoreEdDsaPrivateSigningKey>>,
    /// By code: the challenge that its verifier must fit, and what the token says.
    codes: Arc<Mutex<HashMap<String, (String, Value)>>>,
}

impl Provider {
    fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let provider = Self::at(issuer);
        let serving = provider.clone();
        std::thread::spawn(move || listener.incoming().flatten().for_each(|stream| serving.answer(stream)));
        provider
    }

    fn at(issuer: String) -> Self {
        let signs_with = Arc::new(Mutex::new(key(3)));
        Self { issuer, key: Arc::new(key(3)), signs_with, codes: Arc::default() }
    }

    fn answer(&self, stream: TcpStream) {
        let mut reader = BufReader::new(stream);
        let mut head = Vec::new();
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line).unwrap_or(0) == 0 {
                return;
            }
            if line.trim().is_empty() {
                break;
            }
            head.push(line.trim().to_lowercase());
        }
        let length = head.iter().find_map(|line| line.strip_prefix("content-length: "));
        let mut body = vec![0; length.map_or(0, |length| length.parse().unwrap())];
        reader.read_exact(&mut body).unwrap();
        let told = match head[0].split(' ').nth(1).unwrap() {
            "/.well-known/openid-configuration" => Ok(json!({
                "issuer": self.issuer,
                "authorization_endpoint": format!("{}/authorize", self.issuer),
                "token_endpoint": format!("{}/token", self.issuer),
                "jwks_uri": format!("{}/keys", self.issuer),
                "response_types_supported": ["code"],
                "subject_types_supported": ["public"],
                "id_token_signing_alg_values_supported": ["EdDSA"],
            })),
            "/keys" => Ok(json!(CoreJsonWebKeySet::new(vec![self.key.as_verification_key()]))),
            "/token" => self.token(&String::from_utf8(body).unwrap(), &head),
            other => panic!("{other}"),
        };
        let (status, told) = told.map_or_else(|why| ("400 Bad Request", why), |told| ("200 OK", told));
        let told = told.to_string();
        let head = format!("HTTP/1.1 {status}\r\nContent-Type: application/json\r\nConnection: close\r\n");
        let _ = write!(reader.get_mut(), "{head}Content-Length: {}\r\n\r\n{told}", told.len());
    }

    /// Gives a token for a code, once, to the newsroom alone and only with the verifier.
    fn token(&self, body: &str, head: &[String]) -> Result<Value, Value> {
        let fields: HashMap<_, _> = body.split('&').filter_map(|pair| pair.split_once('=')).collect();
        let secret = format!("authorization: basic {}", STANDARD.encode("longwave:s3cret")).to_lowercase();
        let known = self.codes.lock().unwrap().remove(fields["code"]);
        match known {
            Some((challenge, claims))
                if BASE64.encode(Sha256::digest(fields["code_verifier"])) == challenge
                    && head.contains(&secret) =>
            {
                let token = signed(&self.signs_with.lock().unwrap(), &claims);
                Ok(json!({ "access_token": "a", "token_type": "Bearer", "id_token": token }))
            }
            _ => Err(json!({ "error": "invalid_grant" })),
        }
    }

    /// The settings of a newsroom that trusts it.
    fn trusted(&self, settings: &mut String, more: &str) {
        let own = format!(
            "[single_sign_on]\nissuer = \"{}\"\nname = \"Example account\"\nclient = \"longwave\"\n\
             secret_file = \"secret\"\n{more}\n",
            self.issuer
        );
        settings.push_str(&own);
    }

    fn room(&self, more: &str) -> Room {
        let mut room = Room::closed();
        std::fs::write(room.folder().join("secret"), "s3cret\n").unwrap();
        room.changes(|settings| self.trusted(settings, more));
        room.start();
        room
    }

    /// Somebody signs in there: what their browser brings back, and what the token says, changed by `lies`.
    fn vouches(&self, browser: &mut Browser, lies: impl FnOnce(&mut Value, &mut String)) -> Answer {
        let sent = browser.get("/desk/sign-in/provider?next=/desk/stories");
        let to = sent.header("location").to_owned();
        assert!(to.starts_with(&format!("{}/authorize?", self.issuer)), "{to}");
        let get = |name: &str| {
            let pair = to.split(['?', '&']).find_map(|pair| pair.strip_prefix(&format!("{name}=")));
            pair.unwrap_or_else(|| panic!("{name} isn't in {to}")).to_owned()
        };
        assert_eq!((get("code_challenge_method").as_str(), get("response_type").as_str()), ("S256", "code"));
        let now = Timestamp::now().as_second();
        let mut claims = json!({
            "iss": self.issuer, "aud": "longwave", "iat": now, "exp": now + 300, "nonce": get("nonce"),
            "sub": "mira-1", "email": "Mira@example.org", "email_verified": true, "name": "Mira Osei",
        });
        let mut state = get("state");
        lies(&mut claims, &mut state);
        let code = format!("code{}", self.codes.lock().unwrap().len());
        self.codes.lock().unwrap().insert(code.clone(), (get("code_challenge"), claims));
        browser.get(&format!("/desk/sign-in/provider/back?code={code}&state={state}"))
    }
}

/// A key of 32 like bytes, as PKCS #8 has it (RFC 8410, section 7).
fn key(byte: u8) -> CoreEdDsaPrivateSigningKey {
    let head = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20];
    let der = STANDARD.encode([&head[..], &[byte; 32]].concat());
    let pem = format!("-----BEGIN PRIVATE KEY-----\n{der}\n-----END PRIVATE KEY-----\n");
    CoreEdDsaPrivateSigningKey::from_ed25519_pem(&pem, None).unwrap()
}

fn signed(key: &CoreEdDsaPrivateSigningKey, claims: &Value) -> String {
    let head = BASE64.encode(json!({ "alg": "EdDSA", "typ": "JWT" }).to_string());
    let signed = format!("{head}.{}", BASE64.encode(claims.to_string()));
    let signature = key.sign(&CoreJwsSigningAlgorithm::EdDsa, signed.as_bytes()).unwrap();
    format!("{signed}.{}", BASE64.encode(signature))
}

fn invited(room: &Room, email: &str) {
    room.output(&["account", "--email", email, "--name", "Mira Osei", "--role", "reporter"]);
}

/// Why somebody didn't come in.
fn why(answer: &Answer) -> &str {
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.header("location").strip_prefix("/desk/sign-in?astray=").unwrap_or_default()
}

#[test]
fn whoever_was_invited_comes_in_and_is_known_again() {
    let (provider, truth) = (Provider::open(), |_: &mut Value, _: &mut String| {});
    let room = provider.room("");
    let mut mira = Browser::new(&room);
    assert!(mira.get("/desk/sign-in").page().contains("Example account"));
    let unknown = provider.vouches(&mut mira, truth);
    assert_eq!(why(&unknown), "unknown");
    assert!(mira.get(unknown.header("location")).page().contains("invited"));
    invited(&room, "mira@example.org");
    let back = provider.vouches(&mut mira, truth);
    assert_eq!((back.status, back.header("location")), (303, "/desk/stories"));
    assert_eq!(mira.get("/desk/account").status, 200);
    assert!(!mira.cookie.contains("longwave-provider"), "what is finished is forgotten");
    // Known by the subject from now on: her address there may change, and whoever gets the old one isn't her.
    let mut later = Browser::new(&room);
    let back = provider.vouches(&mut later, |claims, _| {
        claims["email"] = "mira.osei@elsewhere.example".into();
        claims["email_verified"] = false.into();
    });
    assert_eq!(back.header("location"), "/desk/stories");
    assert!(later.get("/desk/account").page().contains("mira@example.org"));
    let mut heir = Browser::new(&room);
    assert_eq!(why(&provider.vouches(&mut heir, |claims, _| claims["sub"] = "heir".into())), "other");
}

#[test]
fn what_does_not_hold_lets_nobody_in() {
    let provider = Provider::open();
    let room = provider.room("");
    invited(&room, "mira@example.org");
    let refused = |why_: &str, lies: &dyn Fn(&mut Value, &mut String)| {
        let mut eve = Browser::new(&room);
        let back = provider.vouches(&mut eve, lies);
        assert_eq!(why(&back), why_);
        assert_eq!(eve.get("/desk/wire").status, 303);
    };
    refused("unfit", &|claims, _| claims["nonce"] = "another".into());
    refused("over", &|_, state| *state = "another".into());
    refused("unfit", &|claims, _| claims["aud"] = "somebody-else".into());
    refused("unfit", &|claims, _| claims["iss"] = "https://evil.example".into());
    refused("unfit", &|claims, _| claims["exp"] = 1000.into());
    refused("unverified", &|claims, _| claims["email_verified"] = false.into());
    refused("unverified", &|claims, _| drop(claims.as_object_mut().unwrap().remove("email_verified")));
    refused("unverified", &|claims, _| drop(claims.as_object_mut().unwrap().remove("email")));
    refused("unknown", &|claims, _| claims["email"] = "eve@example.org".into());
    *provider.signs_with.lock().unwrap() = key(4);
    refused("unfit", &|_, _| {});
}

#[test]
fn a_way_is_gone_once_and_by_the_browser_that_began_it() {
    let provider = Provider::open();
    let room = provider.room("");
    invited(&room, "mira@example.org");
    let mut mira = Browser::new(&room);
    let mut brought = String::new();
    let sent = mira.get("/desk/sign-in/provider").header("location").to_owned();
    for pair in sent.split(['?', '&']) {
        if let Some(state) = pair.strip_prefix("state=") {
            brought = format!("/desk/sign-in/provider/back?code=x&state={state}");
        }
    }
    // A link that somebody sends leads nobody into the sender's account.
    let mut victim = Browser::new(&room);
    assert_eq!(why(&victim.get(&brought)), "over");
    assert_eq!(why(&mira.get(&brought)), "unfit", "the code is none");
    assert_eq!(why(&mira.get(&brought)), "over", "a second time");
    let mut turned = Browser::new(&room);
    let state = turned.get("/desk/sign-in/provider").header("location").to_owned();
    let state = state.split("state=").nth(1).and_then(|rest| rest.split('&').next()).unwrap();
    let back = format!("/desk/sign-in/provider/back?error=access_denied&state={state}");
    assert_eq!(why(&turned.get(&back)), "refused");
    // RFC 9207.
    let state = turned.get("/desk/sign-in/provider").header("location").to_owned();
    let state = state.split("state=").nth(1).and_then(|rest| rest.split('&').next()).unwrap();
    let back = format!("/desk/sign-in/provider/back?code=x&state={state}&iss=https://evil.example");
    assert_eq!(why(&turned.get(&back)), "unfit");
}

#[test]
fn a_domain_is_admitted_with_the_role_that_the_settings_give_it() {
    let provider = Provider::open();
    let admit =
        "[[single_sign_on.admit]]\ndomain = \"example.org\"\nrole = \"reporter\"\nservices = [\"english\"]";
    let room = provider.room(admit);
    let mut mira = Browser::new(&room);
    assert_eq!(provider.vouches(&mut mira, |_, _| {}).header("location"), "/desk/stories");
    assert_eq!(mira.get("/desk/people").status, 403, "a reporter");
    let mut eve = Browser::new(&room);
    for email in ["eve@evil.example", "eve@example.org.evil.example", "example.org@evil.example"] {
        let back = provider.vouches(&mut eve, |claims, _| {
            claims["sub"] = "eve".into();
            claims["email"] = email.into();
        });
        assert_eq!(why(&back), "unknown", "{email}");
    }
    // Somebody whose account ended isn't admitted anew.
    room.sql("UPDATE account SET ended = 1");
    assert_eq!(why(&provider.vouches(&mut mira, |_, _| {})), "unknown");
    assert_eq!(mira.signs_in("mira@example.org", PASSWORD).status, 401);
}

#[test]
fn a_second_factor_is_asked_for_unless_the_provider_saw_one() {
    let provider = Provider::open();
    let mut room = provider.room("");
    invited(&room, "mira@example.org");
    room.kill_9();
    room.changes(|settings| settings.insert_str(0, "second_factor = \"reporter\"\n"));
    room.start();
    let mut mira = Browser::new(&room);
    assert_eq!(provider.vouches(&mut mira, |_, _| {}).header("location"), "/desk/sign-in/second");
    assert_eq!(mira.get("/desk/wire").status, 303);
    let back = provider.vouches(&mut mira, |claims, _| claims["amr"] = json!(["pwd", "mfa"]));
    assert_eq!(back.header("location"), "/desk/stories");
    assert_eq!(mira.get("/desk/account").status, 200);
}

#[test]
fn guessing_by_way_of_a_provider_is_stopped() {
    let provider = Provider::open();
    let room = provider.room("");
    let comes = |browser: &mut Browser| {
        browser.get("/desk/sign-in/provider");
        why(&browser.get("/desk/sign-in/provider/back?code=x&state=y")).to_owned()
    };
    let mut eve = Browser::new(&room);
    assert!((0..30).all(|_| comes(&mut eve) == "over"));
    assert_eq!(comes(&mut eve), "wait");
    assert!(eve.get("/desk/sign-in?astray=wait").page().contains("quarter of an hour"));
}

#[test]
fn a_provider_that_is_away_is_said_to_be() {
    let gone = Provider::at("http://127.0.0.1:1".into());
    let room = gone.room("");
    let mut mira = Browser::new(&room);
    let sent = mira.get("/desk/sign-in/provider");
    assert_eq!(why(&sent), "unreachable");
    assert!(mira.get(sent.header("location")).page().contains("reached"));
}
