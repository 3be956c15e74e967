//! What may be changed of a picture, and by whom: whoever adds pictures says what they show, an editor what they may be
//! used for. What readers see of it at other services is for an editor of one of them.

use std::collections::BTreeMap;

use news::{
    Actor, Crop, Focus, LEAST_CROP, Limits, Picture, PictureId, PictureWords, Refusal, Right, ServiceId,
    Shape, Timestamp,
};
use serde::{Deserialize, Serialize};

use super::hygiene::TERMS;
use super::{Problem, Why, change_picture, find_picture, line};
use crate::newsroom::Newsroom;

/// Characters of a caption, a notice or terms.
const TEXT: usize = 5_000;
/// Characters of a name, and how many keywords there may be.
const NAME: usize = 500;
const KEYWORDS: usize = 200;

/// What is to be changed; what is left out stays.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct PictureChange {
    pub focus: Option<Focus>,
    /// All of them: a shape that isn't named is cut around the focus again.
    pub crops: Option<BTreeMap<Shape, Crop>>,
    pub caption: Option<String>,
    pub alt: Option<String>,
    /// The words of these services; empty ones are taken away.
    pub words: Option<BTreeMap<ServiceId, PictureWords>>,
    pub credit: Option<String>,
    pub creator: Option<String>,
    pub copyright: Option<String>,
    pub usage_terms: Option<String>,
    pub instructions: Option<String>,
    pub keywords: Option<Vec<String>>,
    /// Whether nobody may see it any more; for an editor to say. False ends its embargo too.
    pub barred: Option<bool>,
    pub limits: Option<Limits>,
}

/// Changes what is said of a picture, how it is cropped and where it may be used.
pub async fn edit_picture(
    room: &Newsroom,
    id: PictureId,
    change: PictureChange,
    actor: &Actor,
    now: Timestamp,
) -> Result<Picture, Problem> {
    let known = find_picture(room, id, actor).await?.picture;
    if !actor.has_somewhere(Right::Pictures) {
        return Err(Refusal::NotEverywhere { needed: Right::Pictures.role() }.into());
    }
    let change = change.clean(room)?;
    may(&known, &change, actor)?;
    if change.shows(&known) {
        may_show(&room.store().picture_shown_at(id).await?, actor)?;
    }
    change_picture(room, id, |picture: &mut Picture| change.apply(picture), now).await
}

/// # Errors
/// Where it takes somebody who answers for more.
fn may(known: &Picture, change: &PictureChange, actor: &Actor) -> Result<(), Refusal> {
    for (service, words) in change.words.iter().flatten() {
        if known.words.get(service).cloned().unwrap_or_default() != *words {
            actor.must_have_within(Right::Pictures, service)?;
        }
    }
    if let Some(limits) = change.limits.as_ref().filter(|limits| **limits != known.limits) {
        known.may_limit(limits, actor)?;
    }
    if change.barred.is_some_and(|barred| barred != known.barred || known.embargo.is_some()) {
        // As of one whose end somebody sets.
        let ended = Limits { until: Some(Timestamp::MIN), ..known.limits.clone() };
        known.may_limit(&ended, actor)?;
    }
    Ok(())
}

/// Whether somebody may change what the readers of these services see of a picture at once.
///
/// # Errors
/// Where that is for an editor of one of them, or of all services.
pub fn may_show(shown_at: &[ServiceId], actor: &Actor) -> Result<(), Refusal> {
    let Some(first) = shown_at.first() else { return Ok(()) };
    match shown_at.iter().any(|service| actor.has(Right::Publish, service)) {
        true => Ok(()),
        false => actor.must_have(Right::Publish, first),
    }
}

impl PictureChange {
    /// Whether it changes what readers of every service see of the picture.
    fn shows(&self, known: &Picture) -> bool {
        let words = |to: &Option<String>, is: &str| {
            // A form may send other spaces than it was filled with.
            to.as_ref().is_some_and(|to| !to.split_whitespace().eq(is.split_whitespace()))
        };
        let after = {
            let (focus, crops) = (self.focus, self.crops.clone());
            let mut after = known.clone();
            Self { focus, crops, ..Self::default() }.apply(&mut after);
            after
        };
        (after.focus, &after.crops) != (known.focus, &known.crops)
            || words(&self.caption, &known.caption)
            || words(&self.alt, &known.alt)
            || words(&self.credit, &known.credit)
            || words(&self.creator, &known.creator)
            || words(&self.copyright, &known.copyright)
    }

    /// # Errors
    /// Names what is too long, or isn't there.
    fn clean(mut self, room: &Newsroom) -> Result<Self, Problem> {
        for (field, text) in [
            ("caption", &mut self.caption),
            ("alt", &mut self.alt),
            ("credit", &mut self.credit),
            ("creator", &mut self.creator),
            ("copyright", &mut self.copyright),
            ("instructions", &mut self.instructions),
        ] {
            *text = text.take().map(|text| line(field, &text, TEXT)).transpose()?;
        }
        self.usage_terms = self.usage_terms.map(|text| line("usage_terms", &text, TERMS)).transpose()?;
        for (service, words) in self.words.iter_mut().flatten() {
            room.knows_service(service)?;
            words.caption = line("caption", &words.caption, TEXT)?;
            words.alt = line("alt", &words.alt, TEXT)?;
        }
        if let Some(keywords) = &mut self.keywords {
            if keywords.len() > KEYWORDS {
                let (field, length) = ("keywords".to_owned(), keywords.len());
                return Err(Why::TooMany { field, most: KEYWORDS, length }.into());
            }
            for keyword in keywords.iter_mut() {
                *keyword = line("keywords", keyword, NAME)?;
            }
            keywords.retain(|keyword| !keyword.is_empty());
        }
        if let Some(limits) = &mut self.limits {
            limits.reason = line("reason", &limits.reason, TEXT)?;
            limits
                .only_at
                .iter()
                .chain(&limits.not_at)
                .try_for_each(|service| room.knows_service(service))?;
        }
        Ok(self)
    }

    fn apply(self, picture: &mut Picture) {
        fn set<T>(field: &mut T, to: Option<T>) {
            if let Some(to) = to {
                *field = to;
            }
        }
        set(&mut picture.caption, self.caption);
        set(&mut picture.alt, self.alt);
        set(&mut picture.credit, self.credit);
        set(&mut picture.creator, self.creator);
        set(&mut picture.copyright, self.copyright);
        set(&mut picture.usage_terms, self.usage_terms);
        set(&mut picture.instructions, self.instructions);
        set(&mut picture.keywords, self.keywords);
        set(&mut picture.limits, self.limits);
        if self.barred == Some(false) {
            picture.embargo = None;
        }
        set(&mut picture.barred, self.barred);
        picture.words.extend(self.words.unwrap_or_default());
        picture.words.retain(|_, words| *words != PictureWords::default());
        set(
            &mut picture.focus,
            self.focus.map(|Focus { x, y }| Focus { x: x.min(10_000), y: y.min(10_000) }),
        );
        set(&mut picture.crops, self.crops.map(|crops| crops.into_iter().map(inside).collect()));
    }
}

/// A crop as it is kept: within the picture's sides.
fn inside((shape, Crop { left, top, width }): (Shape, Crop)) -> (Shape, Crop) {
    let crop = Crop { left: left.min(10_000), top: top.min(10_000), width: width.clamp(LEAST_CROP, 10_000) };
    (shape, crop)
}
