//! How people come in: from which role on a second factor is demanded, and a provider of single sign-on.

use std::fmt;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use axum::http::Uri;
use news::{Grant, Role, Scope, ServiceId};
use serde::Deserialize;

/// A provider of single sign-on (OpenID Connect Core 1.0), such as the broadcaster's own accounts.
#[derive(Debug, Clone)]
pub struct SingleSignOn {
    /// The provider's address, as its tokens name it.
    pub issuer: String,
    /// What the sign-in calls it.
    pub name: String,
    /// What the provider calls this newsroom.
    pub client: String,
    pub secret: SecretPlace,
    /// What somebody of a domain may do who was not invited; nobody else gets in without an invitation.
    pub admit: Vec<(String, Grant)>,
}

/// Where a secret is, so that it needn't stand in the settings.
#[derive(Clone, PartialEq, Eq)]
pub enum SecretPlace {
    File(PathBuf),
    Variable(String),
}

impl SecretPlace {
    /// # Errors
    /// Where it isn't there, or is empty.
    pub fn read(&self) -> Result<String> {
        let read = match self {
            Self::File(path) => std::fs::read_to_string(path).with_context(|| format!("can't read {self:?}")),
            Self::Variable(name) => std::env::var(name).with_context(|| format!("no {self:?} is set")),
        }?;
        match read.trim() {
            "" => bail!("{self:?} is empty"),
            secret => Ok(secret.to_owned()),
        }
    }
}

impl fmt::Debug for SecretPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path) => write!(f, "the file {}", path.display()),
            Self::Variable(name) => write!(f, "environment variable {name}"),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenSingleSignOn {
    issuer: String,
    client: String,
    name: Option<String>,
    secret_file: Option<PathBuf>,
    secret_variable: Option<String>,
    #[serde(default)]
    admit: Vec<WrittenAdmit>,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenAdmit {
    domain: String,
    role: Role,
    #[serde(default)]
    services: Vec<ServiceId>,
}

impl WrittenSingleSignOn {
    pub(super) fn resolve(self, beside: &Path) -> Result<SingleSignOn> {
        let secret = match (self.secret_file, self.secret_variable) {
            (Some(file), None) => SecretPlace::File(beside.join(file)),
            (None, Some(variable)) => SecretPlace::Variable(variable),
            _ => bail!("single_sign_on: name either secret_file or secret_variable"),
        };
        let issuer: Uri = self.issuer.parse().unwrap_or_default();
        let host = issuer.host().unwrap_or_default();
        let here = issuer.scheme_str() == Some("http") && ["127.0.0.1", "localhost"].contains(&host);
        if issuer.scheme_str() != Some("https") && !here {
            bail!("single_sign_on: issuer = {:?} must begin with https://", self.issuer);
        }
        let admit = self.admit.into_iter().map(WrittenAdmit::resolve).collect::<Result<_>>()?;
        let place = issuer.authority().map_or("", |place| place.as_str());
        let name = self.name.unwrap_or_else(|| place.to_owned());
        Ok(SingleSignOn { issuer: self.issuer, name, client: self.client, secret, admit })
    }
}

impl WrittenAdmit {
    fn resolve(self) -> Result<(String, Grant)> {
        let domain = self.domain.to_lowercase();
        if domain.is_empty() || domain.contains(['@', '*', ' ', '/']) {
            bail!("single_sign_on.admit: domain = {:?} must be one such as example.org", self.domain);
        }
        let scope = if self.services.is_empty() { Scope::All } else { Scope::Services(self.services) };
        Ok((domain, Grant { role: self.role, scope }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolve(more: &str) -> Result<SingleSignOn> {
        let text = format!("client = \"longwave\"\n{more}");
        toml::from_str::<WrittenSingleSignOn>(&text)?.resolve(Path::new("/srv"))
    }

    #[test]
    fn a_provider_is_read_with_whom_it_admits() {
        let found = resolve(
            "issuer = \"https://login.example.org/desk\"\nsecret_file = \"secret\"\n\
             [[admit]]\ndomain = \"Example.org\"\nrole = \"reporter\"\nservices = [\"english\"]",
        )
        .unwrap();
        assert_eq!((found.name.as_str(), found.admit[0].0.as_str()), ("login.example.org", "example.org"));
        assert_eq!(found.secret, SecretPlace::File("/srv/secret".into()));
        assert!(found.secret.read().unwrap_err().to_string().contains("/srv/secret"));
    }

    #[test]
    fn mistakes_are_told() {
        let (https, file) = ("issuer = \"https://a.example\"", "secret_file = \"s\"");
        for (text, word) in [
            (https.to_owned(), "secret_file or secret_variable"),
            (format!("issuer = \"http://a.example\"\n{file}"), "https://"),
            (format!("issuer = \"http://localhost.a.example\"\n{file}"), "https://"),
            (format!("issuer = \"http://localhost@a.example\"\n{file}"), "https://"),
            (format!("{https}\n{file}\n[[admit]]\ndomain = \"*\"\nrole = \"reporter\""), "domain"),
            (format!("{https}\n{file}\n[[admit]]\ndomain = \"a.example\"\nrole = \"king\""), "king"),
        ] {
            let told = format!("{:#}", resolve(&text).unwrap_err());
            assert!(told.contains(word), "{told}");
        }
    }
}
