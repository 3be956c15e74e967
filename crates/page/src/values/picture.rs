//! Pictures: which renditions a place on a page names, and how wide they stand there.

use std::fmt::Write as _;

use news::{Picture, Shape};
use serde::Serialize;

use crate::html::words::Words;
use crate::html::{Html, escape};
use crate::paths;

/// Every width that renditions are made in, in pixels.
const WIDTHS: [u32; 6] = [144, 256, 408, 650, 1023, 1597];
/// File extension and media type, best first; the last one is what every browser shows.
const FORMATS: [(&str, &str); 3] = [("avif", "image/avif"), ("webp", "image/webp"), ("jpg", "image/jpeg")];
/// The format that every browser shows.
const PLAIN: &str = "jpg";

/// The shape of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ratio {
    Wide,
    Square,
    Original,
}

/// A picture as one place of a page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Shown {
    pub sources: Vec<Source>,
    pub src: String,
    pub srcset: String,
    pub sizes: &'static str,
    pub width: u32,
    pub height: u32,
    pub alt: String,
    /// Below the first screen.
    pub lazy: bool,
    /// The words that lead to it, where it waits until it is asked for.
    pub show: Option<Html>,
}

/// The renditions in one format.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Source {
    #[serde(rename = "type")]
    pub media_type: &'static str,
    pub srcset: String,
}

impl Ratio {
    fn name(self) -> &'static str {
        match self {
            Self::Wide => "16x9",
            Self::Square => "1x1",
            Self::Original => "original",
        }
    }

    /// Width and height of the ratio; of the original, the picture's own.
    fn sides(self, picture: &Picture) -> (u32, u32) {
        match self {
            Self::Wide => (16, 9),
            Self::Square => (1, 1),
            Self::Original => (picture.width.max(1), picture.height.max(1)),
        }
    }

    /// The width of the crop of this shape: the one that somebody chose, else the largest.
    fn crop(self, picture: &Picture) -> u32 {
        let chosen = match self {
            Self::Wide => picture.part(Shape::Wide),
            Self::Square => picture.part(Shape::Square),
            Self::Original => None,
        };
        if let Some(part) = chosen {
            return part.width;
        }
        let (w, h) = self.sides(picture);
        let by_height = u64::from(picture.height) * u64::from(w) / u64::from(h);
        picture.width.min(u32::try_from(by_height).unwrap_or(u32::MAX))
    }

    fn height(self, picture: &Picture, width: u32) -> u32 {
        let (w, h) = self.sides(picture);
        let height = (u64::from(width) * u64::from(h) + u64::from(w) / 2) / u64::from(w);
        u32::try_from(height).unwrap_or(u32::MAX).max(1)
    }

    /// The widths of a place that the picture has; a picture smaller than all still has the smallest.
    fn widths(self, picture: &Picture, of: &[u32]) -> Vec<u32> {
        let crop = self.crop(picture);
        let fitting: Vec<u32> = of.iter().copied().filter(|width| *width <= crop).collect();
        if fitting.is_empty() { WIDTHS.iter().take(1).copied().collect() } else { fitting }
    }
}

/// Above the text, over the whole column.
pub fn lead(picture: &Picture, alt: &str) -> Shown {
    shown(picture, Ratio::Wide, &[256, 408, 650, 1023, 1597], "(min-width:698px) 650px,100vw", alt, false)
}

/// Within the text, in its own shape.
pub fn in_text(picture: &Picture, alt: &str) -> Shown {
    shown(picture, Ratio::Original, &[256, 408, 650, 1023, 1597], "(min-width:698px) 650px,100vw", alt, true)
}

/// One of several within the text, two to a row from SM.
pub fn in_gallery(picture: &Picture, alt: &str) -> Shown {
    shown(picture, Ratio::Original, &[256, 408, 650, 1023], "(min-width:768px) 315px,100vw", alt, true)
}

/// The lead of a front: the whole width, or half of it from LG.
pub fn front_lead(picture: &Picture, alt: &str) -> Shown {
    let sizes = "(min-width:1200px) 576px,(min-width:992px) 66vw,100vw";
    shown(picture, Ratio::Wide, &[256, 408, 650, 1023, 1597], sizes, alt, false)
}

/// A card: one, two or four to a row.
pub fn card(picture: &Picture, alt: &str, lazy: bool) -> Shown {
    let sizes = "(min-width:1200px) 276px,(min-width:768px) 50vw,100vw";
    shown(picture, Ratio::Wide, &[256, 408, 650, 1023], sizes, alt, lazy)
}

/// Beside a headline in a narrow list.
pub fn beside(picture: &Picture, alt: &str) -> Shown {
    shown(picture, Ratio::Wide, &[144, 256], "112px", alt, true)
}

/// Somebody's face, or what stands for a desk. It has no words of its own: the name stands beside it.
pub fn face(picture: &Picture, ratio: Ratio) -> Shown {
    let sizes = if ratio == Ratio::Square { "88px" } else { "144px" };
    shown(picture, ratio, &[144, 256], sizes, "", true)
}

/// One rendition to link to: the widest up to 1023 pixels, in the format that everything shows.
pub fn address(picture: &Picture, ratio: Ratio) -> String {
    paths::picture(picture, ratio.name(), best(picture, ratio, 1023), PLAIN)
}

