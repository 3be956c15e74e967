//! How people are told: the mail server, and what is said.

use std::fmt;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde::Deserialize;

/// A password that nothing prints.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    pub fn tell(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(secret)")
    }
}

/// How the way to the mail server is kept from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Security {
    /// TLS once both said so (RFC 3207); nothing is sent without.
    #[default]
    Starttls,
    /// TLS from the first byte (RFC 8314).
    Tls,
    /// Nothing: for a server on the same machine.
    None,
}

/// The server that takes the newsroom's mail.
#[derive(Debug, Clone)]
pub struct MailServer {
    pub server: String,
    pub port: u16,
    pub security: Security,
    /// Who the mails are from, such as `Longwave <desk@news.example.org>`.
    pub from: lettre::message::Mailbox,
    pub user: Option<(String, Secret)>,
}

/// Whether a notice says a story's headline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Headlines {
    Never,
    /// Where readers have seen it.
    #[default]
    Published,
    Always,
}

/// What notices say, and where they may go.
#[derive(Debug, Clone, Default)]
pub struct Notices {
    pub headlines: Headlines,
    /// Whom a push service may write to: a `mailto:` or `https:` address.
    pub contact: Option<String>,
    /// Origins of push services that may be reached though they are near or without TLS.
    pub also: Vec<String>,
}

/// `[mail]` as it is written.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenMail {
    server: String,
    port: Option<u16>,
    #[serde(default)]
    security: Security,
    from: String,
    user: Option<String>,
    password_file: Option<PathBuf>,
}

/// `[notices]` as it is written.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct WrittenNotices {
    headlines: Headlines,
    push_contact: Option<String>,
    push_also: Vec<String>,
}

/// The password's place in the environment.
const PASSWORD: &str = "LONGWAVE_MAIL_PASSWORD";

impl WrittenMail {
    pub(super) fn resolve(self, beside: &Path) -> Result<MailServer> {
        let port = self.port.unwrap_or(match self.security {
            Security::Starttls => 587,
            Security::Tls => 465,
            Security::None => 25,
        });
        let from = self.from.parse();
        let from = from.with_context(|| format!("mail: from = {:?} is no mail address", self.from))?;
        let user = match self.user {
            None => None,
            Some(user) => Some((user, password(self.password_file.as_deref(), beside)?)),
        };
        Ok(MailServer { server: self.server, port, security: self.security, from, user })
    }
}

fn password(file: Option<&Path>, beside: &Path) -> Result<Secret> {
    let read = match (file, std::env::var(PASSWORD)) {
        (Some(file), _) => {
            let file = beside.join(file);
            std::fs::read_to_string(&file)
                .with_context(|| format!("mail: can't read password_file {}", file.display()))?
        }
        (None, Ok(password)) => password,
        (None, Err(_)) => bail!("mail: user needs a password: name a password_file, or set {PASSWORD}"),
    };
    Ok(Secret(read.trim_end_matches(['\r', '\n']).to_owned()))
}

impl WrittenNotices {
    pub(super) fn resolve(self) -> Result<Notices> {
        let fit = |contact: &str| contact.starts_with("mailto:") || contact.starts_with("https://");
        if let Some(contact) = self.push_contact.as_deref().filter(|contact| !fit(contact)) {
            bail!("notices: push_contact = {contact:?} must begin with mailto: or https://");
        }
        let also = self.push_also.iter().map(|origin| super::public_address("notices: push_also", origin));
        Ok(Notices {
            headlines: self.headlines,
            contact: self.push_contact,
            also: also.collect::<Result<_>>()?,
        })
    }
}
