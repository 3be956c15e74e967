//! `longwave wire`: agencies' files from the command line.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use indicatif::{ProgressBar, ProgressStyle};

use crate::clock;
use crate::ingest::{Understood, take_in};
use crate::newsroom::Newsroom;
use crate::say::say;
use crate::settings::Settings;

/// Prints one line of JSON for each item; fails where a file gave none, with the reason on stderr.
pub fn parse(files: &[PathBuf], format: Option<&str>) -> Result<ExitCode> {
    let format = format
        .map(str::parse::<wire::Format>)
        .transpose()
        .map_err(|error| anyhow::anyhow!("--format: {error}"))?;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let mut every_file_gave_one = true;
    for file in files {
        let bytes = match read(file) {
            Ok(bytes) => bytes,
            Err(error) => {
                eprintln!("longwave: {error:#}");
                every_file_gave_one = false;
                continue;
            }
        };
        let parsed = wire::parse(&bytes, format, clock::now());
        for item in &parsed.items {
            writeln!(out, "{}", wire::to_ninjs3_json(item))?;
        }
        for defect in &parsed.defects {
            eprintln!("longwave: {}: {}: {} ({})", file.display(), defect.place, defect.detail, defect.code);
        }
        if parsed.items.is_empty() {
            eprintln!("longwave: {}: no item", file.display());
            every_file_gave_one = false;
        }
    }
    out.flush()?;
    Ok(if every_file_gave_one { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Reads a file, but no more of it than a feed takes; `-` is standard input.
fn read(file: &Path) -> Result<Vec<u8>> {
    let most = wire::Limits::default().max_bytes as u64;
    let mut bytes = Vec::new();
    // One byte more than allowed, so that the parser sees that it is too much.
    if file == Path::new("-") {
        std::io::stdin().lock().take(most + 1).read_to_end(&mut bytes)?;
    } else {
        let read = std::fs::File::open(file).and_then(|opened| opened.take(most + 1).read_to_end(&mut bytes));
        read.with_context(|| cannot_read(file))?;
    }
    Ok(bytes)
}

/// That a file can't be read, and what to do.
fn cannot_read(file: &Path) -> String {
    let named = file.display();
    if file.is_dir() {
        return format!("{named} is a folder: name the files in it, such as {}", file.join("*").display());
    }
    match file.symlink_metadata() {
        Ok(_) => {
            format!("can't open {named}: see who may read it (ls -l), and where it leads if it is a link")
        }
        Err(_) => format!("can't open {named}: see whether its name is right (ls), and the folder's"),
    }
}

/// Takes files and folders in as a feed would; what is in already is known again.
pub async fn ingest(settings: Settings, paths: &[PathBuf], provider: Option<&str>) -> Result<ExitCode> {
    let (files, mut unread) = files_in(paths);
    let (room, _) = Newsroom::open(settings).await?;
    let bar = ProgressBar::new(files.len() as u64);
    if let Ok(style) = ProgressStyle::with_template("{wide_bar} {pos} of {len} files, {eta} to go") {
        bar.set_style(style);
    }
    let (mut new, mut known, mut refused) = (0, 0, 0);
    for file in &files {
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        bar.inc(1);
        let now = clock::now();
        let understood = match Understood::read(file, None, now).await {
            Ok(understood) => understood,
            Err(error) => {
                unread += 1;
                bar.suspend(|| eprintln!("longwave: {}: {error}", cannot_read(file)));
                continue;
            }
        };
        let outcome = take_in(&room, provider, &name, understood, now).await?;
        (new, known) = (new + outcome.new, known + outcome.known);
        outcome
            .told
            .iter()
            .for_each(|told| bar.suspend(|| eprintln!("longwave: {}: {told}", file.display())));
        if outcome.refused() {
            refused += 1;
            bar.suspend(|| eprint!("longwave: {}: no item\n{}", file.display(), outcome.reasons()));
        }
    }
    bar.finish_and_clear();
    let files = files.len();
    let not_read = if unread == 0 { String::new() } else { format!(", {unread} could not be read") };
    say(format_args!(
        "{new} new items, {known} known already, from {files} files; {refused} files gave none{not_read}"
    ))?;
    room.store().close().await;
    Ok(if refused + unread == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The files that are meant, and how many folders could not be looked into.
fn files_in(paths: &[PathBuf]) -> (Vec<PathBuf>, usize) {
    let (mut files, mut unread) = (Vec::new(), 0);
    for path in paths {
        if !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        match crate::ingest::files_in(path) {
            Ok(mut inside) => files.append(&mut inside),
            Err(error) => {
                unread += 1;
                eprintln!("longwave: {error:#}");
            }
        }
    }
    (files, unread)
}
