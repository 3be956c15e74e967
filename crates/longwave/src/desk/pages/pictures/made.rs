//! How pictures were made: IPTC's Digital Source Type, by the names that IPTC gives its terms.

/// Each term of <http://cv.iptc.org/newscodes/digitalsourcetype/> with its name, those that were retired among them.
const TERMS: [(&str, &str); 20] = [
    ("digitalCapture", "Digital capture sampled from real life"),
    ("computationalCapture", "Multi-frame computational capture sampled from real life"),
    ("negativeFilm", "Digitised from a transparent negative"),
    ("positiveFilm", "Digitised from a transparent positive"),
    ("print", "Digitised from a non-transparent medium"),
    ("humanEdits", "Human-edited media"),
    ("minorHumanEdits", "Original media with minor human edits"),
    ("algorithmicallyEnhanced", "Algorithmically-altered media"),
    ("compositeWithTrainedAlgorithmicMedia", "Edited using Generative AI"),
    ("trainedAlgorithmicMedia", "Created using Generative AI"),
    ("algorithmicMedia", "Media created purely by algorithm"),
    ("dataDrivenMedia", "Data-driven media"),
    ("digitalCreation", "Digital creation"),
    ("digitalArt", "Digital art"),
    ("softwareImage", "Created by software"),
    ("screenCapture", "Screen capture"),
    ("virtualRecording", "Virtual event recording"),
    ("composite", "Composite of elements"),
    ("compositeCapture", "Composite of captured elements"),
    ("compositeSynthetic", "Composite including generative AI elements"),
];

/// IPTC's name of a term, which is English; none where it is none of its terms.
pub fn name(term: &str) -> Option<&'static str> {
    let code = term.trim_end_matches('/').rsplit(['/', ':', '#']).next()?;
    TERMS.iter().find(|(known, _)| known.eq_ignore_ascii_case(code)).map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_has_its_name_however_it_is_written() {
        let scheme = "http://cv.iptc.org/newscodes/digitalsourcetype/";
        for term in
            [format!("{scheme}digitalCapture"), "digsrctype:digitalCapture".into(), "digitalcapture".into()]
        {
            assert_eq!(name(&term), Some("Digital capture sampled from real life"));
        }
        assert_eq!(name("a camera"), None);
    }
}
