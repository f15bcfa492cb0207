//! Texts as words, for rules that look for phrases and names in them.

use std::borrow::Cow;
use std::ops::Range;

/// A word where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word<'a> {
    /// As it is written. An apostrophe, a full stop or an ampersand inside it belongs to it; an ampersand may stand alone.
    pub(super) text: &'a str,
    /// Its first byte.
    pub(super) at: usize,
    /// Whether a capital says nothing here, for a sentence begins.
    pub(super) opens: bool,
}

impl<'a> Word<'a> {
    /// The word as it is compared: lower case, apostrophes straight.
    pub(super) fn folded(&self) -> Cow<'a, str> {
        let plain = |c: char| c.is_ascii() && !c.is_ascii_uppercase();
        if self.text.chars().all(plain) {
            Cow::Borrowed(self.text)
        } else {
            Cow::Owned(self.text.to_lowercase().replace('’', "'"))
        }
    }

    /// Whether it begins with a capital.
    pub(super) fn is_capital(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }

    /// The byte after it.
    pub(super) const fn end(&self) -> usize {
        self.at + self.text.len()
    }
}

/// The words of `text`, in order.
pub(super) fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut at = 0;
    let mut opens = true;
    std::iter::from_fn(move || {
        loop {
            let rest = &text[at..];
            let c = rest.chars().next()?;
            let length = match c {
                '&' => 1,
                _ if c.is_alphanumeric() => length(rest),
                _ => {
                    at += c.len_utf8();
                    // A name may follow a dash, and so may a sentence.
                    opens |= ends(c) || matches!(c, '(' | '“' | '"' | '–' | '—' | '\n') || opens_quote(c, text, at);
                    continue;
                }
            };
            let word = Word {
                text: &rest[..length],
                at,
                opens,
            };
            (at, opens) = (at + length, false);
            return Some(word);
        }
    })
}

/// Whether a sentence ends here, if white space follows.
pub(super) const fn ends(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | ':' | ';')
}

/// How long the word is that `rest` begins with. Most letters are plain, and looked at as bytes.
fn length(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let plain = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let joins = matches!(byte, b'\'' | b'.' | b'&');
        if plain(at) || (joins && plain(at + 1)) {
            at += 1;
        } else if byte.is_ascii() && !(joins && bytes.get(at + 1).is_some_and(|next| !next.is_ascii())) {
            return at;
        } else {
            return at + length_of_any(&rest[at..]);
        }
    }
    at
}

/// The same letter by letter.
fn length_of_any(rest: &str) -> usize {
    let joins = |c: char| matches!(c, '\'' | '’' | '.' | '&');
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let goes_on = joins(c) && chars.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        if !c.is_alphanumeric() && !goes_on {
            return at;
        }
    }
    rest.len()
}

/// Whether the single quotation mark before byte `at` opens something.
fn opens_quote(c: char, text: &str, at: usize) -> bool {
    let before = text[..at - c.len_utf8()].chars().next_back();
    matches!(c, '\'' | '‘') && before.is_none_or(|c| !c.is_alphanumeric())
}

/// What stands between quotation marks, single or double.
pub(super) fn quotes(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<(usize, char)> = None;
    let mut before = ' ';
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |(_, next)| *next);
        match open {
            Some((start, closing)) if c == closing && !next.is_alphanumeric() && !before.is_whitespace() => {
                found.push(start..at);
                open = None;
            }
            None if !before.is_alphanumeric() && !next.is_whitespace() => {
                let closing = match c {
                    '\'' | '"' => Some(c),
                    '‘' => Some('’'),
                    '“' => Some('”'),
                    _ => None,
                };
                open = closing.map(|closing| (at, closing));
            }
            _ => {}
        }
        before = c;
    }
    found
}

/// Whether the byte `at` of `text` stands between quotation marks.
pub(super) fn is_quoted(text: &str, at: usize) -> bool {
    quotes(text).iter().any(|quote| quote.contains(&at))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn spelled(text: &str) -> Vec<&str> {
        words(text).map(|word| word.text).collect()
    }

    #[test]
    fn words_keep_what_belongs_to_them() {
        assert_eq!(
            spelled("I'll ask M&S, Marks & Spencer or Booking.com's desk — the customers' one."),
            [
                "I'll",
                "ask",
                "M&S",
                "Marks",
                "&",
                "Spencer",
                "or",
                "Booking.com's",
                "desk",
                "the",
                "customers",
                "one"
            ]
        );
        assert_eq!(spelled("…'’&.é"), ["&", "é"]);
        assert_eq!(spelled(""), [""; 0]);
    }

    #[test]
    fn a_word_opens_a_sentence_or_stands_in_it() {
        let opens: Vec<&str> = words("Yes. From Next: No, 'Two of May', it's Three (Four)")
            .filter(|word| word.opens)
            .map(|word| word.text)
            .collect();
        assert_eq!(opens, ["Yes", "From", "No", "Two", "Four"]);
    }

    #[test]
    fn what_is_quoted_is_told_from_an_apostrophe() {
        let text = "I said 'calm down', and I'm sorry for the customers' wait. “Fine.”";
        let quoted: Vec<&str> = quotes(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(quoted, ["'calm down", "“Fine."]);
        assert!(is_quoted(text, text.find("calm").expect("it is there")));
        assert!(!is_quoted(text, text.find("sorry").expect("it is there")));
        assert!(quotes("'tis the '90s").is_empty());
    }

    proptest! {
        #[test]
        fn a_word_is_as_long_byte_by_byte_as_letter_by_letter(text in "[a-zA-Z0-9é'’.&“ -]{0,20}") {
            prop_assert_eq!(length(&text), length_of_any(&text));
        }

        #[test]
        fn any_text_is_cut_at_its_letters(text in "[a-zA-Zé’'.&:(“” \n\u{1F600}0-9-]{0,60}") {
            let mut end = 0;
            for word in words(&text) {
                prop_assert!(word.at >= end && text[word.at..].starts_with(word.text) && !word.text.is_empty());
                end = word.end();
            }
            for quote in quotes(&text) {
                prop_assert!(text.get(quote).is_some());
            }
        }
    }
}
