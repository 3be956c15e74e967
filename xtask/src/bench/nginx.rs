//! nginx as a peer: the same bytes from a file, under the same headers, set up as fast as it goes.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::http::{self, Answer};
use crate::install;
use crate::project::{self, TempFolder};

/// Headers that nginx makes itself.
const ITS_OWN: &[&str] =
    &["content-type", "content-length", "connection", "date", "etag", "transfer-encoding"];

pub struct Nginx {
    process: Child,
    pub port: u16,
    // Dropped last: nginx reads from it until it ends.
    _folder: TempFolder,
}

impl Nginx {
    /// Starts one that answers every path as Longwave answered.
    ///
    /// # Errors
    /// Where nginx isn't there or doesn't start.
    pub fn start(like: &Answer) -> Result<Self> {
        let program =
            project::find("nginx").context("nginx is not installed (Debian: apt-get install nginx-light)")?;
        let folder = TempFolder::new("nginx")?;
        std::fs::write(folder.path().join("page"), &like.body)?;
        let port = project::free_port()?;
        let settings = folder.path().join("nginx.conf");
        std::fs::write(&settings, self::settings(folder.path(), port, like))?;
        let mut command = Command::new(program);
        command
            .arg("-p")
            .arg(folder.path())
            .arg("-c")
            .arg(&settings)
            .arg("-e")
            .arg(folder.path().join("errors"));
        let process = command.stdin(Stdio::null()).spawn().context("can't start nginx")?;
        let mut nginx = Self { process, port, _folder: folder };
        nginx.wait(like)?;
        Ok(nginx)
    }

    pub fn process(&self) -> u32 {
        self.process.id()
    }

    fn wait(&mut self, like: &Answer) -> Result<()> {
        let began = Instant::now();
        while began.elapsed() < Duration::from_secs(10) {
            if let Ok(answer) = http::send(self.port, "GET", "/", "", "") {
                if answer.body != like.body {
                    bail!("nginx sends other bytes: {}", answer.head);
                }
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        bail!("nginx did not start")
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn settings(folder: &Path, port: u16, like: &Answer) -> String {
    let headers: String = like
        .head
        .lines()
        .skip(1)
        .filter_map(|line| line.split_once(": "))
        .filter(|(name, _)| !ITS_OWN.contains(&name.to_lowercase().as_str()))
        .map(|(name, value)| format!("add_header {name} \"{value}\";\n"))
        .collect();
    let kind = like.header("content-type").unwrap_or_default();
    let user = if install::is_root() { "user root;" } else { "" };
    let folder = folder.display();
    format!(
        "\
{user}
daemon off;
master_process off;
pid {folder}/pid;
events {{ worker_connections 4096; }}
http {{
    access_log off;
    sendfile on;
    tcp_nopush on;
    tcp_nodelay on;
    keepalive_requests 1000000000;
    open_file_cache max=10 inactive=1h;
    open_file_cache_valid 1h;
    client_body_temp_path {folder};
    proxy_temp_path {folder};
    fastcgi_temp_path {folder};
    uwsgi_temp_path {folder};
    scgi_temp_path {folder};
    types {{}}
    default_type \"{kind}\";
    server {{
        listen 127.0.0.1:{port};
        root {folder};
        location / {{
            try_files /page =404;
            {headers}
        }}
    }}
}}
"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nginx_answers_as_longwave_did() {
        let head = "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-encoding: br\r\nvary: accept-encoding\r\n\
                    content-security-policy: default-src 'self'; img-src *\r\netag: \"x\"";
        let like = Answer { status: 200, head: head.into(), body: b"bytes".to_vec() };
        if project::find("nginx").is_none() {
            crate::skipped::skipped("nginx is not installed");
            return;
        }
        let nginx = Nginx::start(&like).unwrap();
        let answer = http::send(nginx.port, "GET", "/english/a/x/y", "", "").unwrap();
        for name in ["content-type", "content-encoding", "vary", "content-security-policy"] {
            assert_eq!(answer.header(name), like.header(name), "{name}");
        }
        assert!(nginx.process() > 0);
    }
}
