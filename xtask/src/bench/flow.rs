//! How long news takes: from a file in a wire folder, and from publishing, until readers and the desk see it.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use super::stream::Stream;
use super::{Built, percentile, process, sorted};
use crate::http;
use crate::newsroom::Newsroom;

const TIMES: usize = 200;
/// Pages that listen while breaking news is sent.
const OPEN_PAGES: usize = 20;
const PATIENCE: Duration = Duration::from_secs(10);
/// What Brotli makes of so many is what it makes of 700 words of Burmese.
const SYLLABLES: usize = 2_600;
/// Between two looks: short beside what is measured, long enough to leave the processor to the newsroom.
const LOOK: Duration = Duration::from_millis(1);
/// What browsers say.
const BROTLI: &str = "Accept-Encoding: gzip, deflate, br, zstd\r\n";

pub fn run(built: &Built) -> Result<()> {
    let newsroom = built.newsroom()?;
    let flow = Flow { section: newsroom.section("english")?, newsroom };
    let (mut arrives, mut published) = (Vec::new(), Vec::new());
    let (mut withdrawn, mut everywhere) = (Vec::new(), Vec::new());
    for n in 0..TIMES {
        let guid = format!("urn:bench:{n}");
        let (item, took) = flow.drop_file(&guid, n)?;
        arrives.push(took);
        let (story, took) = flow.publish(&item, n)?;
        published.push(took);
        let translation = flow.translate(&story)?;
        let (page, all) = flow.cancel(&guid, n, &story, &translation)?;
        withdrawn.push(page);
        everywhere.push(all);
    }
    let long = (0..TIMES).map(|n| flow.publish_long(n)).collect::<Result<Vec<_>>>()?;
    let (updated, told) = (flow.updates()?, flow.breaking()?);
    println!("    {TIMES} times each{:<29} {:>8} {:>8} {:>8}   ms", "", "p50", "p99", "most");
    let kept = [
        row("a wire file, until the desk sees it", &arrives, Aim::P99(250.0)),
        row("publishing, until a reader's page has it", &published, Aim::P99(50.0)),
        row("the same of a page of Burmese that is full", &long, Aim::P99(50.0)),
        row("a kill on the wire, until the page is gone", &withdrawn, SECOND),
        row("and its translation, from feed and sitemap", &everywhere, SECOND),
        row(&format!("an update, until {OPEN_PAGES} open pages know it"), &updated, SECOND),
        row(&format!("breaking news, until {OPEN_PAGES} open pages know it"), &told, SECOND),
    ];
    let (now, most) = process::memory(flow.newsroom.process())?;
    println!("    Longwave holds {now:.0} MiB, at most {most:.0} MiB");
    match kept.iter().filter(|kept| !**kept).count() {
        0 => Ok(()),
        missed => bail!("{missed} aims missed"),
    }
}

/// What is promised, in milliseconds: of 99 in a hundred, or of every single one.
#[derive(Clone, Copy)]
enum Aim {
    P99(f64),
    Every(f64),
}

const SECOND: Aim = Aim::Every(1000.0);

/// Prints a row, and says whether its aim was kept.
fn row(name: &str, times: &[f64], aim: Aim) -> bool {
    let times = sorted(times);
    let [p50, p99, most] = [0.5, 0.99, 1.0].map(|share| percentile(&times, share));
    let (took, aim, words) = match aim {
        Aim::P99(aim) => (p99, aim, "p99 aims"),
        Aim::Every(aim) => (most, aim, "each aims"),
    };
    let missed = if took < aim { "" } else { ", missed" };
    println!("    {name:<42} {p50:>8.1} {p99:>8.1} {most:>8.1}   {words} below {aim:.0}{missed}");
    took < aim
}

struct Flow {
    newsroom: Newsroom,
    section: String,
}

impl Flow {
    /// Puts an item into the folder and waits until the API lists it.
    fn drop_file(&self, guid: &str, n: usize) -> Result<(String, f64)> {
        let began = put(&self.newsroom, &format!("{n}.xml"), &item(guid, 1, "usable", n))?;
        let id = until(|| {
            let items = self.newsroom.api("GET", "/wire?limit=5", "")?;
            let found = items
                .as_array()
                .into_iter()
                .flatten()
                .find(|kept| kept.pointer("/item/guid") == Some(&guid.into()));
            Ok(found.and_then(|kept| kept.get("id")?.as_str().map(str::to_owned)))
        })?;
        Ok((id, milliseconds(began)))
    }

    /// Takes an item, publishes it and waits until its page shows it.
    fn publish(&self, item: &str, n: usize) -> Result<(String, f64)> {
        let to = json!({ "service": "english", "section": self.section });
        let story = self.newsroom.api("POST", &format!("/wire/{item}/take"), &to.to_string())?;
        let id = story.get("id").and_then(Value::as_str).context("a story has an id")?.to_owned();
        // A reader waits for it already: the page that says "not found" must give way, too.
        self.page(&id, BROTLI)?;
        let began = Instant::now();
        let action = json!({ "action": "publish", "revision": 1 }).to_string();
        self.newsroom.api("POST", &format!("/stories/{id}/actions"), &action)?;
        until(|| self.page(&id, BROTLI))?;
        let took = milliseconds(began);
        let plain = self.page(&id, "")?.unwrap_or_default();
        if !String::from_utf8_lossy(&plain).contains(&headline(n)) {
            bail!("the page of {id} doesn't show its headline");
        }
        Ok((id, took))
    }

