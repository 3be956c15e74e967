//! The HTTP server: connections, their limits, and an orderly end.

use std::future::Future;
use std::net::SocketAddr;
use std::pin::pin;
use std::time::Duration;

use anyhow::{Context, Result};
use axum::Router;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};

/// A client that takes longer to say what it wants is sent away.
const HEADERS_WITHIN: Duration = Duration::from_secs(10);
/// How long answers under way may take once the server is to stop.
const LAST_ANSWERS: Duration = Duration::from_secs(5);
const HTTP2_STREAMS: u32 = 128;

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
    let mut stop = pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        match accepted {
            Ok((stream, _)) => serve_one(&server, &graceful, stream, routes.clone()),
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
    builder.http2().timer(TokioTimer::new()).max_concurrent_streams(HTTP2_STREAMS);
    builder
}

fn serve_one(
    server: &auto::Builder<TokioExecutor>,
    graceful: &GracefulShutdown,
    stream: TcpStream,
    routes: Router,
) {
    // Answers are sent whole; waiting for more to send would only delay them.
    let _ = stream.set_nodelay(true);
    let service = TowerToHyperService::new(routes);
    let connection = server.serve_connection(TokioIo::new(stream), service).into_owned();
    let connection = graceful.watch(connection);
    tokio::spawn(async move {
        if let Err(error) = connection.await {
            tracing::debug!(%error, "a connection ended early");
        }
    });
}
