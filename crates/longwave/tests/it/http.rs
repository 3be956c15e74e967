//! Readers' and programs' requests, and what came back.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use serde_json::Value;
use ureq::Agent;
use ureq::http::{Method, Request};

/// What the server answered.
#[derive(Debug, Clone)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map_or("", |(_, value)| value)
    }

    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).expect("the answer is UTF-8")
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }

    /// The page that it leads to, wherever on that.
    pub fn leads_to(&self) -> &str {
        self.header("location").split('#').next().unwrap_or_default()
    }

    /// The JSON of an answer that must have gone well.
    pub fn done(&self) -> Value {
        assert_eq!(self.status, 200, "{}", self.text());
        self.json()
    }

    /// The text of a page that must be there.
    pub fn page(&self) -> String {
        assert_eq!(self.status, 200, "{}", self.text());
        self.text()
    }
}

/// Sends one request and waits for all of the answer; redirects are answers too.
pub fn send(method: Method, url: &str, headers: &[(&str, &str)], body: Option<&[u8]>) -> Answer {
    let config =
        Agent::config_builder().http_status_as_error(false).max_redirects(0).accept_encoding("").build();
    let mut request = Request::builder().method(method).uri(url);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let agent = Agent::new_with_config(config);
    let sent = match body {
        Some(body) => agent.run(request.body(body).expect("a request")),
        None => agent.run(request.body(()).expect("a request")),
    };
    let mut response = sent.unwrap_or_else(|error| panic!("{url}: {error}"));
    let headers = response.headers().iter();
    let headers =
        headers.map(|(name, value)| (name.to_string(), value.to_str().unwrap_or_default().to_owned()));
    let headers = headers.collect();
    let body = response.body_mut().with_config().limit(64 << 20).read_to_vec().expect("a body");
    Answer { status: response.status().as_u16(), headers, body }
}

/// Tries until it holds; the longest wait is far above what a slow machine needs.
pub fn eventually<T>(what: &str, mut holds: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(value) = holds() {
            return value;
        }
        assert!(start.elapsed() < Duration::from_secs(30), "it never came to be: {what}");
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// One event of a stream.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    pub id: Option<i64>,
    pub name: String,
    pub data: Value,
}

/// A request sent byte by byte as it stands, for what no client does; the answer is the caller's to read.
pub fn raw(host: &str, start: &str, headers: &[(&str, &str)], body: &str) -> TcpStream {
    let mut stream = TcpStream::connect(host).expect("the server listens");
    stream.set_read_timeout(Some(Duration::from_secs(30))).expect("a timeout");
    let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let request = format!("{start} HTTP/1.1\r\nHost: {host}\r\n{headers}\r\n{body}");
    stream.write_all(request.as_bytes()).expect("sent");
    stream
}

/// An open event stream, as a page in a browser holds one.
pub struct Events(BufReader<TcpStream>);

impl Events {
    pub fn open(host: &str, path: &str, last_seen: Option<i64>) -> Self {
        let seen = last_seen.map(|id| id.to_string());
        let seen = seen.iter().map(|id| ("Last-Event-ID", id.as_str()));
        let headers: Vec<_> = std::iter::once(("Accept", "text/event-stream")).chain(seen).collect();
        let mut events = Self(BufReader::new(raw(host, &format!("GET {path}"), &headers, "")));
        let status = events.line();
        assert!(status.contains(" 200 "), "{status}");
        while !events.line().is_empty() {}
        events
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        let read = self.0.read_line(&mut line).expect("the stream goes on");
        assert!(read > 0, "the stream ended");
        line.trim_end().to_owned()
    }

    /// The next event; comments and the chunks' lengths between them are passed over.
    pub fn next(&mut self) -> Event {
        let mut event = Event { id: None, name: String::new(), data: Value::Null };
        loop {
            let line = self.line();
            match line.split_once(": ") {
                Some(("id", id)) => event.id = id.parse().ok(),
                Some(("event", name)) => event.name = name.to_owned(),
                Some(("data", data)) => event.data = serde_json::from_str(data).expect("data is JSON"),
                _ if line.is_empty() && !event.name.is_empty() => return event,
                _ => {}
            }
        }
    }

    /// The next event of that name.
    pub fn next_named(&mut self, name: &str) -> Event {
        loop {
            let event = self.next();
            if event.name == name {
                return event;
            }
        }
    }
}