    /// Publishes a story that is as heavy as they come, and waits until its page shows it.
    fn publish_long(&self, n: usize) -> Result<f64> {
        let paragraphs = words(n).chunks(40).map(|words| words.join(" ")).collect::<Vec<_>>();
        let block = |(at, text): (usize, &String)| json!({ "id": format!("b{at}"), "type": "paragraph", "text": [{ "text": text }] });
        let blocks: Vec<_> = paragraphs.iter().enumerate().map(block).collect();
        let content = json!({
            "headline": headline(n), "section": self.newsroom.section("burmese")?, "bylines": [{ "name": "Bench" }],
            "body": { "format": 1, "blocks": blocks },
        });
        let story = json!({ "service": "burmese", "content": content });
        let story = self.newsroom.api("POST", "/stories", &story.to_string())?;
        let id = story.get("id").and_then(Value::as_str).context("a story has an id")?;
        let began = Instant::now();
        let action = json!({ "action": "publish", "revision": 1 }).to_string();
        self.newsroom.api("POST", &format!("/stories/{id}/actions"), &action)?;
        until(|| self.page_at("burmese", id, BROTLI))?;
        Ok(milliseconds(began))
    }

    /// Has a published translation of a story, too.
    fn translate(&self, story: &str) -> Result<String> {
        let to = json!({ "service": "persian" }).to_string();
        let made = self.newsroom.api("POST", &format!("/stories/{story}/translations"), &to)?;
        let id = made.get("id").and_then(Value::as_str).context("a translation has an id")?.to_owned();
        let mut content = made.pointer("/head/content").context("a translation has words")?.clone();
        for (field, words) in
            [("section", self.newsroom.section("persian")?), ("headline", "بندر باز شد".to_owned())]
        {
            *content.get_mut(field).with_context(|| format!("a translation has a {field}"))? = words.into();
        }
        let act =
            |action: Value| self.newsroom.api("POST", &format!("/stories/{id}/actions"), &action.to_string());
        act(json!({ "action": "write", "base": 1, "content": content }))?;
        act(json!({ "action": "publish", "revision": 2 }))?;
        until(|| self.page_at("persian", &id, BROTLI))?;
        Ok(id)
    }

    /// Has the agency cancel an item, and waits until the page of the story made from it is gone, and then until nothing is
    /// left of it: not its translation, nor either of them in feeds and sitemaps.
    fn cancel(&self, guid: &str, n: usize, story: &str, translation: &str) -> Result<(f64, f64)> {
        let began = put(&self.newsroom, &format!("{n}-kill.xml"), &item(guid, 2, "canceled", n))?;
        let get = |path: &str| http::send(self.newsroom.port(), "GET", path, "", "");
        let gone = |path: &str| until(|| Ok((get(path)?.status == 410).then_some(())));
        gone(&format!("/english/a/{story}"))?;
        let page = milliseconds(began);
        gone(&format!("/persian/a/{translation}"))?;
        for (service, id) in [("english", story), ("persian", translation)] {
            for list in ["feed.rss", "sitemap.xml", "news-sitemap.xml"] {
                let names = |body: &[u8]| String::from_utf8_lossy(body).contains(id);
                until(|| Ok((!names(&get(&format!("/{service}/{list}"))?.body)).then_some(())))?;
            }
        }
        Ok((page, milliseconds(began)))
    }

    fn open_pages(&self) -> Result<Vec<Stream>> {
        (0..OPEN_PAGES).map(|_| Stream::open(self.newsroom.port(), "english")).collect()
    }

    /// Publishes updates of a story and waits until the last of many open pages was told.
    fn updates(&self) -> Result<Vec<f64>> {
        let (item, _) = self.drop_file("urn:bench:updated", TIMES)?;
        let (id, _) = self.publish(&item, TIMES)?;
        let story = self.newsroom.api("GET", &format!("/stories/{id}"), "")?;
        let mut content = story.pointer("/head/content").context("a story has words")?.clone();
        let actions = format!("/stories/{id}/actions");
        let act = |action: Value| self.newsroom.api("POST", &actions, &action.to_string());
        let (mut pages, mut times) = (self.open_pages()?, Vec::new());
        let words = format!("\"id\":\"{id}\",\"news\":\"updated\"");
        for n in 1..=TIMES {
            let headline = content.get_mut("headline").context("a story has a headline")?;
            *headline = format!("Harbour reopens, update {n}").into();
            act(json!({ "action": "write", "base": n, "content": content }))?;
            let began = Instant::now();
            act(json!({ "action": "update", "revision": n + 1 }))?;
            pages.iter_mut().try_for_each(|page| page.wait_for(&words))?;
            times.push(milliseconds(began));
        }
        Ok(times)
    }

