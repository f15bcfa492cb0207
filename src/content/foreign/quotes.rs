//! Texts in other quotes, in none, in half of them, and with quotes inside.

use std::ops::Range;

use super::{Foreign, blank, is_odd_space, line_end};
use crate::content::schema::is_field;
use crate::content::tokens::{Kind, Token, is_space};

const WRITE_A_TEXT: &str = "write a text as \"…\", in straight double quotes";

/// A text that goes on after its end, has none, or was never opened.
pub(super) fn text(text: &str, span: &Range<usize>, before: Option<&Token>) -> Option<Foreign> {
    let after = text[span.end..].chars().next()?;
    let parts = |c: char| is_space(c) || is_odd_space(c) || matches!(c, ',' | ':' | ')' | ']' | '}' | '/' | ';' | '=');
    let bare = before.filter(|before| {
        let between = text.get(before.span.end..span.start).unwrap_or("\n");
        before.kind == Kind::Word && !between.contains('\n')
    });
    if let Some(bare) = bare {
        if is_field(&text[bare.span.clone()]) && bare.span.end + 1 == span.start {
            let message = "a colon stands between a name and its value";
            return Some(Foreign::new(bare.span.end..span.start, message, "write `:` before this text").instead(":"));
        }
        return Some(unquoted(text, bare.span.start));
    }
    if parts(after) {
        return None;
    }
    Some(if text[span.clone()].contains('\n') {
        let end = line_end(text, span.start);
        let closed = text[..end].trim_end_matches([',', ')', ']', ' ', '\r']).len();
        let (start, last) = (span.start, closed.max(span.start + 1));
        let message = "this text is not closed at the end of its line";
        Foreign::new(start..end, message, "add the closing `\"`").instead(kept(text, start..end, last - start - 1))
    } else {
        let message = "the text ends here, and yet it goes on";
        let end = end_on_line(text, span.end).unwrap_or(span.end);
        let plain = text[span.end..end.saturating_sub(1).max(span.end)].replace('"', " ");
        let rest = &text[end.saturating_sub(1).max(span.end)..end];
        Foreign {
            repaired: span.end - 1..end,
            ..Foreign::new(
                span.end - 1..span.end,
                message,
                "write `\\\"` for a quote inside a text",
            )
        }
        .instead(format!(" {plain}{rest}"))
    })
}

/// `span` with a quote at its byte `at`.
fn kept(text: &str, span: Range<usize>, at: usize) -> String {
    let line = &text[span];
    let at = line.floor_char_boundary(at);
    let wide = line[at..].chars().next().map_or(0, char::len_utf8);
    format!(
        "{}{}\"{}",
        &line[..at],
        blank(wide.saturating_sub(1)),
        &line[at + wide..]
    )
}

/// A text in quotes of another kind.
pub(super) fn other(text: &str, start: usize, quote: char) -> Foreign {
    let line = &text[start..line_end(text, start)];
    let closers: &[char] = match quote {
        '«' => &['»', '"'],
        '‘' | '’' | '\'' => &['’', '‘', '\'', '"'],
        _ => &['”', '“', '"'],
    };
    let ends = |rest: &str| {
        let rest = rest.trim_start();
        rest.is_empty() || rest.starts_with([',', ')', ']', '}', ':'])
    };
    let mut found = line.char_indices().skip(1).filter(|(_, c)| closers.contains(c));
    let end = found.find(|(at, c)| ends(&line[at + c.len_utf8()..]));
    let kind = match quote {
        '\'' => "single",
        '«' => "other",
        _ => "curly",
    };
    let message = format!("a text in {kind} quotes");
    match end {
        Some((at, closer)) => {
            let end = start + at + closer.len_utf8();
            let inner = text[start + quote.len_utf8()..start + at].replace(['"', '\\'], " ");
            let (before, after) = (blank(quote.len_utf8() - 1), blank(closer.len_utf8() - 1));
            Foreign::new(start..end, message, WRITE_A_TEXT).instead(format!("{before}\"{inner}\"{after}"))
        }
        None => Foreign::new(start..start + quote.len_utf8(), message, WRITE_A_TEXT),
    }
}

/// Words in no quotes at all, or with the closing ones only; one of them begins at the byte `at`.
pub(super) fn unquoted(text: &str, at: usize) -> Foreign {
    let line = text[..at].rfind('\n').map_or(0, |found| found + 1);
    // The value begins after the last `name: ` before the word.
    let before = &text[line..at];
    let start = before
        .rfind([':', '(', '[', ','])
        .map_or(line, |found| line + found + 1);
    let start = start + (text[start..].len() - text[start..].trim_start_matches([' ', '\t']).len());
    let rest = &text[start..line_end(text, at)];
    let end = next_field(rest).unwrap_or_else(|| rest.trim_end_matches([',', ')', ']', '}', ' ', '\r', '\t']).len());
    let end = start + end.max(1);
    let words = &text[start..end];
    let bare = words.trim_end_matches('"');
    let message = if bare == words {
        "a text stands in quotes"
    } else {
        "this text is closed and was never opened"
    };
    let help = if bare.split_whitespace().count() < 4 && bare == words {
        format!("write \"{bare}\"; a name is one word, without quotes")
    } else {
        "write a text as \"…\"".to_owned()
    };
    Foreign::new(start..end, message, help).instead(quoted(words))
}

/// `words` as a text of as many bytes.
fn quoted(words: &str) -> String {
    match words.len() {
        0 | 1 => "0".repeat(words.len()),
        length => format!("\"{}\"", blank(length - 2)),
    }
}

/// Where a comma and the name of another part follow on the same line.
fn next_field(rest: &str) -> Option<usize> {
    rest.match_indices(',').map(|(at, _)| at).find(|at| {
        let after = rest[at + 1..].trim_start();
        let name = after.len()
            - after
                .trim_start_matches(|c: char| c.is_ascii_lowercase() || c == '_')
                .len();
        name > 0 && after[name..].starts_with(':')
    })
}

/// The end of the text that goes on at `from`: the last quote of its line after which a part ends.
fn end_on_line(text: &str, from: usize) -> Option<usize> {
    let line = &text[from..line_end(text, from)];
    let ends = |at: usize| {
        let rest = line[at + 1..].trim_start();
        rest.is_empty() || rest.starts_with([',', ')', ']', '}'])
    };
    line.match_indices('"')
        .map(|(at, _)| at)
        .rfind(|at| ends(*at))
        .map(|at| from + at + 1)
}
