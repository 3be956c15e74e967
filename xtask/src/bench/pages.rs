//! What pages weigh: a story page and its text version in every service of the demo, as Brotli.

use anyhow::{Context, Result, bail};

use super::Built;

/// What a story page may weigh, and its text version.
const MOST: (usize, usize) = (10_000, 5_000);

pub fn run(built: &Built) -> Result<()> {
    let newsroom = built.newsroom()?;
    println!("    {:<22} {:>8} {:>8} {:>8}   bytes as Brotli", "", "words", "page", "as text");
    let mut heavy = 0;
    let services = newsroom.api("GET", "/services", "")?;
    for service in services.as_array().context("services are a list")? {
        let service = service.get("id").and_then(|id| id.as_str()).context("a service has an id")?;
        let Some((path, words)) = newsroom.longest_story(service)? else { continue };
        let (page, text) = (newsroom.page(&path)?.len(), newsroom.page(&format!("{path}?text"))?.len());
        let over = if page > MOST.0 || text > MOST.1 { "   over!" } else { "" };
        println!("    {service:<22} {words:>8} {page:>8} {text:>8}{over}");
        heavy += usize::from(!over.is_empty());
    }
    if heavy > 0 {
        bail!("{heavy} pages weigh too much");
    }
    Ok(())
}
