//! What the items say.

/// Paragraphs of about 6 KB in all, with a link or a mark in some, as agencies send them.
fn paragraphs() -> Vec<String> {
    const SENTENCES: [&str; 6] = [
        "Harbour authorities in Port Almera said on Tuesday that the breakwater had held through the night.",
        "“Nobody had to leave their home,” said Mirela Oduya, who leads the town’s emergency staff.",
        "Forecasters expect the wind to turn north by Thursday, with waves of up to four metres off the cape.",
        "The ferry to Santa Rell, which carries 1,200 people on a usual day, is to sail again on Wednesday.",
        "Fishermen had asked the ministry for a stronger wall after the flood of three years ago &amp; were refused.",
        "Repairs will cost about €3.5 million, according to a first estimate that the council was shown.",
    ];
    (0..16)
        .map(|number| {
            let sentence = |offset: usize| SENTENCES.iter().cycle().nth(number + offset).copied().unwrap_or_default();
            let extra = match number % 4 {
                0 => " More is on the <a href=\"https://meridian.example/almera?id=7&amp;s=1\">council’s page</a>.",
                1 => " The <em>Gulf Courier</em> had reported it first.",
                _ => "",
            };
            format!("{} {} {}{extra}", sentence(0), sentence(1), sentence(3))
        })
        .collect()
}

/// The paragraphs and a heading, as XHTML.
pub fn body() -> String {
    let mut body = String::new();
    for (number, text) in paragraphs().iter().enumerate() {
        if number == 6 {
            body.push_str("<h2>What the ministry says</h2>\n");
        }
        body.push_str("<p>");
        body.push_str(text);
        body.push_str("</p>\n");
    }
    body
}
