//! A warm story page under load, in turns with nginx that serves the same bytes.
//!
//! The load generator shares the machine's cores with the server, so requests a second of wall time say how both
//! together do; requests a second of the server's own processor time are the fairer figure.

use std::process::Command;

use anyhow::{Context, Result};

use super::nginx::Nginx;
use super::{Built, median, process};
use crate::http;
use crate::project;

const ROUNDS: usize = 5;
const SECONDS: &str = "4s";
const BROTLI: &str = "Accept-Encoding: br";

#[derive(Default)]
struct Figures {
    wall: Vec<f64>,
    processor: Vec<f64>,
}

pub fn run(built: &Built) -> Result<()> {
    let newsroom = built.newsroom()?;
    let (path, _) = newsroom.longest_story("english")?.context("the demo has no English story")?;
    let page = http::send(newsroom.port(), "GET", &path, &format!("{BROTLI}\r\n"), "")?;
    let nginx = Nginx::start(&page)?;
    println!(
        "    {path}: {} bytes as Brotli; {ROUNDS} turns of {SECONDS} each, 64 connections",
        page.body.len()
    );
    let (mut ours, mut theirs) = (Figures::default(), Figures::default());
    for _ in 0..ROUNDS {
        turn(&mut ours, newsroom.port(), &path, newsroom.process())?;
        turn(&mut theirs, nginx.port, &path, nginx.process())?;
    }
    let row = |name: &str, figures: &Figures| {
        let (wall, processor) = (median(&figures.wall), median(&figures.processor));
        println!("    {name:<10} {wall:>12.0} {processor:>22.0}");
    };
    println!("    {:<10} {:>12} {:>22}", "", "requests/s", "per processor second");
    row("Longwave", &ours);
    row("nginx", &theirs);
    let times = |of: fn(&Figures) -> &Vec<f64>| median(of(&ours)) / median(of(&theirs)).max(1.0);
    println!("    {:<10} {:>12.2} {:>22.2}", "times", times(|f| &f.wall), times(|f| &f.processor));
    let (now, most) = process::memory(newsroom.process())?;
    println!(
        "    Longwave holds {now:.0} MiB, at most {most:.0} MiB, with every page of the demo that was asked for"
    );
    Ok(())
}

/// One turn of load on one server.
fn turn(figures: &mut Figures, port: u16, path: &str, server: u32) -> Result<()> {
    let before = process::seconds(server)?;
    let url = format!("http://127.0.0.1:{port}{path}");
    let told = project::output(Command::new("wrk").args(["-t1", "-c64", "-d", SECONDS, "-H", BROTLI, &url]))?;
    if let Some(errors) = told.lines().find(|line| line.contains("Non-2xx") || line.contains("Socket errors"))
    {
        println!("    {}", errors.trim());
    }
    let used = process::seconds(server)? - before;
    figures.wall.push(number(&told, "Requests/sec:")?);
    figures.processor.push(requests(&told)? / used.max(0.01));
    Ok(())
}

fn number(told: &str, before: &str) -> Result<f64> {
    let line = told.lines().find_map(|line| line.trim().strip_prefix(before));
    line.and_then(|line| line.trim().parse().ok())
        .with_context(|| format!("wrk did not say {before}\n{told}"))
}

/// `  123456 requests in 4.00s, 1.20GB read`
fn requests(told: &str) -> Result<f64> {
    let count = told.lines().find_map(|line| line.trim().split_once(" requests in ")).map(|(count, _)| count);
    count
        .and_then(|count| count.parse().ok())
        .with_context(|| format!("wrk did not say how many requests\n{told}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_wrk_says_is_read() {
        let told = "  123456 requests in 4.00s, 1.20GB read\nRequests/sec:  30864.00\nTransfer/sec: 1MB\n";
        assert_eq!(requests(told).unwrap(), 123_456.0);
        assert_eq!(number(told, "Requests/sec:").unwrap(), 30_864.0);
        assert!(requests("unable to connect").is_err());
    }
}
