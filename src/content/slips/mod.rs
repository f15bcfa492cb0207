//! What somebody who comes from a word processor, JSON or YAML writes where RON wants something else. Looked for only
//! where the parser has given up: it knows what it cannot read, but not what was meant.

mod brackets;
mod tokens;

use std::ops::Range;

use tokens::{Kind, Token, tokens};

pub(super) use brackets::{open, too_deep};
pub(super) use tokens::after_space;

/// The most that are told of one file.
const MOST: usize = 50;
const WRITE_A_TEXT: &str = "write a text as \"…\", in straight double quotes";

/// Something that was meant otherwise.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Slip {
    pub(super) span: Range<usize>,
    pub(super) message: String,
    pub(super) help: String,
    /// Whether what follows it cannot be told apart any more.
    last: bool,
}

impl Slip {
    fn new(span: Range<usize>, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            span,
            message: message.into(),
            help: help.into(),
            last: false,
        }
    }

    fn last(self) -> Self {
        Self { last: true, ..self }
    }
}

/// The slips in `text`, in order. In a text that the parser can read there is none.
pub(super) fn slips(text: &str) -> Vec<Slip> {
    let mut found: Vec<Slip> = Vec::new();
    let all: Vec<Token> = tokens(text).collect();
    if let [first, second, ..] = all.as_slice()
        && first.kind == Kind::Word
        && second.kind == Kind::Other(':')
    {
        let message = "a scenario begins with a round bracket";
        let help = "write `(version: 1, title: \"…\", …)`; `redress new SLUG` writes one to start from";
        return vec![Slip::new(first.span.clone(), message, help).last()];
    }
    let mut from = 0;
    for at in 0..all.len() {
        let token = &all[at];
        if token.span.start < from {
            continue;
        }
        let Some(slip) = slip(text, &all, at) else {
            continue;
        };
        from = slip.span.end;
        let ends = slip.last;
        found.push(slip);
        if ends || found.len() == MOST {
            break;
        }
    }
    found
}

/// What is wrong with the token at `at`.
fn slip(text: &str, all: &[Token], at: usize) -> Option<Slip> {
    let token = &all[at];
    let span = token.span.clone();
    let next = all.get(at + 1);
    let before = at.checked_sub(1).and_then(|before| all.get(before));
    match token.kind {
        Kind::Text => broken_text(text, &span),
        Kind::Other(quote @ ('“' | '”' | '„' | '«' | '‘' | '’' | '\'')) => {
            Some(other_quotes(text, span.start, quote))
        }
        Kind::Other('#') if next.is_none_or(|next| next.kind != Kind::Other('!')) => {
            let line = span.start..line_end(text, span.start);
            Some(Slip::new(line, "a comment begins with `//`", "write `//` for `#`"))
        }
        Kind::Other(sign @ ('£' | '€' | '$')) => Some(money(text, span, sign, next)),
        Kind::Other('%') => Some(Slip::new(span, "a number stands alone, without `%`", "remove the `%`")),
        Kind::Other('=') if before.is_some_and(|before| before.kind == Kind::Word) => Some(Slip::new(
            span,
            "a colon stands between a name and its value",
            "write `:` for `=`",
        )),
        Kind::Other(';') => Some(Slip::new(span, "a comma stands between parts", "write `,` for `;`")),
        Kind::Other(c) if c.is_whitespace() || matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}') => Some(Slip::new(
            span,
            "a space of another kind, such as web pages and word processors make",
            "write a plain space for it",
        )),
        Kind::Word => joined_words(text, all, at),
        Kind::Number => number(text, &span, before, all.get(at + 1..).unwrap_or_default()),
        _ => None,
    }
}

/// A text that goes on after its end, or that has none.
fn broken_text(text: &str, span: &Range<usize>) -> Option<Slip> {
    let after = text[span.end..].chars().next()?;
    let parts = |c: char| tokens::is_space(c) || matches!(c, ',' | ':' | ')' | ']' | '}' | '/' | ';' | '=');
    if parts(after) {
        return None;
    }
    let slip = if text[span.clone()].contains('\n') {
        let line = span.start..line_end(text, span.start);
        Slip::new(
            line,
            "this text is not closed at the end of its line",
            "add the closing `\"`",
        )
    } else {
        Slip::new(
            span.end - 1..span.end,
            "the text ends here, and yet it goes on",
            "write `\\\"` for a quote inside a text",
        )
    };
    Some(slip.last())
}

/// A text in quotes of another kind, to the last quote before its line goes on otherwise.
fn other_quotes(text: &str, start: usize, quote: char) -> Slip {
    let line = &text[start..line_end(text, start)];
    let closes = |c: char| matches!(c, '“' | '”' | '»' | '’' | '‘' | '\'' | '"');
    let ends = |rest: &str| {
        let rest = rest.trim_start();
        rest.is_empty() || rest.starts_with([',', ')', ']', '}', ':'])
    };
    let end = line
        .char_indices()
        .skip(1)
        .find(|(at, c)| closes(*c) && ends(&line[at + c.len_utf8()..]))
        .map(|(at, c)| start + at + c.len_utf8());
    let kind = if quote == '\'' { "single" } else { "curly" };
    let message = format!("a text in {kind} quotes");
    match end {
        Some(end) => Slip::new(start..end, message, WRITE_A_TEXT),
        None => Slip::new(start..start + quote.len_utf8(), message, WRITE_A_TEXT).last(),
    }
}

