//! What somebody who comes from a word processor, JSON or YAML writes where RON wants something else. Looked for only
//! where the parser has given up: it knows what it cannot read, but not what was meant.

mod brackets;
mod numbers;
mod quotes;

use std::ops::Range;

use super::schema::{is_field, known_as};
use super::tokens::{Kind, Token, is_space, token_at};

pub(super) use brackets::{open, too_deep};
pub(super) use numbers::pence;

/// Something that is written otherwise here.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Foreign {
    pub(super) span: Range<usize>,
    pub(super) message: String,
    pub(super) help: String,
    /// The bytes that [`Foreign::repair`] replaces.
    repaired: Range<usize>,
    /// What the parser can read in their place, as long as they are.
    instead: Option<String>,
}

impl Foreign {
    fn new(span: Range<usize>, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            repaired: span.clone(),
            span,
            message: message.into(),
            help: help.into(),
            instead: None,
        }
    }

    fn instead(self, instead: impl Into<String>) -> Self {
        let instead = instead.into();
        let fits = instead.len() == self.repaired.len();
        Self {
            instead: fits.then_some(instead),
            ..self
        }
    }

    /// Puts something that can be read in its place, of as many bytes. Says whether that is possible.
    pub(super) fn repair(&self, text: &mut String) -> bool {
        if let Some(instead) = &self.instead {
            text.replace_range(self.repaired.clone(), instead);
        }
        self.instead.is_some()
    }
}

/// A reader of tokens that stops at what is foreign, and goes on once that is repaired.
#[derive(Debug, Default)]
pub(super) struct Seeker {
    at: usize,
    before: Option<Token>,
    open: Vec<u8>,
    /// Whether the first value has begun, and so may have ended.
    begun: bool,
}

impl Seeker {
    /// The next thing in `text` that is foreign; none after the end of its first value. In a text that the parser can
    /// read there is none.
    pub(super) fn next(&mut self, text: &str) -> Option<Foreign> {
        while let Some(token) = token_at(text, self.at) {
            if self.begun && self.open.is_empty() {
                return None;
            }
            if let Some(foreign) = self.foreign(text, &token) {
                if foreign.repaired.start < self.at {
                    (self.at, self.before) = (foreign.repaired.start, None);
                }
                return Some(foreign);
            }
            match token.kind {
                Kind::Open(kind) => {
                    self.begun = true;
                    self.open.push(kind);
                }
                Kind::Close(_) => drop(self.open.pop()),
                _ => {}
            }
            self.at = token.span.end;
            self.before = Some(token);
        }
        None
    }

    /// Whether a field of the format stands at `span`, in quotes and in round brackets.
    fn is_quoted_name(&self, text: &str, span: &Range<usize>) -> bool {
        self.open.last() == Some(&b'(') && is_field(text[span.clone()].trim_matches('"'))
    }

    fn foreign(&self, text: &str, token: &Token) -> Option<Foreign> {
        let span = token.span.clone();
        let before = self.before.as_ref();
        let next = || token_at(text, token.span.end);
        let first = !self.begun && before.is_none();
        match token.kind {
            Kind::Text if self.is_quoted_name(text, &span) && is_colon(next()) => Some(quoted_name(text, span)),
            Kind::Text => quotes::text(text, &span, before),
            Kind::Other(quote @ ('“' | '”' | '„' | '«' | '‘' | '’' | '\'')) => {
                Some(quotes::other(text, span.start, quote))
            }
            Kind::Other('#') if next().is_none_or(|next| next.kind != Kind::Other('!')) => {
                let line = span.start..line_end(text, span.start);
                let rest = blank(line.len().saturating_sub(1));
                Some(Foreign::new(line, "a comment begins with `//`", "write `//` for `#`").instead(format!(" {rest}")))
            }
            Kind::Other('£' | '€' | '$') if let Some(money) = numbers::money(text, &span) => Some(money),
            Kind::Other(c) if first && c != '#' && !is_odd_space(c) => Some(no_bracket(span)),
            Kind::Other(c) => other(text, c, span, before, next()),
            Kind::Word if first && is_colon(next()) => Some(no_bracket(span)),
            Kind::Word => word(text, token, next(), self.open.last() == Some(&b'{')),
            Kind::Number => numbers::number(text, &span, before),
            Kind::Open(_) | Kind::Close(_) | Kind::Character => None,
        }
    }
}

