//! Digits, in whichever script they are typed.

/// The zeros of Arabic, Persian, Devanagari, Bengali, Thai, Lao, Tibetan, Burmese, Khmer and full-width digits; nine more
/// follow each.
const ZEROS: [char; 10] = [
    '\u{660}', '\u{6F0}', '\u{966}', '\u{9E6}', '\u{E50}', '\u{ED0}', '\u{F20}', '\u{1040}', '\u{17E0}',
    '\u{FF10}',
];

/// The ASCII digit of the same value, where a character is a digit of another script that news is written in.
pub fn digit(c: char) -> Option<char> {
    let value = |zero: &char| u32::from(c).checked_sub(u32::from(*zero)).filter(|value| *value < 10);
    ZEROS.iter().find_map(value).and_then(|value| char::from_digit(value, 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digits_of_every_keyboard_are_known() {
        for seven in "٧۷७৭๗໗༧၇៧７".chars() {
            assert_eq!(digit(seven), Some('7'), "{seven}");
        }
        for none in "7a٪၊：".chars() {
            assert_eq!(digit(none), None, "{none}");
        }
    }
}
