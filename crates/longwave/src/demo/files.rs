//! The demo's files, as they are written.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use include_dir::{Dir, include_dir};
use news::Label;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// The demo newsroom's folder, within the executable.
pub static DEMO: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../demo");

/// A text for each service, under its name.
pub type Texts = BTreeMap<String, String>;

#[derive(Debug, Deserialize)]
pub struct NewsroomFile {
    pub site: Texts,
    pub person: Vec<PersonFile>,
    pub topic: Vec<TopicFile>,
    #[serde(default)]
    pub breaking: Vec<BreakingFile>,
    pub fronts: BTreeMap<String, Vec<String>>,
}

#[derive(Debug, Deserialize)]
pub struct PersonFile {
    pub id: String,
    pub name: String,
    #[serde(default)]
    pub collective: bool,
    /// The name of a file in `pictures/`.
    #[serde(default)]
    pub picture: Option<String>,
    #[serde(default)]
    pub names: Texts,
    #[serde(default)]
    pub blurb: Texts,
}

#[derive(Debug, Deserialize)]
pub struct TopicFile {
    pub id: String,
    pub names: Texts,
}

#[derive(Debug, Deserialize)]
pub struct BreakingFile {
    pub link: Option<String>,
    pub hours: i64,
    pub text: Texts,
}

#[derive(Debug, Deserialize)]
pub struct StoryFile {
    pub id: String,
    pub section: String,
    /// What kind of piece it is, where it isn't plain news.
    pub label: Option<Label>,
    #[serde(default)]
    pub topics: Vec<String>,
    pub bylines: Vec<String>,
    /// The service that it was first written at.
    pub source: String,
    pub published_minutes_ago: i64,
    pub updated_minutes_ago: Option<i64>,
    pub picture: Option<String>,
    #[serde(default)]
    pub agencies: Vec<String>,
    pub wire: Option<String>,
    pub correction: Option<CorrectionFile>,
    pub hold: Option<HoldFile>,
    pub kill: Option<KillFile>,
}

#[derive(Debug, Deserialize)]
pub struct CorrectionFile {
    pub minutes_ago: i64,
    pub text: Texts,
}

#[derive(Debug, Deserialize)]
pub struct HoldFile {
    pub reason: String,
}

#[derive(Debug, Deserialize)]
pub struct KillFile {
    pub reason: Texts,
}

/// What stands above a story's text.
#[derive(Debug, Deserialize)]
pub struct Front {
    pub headline: String,
    #[serde(default)]
    pub summary: String,
    pub dateline: Option<String>,
    pub slug: Option<String>,
    #[serde(default)]
    pub picture_alt: String,
    #[serde(default)]
    pub picture_caption: String,
    pub translator: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct PictureFile {
    pub credit: String,
    pub copyright: String,
    pub focus: [f64; 2],
    #[serde(default)]
    pub english: String,
    #[serde(default)]
    pub alt: String,
}

/// A file of the demo, read as TOML.
pub fn toml<T: DeserializeOwned>(path: &str) -> Result<T> {
    toml::from_str(text(path)?).with_context(|| format!("demo/{path}"))
}

/// A file of the demo, as text.
pub fn text(path: &str) -> Result<&'static str> {
    let file = DEMO.get_file(path).with_context(|| format!("demo/{path} is missing"))?;
    file.contents_utf8().with_context(|| format!("demo/{path} is no UTF-8"))
}

/// What stands between the two `+++` lines of a story, and the text after them.
pub fn front_and_text(path: &str) -> Result<(Front, &'static str)> {
    let whole = text(path)?;
    let parts = whole.strip_prefix("+++\n").and_then(|rest| rest.split_once("\n+++\n"));
    let (front, body) = parts.with_context(|| format!("demo/{path} does not begin with +++ lines"))?;
    Ok((toml::from_str(front).with_context(|| format!("demo/{path}"))?, body))
}
