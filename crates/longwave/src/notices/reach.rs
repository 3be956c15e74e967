//! Reaching a push service at an address that a browser named, and nothing else: no host of the newsroom's own network
//! can be asked by way of it.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use axum::body::Body;
use axum::http::{Request, Response};
use hyper::body::Incoming;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpStream, lookup_host};
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::rustls::{ClientConfig, RootCertStore, crypto::ring};

use super::push::Endpoint;

/// How long a push service may take for all of it.
const PATIENCE: Duration = Duration::from_secs(20);

static TLS: LazyLock<Option<TlsConnector>> = LazyLock::new(|| {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    let builder = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()));
    let config = builder.with_safe_default_protocol_versions().ok()?;
    let config = config.with_root_certificates(roots).with_no_client_auth();
    Some(TlsConnector::from(Arc::new(config)))
});

/// Sends a request, and gives the answer as soon as its head is there. Nobody is sent on elsewhere.
///
/// # Errors
/// Where the host can't be reached, or may not be.
pub async fn send(endpoint: &Endpoint, request: Request<Body>) -> Result<Response<Incoming>> {
    let sent = async {
        let stream = connect(endpoint).await?;
        if !endpoint.secure {
            return talk(stream, request).await;
        }
        let tls = TLS.as_ref().context("TLS can't be set up")?;
        let name = ServerName::try_from(endpoint.host.clone()).context("the host's name")?;
        talk(tls.connect(name, stream).await.context("TLS")?, request).await
    };
    tokio::time::timeout(PATIENCE, sent).await.context("no answer in time")?
}

async fn connect(endpoint: &Endpoint) -> Result<TcpStream> {
    let Endpoint { host, port, exempt, .. } = endpoint;
    let found = lookup_host((host.as_str(), *port)).await.with_context(|| format!("{host} isn't found"))?;
    // The very address that was judged is the one that is asked: a name may say something else a moment later.
    let mut allowed: Vec<_> = found.filter(|address| *exempt || public(address.ip())).collect();
    let Some(address) = allowed.pop() else { bail!("{host} isn't at a public address") };
    let mut last = TcpStream::connect(address).await;
    while last.is_err()
        && let Some(address) = allowed.pop()
    {
        last = TcpStream::connect(address).await;
    }
    last.with_context(|| format!("{host} can't be reached"))
}

async fn talk(
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    request: Request<Body>,
) -> Result<Response<Incoming>> {
    let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await?;
    tokio::spawn(connection);
    Ok(sender.send_request(request).await?)
}

/// Whether an address is one of the public internet (the IANA's registries of special-purpose addresses).
pub fn public(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(address) => public_v4(address),
        IpAddr::V6(address) => public_v6(address),
    }
}

fn public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let special = address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_documentation()
        || address.is_multicast()
        || matches!(
            (a, b, c),
            (0 | 240..=255, ..) | (100, 64..=127, _) | (192, 0, 0) | (192, 88, 99) | (198, 18..=19, _)
        );
    !special
}

fn public_v6(address: Ipv6Addr) -> bool {
    let [a, b, c, ..] = address.segments();
    // Only 2000::/3 is handed out; of it, some hold addresses of version 4 or are for documentation and benchmarks.
    (a & 0xe000) == 0x2000
        && a != 0x2002
        && !(a == 0x2001 && (b < 0x0200 || b == 0x0db8))
        && !(a == 0x3fff && b < 0x1000)
        && !(a == 0x0064 && b == 0xff9b && c == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_near_is_public() {
        for near in [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "255.255.255.255",
            "224.0.0.1",
            "198.18.0.1",
            "192.0.2.1",
            "::1",
            "::",
            "fe80::1",
            "fc00::1",
            "::ffff:10.0.0.1",
            "64:ff9b::a00:1",
            "2002:a00:1::",
            "2001:db8::1",
            "ff02::1",
        ] {
            assert!(!public(near.parse().unwrap()), "{near}");
        }
        for far in ["142.250.184.202", "2a00:1450:4001:82a::200a", "9.9.9.9"] {
            assert!(public(far.parse().unwrap()), "{far}");
        }
    }
}
