//! A provider of single sign-on: OpenID Connect's code flow with PKCE, by way of the browser and back.

use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow};
use openidconnect::core::{
    CoreAuthenticationFlow, CoreClient, CoreClientAuthMethod, CoreJwsSigningAlgorithm, CoreProviderMetadata,
};
use openidconnect::{
    AccessTokenHash, AsyncHttpClient, AuthType, AuthorizationCode, ClientId, ClientSecret, CsrfToken,
    EndpointMaybeSet, EndpointNotSet, EndpointSet, HttpRequest, HttpResponse, IssuerUrl, Nonce,
    OAuth2TokenResponse, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope, TokenResponse,
};
use tokio::sync::Mutex;

use super::secret::fingerprint;
use crate::settings::{Settings, SingleSignOn};

/// How long what the provider says of itself, its keys among it, is believed without asking again.
const BELIEVED: Duration = Duration::from_secs(5 * 60);
const PATIENCE: Duration = Duration::from_secs(10);
/// Bytes of an answer of the provider.
const MOST: usize = 1 << 20;

/// Tokens are signed by a key that only the provider has.
const SIGNED_BY: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

type Client = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// The provider that the settings name.
pub struct Provider {
    settings: SingleSignOn,
    issuer: IssuerUrl,
    back: RedirectUrl,
    web: Web,
    known: Mutex<Option<(Instant, CoreProviderMetadata)>>,
}

/// What somebody was sent to the provider with.
pub struct Asked {
    state: CsrfToken,
    nonce: Nonce,
    verifier: PkceCodeVerifier,
    pub next: String,
}

/// What a browser brings back: the parameters of the address.
pub type Brought = HashMap<String, String>;

/// Who the provider says somebody is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    pub issuer: String,
    pub subject: String,
    /// In lower case; None where the provider doesn't vouch for it.
    pub email: Option<String>,
    pub name: Option<String>,
    /// Whether they showed the provider more than one factor (RFC 8176, `mfa`).
    pub second: bool,
}

/// Why somebody doesn't come in this way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Astray {
    /// The provider can't be reached, or its answer can't be read.
    Unreachable,
    /// The provider refused, or they turned back.
    Refused,
    /// It was begun in another browser, or too long ago.
    Over,
    /// What came back doesn't hold: another's token, an old one, one for something else.
    Unfit,
    /// The provider doesn't vouch for their address.
    Unverified,
    /// Nobody invited them.
    Unknown,
    /// Their address is an account's that the provider knows by another name.
    Other,
    /// Too many failed from where they are: nothing is tried for now.
    Wait,
    /// The store failed.
    Failed,
}

impl Astray {
    pub const ALL: [Self; 9] = [
        Self::Unreachable,
        Self::Refused,
        Self::Over,
        Self::Unfit,
        Self::Unverified,
        Self::Unknown,
        Self::Other,
        Self::Wait,
        Self::Failed,
    ];

    /// The name of its message.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unreachable => "unreachable",
            Self::Refused => "refused",
            Self::Over => "over",
            Self::Unfit => "unfit",
            Self::Unverified => "unverified",
            Self::Unknown => "unknown",
            Self::Other => "other",
            Self::Wait => "wait",
            Self::Failed => "failed",
        }
    }

    /// Whether it says nothing of them: the provider or the store is away.
    pub fn is_no_ones(self) -> bool {
        matches!(self, Self::Unreachable | Self::Failed)
    }
}

/// Why, with the cause for the log alone: what came from elsewhere stands there between quotes.
fn astray(why: Astray, error: impl Into<anyhow::Error>) -> Astray {
    let cause = format!("{:#}", error.into());
    tracing::warn!(why = why.as_str(), ?cause, "somebody doesn't come in by single sign-on");
    why
}

fn unfit(error: impl Into<anyhow::Error>) -> Astray {
    astray(Astray::Unfit, error)
}

impl Provider {
    /// None where the settings name none.
    ///
    /// # Errors
    /// Where its secret isn't there, or an address is none.
    pub fn of(settings: &Settings) -> Result<Option<Self>> {
        let Some(single) = settings.single_sign_on.clone() else { return Ok(None) };
        single.secret.read().context("single_sign_on")?;
        let issuer = IssuerUrl::new(single.issuer.clone()).context("single_sign_on: issuer")?;
        let back = RedirectUrl::new(format!("{}/desk/sign-in/provider/back", settings.address))?;
        Ok(Some(Self { settings: single, issuer, back, web: Web::open()?, known: Mutex::default() }))
    }

    pub fn settings(&self) -> &SingleSignOn {
        &self.settings
    }

    /// Where to send a browser, and what to remember of it.
    pub async fn begin(&self, next: &str) -> Result<(String, Asked), Astray> {
        let client = self.client().await?;
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let flow = CoreAuthenticationFlow::AuthorizationCode;
        let request = client.authorize_url(flow, CsrfToken::new_random, Nonce::new_random);
        let request = request.add_scope(Scope::new("email".into())).add_scope(Scope::new("profile".into()));
        let (to, state, nonce) = request.set_pkce_challenge(challenge).url();
        Ok((to.to_string(), Asked { state, nonce, verifier, next: next.to_owned() }))
    }

