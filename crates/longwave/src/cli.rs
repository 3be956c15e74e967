//! The command line.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, Result};
use clap::{Args, Parser, Subcommand};

use crate::say::say;
use crate::settings::{Settings, USUAL};
use crate::{check, demo, run, setup, wire_command};

/// Multilingual news publishing, from the wire to the reader.
#[derive(Parser)]
#[command(name = "longwave", version, arg_required_else_help = true)]
struct Longwave {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve a demo newsroom: made-up news in many languages, with a wire folder to drop files into.
    Demo {
        /// The folder of its data; created if it doesn't exist, reused if it does.
        #[arg(long, default_value = "data/demo")]
        data: PathBuf,
        /// The address to listen at.
        #[arg(long, default_value = "127.0.0.1:8080")]
        listen: SocketAddr,
    },
    /// Serve the newsroom that the settings describe.
    Serve {
        #[command(flatten)]
        config: Config,
        /// The address to listen at, instead of the one in the settings; unless these name a public address, that changes too.
        #[arg(long)]
        listen: Option<SocketAddr>,
    },
    /// Parse agencies' files, or take them in.
    #[command(subcommand)]
    Wire(Wire),
    /// Is this installation healthy? Reports what is wrong, and how to fix it.
    Check {
        #[command(flatten)]
        config: Config,
    },
    /// Make a token for the API and print its secret, this once.
    Token {
        /// Whom it is for; stands in the record with everything that is done with the token.
        #[arg(long)]
        name: String,
        /// reporter, editor, chief or administrator.
        #[arg(long, default_value = "editor")]
        role: String,
        /// A service at which the role holds; may be given several times. Without one it holds at all services.
        #[arg(long = "service")]
        services: Vec<String>,
        #[command(flatten)]
        config: Config,
    },
    /// Invite somebody to the desk, or let somebody who is there choose a new password: prints a link that works once, for
    /// three days. Name, role and services are for a new account alone; those of others are changed at the desk, under
    /// People, or by newsroom import.
    Account {
        /// Whom to invite.
        #[arg(long)]
        email: String,
        /// Their name at the desk and in the record; needed for a new account.
        #[arg(long, default_value = "")]
        name: String,
        /// reporter, editor, chief or administrator; for a new account.
        #[arg(long, default_value = "reporter")]
        role: String,
        /// A service at which the role holds; may be given several times. Without one it holds at all services.
        #[arg(long = "service")]
        services: Vec<String>,
        #[command(flatten)]
        config: Config,
    },
    /// Print example settings.
    Settings,
    /// Export or import the newsroom's setup as one file: services, sections, desks, people, feeds, redirects, bylines,
    /// topics.
    #[command(subcommand)]
    Newsroom(Setup),
}

#[derive(Subcommand)]
enum Setup {
    /// Write the setup to a file, always in the same order and form; never a password, a token or anything else by which
    /// somebody signs in.
    Export {
        /// The file to write; without it, standard output.
        file: Option<PathBuf>,
        #[command(flatten)]
        config: Config,
    },
    /// Set the newsroom up as a file says, all of it or nothing, and print what changes. A piece that the file doesn't name
    /// stays as it is; one that it names becomes what the file says, and what is left out of it is set back. New people have
    /// no password yet: invite them at the desk.
    Import {
        /// The file, in the form that export writes.
        file: PathBuf,
        /// Only print what would change.
        #[arg(long)]
        dry_run: bool,
        /// Take the file as the whole setup: feeds and redirects that it doesn't name are removed.
        #[arg(long)]
        whole: bool,
        #[command(flatten)]
        config: Config,
    },
}

#[derive(Subcommand)]
enum Wire {
    /// Print one line of JSON for each item of these files; stores nothing.
    Parse {
        /// The files; - is standard input.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// newsml-g2, ninjs, nitf, rss, atom or json-feed, for files that don't say what they are.
        #[arg(long)]
        format: Option<String>,
        /// The folder of providers' catalogs, by which QCodes are resolved; without it, only IPTC's and those that an item
        /// declares are known.
        #[arg(long)]
        catalogs: Option<PathBuf>,
    },
    /// Take in files or folders by hand, in the order of their names; they stay where they lie. Files that need a feed's
    /// format go into its folder.
    Ingest {
        /// The files, or folders of files; folders in these are not looked into.
        #[arg(required = true)]
        paths: Vec<PathBuf>,
        /// Who sent them; without it, the provider that each item names.
        #[arg(long)]
        provider: Option<String>,
        #[command(flatten)]
        config: Config,
    },
}

