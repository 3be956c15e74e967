//! A newsroom of its own for each test: a process, a folder, a database.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

use serde_json::json;
use sqlx::{AssertSqlSafe, Connection, PgConnection, SqliteConnection};
use tempfile::TempDir;
use ureq::http::Method;

use super::http::{Answer, Events, eventually, send};
use super::people::{Person, Told};

pub const EXECUTABLE: &str = env!("CARGO_BIN_EXE_longwave");

/// A running newsroom with the services english, persian and spanish.
pub struct Room {
    folder: TempDir,
    config: PathBuf,
    host: String,
    process: Option<Child>,
    /// The editor's token: nobody else is called what they are.
    editor: OnceLock<String>,
}

impl Room {
    /// Opens a newsroom with a feed of the agency Meridian.
    pub fn open() -> Self {
        Self::open_with("")
    }

    /// The same with more settings.
    pub fn open_with(settings: &str) -> Self {
        let mut room = Self::closed();
        let usual = std::fs::read_to_string(&room.config).expect("settings");
        std::fs::write(&room.config, format!("{usual}{settings}")).expect("settings");
        room.start();
        let chief = room.person("who sets it up", "administrator", &[]);
        for (service, name) in [("english", "Longwave"), ("persian", "موج بلند"), ("spanish", "Onda Larga")]
        {
            let sections = json!([{ "id": "world" }, { "id": "science" }]);
            let body = json!({ "site_name": name, "sections": sections });
            chief.puts(&format!("/services/{service}"), &body).done();
            eventually("the service publishes", || {
                (room.get(&format!("/{service}/")).status == 200).then_some(())
            });
        }
        room
    }

