//! A message cut into the few bubbles that somebody would send it in.

/// The most bubbles that one paragraph is cut into.
const MOST: usize = 3;
/// A bubble of so many characters is full.
const FULL: usize = 100;

/// `text` in bubbles: each paragraph by itself, a long one in groups of whole sentences of about the same length.
pub fn bubbles(text: &str) -> Vec<String> {
    let paragraphs = text.split("\n\n").map(str::trim).filter(|part| !part.is_empty());
    paragraphs.flat_map(of_paragraph).collect()
}

fn of_paragraph(paragraph: &str) -> Vec<String> {
    let length = |part: &str| part.chars().count();
    let parts = length(paragraph).div_ceil(FULL).clamp(1, MOST);
    let fair = length(paragraph).div_ceil(parts);
    let mut bubbles: Vec<String> = Vec::new();
    for sentence in sentences(paragraph) {
        let room = bubbles.len() == parts;
        match bubbles.last_mut() {
            // Half of a sentence may stand out over a fair share.
            Some(last) if room || length(last) + length(sentence) / 2 < fair => {
                last.push(' ');
                last.push_str(sentence);
            }
            _ => bubbles.push(sentence.to_owned()),
        }
    }
    bubbles
}

/// Words with a full stop that ends no sentence.
const TITLES: [&str; 5] = ["Mr.", "Mrs.", "Ms.", "Dr.", "St."];

/// The sentences of a paragraph, trimmed.
fn sentences(paragraph: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (space, _) in paragraph.match_indices(' ') {
        let before = &paragraph[start..space];
        let closed = before.trim_end_matches(['\'', '"', ')', '\u{2019}', '\u{201d}']);
        let last_word = before.rsplit(' ').next().unwrap_or_default();
        if closed.ends_with(['.', '!', '?', '\u{2026}']) && !TITLES.contains(&last_word) {
            sentences.push(before.trim());
            start = space + 1;
        }
    }
    sentences.push(paragraph[start..].trim());
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_short_message_is_one_bubble_and_a_long_one_a_few() {
        assert_eq!(bubbles("Hi. It's about a jacket."), ["Hi. It's about a jacket."]);
        assert_eq!(
            bubbles(
                "Nothing. There was nothing there. That photo is just a step. It could be anybody's. I have an interview on Thursday."
            ),
            [
                "Nothing. There was nothing there. That photo is just a step.",
                "It could be anybody's. I have an interview on Thursday.",
            ]
        );
    }

    #[test]
    fn a_paragraph_is_a_bubble_of_its_own_and_a_title_ends_no_sentence() {
        assert_eq!(
            bubbles("One.\n\nTwo, Mr. Hale. Three?"),
            ["One.", "Two, Mr. Hale. Three?"]
        );
        assert_eq!(
            sentences("Ask Mr. Hale. 'Why?' Because."),
            ["Ask Mr. Hale.", "'Why?'", "Because."]
        );
        assert_eq!(bubbles(""), Vec::<String>::new());
    }

    proptest! {
        #[test]
        fn bubbles_say_what_the_message_says_and_are_few(words in prop::collection::vec("[A-Za-z']{1,12}[.!?,]?", 1..80)) {
            let text = words.join(" ");
            let bubbles = bubbles(&text);
            prop_assert_eq!(bubbles.join(" "), text);
            prop_assert!(bubbles.len() <= MOST);
        }
    }
}
