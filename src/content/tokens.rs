//! RON cut into tokens, whatever is wrong with it: every byte outside of white space and comments is in one.

use std::ops::Range;

/// A token and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) span: Range<usize>,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// `(`, `[` or `{`.
    Open(u8),
    /// `)`, `]` or `}`.
    Close(u8),
    /// A text in quotes, to the quote that closes it.
    Text,
    /// A name, or a text of which only the letters before the quotes are a name.
    Word,
    /// Digits, and what is written together with them: `5,000` is two of them and a comma, `2026-11-21` is one.
    Number,
    /// A character in single quotes.
    Character,
    /// Any other character.
    Other(char),
}

/// The tokens of `text`, in order.
pub(super) fn tokens(text: &str) -> impl Iterator<Item = Token> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let token = token_at(text, at)?;
        at = token.span.end;
        Some(token)
    })
}

/// The first token from the byte `at` on, which is in no text and no comment.
pub(super) fn token_at(text: &str, at: usize) -> Option<Token> {
    token(text, after_space(text, at))
}

/// The end of the white space and the comments at `at`.
pub(super) fn after_space(text: &str, mut at: usize) -> usize {
    loop {
        let rest = &text[at..];
        at += rest.len() - rest.trim_start_matches(is_space).len();
        let rest = &text[at..];
        if rest.starts_with("//") {
            at += rest.find('\n').unwrap_or(rest.len());
        } else if rest.starts_with("/*") {
            at += comment(rest);
        } else {
            return at;
        }
    }
}

/// White space as RON has it; a no-break space is none.
pub(super) const fn is_space(c: char) -> bool {
    matches!(
        c,
        '\t'..='\r' | ' ' | '\u{85}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}'
    )
}

/// The length of the comment that `rest` begins with; comments nest.
fn comment(rest: &str) -> usize {
    let (mut level, mut at) = (0usize, 0);
    let bytes = rest.as_bytes();
    while let Some(pair) = bytes.get(at..at + 2) {
        match pair {
            b"/*" => (level, at) = (level + 1, at + 2),
            b"*/" => (level, at) = (level - 1, at + 2),
            _ => at += 1,
        }
        if level == 0 {
            return at;
        }
    }
    rest.len()
}

fn token(text: &str, at: usize) -> Option<Token> {
    let rest = &text[at..];
    let first = rest.chars().next()?;
    let (kind, length) = match first {
        '(' | '[' | '{' => (Kind::Open(rest.as_bytes()[0]), 1),
        ')' | ']' | '}' => (Kind::Close(rest.as_bytes()[0]), 1),
        '"' => (Kind::Text, quoted(rest)),
        '\'' => match character(rest) {
            Some(length) => (Kind::Character, length),
            None => (Kind::Other('\''), 1),
        },
        c if c.is_ascii_digit() => (Kind::Number, number(rest)),
        c if c.is_alphabetic() || c == '_' => word(rest),
        c => (Kind::Other(c), c.len_utf8()),
    };
    Some(Token {
        kind,
        span: at..at + length,
    })
}

/// The length of the text in quotes that `rest` begins with; all of it when no quote closes it.
fn quoted(rest: &str) -> usize {
    let mut escaped = false;
    for (at, byte) in rest.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// The length of `'x'`; `None` when more than a character stands between the quotes.
fn character(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('\'')?;
    let length = match inner.strip_prefix('\\') {
        Some(escape) => {
            let first = escape.chars().next()?.len_utf8();
            1 + first + escape[first..].find('\'').filter(|at| *at <= 10)?
        }
        None => inner.chars().next()?.len_utf8(),
    };
    inner.get(length..)?.starts_with('\'').then_some(length + 2)
}

/// A number with what sticks to it.
fn number(rest: &str) -> usize {
    let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.');
    let mut length = 0;
    for (at, c) in rest.char_indices() {
        let joins =
            matches!(c, '-' | '/' | ':' | '+') && rest[at + 1..].starts_with(|next: char| next.is_ascii_digit());
        if !part(c) && !joins {
            break;
        }
        length = at + c.len_utf8();
    }
    length
}

/// A name, or a text with letters before its quotes: `r#"…"#`, `b"…"`.
fn word(rest: &str) -> (Kind, usize) {
    let letters = rest.bytes().take_while(|byte| matches!(byte, b'r' | b'b')).count();
    let hashes = rest[letters..].bytes().take_while(|byte| *byte == b'#').count();
    let after = &rest[letters + hashes..];
    if (1..=2).contains(&letters) && after.starts_with('"') {
        let start = letters + hashes;
        return if rest[..letters].contains('r') {
            let close = format!("\"{}", "#".repeat(hashes));
            let end = rest[start + 1..]
                .find(&close)
                .map(|found| start + 1 + found + close.len());
            (Kind::Text, end.unwrap_or(rest.len()))
        } else {
            (Kind::Text, start + quoted(after))
        };
    }
    let raw = rest.starts_with("r#") && after.starts_with(|c: char| c.is_alphabetic() || c == '_');
    let inner = if raw { &rest[2..] } else { rest };
    let part = |c: char| c.is_alphanumeric() || c == '_' || raw && matches!(c, '-' | '.' | '+');
    let length = inner.find(|c| !part(c)).unwrap_or(inner.len());
    (Kind::Word, rest.len() - inner.len() + length)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<(Kind, &str)> {
        tokens(text)
            .map(|token| (token.kind, &text[token.span.clone()]))
            .collect()
    }

    #[test]
    fn texts_and_comments_hide_what_they_hold() {
        let text = r##"( /* ( /* [ */ */ a: "(,:\")", // )
            b: r#""("# )"##;
        let expected = [
            (Kind::Open(b'('), "("),
            (Kind::Word, "a"),
            (Kind::Other(':'), ":"),
            (Kind::Text, r#""(,:\")""#),
            (Kind::Other(','), ","),
            (Kind::Word, "b"),
            (Kind::Other(':'), ":"),
            (Kind::Text, r##"r#""("#"##),
            (Kind::Close(b')'), ")"),
        ];
        assert_eq!(kinds(text), expected);
    }

    #[test]
    fn what_is_written_together_is_one_number() {
        for number in ["2026-11-21", "21/11/2026", "9:30", "5.00", "60", "0x1F", "1_000"] {
            assert_eq!(kinds(number), [(Kind::Number, number)]);
        }
        assert_eq!(kinds("5,000").len(), 3);
        assert_eq!(kinds("'x'"), [(Kind::Character, "'x'")]);
        assert_eq!(kinds("r#type-of"), [(Kind::Word, "r#type-of")]);
    }

    #[test]
    fn anything_ends() {
        for text in [
            "", "'", "'\\", "\"", "\"\\", "/", "/*", "r#", "r#\"", "b'", "é", "“", "1-", "'é'é", "#",
        ] {
            let last = tokens(text).last();
            assert!(last.is_none_or(|token| token.span.end == text.len()), "{text}");
        }
    }
}
