//! Where originals and renditions are kept.

use std::fmt;
use std::path::PathBuf;

use store::Media;

/// A folder, or a bucket of S3 or a compatible store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MediaPlace {
    Folder(PathBuf),
    /// `s3://bucket/prefix`; what isn't named comes from the environment.
    Bucket {
        url: String,
        endpoint: Option<String>,
        region: Option<String>,
    },
}

impl MediaPlace {
    /// # Errors
    /// Where it can't be one; whether a bucket answers is seen when it is used.
    pub fn open(&self) -> Result<Media, store::Error> {
        match self {
            Self::Folder(path) => Media::folder(path),
            Self::Bucket { url, endpoint, region } => Media::s3(url, endpoint.as_deref(), region.as_deref()),
        }
    }
}

impl fmt::Display for MediaPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(path) => path.display().fmt(f),
            Self::Bucket { url, .. } => url.fmt(f),
        }
    }
}
