//! A newsroom at work: everything that runs while it serves, and its orderly end.

use std::io::IsTerminal;

use anyhow::{Context, Result, bail};
use news::{Role, Scope};
use store::Store;
use tokio::task::JoinSet;
use tracing_subscriber::EnvFilter;

use crate::newsroom::Newsroom;
use crate::say::say;
use crate::settings::Settings;
use crate::{api, clock, desk, follow, ingest, reader, renditions, routes, schedule, server};

/// Serves a newsroom until the system asks it to stop.
pub async fn serve(settings: Settings) -> Result<()> {
    let listener = server::bind(settings.listen).await?;
    let (room, pictures) = Newsroom::open(settings).await?;
    tracing::info!("serving {} at {}", room.settings().name, room.settings().address);
    work(room, pictures, listener).await
}

/// Runs everything that a newsroom does until the system asks it to stop.
pub async fn work(
    room: Newsroom,
    pictures: tokio::sync::mpsc::UnboundedReceiver<renditions::Asked>,
    listener: tokio::net::TcpListener,
) -> Result<()> {
    let mut tasks = JoinSet::new();
    let from = room.reader().fresh().head();
    tasks.spawn(follow::run(room.clone(), from));
    tasks.spawn(schedule::run(room.clone()));
    tasks.spawn(reader::reads::run(room.clone()));
    tasks.spawn(renditions::run(room.clone(), pictures));
    tasks.spawn(ingest::keep_following(room.clone()));
    tasks.spawn(follow::pictures(room.clone()));
    for feed in room.settings().feeds.clone() {
        tasks.spawn(ingest::watch(room.clone(), feed));
    }
    let stop = asked_to_stop(room.clone());
    server::serve(listener, routes::routes(room.clone()), stop).await;
    while tasks.join_next().await.is_some() {}
    room.store().close().await;
    Ok(())
}

async fn asked_to_stop(room: Newsroom) {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        let terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate());
        match terminate {
            Ok(mut terminate) => tokio::select! {
                _ = interrupted => {}
                _ = terminate.recv() => {}
            },
            Err(_) => drop(interrupted.await),
        }
    }
    #[cfg(not(unix))]
    drop(interrupted.await);
    tracing::info!("stopping");
    room.close();
}

/// Makes a token and prints its secret.
pub async fn token(settings: Settings, name: &str, role: &str, services: &[String]) -> Result<()> {
    let role = match role {
        "reporter" => Role::Reporter,
        "editor" => Role::Editor,
        "administrator" => Role::Administrator,
        other => bail!("--role {other}: reporter, editor or administrator"),
    };
    let services: Vec<_> = services.iter().map(|service| service.parse()).collect::<Result<_, _>>()?;
    let scope = if services.is_empty() { Scope::All } else { Scope::Services(services) };
    let store = Store::open(&settings.database.parse()?).await?;
    if let Scope::Services(services) = &scope {
        let known = store.services().await?;
        if let Some(unknown) = services.iter().find(|id| known.iter().all(|service| service.id != **id)) {
            bail!(
                "--service {unknown}: no such service publishes here; PUT /api/v1/services/{unknown} begins it"
            );
        }
    }
    let name = desk::name("--name", name, desk::NAME)?;
    let name = name.as_str();
    say(make_token(&store, name, role, scope).await?)?;
    store.close().await;
    Ok(())
}

/// Makes a token; only the answer ever says its secret.
pub async fn make_token(store: &Store, name: &str, role: Role, scope: Scope) -> Result<String> {
    let secret = api::new_secret().context("the system has no randomness for a secret")?;
    store.save_token(name, &api::fingerprint(&secret), role, &scope, clock::now()).await?;
    Ok(secret)
}

/// The record of what the process does, on stderr; RUST_LOG says how much.
pub fn log_to_stderr() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn"));
    let colours = std::io::stderr().is_terminal();
    let _ = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(colours)
        .try_init();
}
