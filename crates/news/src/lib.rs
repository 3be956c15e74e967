//! The newsroom's vocabulary and its rules, without IO, clock, SQL or HTML.
//!
//! Time is always an argument, ids are made by the caller from a clock and randomness, and every rule about what
//! may happen to a story stands in [`story::decide`]. Whoever holds a [`Story`] can ask [`Story::visible`] whether a
//! reader may see any of it; nothing else answers that question.

mod arrange;
mod bar;
mod body;
mod breaking;
mod checks;
pub mod compare;
mod content;
mod dated;
mod desk;
mod digit;
mod feed;
mod front;
mod id;
mod log;
mod newest;
mod people;
mod picture;
mod redirect;
mod rights;
mod seeing;
mod service;
mod setup;
mod status;
pub mod story;
mod wire;

pub use arrange::{Arrange, Difference, Differs, arrange, differences, place};
pub use bar::Bar;
pub use body::{Block, BlockId, BlockKind, Body, Mark, PictureUse, Span, Text};
pub use breaking::{Alert, Breaking};
pub use checks::{Asked, Check, Spot};
pub use content::{Byline, Content, Label, Missing};
pub use desk::{Desk, DeskId};
pub use digit::digit;
pub use feed::Feed;
pub use front::{Front, FrontRefusal, MAX_SLOTS, Slot};
pub use id::{
    BadId, BreakingId, DeskName, FamilyId, FeedId, PersonId, PictureId, SectionId, ServiceId, StoryId,
    TopicId, WireId,
};
pub use jiff::Timestamp;
pub use log::{Absence, Announcement, Entry, LogEntry};
pub use people::{Actor, By, Grant, Person, Role, Scope, Topic};
pub use picture::{
    Crop, Focus, LEAST_CROP, Limits, Part, Picture, PictureBar, PictureWords, Shape, words as search_words,
};
pub use redirect::Redirect;
pub use rights::Right;
pub use seeing::{FailureKind, FeedHealth, Life, NoticeKind, Occasion, Way};
pub use service::{Section, Service};
pub use setup::{Edit, Kind, Member, Piece, Setup, SetupRefusal};
pub use status::{Embargo, Stage, Status};
pub use story::{Action, Change, Event, Refusal, Revision, Story, decide};
pub use wire::{
    Association, Contributor, Defect, ItemClass, Rendition, Rights, Severity, Signal, Subject, SubjectKind,
    WireHeading, WireItem, WireRef, file_guid,
};
