//! The style sheets of a site, read once: each page has in it those that it needs.

use minijinja::Value;

use crate::site::Error;
use crate::style;
use crate::templates::Sources;

/// The style sheets, as they stand in pages.
pub struct Styles {
    pub story: Value,
    pub blocks: Value,
    pub note: Value,
    pub list: Value,
    pub text: Value,
    pub text_blocks: Value,
    /// Where pictures wait until they are asked for.
    pub saving: Value,
}

impl Styles {
    /// # Errors
    /// Where a theme's style can't stand in a page.
    pub fn new(sources: &Sources) -> Result<Self, Error> {
        let read = |files: &[&str]| joined(sources, files).map(Value::from_safe_string);
        Ok(Self {
            story: read(&["theme.css", "base.css", "story.css"])?,
            blocks: read(&["blocks.css"])?,
            note: read(&["note.css"])?,
            list: read(&["theme.css", "base.css", "front.css"])?,
            text: read(&["text.css"])?,
            text_blocks: read(&["text-blocks.css"])?,
            saving: read(&["saving.css"])?,
        })
    }

    /// Each of them.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        let Self { story, blocks, note, list, text, text_blocks, saving } = self;
        [story, blocks, note, list, text, text_blocks, saving].into_iter().filter_map(Value::as_str)
    }
}

fn joined(sources: &Sources, files: &[&str]) -> Result<String, Error> {
    let mut css = String::new();
    for file in files {
        let small = style::small_css(sources.get(file));
        style::check_css(file, &small)?;
        css.push_str(&small);
    }
    Ok(css)
}
