//! Media: the bytes of pictures and their renditions, in a folder or an object store.

use std::path::Path;
use std::sync::Arc;

use bytes::Bytes;
use news::PictureId;
use object_store::local::LocalFileSystem;
use object_store::path::Path as Key;
use object_store::{ObjectStore, ObjectStoreExt};

use crate::Error;

/// Where media are kept. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Media {
    objects: Arc<dyn ObjectStore>,
    /// Before every key, where the place is shared with others.
    prefix: Key,
}

impl Media {
    /// Media in a folder, which is made where it isn't there. What was put is on the disk when `put` returns; it
    /// appears whole or not at all.
    pub fn folder(path: impl AsRef<Path>) -> Result<Self, Error> {
        let path = path.as_ref();
        let failed = |error: std::io::Error| {
            Error::BadAddress(format!("{} can't be used as a folder: {error}", path.display()))
        };
        std::fs::create_dir_all(path).map_err(failed)?;
        let folder = LocalFileSystem::new_with_prefix(path)?.with_fsync(true);
        Ok(Self { objects: Arc::new(folder), prefix: Key::default() })
    }

    /// Media in S3 or a compatible store, at `s3://bucket/prefix`. The keys come from the usual environment
    /// (`AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`), and so do endpoint and region where they aren't named
    /// (`AWS_ENDPOINT`, `AWS_REGION`).
    ///
    /// # Errors
    /// [`Error::BadAddress`] where that is no such URL, and in a program that was built without the feature `s3`.
    #[cfg(feature = "s3")]
    pub fn s3(url: &str, endpoint: Option<&str>, region: Option<&str>) -> Result<Self, Error> {
        let bad =
            || Error::BadAddress(format!("{url:?} is no address of media: expected s3://bucket/prefix"));
        let place = url.strip_prefix("s3://").ok_or_else(bad)?;
        let (bucket, prefix) = place.split_once('/').unwrap_or((place, ""));
        if bucket.is_empty() {
            return Err(bad());
        }
        // The client panics where a process has no provider of TLS; one that is installed already stays.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let mut client = object_store::aws::AmazonS3Builder::from_env().with_bucket_name(bucket);
        if let Some(endpoint) = endpoint {
            client = client.with_endpoint(endpoint).with_allow_http(endpoint.starts_with("http://"));
        }
        if let Some(region) = region {
            client = client.with_region(region);
        }
        let prefix = Key::parse(prefix.trim_end_matches('/')).map_err(|_| bad())?;
        Ok(Self { objects: Arc::new(client.build()?), prefix })
    }

    /// As with the feature `s3`.
    #[cfg(not(feature = "s3"))]
    pub fn s3(url: &str, _: Option<&str>, _: Option<&str>) -> Result<Self, Error> {
        Err(Error::BadAddress(format!(
            "media = {url:?}: this longwave was built without S3; build it with --features s3, or name a folder"
        )))
    }

    /// Where the original of a picture is, by the SHA-256 of its bytes in hex.
    pub fn original(sha256: &str) -> String {
        let start = sha256.get(..2).unwrap_or("00");
        format!("original/{start}/{sha256}")
    }

    /// Where a rendition is, by the names that its URL has and the picture's look: one that was made for another look is
    /// never found in its place.
    pub fn rendition(picture: PictureId, look: u32, ratio: &str, width: u32, extension: &str) -> String {
        let place = Self::renditions(picture, ratio);
        match look {
            0 => format!("{place}/{width}.{extension}"),
            look => format!("{place}/{width}-{look}.{extension}"),
        }
    }

    /// Where the renditions of a picture in one ratio are.
    pub fn renditions(picture: PictureId, ratio: &str) -> String {
        format!("rendition/{picture}/{ratio}")
    }

    /// The look for which a rendition of this name was made.
    pub fn look_of(name: &str) -> u32 {
        let (name, _) = name.split_once('.').unwrap_or((name, ""));
        name.split_once('-').and_then(|(_, look)| look.parse().ok()).unwrap_or_default()
    }

    /// Puts an object, in place of the one that was there.
    pub async fn put(&self, key: &str, bytes: Bytes) -> Result<(), Error> {
        self.objects.put(&self.at(key)?, bytes.into()).await?;
        Ok(())
    }

    /// An object's bytes.
    pub async fn get(&self, key: &str) -> Result<Option<Bytes>, Error> {
        Ok(self.tagged(key).await?.map(|(bytes, _)| bytes))
    }

    /// An object's bytes, and what changes whenever they do, where the place tells that.
    pub async fn tagged(&self, key: &str) -> Result<Option<(Bytes, Option<String>)>, Error> {
        match self.objects.get(&self.at(key)?).await {
            Ok(found) => {
                let tag = found.meta.e_tag.clone();
                Ok(Some((found.bytes().await?, tag)))
            }
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Whether there is an object.
    pub async fn exists(&self, key: &str) -> Result<bool, Error> {
        match self.objects.head(&self.at(key)?).await {
            Ok(_) => Ok(true),
            Err(object_store::Error::NotFound { .. }) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    /// The names of the objects in a place, as of the files in a folder.
    pub async fn names_in(&self, place: &str) -> Result<Vec<String>, Error> {
        let listed = self.objects.list_with_delimiter(Some(&self.at(place)?)).await?;
        Ok(listed.objects.iter().filter_map(|one| one.location.filename()).map(str::to_owned).collect())
    }

    /// Removes an object, if it is there.
    pub async fn delete(&self, key: &str) -> Result<(), Error> {
        match self.objects.delete(&self.at(key)?).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// # Errors
    /// A key that could lead out of the place.
    fn at(&self, key: &str) -> Result<Key, Error> {
        let key = Key::parse(key);
        let key = key.map_err(|error| Error::BadAddress(format!("no object can be named so: {error}")))?;
        Ok(self.prefix.parts().chain(key.parts()).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(feature = "s3")]
    #[test]
    fn a_bucket_has_a_name() {
        let read = |url: &str| Media::s3(url, None, None).map(|media| media.prefix.to_string());
        assert_eq!(read("s3://pictures/of/ours/").unwrap(), "of/ours");
        assert_eq!(read("s3://pictures").unwrap(), "");
        for bad in ["s3://", "s3:///a", "https://pictures", "s3://pictures/../a"] {
            assert!(matches!(read(bad), Err(Error::BadAddress(_))), "{bad}");
        }
    }

    #[test]
    fn keys_are_the_urls_names() {
        let picture = PictureId::from_number(1_000).unwrap();
        for (look, key) in [(0, "rendition/z8/16x9/650.avif"), (12, "rendition/z8/16x9/650-12.avif")] {
            assert_eq!(Media::rendition(picture, look, "16x9", 650, "avif"), key);
            let (place, name) = key.rsplit_once('/').unwrap();
            assert_eq!((Media::renditions(picture, "16x9").as_str(), Media::look_of(name)), (place, look));
        }
        assert_eq!(Media::original("abcdef"), "original/ab/abcdef");
    }
}
