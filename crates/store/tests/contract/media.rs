//! Media in a folder: whole or not there, and never outside it.

use std::path::PathBuf;

use store::{Error, Media};

fn folder(name: &str) -> PathBuf {
    std::env::temp_dir().join(format!("longwave-media-{}-{name}", std::process::id()))
}

#[tokio::test]
async fn what_is_put_is_there_until_it_is_deleted() {
    let folder = folder("put");
    let media = Media::folder(folder.join("deep").join("down")).unwrap();
    let key = Media::original("abcd");
    assert_eq!(media.get(&key).await.unwrap(), None);
    assert!(!media.exists(&key).await.unwrap());
    for bytes in ["one", "another", ""] {
        media.put(&key, bytes.into()).await.unwrap();
        assert_eq!(media.get(&key).await.unwrap().unwrap(), bytes);
    }
    assert!(media.exists(&key).await.unwrap());
    let again = Media::folder(folder.join("deep").join("down")).unwrap();
    assert!(again.exists(&key).await.unwrap());
    assert_eq!(media.names_in("original/ab").await.unwrap(), ["abcd"]);
    assert_eq!(media.names_in("original/ba").await.unwrap(), [] as [&str; 0]);
    media.delete(&key).await.unwrap();
    media.delete(&key).await.unwrap();
    assert!(!media.exists(&key).await.unwrap());
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn who_reads_while_others_write_sees_a_whole_object() {
    let folder = folder("whole");
    let media = Media::folder(&folder).unwrap();
    media.put("object", vec![0; 300_000].into()).await.unwrap();
    let writers: Vec<_> = (1..4u8)
        .map(|n| {
            let media = media.clone();
            tokio::spawn(async move {
                for _ in 0..20 {
                    media.put("object", vec![n; 300_000].into()).await.unwrap();
                }
            })
        })
        .collect();
    for _ in 0..60 {
        let read = media.get("object").await.unwrap().unwrap();
        assert_eq!(read.len(), 300_000);
        assert!(read.iter().all(|byte| *byte == read[0]));
    }
    for writer in writers {
        writer.await.unwrap();
    }
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn no_key_leads_outside() {
    let folder = folder("inside");
    let media = Media::folder(folder.join("media")).unwrap();
    std::fs::write(folder.join("secret"), "x").unwrap();
    for key in ["../secret", "a/../../secret", "/../secret", "a//b"] {
        assert!(matches!(media.get(key).await, Err(Error::BadAddress(_))), "{key}");
        assert!(matches!(media.put(key, "y".into()).await, Err(Error::BadAddress(_))), "{key}");
    }
    assert_eq!(std::fs::read_to_string(folder.join("secret")).unwrap(), "x");
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_file_is_no_folder() {
    let folder = folder("file");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("taken"), "x").unwrap();
    let told = Media::folder(folder.join("taken")).unwrap_err().to_string();
    assert!(told.contains("taken"), "{told}");
    std::fs::remove_dir_all(folder).unwrap();
}
