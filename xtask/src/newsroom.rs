//! A demo newsroom of our own to test against: on a free port, in a folder that goes when it goes.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::http;
use crate::project::{self, TempFolder};

/// Loading the demo makes pictures, slowly where codecs aren't optimised.
const OPENS_WITHIN: Duration = Duration::from_secs(300);

pub struct Newsroom {
    process: Child,
    port: u16,
    data: PathBuf,
    // Dropped last: the process writes into it until it ends.
    folder: TempFolder,
}

impl Newsroom {
    /// Opens one with an executable that was built.
    ///
    /// # Errors
    /// Where it doesn't start or doesn't answer; with what it said.
    pub fn open(executable: &Path) -> Result<Self> {
        Self::begin(executable, None)
    }

    /// Opens the one that a folder holds, and leaves it there.
    ///
    /// # Errors
    /// As [`open`](Self::open).
    pub fn open_in(executable: &Path, data: &Path) -> Result<Self> {
        Self::begin(executable, Some(data.to_path_buf()))
    }

    fn begin(executable: &Path, data: Option<PathBuf>) -> Result<Self> {
        let folder = TempFolder::new("newsroom")?;
        let data = data.unwrap_or_else(|| folder.path().join("data"));
        let port = project::free_port()?;
        let log = std::fs::File::create(folder.path().join("log"))?;
        let mut command = Command::new(executable);
        command.arg("demo").arg("--data").arg(&data);
        command.args(["--listen", &format!("127.0.0.1:{port}")]);
        let process = command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log).spawn();
        let process = process.with_context(|| format!("can't start {}", executable.display()))?;
        let mut newsroom = Self { process, port, data, folder };
        newsroom.wait()?;
        Ok(newsroom)
    }

    fn wait(&mut self) -> Result<()> {
        let began = Instant::now();
        while began.elapsed() < OPENS_WITHIN {
            if http::send(self.port, "GET", "/healthz", "", "").is_ok_and(|answer| answer.status == 200) {
                return Ok(());
            }
            if let Some(status) = self.process.try_wait()? {
                bail!("the newsroom ended ({status}):\n{}", self.log());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        bail!("the newsroom did not answer within {OPENS_WITHIN:?}:\n{}", self.log())
    }

    /// What it said so far.
    pub fn log(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }

    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    /// Its process, as the system numbers it.
    pub fn process(&self) -> u32 {
        self.process.id()
    }

    pub fn data(&self) -> &Path {
        &self.data
    }

    /// Asks the API with the demo's token, an administrator's.
    ///
    /// # Errors
    /// Where it refuses; with what it said.
    pub fn api(&self, method: &str, path: &str, body: &str) -> Result<Value> {
        let token = std::fs::read_to_string(self.data().join("token")).context("the demo left no token")?;
        let headers = format!("Authorization: Bearer {}\r\nContent-Type: application/json\r\n", token.trim());
        let answer = http::send(self.port, method, &format!("/api/v1{path}"), &headers, body)?;
        answer.json().with_context(|| format!("{method} {path}"))
    }

    /// A page as Brotli.
    ///
    /// # Errors
    /// Where there is none.
    pub fn page(&self, path: &str) -> Result<Vec<u8>> {
        let answer = http::send(self.port, "GET", path, "Accept-Encoding: br\r\n", "")?;
        if answer.status != 200 || answer.header("content-encoding") != Some("br") {
            bail!("{path} is no page as Brotli: {}", answer.head);
        }
        Ok(answer.body)
    }

    /// The first section of a service.
    ///
    /// # Errors
    /// Where there is no such service, or it has no section.
    pub fn section(&self, service: &str) -> Result<String> {
        let services = self.api("GET", "/services", "")?;
        let found =
            services.as_array().into_iter().flatten().find(|known| known.get("id") == Some(&service.into()));
        let section = found.and_then(|found| found.pointer("/sections/0/id")?.as_str());
        section.map(str::to_owned).with_context(|| format!("the service {service} has no section"))
    }

    /// The address of the longest story that readers of a service may see, and its words (in scripts without spaces,
    /// its runs between spaces).
    ///
    /// # Errors
    /// Where the newsroom doesn't answer.
    pub fn longest_story(&self, service: &str) -> Result<Option<(String, usize)>> {
        let stories = self.api("GET", &format!("/stories?service={service}&limit=200"), "")?;
        let mut stories: Vec<_> =
            stories.as_array().into_iter().flatten().map(|story| (words(story), story)).collect();
        stories.sort_by_key(|(words, _)| std::cmp::Reverse(*words));
        for (words, story) in stories {
            let id = story.get("id").and_then(Value::as_str).unwrap_or_default();
            let address = format!("/{service}/a/{id}");
            let answer = http::send(self.port, "GET", &address, "", "")?;
            // Scripts without Latin words have addresses without such words.
            let address = answer.header("location").map_or(address, str::to_owned);
            if [200, 301].contains(&answer.status) {
                return Ok(Some((address, words)));
            }
        }
        Ok(None)
    }
}

/// The words in a story's blocks.
fn words(story: &Value) -> usize {
    fn within(value: &Value) -> usize {
        match value {
            Value::Object(map) => match map.get("text") {
                Some(Value::String(text)) => text.split_whitespace().count(),
                _ => map.values().map(within).sum(),
            },
            Value::Array(list) => list.iter().map(within).sum(),
            _ => 0,
        }
    }
    story.pointer("/head/content/body").map_or(0, within)
}

impl Drop for Newsroom {
    fn drop(&mut self) {
        let asked = Command::new("kill").arg(self.process.id().to_string()).status();
        if !asked.is_ok_and(|status| status.success()) {
            let _ = self.process.kill();
        }
        let _ = self.process.wait();
    }
}
