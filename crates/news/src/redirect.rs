//! Redirects: where an address of an older site leads now.

use serde::{Deserialize, Serialize};

use crate::{SetupRefusal, StoryId};

/// The longest address that leads anywhere.
const LONGEST: usize = 2_000;
/// What the site answers by itself, whatever an older one had there.
const OWN: [&str; 6] = ["/desk", "/api", "/media", "/assets", "/healthz", "/metrics"];

/// An address of which nothing else is known, and what is answered there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Redirect {
    /// A path, with its query where it has one, exactly as it is asked for.
    pub from: String,
    /// A path of the site, or a whole address; none where what was there is gone.
    #[serde(default)]
    pub to: Option<String>,
    /// 301 or 308 (RFC 9110, sections 15.4.2 and 15.4.9), or 410 for what is gone (section 15.5.11).
    #[serde(default = "Redirect::usual")]
    pub status: u16,
    /// Whether it leads to another host, and somebody said that it should.
    #[serde(default)]
    pub elsewhere: bool,
}

impl Redirect {
    /// Moved permanently.
    pub fn usual() -> u16 {
        301
    }

    /// The path and query that it leads to on this site; none where it leads elsewhere or nowhere.
    pub fn inside(&self) -> Option<&str> {
        let to = self.to.as_deref().filter(|to| is_path(to))?;
        Some(to.split_once('#').map_or(to, |(path, _)| path))
    }

    /// # Errors
    /// Why readers can't be led so. `own_host` says which other hosts are the newsroom's own.
    pub fn check(&self, own_host: impl Fn(&str) -> bool) -> Result<(), SetupRefusal> {
        let from = || self.from.clone();
        if !is_path(&self.from) || self.from.contains('#') {
            return Err(SetupRefusal::NoAddress(from()));
        }
        if is_own(&self.from) {
            return Err(SetupRefusal::OwnAddress(from()));
        }
        match (&self.to, self.status) {
            (None, 410) => Ok(()),
            (Some(to), 301 | 308) if is_path(to) => Ok(()),
            (Some(to), 301 | 308) => {
                let host = host(to).ok_or_else(|| SetupRefusal::NoAddress(to.clone()))?;
                if self.elsewhere || own_host(host) {
                    Ok(())
                } else {
                    Err(SetupRefusal::Elsewhere(to.clone()))
                }
            }
            _ => Err(SetupRefusal::BadStatus(from())),
        }
    }
}

/// Whether a text can stand in a Location header and names a place on this very site: `//host` would be another one.
fn is_path(text: &str) -> bool {
    text.starts_with('/') && !text.starts_with("//") && text.len() <= LONGEST && is_clean(text)
}

/// Addresses are sent as they were written: encoded, without blanks. A backslash is a slash to browsers.
fn is_clean(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_graphic() && !matches!(b, b'\\' | b'"' | b'<' | b'>'))
}

fn host(address: &str) -> Option<&str> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    let host = rest.split(['/', '?', '#']).next()?;
    let good = !host.is_empty() && !host.contains('@') && address.len() <= LONGEST && is_clean(address);
    good.then_some(host)
}

/// Whether something else always answers there: a story's own address never leads anywhere else.
fn is_own(path: &str) -> bool {
    let path = path.split_once('?').map_or(path, |(path, _)| path);
    let own =
        |own: &&str| path.strip_prefix(*own).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    let mut parts = path.split('/').skip(2);
    let story = parts.next() == Some("a") && parts.next().is_some_and(|id| id.parse::<StoryId>().is_ok());
    path == "/" || story || OWN.iter().any(own)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(from: &str, to: Option<&str>, status: u16) -> Result<(), SetupRefusal> {
        let to = to.map(Into::into);
        Redirect { from: from.into(), to, status, elsewhere: false }.check(|host| host == "news.example")
    }

    #[test]
    fn an_old_address_leads_to_one_of_ours() {
        assert_eq!(check("/a/harbour/12.html", Some("/english/a/6ax"), 301), Ok(()));
        assert_eq!(check("/story.php?id=12", Some("https://news.example/english/"), 308), Ok(()));
        assert_eq!(check("/old", None, 410), Ok(()));
    }

    #[test]
    fn nobody_is_led_astray() {
        for to in
            ["https://evil.example/", "https://news.example@evil.example/", "https://news.example.evil/"]
        {
            assert!(check("/old", Some(to), 301).is_err(), "{to}");
        }
        for to in ["//evil.example", "javascript:alert(1)", "/a\r\nSet-Cookie: x", "/\\evil.example", "x", ""]
        {
            assert!(check("/old", Some(to), 301).is_err(), "{to:?}");
        }
        let allowed = Redirect {
            from: "/old".into(),
            to: Some("https://archive.example/".into()),
            status: 301,
            elsewhere: true,
        };
        assert_eq!(allowed.check(|_| false), Ok(()));
    }

    #[test]
    fn what_answers_by_itself_leads_nowhere() {
        for own in ["/", "/desk", "/desk/wire", "/api/v1", "/english/a/6axbfegx1dn8", "/english/a/6ax/slug"] {
            assert!(matches!(check(own, Some("/english/"), 301), Err(SetupRefusal::OwnAddress(_))), "{own}");
        }
        assert_eq!(check("/desks-of-old", Some("/english/"), 301), Ok(()));
        assert_eq!(check("/english/a/harbour-12.html", Some("/english/"), 301), Ok(()));
    }

    #[test]
    fn gone_leads_nowhere_and_moved_leads_somewhere() {
        assert!(check("/old", Some("/english/"), 410).is_err());
        assert!(check("/old", None, 301).is_err());
        assert!(check("/old", Some("/english/"), 302).is_err());
    }
}