/// A character that is no part of RON.
fn other(text: &str, c: char, span: Range<usize>, before: Option<&Token>, next: Option<Token>) -> Option<Foreign> {
    let wide = span.len();
    let joined = |kind: Kind| {
        next.as_ref()
            .is_some_and(|next| next.kind == kind && next.span.start == span.end)
    };
    let new = |message: &str, help: &str| Foreign::new(span.clone(), message, help);
    let plain = |message: &str, help: &str| Some(new(message, help).instead(blank(wide)));
    match c {
        '%' => plain("a number stands alone, without `%`", "remove the `%`"),
        '=' if before.is_some_and(|before| matches!(before.kind, Kind::Word | Kind::Text)) => {
            let message = "a colon stands between a name and its value";
            Some(new(message, "write `:` for `=`").instead(":"))
        }
        ';' => Some(new("a comma stands between parts", "write `,` for `;`").instead(",")),
        c if is_odd_space(c) => plain(
            "a space of another kind, such as web pages and word processors make",
            "write a plain space for it",
        ),
        '−' | '–' | '—' if joined(Kind::Number) => {
            let minus = format!("{}-", blank(wide - 1));
            Some(
                new(
                    "a minus of another kind, as word processors make it",
                    "write `-` for it",
                )
                .instead(minus),
            )
        }
        '!' if before.is_some_and(|before| before.kind == Kind::Other('#')) => None,
        '!' if joined(Kind::Word) => plain("a condition is turned round by `Not(…)`", "write `Not(…)` for `!`"),
        '-' if !joined(Kind::Number) && text[span.end..].starts_with(' ') => plain(
            "a list is written in square brackets, with a comma after each part",
            "write `[…, …]` for lines that begin with `-`",
        ),
        ',' | ':' | '.' | '+' | '-' | '=' | '#' | '/' => None,
        _ => plain(
            &format!("`{c}` means nothing here"),
            "remove it; a note begins with `//`, and a text stands in straight double quotes",
        ),
    }
}

/// A word that is joined to others by hyphens, or followed by more words.
fn word(text: &str, token: &Token, next: Option<Token>, in_braces: bool) -> Option<Foreign> {
    let joined = joined_words(text, token);
    if joined > token.span.end {
        let span = token.span.start..joined;
        let words = &text[span.clone()];
        let named = words.replace('-', "_");
        let (message, help) = if !in_braces && is_colon(token_at(text, joined)) {
            ("a name has no hyphens", format!("write `{named}`"))
        } else if let Some(name) = known_as(words) {
            ("a name has no hyphens", format!("write `{name}`"))
        } else {
            ("an id is a text, in quotes", format!("write \"{words}\""))
        };
        return Some(Foreign::new(span, message, help).instead(named));
    }
    let next = next.filter(|next| matches!(next.kind, Kind::Word | Kind::Number | Kind::Other('\'' | '’')))?;
    let same_line = !text[token.span.end..next.span.start].contains('\n');
    same_line.then(|| {
        let foreign = quotes::unquoted(text, token.span.start);
        let name = known_as(&text[foreign.span.clone()]);
        match name {
            Some(name) => Foreign {
                message: "a name is one word".to_owned(),
                help: format!("write `{name}`"),
                ..foreign
            },
            None => foreign,
        }
    })
}

/// The end of `and-now`, of which `token` is the first word.
fn joined_words(text: &str, token: &Token) -> usize {
    let mut end = token.span.end;
    while text[end..].starts_with('-') {
        let Some(word) = token_at(text, end + 1) else { break };
        if word.span.start != end + 1 || !matches!(word.kind, Kind::Word | Kind::Number) {
            break;
        }
        end = word.span.end;
    }
    end
}

/// `"refund": 5000`, within round brackets.
fn quoted_name(text: &str, span: Range<usize>) -> Foreign {
    let name = text[span.clone()].trim_matches('"');
    let instead = format!(" {name} ");
    Foreign::new(
        span.clone(),
        "a name in round brackets stands without quotes",
        format!("write `{name}`"),
    )
    .instead(instead)
}

/// A file that begins with a name.
fn no_bracket(span: Range<usize>) -> Foreign {
    let message = "a scenario begins with a round bracket";
    let help = "write `(version: 1, title: \"…\", …)`; `redress new SLUG` writes one to start from";
    Foreign::new(span, message, help)
}

fn is_colon(token: Option<Token>) -> bool {
    token.is_some_and(|token| token.kind == Kind::Other(':'))
}

/// A space that RON does not take for one.
fn is_odd_space(c: char) -> bool {
    !is_space(c) && (c.is_whitespace() || matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}'))
}

fn line_end(text: &str, from: usize) -> usize {
    text[from..].find('\n').map_or(text.len(), |found| from + found)
}

fn blank(bytes: usize) -> String {
    " ".repeat(bytes)
}

#[cfg(test)]
mod tests;
