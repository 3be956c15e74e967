//! A picture's focal point and crops as the page shows and reads them: in hundredths of its sides, with a preview of each.

use std::collections::{BTreeMap, HashMap};

use news::{Crop, Focus, Picture, Shape};
use serde::Serialize;

use super::super::trouble::Trouble;
use super::address;

/// How wide a list of the site shows a picture at each layout size, and the rendition that is wide enough.
const SIZES: [(&str, u32, u32); 4] = [("xs", 358, 408), ("sm", 368, 408), ("md", 480, 650), ("lg", 276, 408)];

/// One shape of a picture.
#[derive(Serialize)]
pub struct ShapeOf {
    name: &'static str,
    /// The ratio's sides.
    a: u32,
    b: u32,
    /// Whether somebody chose it; else it follows the focus.
    chosen: bool,
    left: String,
    top: String,
    width: String,
    previews: Vec<Preview>,
}

#[derive(Serialize)]
struct Preview {
    size: &'static str,
    width: u32,
    height: u32,
    src: String,
}

/// Ten-thousandths as hundredths, which is how people think of a part.
fn percent(part: u16) -> String {
    format!("{}.{:02}", part / 100, part % 100)
}

/// The focal point, from the left and from the top.
pub fn focus(picture: &Picture) -> (String, String) {
    (percent(picture.focus.x), percent(picture.focus.y))
}

/// Every shape of a picture.
pub fn shapes(picture: &Picture) -> Vec<ShapeOf> {
    Shape::ALL.into_iter().map(|shape| of(picture, shape)).collect()
}

fn of(picture: &Picture, shape: Shape) -> ShapeOf {
    let (a, b) = shape.sides();
    let name = shape.as_str();
    let crop = picture.crops.get(&shape).copied();
    let Crop { left, top, width } = crop.unwrap_or_else(|| around_focus(picture, shape));
    let preview = |(size, width, rendition): (&'static str, u32, u32)| {
        let height = (width * b + a / 2) / a;
        Preview { size, width, height, src: address(picture, name, rendition) }
    };
    ShapeOf {
        name,
        a,
        b,
        chosen: crop.is_some(),
        left: percent(left),
        top: percent(top),
        width: percent(width),
        previews: SIZES.into_iter().map(preview).collect(),
    }
}

/// The crop that readers get where nobody chose one.
fn around_focus(picture: &Picture, shape: Shape) -> Crop {
    let Focus { x, y } = picture.focus;
    let focus = picture::Focus::from_ten_thousandths(x, y);
    let whole = Crop { left: 0, top: 0, width: 10_000 };
    let Ok(ratio) = shape.as_str().parse() else { return whole };
    let spec = picture::Spec { ratio, width: 1, focus, part: None };
    let crop = spec.crop(picture.width, picture.height);
    let part = |of: u32, whole: u32| {
        u16::try_from(u64::from(of) * 10_000 / u64::from(whole.max(1))).unwrap_or(10_000)
    };
    Crop {
        left: part(crop.left, picture.width),
        top: part(crop.top, picture.height),
        width: part(crop.width, picture.width),
    }
}

/// What a form says of focus and crops: numbers by the names of their fields.
///
/// # Errors
/// Names a field that is no number from 0 to 100.
pub fn read(fields: &HashMap<String, String>) -> Result<(Focus, BTreeMap<Shape, Crop>), Trouble> {
    let part = |name: &str| {
        let said = fields.get(name).map(String::as_str).unwrap_or_default();
        let number: f64 = said.trim().parse().map_err(|_| Trouble::value(said))?;
        hundredths(number).ok_or_else(|| Trouble::value(said))
    };
    let focus = Focus { x: part("x")?, y: part("y")? };
    let mut crops = BTreeMap::new();
    for shape in Shape::ALL.into_iter().filter(|shape| fields.contains_key(shape.as_str())) {
        let part = |side: &str| part(&format!("{side}-{}", shape.as_str()));
        crops.insert(shape, Crop { left: part("left")?, top: part("top")?, width: part("width")? });
    }
    Ok((focus, crops))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held to 0..=10000 just before")]
fn hundredths(number: f64) -> Option<u16> {
    (0.0..=100.0).contains(&number).then(|| (number * 100.0).round() as u16)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_page_shows_it_reads_again() {
        let crop = Crop { left: 1_005, top: 30, width: 5_000 };
        let picture = Picture {
            width: 1_800,
            height: 1_200,
            crops: [(Shape::Wide, crop)].into(),
            ..Picture::blank("7".parse().unwrap())
        };
        let shown = shapes(&picture);
        assert_eq!((shown[0].left.as_str(), shown[0].top.as_str()), ("10.05", "0.30"));
        assert_eq!((shown[2].left.as_str(), shown[2].width.as_str()), ("16.66", "66.66"));
        let fields = [("x", "50"), ("y", "45"), ("16x9", "on"), ("left-16x9", "10.05"), ("top-16x9", "0.30")];
        let mut fields: HashMap<_, _> =
            fields.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
        assert!(read(&fields).is_err());
        fields.insert("width-16x9".into(), "50".into());
        assert_eq!(read(&fields).unwrap(), (Focus { x: 5_000, y: 4_500 }, picture.crops));
        for bad in ["-1", "100.1", "NaN", "1e9", "", "a"] {
            fields.insert("x".into(), bad.into());
            assert!(read(&fields).is_err(), "{bad}");
        }
    }
}
