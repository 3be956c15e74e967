//! The HTTP server: connections, their limits, and an orderly end.

use std::convert::Infallible;
use std::future::Future;
use std::net::{IpAddr, SocketAddr};
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use anyhow::{Context as _, Result};
use axum::Router;
use axum::http::Request;
use axum::response::Response;
use axum::routing::future::RouteFuture;
use hyper::body::Incoming;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::impatient::Impatient;

/// A client that takes longer to say what it wants is sent away.
const HEADERS_WITHIN: Duration = Duration::from_secs(10);
/// Between two signs of life that an HTTP/2 client must give.
const ALIVE: Duration = Duration::from_secs(20);
/// A client that takes nothing of an answer for so long has gone. Who only listens is sent something more often.
const TAKEN_WITHIN: Duration = Duration::from_secs(60);
/// Connections at one time: each takes a file handle and some memory.
const CONNECTIONS: usize = 20_000;
/// File handles kept for the database, media and feeds.
const OWN_HANDLES: usize = 200;
/// How long answers under way may take once the server is to stop.
pub const LAST_ANSWERS: Duration = Duration::from_secs(5);
const HTTP2_STREAMS: u32 = 128;

/// The other end of a connection; every request carries it.
#[derive(Debug, Clone, Copy)]
pub struct Peer(pub IpAddr);

/// The routes, told where each request comes from.
#[derive(Clone)]
struct FromPeer {
    routes: Router,
    peer: Peer,
}

impl tower::Service<Request<Incoming>> for FromPeer {
    type Response = Response;
    type Error = Infallible;
    type Future = RouteFuture<Infallible>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        tower::Service::<Request<Incoming>>::poll_ready(&mut self.routes, context)
    }

    fn call(&mut self, mut request: Request<Incoming>) -> Self::Future {
        request.extensions_mut().insert(self.peer);
        self.routes.call(request)
    }
}

/// Opens the address, or says what stands in the way.
pub async fn bind(address: SocketAddr) -> Result<TcpListener> {
    TcpListener::bind(address).await.with_context(|| {
        format!("can't listen on {address}: is another server there? Choose another address with --listen or in the settings")
    })
}

/// Serves until `stop` ends, then lets answers under way be finished.
pub async fn serve(listener: TcpListener, routes: Router, stop: impl Future<Output = ()>) {
    let server = builder();
    let graceful = GracefulShutdown::new();
    let places = Arc::new(Semaphore::new(places()));
    let mut stop = pin!(stop);
    loop {
        let next = async {
            let place = Arc::clone(&places).acquire_owned().await;
            (listener.accept().await, place)
        };
        let (accepted, place) = tokio::select! {
            next = next => next,
            () = &mut stop => break,
        };
        match accepted {
            Ok((stream, peer)) => {
                let routes = FromPeer { routes: routes.clone(), peer: Peer(peer.ip()) };
                serve_one(&server, &graceful, stream, routes, place.ok());
            }
            // The system is out of file handles or the client is gone; the next may do better.
            Err(error) => {
                tracing::warn!(%error, "a connection could not be taken");
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        }
    }
    drop(listener);
    if tokio::time::timeout(LAST_ANSWERS, graceful.shutdown()).await.is_err() {
        tracing::warn!("some answers were not finished in time");
    }
}

fn builder() -> auto::Builder<TokioExecutor> {
    let mut builder = auto::Builder::new(TokioExecutor::new());
    builder.http1().timer(TokioTimer::new()).header_read_timeout(HEADERS_WITHIN).pipeline_flush(true);
    let mut http2 = builder.http2();
    http2.timer(TokioTimer::new()).max_concurrent_streams(HTTP2_STREAMS);
    http2.keep_alive_interval(ALIVE).keep_alive_timeout(ALIVE);
    builder
}

fn serve_one(
    server: &auto::Builder<TokioExecutor>,
    graceful: &GracefulShutdown,
    stream: TcpStream,
    routes: FromPeer,
    place: Option<OwnedSemaphorePermit>,
) {
    // Answers are sent whole; waiting for more to send would only delay them.
    let _ = stream.set_nodelay(true);
    let (server, watcher) = (server.clone(), graceful.watcher());
    tokio::spawn(async move {
        let _place = place;
        if !tokio::time::timeout(HEADERS_WITHIN, begins(&stream)).await.unwrap_or(false) {
            return;
        }
        let service = TowerToHyperService::new(routes);
        let stream = TokioIo::new(Impatient::new(stream, TAKEN_WITHIN));
        let connection = server.serve_connection_with_upgrades(stream, service).into_owned();
        if let Err(error) = watcher.watch(connection).await {
            tracing::debug!(%error, "a connection ended early");
        }
    });
}

/// Waits until a client has said which version of HTTP it speaks: hyper waits for that without end. False where it goes
/// before.
async fn begins(stream: &TcpStream) -> bool {
    const HTTP2: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    let mut said = [0; HTTP2.len()];
    loop {
        let Ok(count @ 1..) = stream.peek(&mut said).await else { return false };
        let said = said.get(..count).unwrap_or_default();
        if count == HTTP2.len() || !HTTP2.starts_with(said) {
            return true;
        }
        // What was peeked at stays there, so there is nothing to wait for but time.
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// How many connections there may be: as many as the system has file handles for.
fn places() -> usize {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
        let limits = getrlimit(Resource::Nofile);
        let raised = setrlimit(Resource::Nofile, Rlimit { current: limits.maximum, ..limits });
        let handles = if raised.is_ok() { limits.maximum } else { limits.current };
        let handles = handles.map_or(CONNECTIONS, |handles| usize::try_from(handles).unwrap_or(CONNECTIONS));
        handles.saturating_sub(OWN_HANDLES).clamp(OWN_HANDLES, CONNECTIONS)
    }
    #[cfg(not(unix))]
    CONNECTIONS
}