    /// Who came back.
    pub async fn finish(&self, asked: Asked, brought: &Brought) -> Result<Known, Astray> {
        let get = |name: &str| brought.get(name).map(String::as_str);
        // Fingerprints are compared, so that the time it takes tells nothing.
        if get("state").map(fingerprint) != Some(fingerprint(asked.state.secret())) {
            return Err(astray(Astray::Over, anyhow!("another state")));
        }
        // RFC 9207: whoever answers says who they are.
        if get("iss").is_some_and(|issuer| issuer != self.issuer.as_str()) {
            return Err(unfit(anyhow!("another issuer")));
        }
        let Some(code) = get("code") else {
            let error = get("error").unwrap_or("no code").to_owned();
            return Err(astray(Astray::Refused, anyhow!(error)));
        };
        let client = self.client().await?;
        let exchange = client.exchange_code(AuthorizationCode::new(code.to_owned()));
        let exchange = exchange.map_err(|error| astray(Astray::Unreachable, error))?;
        let answer = exchange.set_pkce_verifier(asked.verifier).request_async(&self.web).await;
        let answer = answer.map_err(unfit)?;
        let token = answer.id_token().ok_or_else(|| unfit(anyhow!("no ID token")))?;
        let verifier = client.id_token_verifier().set_allowed_algs(SIGNED_BY);
        let claims = token.claims(&verifier, &asked.nonce).map_err(unfit)?;
        if let Some(expected) = claims.access_token_hash() {
            let algorithm = token.signing_alg().map_err(unfit)?;
            let key = token.signing_key(&verifier).map_err(unfit)?;
            let actual = AccessTokenHash::from_token(answer.access_token(), algorithm, key);
            if actual.ok().as_ref() != Some(expected) {
                return Err(unfit(anyhow!("another access token")));
            }
        }
        let email = claims.email().filter(|_| claims.email_verified() == Some(true));
        let methods = claims.auth_method_refs().into_iter().flatten();
        Ok(Known {
            issuer: self.issuer.to_string(),
            subject: claims.subject().to_string(),
            email: email.map(|email| email.to_lowercase()),
            name: claims.name().and_then(|name| name.get(None)).map(|name| name.to_string()),
            second: methods.into_iter().any(|method| method.as_str() == "mfa"),
        })
    }

    async fn client(&self) -> Result<Client, Astray> {
        let secret = self.settings.secret.read().map_err(|error| astray(Astray::Unreachable, error))?;
        let id = ClientId::new(self.settings.client.clone());
        let metadata = self.metadata().await?;
        let ways = metadata.token_endpoint_auth_methods_supported().cloned().unwrap_or_default();
        let client = CoreClient::from_provider_metadata(metadata, id, Some(ClientSecret::new(secret)));
        let client = client.set_redirect_uri(self.back.clone());
        // Where the provider says nothing it is the header (OpenID Connect Discovery 1.0, section 3).
        let in_header = ways.is_empty() || ways.contains(&CoreClientAuthMethod::ClientSecretBasic);
        Ok(client.set_auth_type(if in_header { AuthType::BasicAuth } else { AuthType::RequestBody }))
    }

    /// What the provider says of itself; asked for by one at a time.
    async fn metadata(&self) -> Result<CoreProviderMetadata, Astray> {
        let mut known = self.known.lock().await;
        if let Some((at, metadata)) = &*known
            && at.elapsed() < BELIEVED
        {
            return Ok(metadata.clone());
        }
        let found = CoreProviderMetadata::discover_async(self.issuer.clone(), &self.web).await;
        let found = found.map_err(|error| astray(Astray::Unreachable, error))?;
        *known = Some((Instant::now(), found.clone()));
        Ok(found)
    }
}

/// Asks the provider, and nobody whom it would send us on to.
struct Web(reqwest::Client);

/// Why an answer of the provider can't be read.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    #[error(transparent)]
    Http(#[from] reqwest::Error),
    #[error(transparent)]
    Unreadable(#[from] axum::http::Error),
    #[error("an answer of more than {MOST} bytes")]
    Large,
}

impl Web {
    fn open() -> Result<Self> {
        // Another part of the process may have done that already.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).timeout(PATIENCE);
        Ok(Self(client.build().context("single_sign_on: no HTTPS")?))
    }

    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, Fault> {
        let mut answer = self.0.execute(request.try_into()?).await?;
        let mut body = Vec::new();
        while let Some(chunk) = answer.chunk().await? {
            if body.len() + chunk.len() > MOST {
                return Err(Fault::Large);
            }
            body.extend_from_slice(&chunk);
        }
        let mut response = axum::http::Response::builder().status(answer.status());
        for (name, value) in answer.headers() {
            response = response.header(name, value);
        }
        Ok(response.body(body)?)
    }
}

impl<'c> AsyncHttpClient<'c> for Web {
    type Error = Fault;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, Fault>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.send(request))
    }
}