/// The same with its width and height, for machines that ask.
pub fn measured(picture: &Picture, ratio: Ratio) -> (String, u32, u32) {
    let width = best(picture, ratio, 1597);
    let path = paths::picture(picture, ratio.name(), width, PLAIN);
    (path, width, ratio.height(picture, width))
}

fn best(picture: &Picture, ratio: Ratio, most: u32) -> u32 {
    let widths = ratio.widths(picture, &WIDTHS);
    widths.into_iter().rfind(|width| *width <= most).unwrap_or(144)
}

fn shown(picture: &Picture, ratio: Ratio, of: &[u32], sizes: &'static str, alt: &str, lazy: bool) -> Shown {
    let widths = ratio.widths(picture, of);
    let largest = widths.last().copied().unwrap_or(144);
    let middle = widths.iter().rfind(|width| **width <= 650).copied().unwrap_or(largest);
    let set = |extension: &str| srcset(picture, ratio, &widths, extension);
    let better = FORMATS.iter().filter(|(extension, _)| *extension != PLAIN);
    Shown {
        sources: better
            .map(|(extension, media_type)| Source { media_type, srcset: set(extension) })
            .collect(),
        src: paths::picture(picture, ratio.name(), middle, PLAIN),
        srcset: set(PLAIN),
        sizes,
        width: largest,
        height: ratio.height(picture, largest),
        alt: alt.to_owned(),
        lazy,
        show: None,
    }
}

fn srcset(picture: &Picture, ratio: Ratio, widths: &[u32], extension: &str) -> String {
    let candidate =
        |width: &u32| format!("{} {width}w", paths::picture(picture, ratio.name(), *width, extension));
    widths.iter().map(candidate).collect::<Vec<_>>().join(",")
}

impl Shown {
    /// The picture, or where data is dear the words that lead to it.
    pub fn when_asked(self, saving: bool, words: Words) -> Self {
        Self { show: saving.then(|| words.get("picture-show")), ..self }
    }

    /// The picture inside a body, where no template is asked.
    pub fn to_html(&self) -> Html {
        if let Some(show) = &self.show {
            let alt = Html::text(&self.alt);
            let href = &self.src;
            return Html::made(format!(
                "<a class=\"shot\" href=\"{href}\">{}: {}</a>",
                show.as_str(),
                alt.as_str()
            ));
        }
        let mut html = String::from("<picture>");
        for source in &self.sources {
            let (media_type, srcset) = (source.media_type, &source.srcset);
            let _ =
                write!(html, "<source type=\"{media_type}\" srcset=\"{srcset}\" sizes=\"{}\">", self.sizes);
        }
        let Self { src, srcset, sizes, width, height, .. } = self;
        let _ = write!(
            html,
            "<img src=\"{src}\" srcset=\"{srcset}\" sizes=\"{sizes}\" width=\"{width}\" height=\"{height}\" alt=\""
        );
        escape(&self.alt, &mut html);
        html.push_str(if self.lazy { "\" loading=\"lazy\"></picture>" } else { "\"></picture>" });
        Html::made(html)
    }
}

#[cfg(test)]
mod tests {
    use news::Crop;

    use super::*;

    fn picture(width: u32, height: u32) -> Picture {
        Picture { width, height, ..Picture::blank("5".parse().unwrap()) }
    }

    fn check(width: u32, height: u32, ratio: Ratio, expected: &[u32]) {
        assert_eq!(ratio.widths(&picture(width, height), &WIDTHS), expected);
    }

    #[test]
    fn no_rendition_is_wider_than_the_crop() {
        check(4000, 3000, Ratio::Wide, &WIDTHS);
        check(1000, 1000, Ratio::Wide, &[144, 256, 408, 650]);
        check(1600, 300, Ratio::Wide, &[144, 256, 408]);
        check(1600, 300, Ratio::Square, &[144, 256]);
        check(1600, 300, Ratio::Original, &[144, 256, 408, 650, 1023, 1597]);
        check(80, 60, Ratio::Original, &[144]);
    }

    #[test]
    fn a_chosen_crop_has_fewer_renditions_and_an_address_of_its_own() {
        let crop = Crop { left: 0, top: 0, width: 2_500 };
        let cropped = Picture { crops: [(Shape::Wide, crop)].into(), look: 3, ..picture(1600, 1200) };
        assert_eq!(Ratio::Wide.widths(&cropped, &WIDTHS), [144, 256]);
        assert_eq!(Ratio::Square.widths(&cropped, &WIDTHS), [144, 256, 408, 650, 1023]);
        assert_eq!(address(&cropped, Ratio::Wide), "/media/5/16x9/256.jpg?3");
    }

    #[test]
    fn a_picture_says_its_size_before_it_comes() {
        let shown = lead(&picture(1200, 800), "A bridge at \"dawn\"");
        assert_eq!((shown.width, shown.height), (1023, 575));
        assert_eq!(shown.src, "/media/5/16x9/650.jpg");
        let html = shown.to_html();
        assert!(html.as_str().contains("alt=\"A bridge at &quot;dawn&quot;\">"), "{}", html.as_str());
        assert!(html.as_str().contains("srcset=\"/media/5/16x9/256.avif 256w,/media/5/16x9/408.avif 408w,"));
    }
}
