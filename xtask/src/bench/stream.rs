//! An open event stream, as a page in a browser holds one.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::time::Duration;

use anyhow::{Result, bail};

const PATIENCE: Duration = Duration::from_secs(10);

pub struct Stream(BufReader<TcpStream>);

impl Stream {
    /// Opens a service's stream.
    ///
    /// # Errors
    /// Where nobody listens.
    pub fn open(port: u16, service: &str) -> Result<Self> {
        let mut stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        write!(
            stream,
            "GET /{service}/live HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n"
        )?;
        let mut stream = Self(BufReader::new(stream));
        // Once it has begun, whatever happens next is told.
        stream.wait_for("retry:")?;
        Ok(stream)
    }

    /// Reads until a line says these words.
    ///
    /// # Errors
    /// Where the stream ends or stays silent.
    pub fn wait_for(&mut self, words: &str) -> Result<()> {
        let mut line = String::new();
        while self.0.read_line(&mut line)? > 0 {
            if line.contains(words) {
                return Ok(());
            }
            line.clear();
        }
        bail!("the event stream ended before it said {words:?}")
    }
}