    /// Sends breaking news and waits until the last of many open pages was told.
    fn breaking(&self) -> Result<Vec<f64>> {
        let mut pages = self.open_pages()?;
        let mut times = Vec::new();
        for n in 0..TIMES {
            let words = format!("Alert number {n}.");
            let alert = json!({ "alerts": { "english": { "text": words, "story": null } } });
            let began = Instant::now();
            let sent = self.newsroom.api("POST", "/breaking", &alert.to_string())?;
            pages.iter_mut().try_for_each(|page| page.wait_for(&words))?;
            times.push(milliseconds(began));
            let id = sent.get("id").and_then(Value::as_str).context("an alert has an id")?;
            self.newsroom.api("POST", &format!("/breaking/{id}/end"), "")?;
        }
        Ok(times)
    }

    /// A story's page as a reader gets it, the redirect to its full address followed; nothing where there is none.
    fn page(&self, story: &str, headers: &str) -> Result<Option<Vec<u8>>> {
        self.page_at("english", story, headers)
    }

    fn page_at(&self, service: &str, story: &str, headers: &str) -> Result<Option<Vec<u8>>> {
        let get = |path: &str| http::send(self.newsroom.port(), "GET", path, headers, "");
        let answer = get(&format!("/{service}/a/{story}"))?;
        let answer = match answer.header("location") {
            Some(location) => get(location)?,
            None => answer,
        };
        Ok((answer.status == 200).then_some(answer.body))
    }
}

/// Puts a whole file into a newsroom's wire folder at once, as careful senders do, and tells when.
pub fn put(newsroom: &Newsroom, name: &str, text: &str) -> Result<Instant> {
    let folder = newsroom.data().join("wire").join("meridian");
    let part = folder.join(format!("{name}.part"));
    std::fs::write(&part, text)?;
    let began = Instant::now();
    std::fs::rename(part, folder.join(name))?;
    Ok(began)
}

/// Looks until there is something to see.
fn until<T>(mut look: impl FnMut() -> Result<Option<T>>) -> Result<T> {
    let began = Instant::now();
    while began.elapsed() < PATIENCE {
        if let Some(found) = look()? {
            return Ok(found);
        }
        std::thread::sleep(LOOK);
    }
    bail!("nothing to be seen after {PATIENCE:?}")
}

fn milliseconds(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1000.0
}

/// As many made-up words as fill a page, of syllables that Burmese has: other ones for each story.
fn words(n: usize) -> Vec<String> {
    const CONSONANTS: [char; 16] =
        ['က', 'ခ', 'ဂ', 'စ', 'တ', 'ထ', 'န', 'ပ', 'ဖ', 'ဗ', 'မ', 'ယ', 'ရ', 'လ', 'သ', 'အ'];
    const ENDS: [&str; 16] = ["", "ာ", "ိ", "ီ", "ု", "ူ", "ေ", "ဲ", "ော", "ို", "ား", "ည်", "င်", "န်", "များ", "်"];
    let mut state = n as u64 + 1;
    let mut next = move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize
    };
    let mut syllable = move || {
        let consonant = CONSONANTS.get(next() % CONSONANTS.len());
        let end = ENDS.get(next() % ENDS.len());
        consonant.zip(end).map(|(consonant, end)| format!("{consonant}{end}")).unwrap_or_default()
    };
    (0..SYLLABLES / 3).map(|_| (0..3).map(|_| syllable()).collect()).collect()
}

fn headline(n: usize) -> String {
    format!("Harbour reopens for the {n}th time")
}

/// An item of the agency Meridian in NewsML-G2.
pub fn item(guid: &str, version: u32, status: &str, n: usize) -> String {
    let headline = headline(n);
    let paragraph =
        "<p>Ferries run again between the islands, the harbour master said, and the queue is short.</p>";
    let text = paragraph.repeat(40);
    format!(
        "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"{guid}\" version=\"{version}\" \
         standard=\"NewsML-G2\" standardversion=\"2.35\" conformance=\"power\" xml:lang=\"en\">\
         <catalogRef href=\"http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml\"/>\
         <itemMeta><itemClass qcode=\"ninat:text\"/><provider literal=\"Meridian Wire\"/>\
         <versionCreated>2026-11-24T10:0{version}:00Z</versionCreated><pubStatus qcode=\"stat:{status}\"/></itemMeta>\
         <contentMeta><urgency>4</urgency><headline>{headline}</headline><creditline>Meridian Wire</creditline>\
         <language tag=\"en\"/></contentMeta><contentSet><inlineXML contenttype=\"application/xhtml+xml\">\
         <html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title/></head><body>{text}</body></html></inlineXML>\
         </contentSet></newsItem>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_aim_is_kept_or_missed() {
        let mut times = vec![10.0; 199];
        times.push(2_000.0);
        assert!(row("one in two hundred is late", &times, Aim::P99(50.0)));
        assert!(!row("one in two hundred is late", &times, SECOND));
    }
}