fn money(text: &str, sign: Range<usize>, character: char, next: Option<&Token>) -> Slip {
    let number = next.filter(|next| next.kind == Kind::Number && next.span.start == sign.end);
    let end = number.map_or(sign.end, |number| number.span.end);
    let amount = number.map_or("", |number| &text[number.span.clone()]);
    let pence = pence(amount).unwrap_or(5000);
    let pounds = if amount.is_empty() { "50" } else { amount };
    Slip::new(
        sign.start..end,
        "money is a whole number of pence, without a sign",
        format!("write `{pence}` for {character}{pounds}"),
    )
}

/// So many pence are "50", "50.5" or "50.00" pounds.
pub(super) fn pence(pounds: &str) -> Option<u64> {
    let (whole, part) = pounds.split_once('.').unwrap_or((pounds, ""));
    let part = match part.len() {
        0 => 0,
        1 => part.parse::<u64>().ok()? * 10,
        2 => part.parse().ok()?,
        _ => return None,
    };
    whole.parse::<u64>().ok()?.checked_mul(100)?.checked_add(part)
}

/// `and-now` without quotes.
fn joined_words(text: &str, all: &[Token], at: usize) -> Option<Slip> {
    let mut end = all[at].span.end;
    for pair in all.get(at + 1..)?.chunks_exact(2) {
        let [dash, word] = pair else { break };
        let joined = dash.kind == Kind::Other('-')
            && matches!(word.kind, Kind::Word | Kind::Number)
            && dash.span.start == end
            && word.span.start == dash.span.end;
        if !joined {
            break;
        }
        end = word.span.end;
    }
    let span = all[at].span.start..end;
    (end > all[at].span.end).then(|| {
        let help = format!("write \"{}\"", &text[span.clone()]);
        Slip::new(span, "an id is a text, in quotes", help)
    })
}

/// A day or an hour without quotes, or a number with commas.
fn number(text: &str, span: &Range<usize>, before: Option<&Token>, after: &[Token]) -> Option<Slip> {
    let word = &text[span.clone()];
    if word.contains(['-', '/']) {
        return Some(Slip::new(
            span.clone(),
            "a day is a text, in quotes",
            "write it as \"2026-11-21\"",
        ));
    }
    if word.contains(':') {
        return Some(Slip::new(
            span.clone(),
            "a time is a text, in quotes",
            "write it as \"14:30\"",
        ));
    }
    let digits = |token: &Token| text[token.span.clone()].bytes().all(|byte| byte.is_ascii_digit());
    let mut end = span.end;
    for pair in after.chunks_exact(2) {
        let [comma, group] = pair else { break };
        let joined = comma.kind == Kind::Other(',')
            && comma.span.start == end
            && group.span.start == comma.span.end
            && group.span.len() == 3
            && digits(group);
        if !joined {
            break;
        }
        end = group.span.end;
    }
    let named = before.is_some_and(|before| before.kind == Kind::Other(':'));
    (named && end > span.end).then(|| {
        let plain = text[span.start..end].replace(',', "");
        let help = format!("write `{plain}`");
        Slip::new(span.start..end, "a number has no commas in it", help)
    })
}

fn line_end(text: &str, from: usize) -> usize {
    text[from..].find('\n').map_or(text.len(), |found| from + found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<(&str, String)> {
        slips(text)
            .into_iter()
            .map(|slip| (&text[slip.span.clone()], slip.help))
            .collect()
    }

    #[test]
    fn each_says_what_to_write() {
        let cases = [
            ("(a: “Late”)", "“Late”", WRITE_A_TEXT),
            ("(a: ‘I don’t know’, b: 1)", "‘I don’t know’", WRITE_A_TEXT),
            ("(a: 'Late')", "'Late'", WRITE_A_TEXT),
            ("(\n# mine\na: 1)", "# mine", "write `//` for `#`"),
            ("(a: £50)", "£50", "write `5000` for £50"),
            ("(a: £4.5)", "£4.5", "write `450` for £4.5"),
            ("(a: 60%)", "%", "remove the `%`"),
            ("(a = 1)", "=", "write `:` for `=`"),
            ("(a: 1;)", ";", "write `,` for `;`"),
            ("(a:\u{a0}1)", "\u{a0}", "write a plain space for it"),
            ("(a: and-now)", "and-now", "write \"and-now\""),
            ("(a: 2026-11-21)", "2026-11-21", "write it as \"2026-11-21\""),
            ("(a: 9:30)", "9:30", "write it as \"14:30\""),
            ("(a: 5,000, b: 1)", "5,000", "write `5000`"),
            (
                "(a: \"So \"what\" now\")",
                "\"",
                "write `\\\"` for a quote inside a text",
            ),
            ("(a: \"So,\n b: \"c\")", "\"So,", "add the closing `\"`"),
        ];
        for (text, at, help) in cases {
            assert_eq!(told(text), [(at, help.to_owned())], "{text}");
        }
        assert_eq!(told("version: 1\ntitle: Late").len(), 1);
    }

    #[test]
    fn all_of_a_file_are_told() {
        assert_eq!(told("(a: “x”, b: £5, c: 'yes', d: and-now, e: 1;)").len(), 5);
    }

    #[test]
    fn there_is_none_in_what_can_be_read() {
        for (id, bytes) in super::super::library::shipped() {
            assert_eq!(slips(str::from_utf8(&bytes).unwrap()), [], "{id}");
        }
        for text in [
            "#![enable(implicit_some)]\n(a: 'x', b: r#\"“a” = £5;\"#, c: -1.5)",
            "(a: [1,200], b: \"one\n two: 3\", r#c-d: 1, e: '\\'', f: \"\")",
        ] {
            assert_eq!(slips(text), [], "{text}");
        }
    }

    #[test]
    fn anything_ends() {
        for text in ["“", "(a: '", "(a: ‘x", "£", "#", "(a: 5,", "(a-", "\"a\"b", "(a: “é”é"] {
            slips(text);
        }
    }
}
