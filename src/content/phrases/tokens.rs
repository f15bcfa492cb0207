//! A text as the words that are compared: short forms written out, what a hyphen joins in one piece.

use std::borrow::Cow;

use crate::content::prose::{Word, words};

/// Of "that's" and the like only after these: "the maker's" is no "maker is".
const BEFORE_IS: [&str; 12] = [
    "it", "that", "there", "here", "what", "who", "where", "how", "he", "she", "this", "nothing",
];
/// After these a new thought begins without a mark.
const JOINS: [&str; 8] = ["and", "but", "so", "then", "because", "since", "as", "when"];

/// A part of a word as it is compared.
#[derive(Debug)]
pub(super) struct Token<'t> {
    pub(super) text: Cow<'t, str>,
    /// The first byte of its word.
    pub(super) at: usize,
    /// The byte after its word.
    pub(super) end: usize,
    /// Whether its word begins with it.
    pub(super) first: bool,
    /// Whether its word ends with it.
    pub(super) last: bool,
    /// Whether a thought begins with it.
    pub(super) opens: bool,
}

/// "You'll" is "you will", "can't" and "cannot" are "can not", and "law-abiding" is one word.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let (mut end, mut joins) = (0, true);
    for word in joined(text) {
        let folded = word.folded();
        let marked = text[end..word.at].contains([',', '.', '!', '?', ';', ':', '…', '–', '—', '(', ')', '\n']);
        let opens = joins || marked;
        joins = JOINS.contains(&folded.as_ref());
        end = word.end();
        let (head, tail) = written_out(folded);
        let has_tail = tail.is_some();
        let token = |text, first, last| Token {
            text,
            at: word.at,
            end,
            first,
            last,
            opens: opens && first,
        };
        tokens.push(token(head, true, !has_tail));
        tokens.extend(tail.map(|tail| token(Cow::Borrowed(tail), false, true)));
    }
    tokens
}

/// The words of a text, those that a hyphen joins as one.
fn joined(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut rest = words(text).peekable();
    std::iter::from_fn(move || {
        let mut word = rest.next()?;
        while let Some(next) = rest.next_if(|next| matches!(&text[word.end()..next.at], "-" | "‑")) {
            word.text = &text[word.at..next.end()];
        }
        Some(word)
    })
}

/// A short form as the two words that it stands for.
fn written_out(word: Cow<'_, str>) -> (Cow<'_, str>, Option<&'static str>) {
    let short = match word.as_ref() {
        "cannot" | "can't" => Some(("can", "not")),
        "won't" => Some(("will", "not")),
        "shan't" => Some(("shall", "not")),
        _ => None,
    };
    if let Some((head, tail)) = short {
        return (Cow::Borrowed(head), Some(tail));
    }
    let ends = [
        ("n't", "not"),
        ("'ll", "will"),
        ("'re", "are"),
        ("'ve", "have"),
        ("'m", "am"),
        ("'d", "would"),
        ("'s", "is"),
    ];
    let cut = ends.into_iter().find_map(|(end, long)| {
        let head = word.strip_suffix(end).filter(|head| !head.is_empty())?;
        (long != "is" || BEFORE_IS.contains(&head)).then_some((head.len(), long))
    });
    match (cut, word) {
        (None, word) => (word, None),
        (Some((length, long)), Cow::Borrowed(word)) => (Cow::Borrowed(&word[..length]), Some(long)),
        (Some((length, long)), Cow::Owned(mut word)) => {
            word.truncate(length);
            (Cow::Owned(word), Some(long))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_forms_are_written_out_and_hyphens_join() {
        let said = |text: &str| {
            tokens(text)
                .iter()
                .map(|token| token.text.to_string())
                .collect::<Vec<_>>()
                .join(" ")
        };
        for (short, long) in [
            ("You'll", "You will"),
            ("don’t", "do not"),
            ("CAN'T", "cannot"),
            ("cannot", "can not"),
            ("won't", "will not"),
            ("it’s", "it is"),
            ("we're", "we are"),
            ("I'm", "I am"),
            ("you've", "you have"),
            ("isn't", "is not"),
        ] {
            assert_eq!(said(short), said(long));
        }
        assert_eq!(said("The maker's law-abiding by-law"), "the maker's law-abiding by-law");
    }
}
