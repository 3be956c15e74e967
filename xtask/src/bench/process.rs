//! What a process has used, as the system counts it.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// How often a second the system counts (USER_HZ, which Linux fixes for programs).
const TICKS: f64 = 100.0;
/// A new demo makes its pictures in every size and format.
const IDLE_WITHIN: Duration = Duration::from_mins(15);

/// Processor seconds that a process used, all its threads together (proc(5): utime and stime).
///
/// # Errors
/// Where there is no such process, or the system keeps no such files.
pub fn seconds(process: u32) -> Result<f64> {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat"))
        .context("processor time is read from /proc")?;
    // The second field, a name in brackets, may hold anything; utime and stime are the 14th and 15th.
    let fields = stat.rsplit_once(')').map(|(_, rest)| rest).unwrap_or_default();
    let ticks = fields.split_whitespace().skip(11).take(2).filter_map(|field| field.parse::<f64>().ok());
    Ok(ticks.sum::<f64>() / TICKS)
}

/// MiB that a process holds now, and at most held (VmRSS and VmHWM).
///
/// # Errors
/// As [`seconds`].
pub fn memory(process: u32) -> Result<(f64, f64)> {
    let status =
        std::fs::read_to_string(format!("/proc/{process}/status")).context("memory is read from /proc")?;
    let of = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name));
        let kib = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
        kib.unwrap_or_default() / 1024.0
    };
    Ok((of("VmRSS:"), of("VmHWM:")))
}

/// Does something on a thread that gives way to the newsroom, as does all that it starts: whoever asks a newsroom for
/// something does so on a machine of their own.
///
/// # Errors
/// Where `renice` isn't here.
pub fn giving_way<T: Send>(work: impl FnOnce() -> T + Send) -> Result<T> {
    let renice = || {
        let this = std::fs::read_link("/proc/thread-self").context("a thread's number is read from /proc")?;
        let number = this.file_name().unwrap_or_default();
        let renice =
            Command::new("renice").args(["-n", "10", "-p"]).arg(number).stdout(Stdio::null()).status();
        let status = renice.context("renice is missing; it comes with util-linux")?;
        if !status.success() {
            bail!("renice failed ({status})");
        }
        Ok(work())
    };
    let done = std::thread::scope(|scope| scope.spawn(renice).join());
    done.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

/// Waits until a process has had next to nothing to do for two seconds.
///
/// # Errors
/// As [`seconds`].
pub fn wait_until_idle(process: u32) -> Result<()> {
    const LOOK: Duration = Duration::from_secs(2);
    let began = Instant::now();
    let mut before = seconds(process)?;
    println!("    waiting until the newsroom has made its pictures");
    while began.elapsed() < IDLE_WITHIN {
        std::thread::sleep(LOOK);
        let now = seconds(process)?;
        if now - before < 0.1 {
            return Ok(());
        }
        before = now;
    }
    println!("    the newsroom is still at work after {IDLE_WITHIN:?}; measuring all the same");
    Ok(())
}
