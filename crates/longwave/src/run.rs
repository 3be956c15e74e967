//! A newsroom at work: everything that runs while it serves, and its orderly end.

use std::io::IsTerminal;

use anyhow::{Context, Result, anyhow, bail};
use news::{Grant, Role, Scope};
use store::Store;
use tokio::sync::oneshot;
use tokio::task::JoinSet;
use tracing_subscriber::EnvFilter;

use crate::newsroom::{Newsroom, Work};
use crate::people::Maker;
use crate::say::say;
use crate::settings::Settings;
use crate::{
    clock, desk, follow, ingest, notices, people, reader, renditions, routes, schedule, seeing, server,
};

/// Serves a newsroom until the system asks it to stop.
pub async fn serve(settings: Settings) -> Result<()> {
    let listener = server::bind(settings.listen).await?;
    let (room, work) = Newsroom::open(settings).await?;
    tracing::info!("serving {} at {}", room.settings().name, room.settings().address);
    run(room, work, listener).await
}

/// Runs everything that a newsroom does until the system asks it to stop.
pub async fn run(room: Newsroom, work: Work, listener: tokio::net::TcpListener) -> Result<()> {
    let mut tasks = JoinSet::new();
    let from = room.reader().fresh().head();
    tasks.spawn(follow::run(room.clone(), from));
    tasks.spawn(schedule::run(room.clone()));
    tasks.spawn(reader::reads::run(room.clone()));
    tasks.spawn(renditions::run(room.clone(), work.pictures));
    let (done, all_done) = oneshot::channel();
    tasks.spawn(people::write_down(room.clone(), work.record, all_done));
    tasks.spawn(seeing::write_down(room.clone(), work.failures));
    tasks.spawn(seeing::keep(room.clone()));
    tasks.spawn(notices::run(room.clone()));
    tasks.spawn(people::keep_sessions(room.clone()));
    tasks.spawn(desk::pages::watch(room.clone()));
    tasks.spawn(ingest::keep_following(room.clone()));
    tasks.spawn(ingest::work_off_backlog(room.clone()));
    tasks.spawn(ingest::work_off_stories(room.clone()));
    tasks.spawn(desk::together::run(room.clone()));
    tasks.spawn(follow::pictures(room.clone()));
    tasks.spawn(desk::index_pictures(room.clone()));
    tasks.spawn(ingest::feeds(room.clone()));
    let mut outcome = Ok(());
    let stop = async {
        tokio::select! {
            () = asked_to_stop() => tracing::info!("stopping"),
            broken = broken(&mut tasks) => outcome = Err(broken),
        }
        room.close();
    };
    server::serve(listener, routes::routes(room.clone()), stop).await;
    if tokio::time::timeout(server::LAST_ANSWERS, room.deeds_are_done()).await.is_err() {
        tracing::warn!("some of what was begun was not finished in time");
    }
    drop(done);
    while tasks.join_next().await.is_some() {}
    room.store().close().await;
    outcome
}

/// Ends when a task breaks. One that has nothing more to do just ends.
async fn broken(tasks: &mut JoinSet<()>) -> anyhow::Error {
    loop {
        match tasks.join_next().await {
            Some(Ok(())) => {}
            Some(Err(error)) => {
                tracing::error!(%error, "a part of Longwave broke; it stops, so that it can be started anew");
                return anyhow!("a part of Longwave broke ({error}); please report this with its log");
            }
            None => std::future::pending().await,
        }
    }
}

async fn asked_to_stop() {
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
}

/// Makes a token and prints its secret.
pub async fn token(settings: Settings, name: &str, role: &str, services: &[String]) -> Result<()> {
    let store = Store::open(&settings.database.parse()?).await?;
    let grant = grant(&store, role, services).await?;
    let name = desk::name("--name", name, desk::NAME)?;
    let made = people::make_token(&store, &name, &grant, None, Maker::default()).await?;
    people::by_command(&store, ("longwave token", "administration"), &name, None).await?;
    say(made.secret)?;
    store.close().await;
    Ok(())
}

/// Invites somebody to the desk and prints the link.
pub async fn account(
    settings: Settings,
    email: &str,
    name: &str,
    role: &str,
    services: &[String],
) -> Result<()> {
    let store = Store::open(&settings.database.parse()?).await?;
    let grant = grant(&store, role, services).await?;
    let invited = people::invite(&store, email, name, &[grant], clock::now()).await?;
    people::by_command(&store, ("longwave account", "people"), email, None).await?;
    say(format_args!("{}/desk/invitation/{}", settings.address, invited.secret))?;
    store.close().await;
    Ok(())
}

/// What the command line grants.
async fn grant(store: &Store, role: &str, services: &[String]) -> Result<Grant> {
    let named = Role::ALL.into_iter().find(|known| known.as_str() == role);
    let role = named.with_context(|| format!("--role {role}: reporter, editor, chief or administrator"))?;
    if services.is_empty() {
        return Ok(Grant { role, scope: Scope::All });
    }
    let services: Vec<_> = services.iter().map(|service| service.parse()).collect::<Result<_, _>>()?;
    let known = store.services().await?;
    if let Some(unknown) = services.iter().find(|id| known.iter().all(|service| service.id != **id)) {
        bail!(
            "--service {unknown}: no such service publishes here; begin it at the desk, under Administration, or by PUT /api/v1/services/{unknown}"
        );
    }
    Ok(Grant { role, scope: Scope::Services(services) })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_task_that_breaks_is_noticed_and_one_that_is_done_is_not() {
        let mut tasks = JoinSet::new();
        tasks.spawn(async {});
        tasks.spawn(std::future::pending());
        tasks.spawn(async { panic!("the clock stands still") });
        let told = broken(&mut tasks).await.to_string();
        assert!(told.contains("the clock stands still"), "{told}");
    }
}