#[derive(Args)]
struct Config {
    /// The settings file; without it, longwave.toml in the current folder, if there is one.
    #[arg(long)]
    config: Option<PathBuf>,
}

impl Config {
    /// # Errors
    /// Where no settings were found and no newsroom is: whoever stands in another folder than they believe would take a kill
    /// in where nobody is.
    fn finds_a_newsroom(&self, settings: &Settings) -> Result<()> {
        let found =
            self.config.is_some() || Path::new(USUAL).exists() || Path::new(&settings.database).exists();
        anyhow::ensure!(
            found,
            "there is no newsroom here: neither {} nor {}. Go to its folder, or name its settings with --config FILE",
            USUAL,
            settings.database
        );
        Ok(())
    }

    fn load(&self) -> Result<Settings> {
        Settings::load(self.config.as_deref(), None)
    }
}

pub fn run() -> Result<ExitCode> {
    let done = |result: Result<()>| result.map(|()| ExitCode::SUCCESS);
    match Longwave::parse().command {
        Command::Demo { data, listen } => done(until_stopped(demo::run(&data, listen))),
        Command::Serve { config, listen } => {
            let settings = Settings::load(config.config.as_deref(), listen)?;
            done(until_stopped(run::serve(settings)))
        }
        Command::Wire(Wire::Parse { files, format, catalogs }) => {
            wire_command::parse(&files, format.as_deref(), catalogs.as_deref())
        }
        Command::Wire(Wire::Ingest { paths, provider, config }) => {
            let settings = config.load()?;
            config.finds_a_newsroom(&settings)?;
            threads()?.block_on(wire_command::ingest(settings, &paths, provider.as_deref()))
        }
        Command::Check { config } => threads()?.block_on(check::run(config.load())),
        Command::Token { name, role, services, config } => {
            let settings = config.load()?;
            done(threads()?.block_on(run::token(settings, &name, &role, &services)))
        }
        Command::Account { email, name, role, services, config } => {
            let settings = config.load()?;
            done(threads()?.block_on(run::account(settings, &email, &name, &role, &services)))
        }
        Command::Newsroom(Setup::Export { file, config }) => {
            let settings = config.load()?;
            done(threads()?.block_on(setup::export(settings, file.as_deref())))
        }
        Command::Newsroom(Setup::Import { file, dry_run, whole, config }) => {
            let settings = config.load()?;
            done(threads()?.block_on(setup::import(settings, &file, whole, dry_run)))
        }
        Command::Settings => {
            say(crate::settings::example().trim_end())?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// Serves to the end. A picture that is being encoded then keeps nobody waiting: the next start makes it again. What is
/// being written has its moment.
fn until_stopped(serving: impl Future<Output = Result<()>>) -> Result<()> {
    const MOMENT: Duration = Duration::from_millis(500);
    let threads = threads()?;
    let ended = threads.block_on(serving);
    threads.shutdown_timeout(MOMENT);
    ended
}

fn threads() -> Result<tokio::runtime::Runtime> {
    run::log_to_stderr();
    tokio::runtime::Builder::new_multi_thread().enable_all().build().context("can't start threads")
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    #[test]
    fn what_is_half_made_keeps_nobody_waiting_at_the_end() {
        let (ended, still_going) = mpsc::channel();
        let (go_on, told) = mpsc::channel::<()>();
        let serving = async {
            let (started, has_started) = tokio::sync::oneshot::channel();
            tokio::task::spawn_blocking(move || {
                let _ = started.send(());
                // So that this test fails, and doesn't hang, where it is waited for.
                let _ = told.recv_timeout(Duration::from_secs(60));
                let _ = ended.send(());
            });
            has_started.await.context("it never started")
        };
        until_stopped(serving).unwrap();
        assert_eq!(still_going.try_recv(), Err(mpsc::TryRecvError::Empty));
        drop(go_on);
    }
}
