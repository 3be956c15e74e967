//! The demo newsroom: made-up news in many languages, loaded once through the same verbs as any story, then served.

mod files;
mod load;
mod markdown;
mod people;

use std::net::SocketAddr;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use news::{Edit, Feed, Grant, Piece, Role, Scope};

use crate::newsroom::Newsroom;
use crate::people::{Maker, make_token};
use crate::say::say;
use crate::settings::Settings;
use crate::{run, server};

/// Stands in the folder once everything is loaded, and while it is being loaded.
const LOADED: &str = "loaded";
const LOADING: &str = "loading";
const DATABASE: &str = "longwave.db";
const TOKEN: &str = "token";
const PROVIDERS: [&str; 2] = ["meridian", "coastpress"];

/// Loads the demo into `data` unless it is there, and serves it.
pub async fn run(data: &Path, listen: SocketAddr) -> Result<()> {
    std::fs::create_dir_all(data).with_context(|| format!("can't make the folder {}", data.display()))?;
    let listener = server::bind(listen).await?;
    let settings = Settings::in_folder(data, listener.local_addr()?);
    let loaded = data.join(LOADED);
    if !loaded.exists() {
        begin_anew(data)?;
    }
    let (room, work) = Newsroom::open(settings).await?;
    let first = !loaded.exists();
    if first {
        load::load(&room, data).await?;
        feeds(&room).await?;
        let grant = Grant { role: Role::Administrator, scope: Scope::All };
        let made = make_token(room.store(), "demo editor", &grant, None, Maker::default()).await?;
        std::fs::write(data.join(TOKEN), &made.secret)?;
        std::fs::write(&loaded, "Remove this folder to load the demo anew.\n")?;
        std::fs::remove_file(data.join(LOADING))?;
    }
    // Somebody may drop a file in the moment they read where.
    for provider in PROVIDERS {
        std::fs::create_dir_all(room.settings().wire.join(provider))?;
    }
    let password = people::people(&room, data).await?;
    welcome(&room, data, &password)?;
    run::run(room, work, listener).await
}

/// Feeds as somebody sets them up at the desk: there they can be tried, paused and changed.
async fn feeds(room: &Newsroom) -> Result<()> {
    let feed = |provider: &str| -> Result<Edit> {
        let (id, folder) = (provider.parse()?, provider.parse()?);
        let provider = provider.to_owned();
        let feed = Feed { id, provider, folder, format: None, paused: false, silent_after: None };
        Ok(Edit::begun(Piece::Feed(feed)))
    };
    let feeds = PROVIDERS.into_iter().map(feed).collect::<Result<Vec<_>>>()?;
    room.store().set_up(&feeds, crate::clock::now()).await?;
    Ok(())
}

/// A demo whose loading was cut short is loaded anew. What isn't a demo's is left as it is.
fn begin_anew(data: &Path) -> Result<()> {
    let loading = data.join(LOADING);
    if !loading.exists() {
        let folder = data.display();
        ensure!(
            !data.join(DATABASE).exists(),
            "{folder} holds a newsroom that is no demo, and stays as it is; choose another folder with --data"
        );
        std::fs::write(&loading, "The demo is being loaded. Where this stays, it is loaded anew.\n")?;
    }
    for ending in ["", "-wal", "-shm"] {
        let file = data.join(format!("{DATABASE}{ending}"));
        if file.exists() {
            std::fs::remove_file(&file).with_context(|| format!("can't remove {}", file.display()))?;
        }
    }
    Ok(())
}

fn welcome(room: &Newsroom, data: &Path, password: &str) -> Result<()> {
    let address = &room.settings().address;
    let token = std::fs::read_to_string(data.join(TOKEN)).unwrap_or_default();
    let people = people::PEOPLE.map(|person| person.email).join(", ");
    let (wire, later) = (data.join("wire").join("meridian"), data.join("wire-later"));
    say(format_args!(
        "
The demo newsroom is open.

  Readers     {address}/english/   {address}/persian/   {address}/services
  Desk        {address}/desk/
              sign in as {people}
              password {password}
  API         {address}/api/v1/openapi.json
  Token       Authorization: Bearer {token}
  Wire        put a file into {}
              some to try are in {}
              curl -H 'Authorization: Bearer {token}' {address}/api/v1/wire

Stop it with Ctrl-C. Remove {} to begin again.
",
        wire.display(),
        later.display(),
        data.display()
    ))?;
    Ok(())
}