    /// The same before its process runs.
    pub fn closed() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let port = TcpListener::bind("127.0.0.1:0").and_then(|l| l.local_addr()).expect("a port").port();
        let host = format!("127.0.0.1:{port}");
        let config = folder.path().join("longwave.toml");
        let database = database().map(|url| format!("database = \"{url}\"\n")).unwrap_or_default();
        let settings = format!(
            "name = \"Longwave\"\nlisten = \"{host}\"\naddress = \"http://{host}\"\n{database}\
             [[feed]]\nprovider = \"meridian\"\nfolder = \"wire\"\n"
        );
        std::fs::write(&config, settings).expect("settings");
        Self { folder, config, host, process: None, editor: OnceLock::new() }
    }

    /// The same with the settings changed, running.
    pub fn with(change: impl FnOnce(&mut String)) -> Self {
        let mut room = Self::closed();
        room.changes(change);
        room.start();
        room
    }

    /// Changes the settings, for the next start.
    pub fn changes(&self, change: impl FnOnce(&mut String)) {
        let mut settings = std::fs::read_to_string(&self.config).expect("settings");
        change(&mut settings);
        std::fs::write(&self.config, settings).expect("settings");
    }

    /// Starts the process and waits until it answers.
    pub fn start(&mut self) {
        let child = self.command(&["serve"]).stderr(Stdio::inherit()).spawn().expect("the executable starts");
        self.process = Some(child);
        let health = format!("http://{}/healthz", self.host);
        let agent = ureq::Agent::new_with_defaults();
        eventually("it serves", || agent.get(&health).call().ok().map(drop));
    }

    /// Ends the process at once, in whatever it is doing.
    pub fn kill_9(&mut self) {
        if let Some(mut child) = self.process.take() {
            child.kill().expect("killed");
            child.wait().expect("ended");
        }
    }

    /// Asks the process to stop, and waits until it has.
    pub fn stop(&mut self) {
        if let Some(mut child) = self.process.take() {
            let asked = Command::new("kill").args(["-TERM", &child.id().to_string()]).status();
            assert!(asked.expect("kill").success());
            let ended = eventually("it stops", || child.try_wait().expect("a process"));
            assert!(ended.success());
        }
    }

    /// A command of the executable in the newsroom's folder, where its settings are found by their usual name.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(EXECUTABLE);
        command.args(args).current_dir(self.folder.path()).env("RUST_LOG", "error");
        command
    }

    /// Makes a story unreadable in the database, as a damaged disk does.
    pub fn spoils(&self, story: &Told) {
        let sql = format!("UPDATE story SET state = '{{}}' WHERE state LIKE '%\"id\":\"{}\"%'", story.id());
        assert_eq!(self.sql(&sql), 1);
    }

    /// Does something behind the newsroom's back, and says how many rows it touched.
    pub fn sql(&self, sql: &str) -> u64 {
        let settings = std::fs::read_to_string(&self.config).expect("settings");
        let url = settings.lines().find_map(|line| line.strip_prefix("database = "));
        let file = self.folder.path().join("data").join("longwave.db");
        let done = async {
            let statement = sqlx::raw_sql(AssertSqlSafe(sql.to_owned()));
            match url {
                Some(url) => {
                    let mut database = PgConnection::connect(url.trim_matches('"')).await?;
                    statement.execute(&mut database).await.map(|done| done.rows_affected())
                }
                None => {
                    let mut database =
                        SqliteConnection::connect(&format!("sqlite:{}", file.display())).await?;
                    statement.execute(&mut database).await.map(|done| done.rows_affected())
                }
            }
        };
        tokio::runtime::Runtime::new().expect("a runtime").block_on(done).expect("the database")
    }

    /// The address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.host)
    }

    /// What a command prints, which must go well.
    pub fn output(&self, args: &[&str]) -> String {
        let output = self.command(args).output().expect("the executable starts");
        assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("UTF-8")
    }

    pub fn host(&self) -> &str {
        &self.host
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn wire_folder(&self) -> PathBuf {
        self.folder.path().join("wire")
    }

    /// Puts a file into the agency's folder, as a sender does who renames it once it is complete.
    pub fn wire(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let part = self.wire_folder().join(format!("{name}.part"));
        std::fs::write(&part, bytes).expect("written");
        std::fs::rename(part, self.wire_folder().join(name)).expect("renamed");
    }

    /// Somebody with a token, at these services or at all.
    pub fn person(&self, name: &str, role: &str, services: &[&str]) -> Person {
        Person::new(self.url("/api/v1"), self.token(name, role, services))
    }

    fn token(&self, name: &str, role: &str, services: &[&str]) -> String {
        let mut command = self.command(&["token", "--name", name, "--role", role]);
        services.iter().for_each(|service| {
            command.args(["--service", service]);
        });
        let output = command.stdout(Stdio::piped()).output().expect("a token");
        assert!(output.status.success());
        BufReader::new(&output.stdout[..]).lines().next().expect("a line").expect("text")
    }

    pub fn editor(&self) -> Person {
        let token = self.editor.get_or_init(|| self.token("The Editor", "editor", &[]));
        Person::new(self.url("/api/v1"), token.clone())
    }

    /// What a reader gets at an address.
    pub fn get(&self, path: &str) -> Answer {
        self.get_with(path, &[])
    }

    pub fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        send(Method::GET, &format!("http://{}{path}", self.host), headers, None)
    }

    /// A story's page, wherever its address leads.
    pub fn story(&self, story: &Told) -> Answer {
        let first = self.get(&story.address());
        if first.status == 301 { self.get(first.header("location")) } else { first }
    }

    /// Everything of a service where readers come upon its stories.
    pub fn everywhere(&self, service: &str) -> String {
        let places = [
            "",
            "world/",
            "latest/",
            "feed.rss",
            "feed.atom",
            "feed.json",
            "sitemap.xml",
            "news-sitemap.xml",
        ];
        places.map(|place| self.get(&format!("/{service}/{place}")).page()).join("\n")
    }

    pub fn events(&self, service: &str) -> Events {
        Events::open(&self.host, &format!("/{service}/live"), None)
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        self.kill_9();
    }
}

/// A fresh PostgreSQL database, where a server was named.
fn database() -> Option<String> {
    let server = std::env::var("LONGWAVE_TEST_POSTGRES").ok()?;
    let name = format!("longwave_it_{}_{}", std::process::id(), fastrand());
    let made = Command::new("psql").arg(&server).args(["-qc", &format!("CREATE DATABASE {name}")]).status();
    assert!(made.expect("psql is installed").success());
    let (before, parameters) =
        server.split_once('?').map_or((server.as_str(), ""), |(url, query)| (url, query));
    let base = before.rsplit_once('/').expect("postgres://HOST/DATABASE").0;
    Some(if parameters.is_empty() { format!("{base}/{name}") } else { format!("{base}/{name}?{parameters}") })
}

fn fastrand() -> u32 {
    use std::hash::{BuildHasher, Hasher};
    std::collections::hash_map::RandomState::new().build_hasher().finish() as u32
}
