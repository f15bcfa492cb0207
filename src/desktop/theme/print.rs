//! Letters as print has them.

/// Files are typed with straight apostrophes; print has curly ones, and opens a quotation with the other kind. Whatever
/// the theme makes of a text goes through this; what is copied from a file, letter by letter, does not.
pub(crate) fn curly(text: &str) -> String {
    let mut before = ' ';
    let mark = |c| {
        let opens = before.is_whitespace() || matches!(before, '(' | '\u{201c}');
        before = c;
        match (c, opens) {
            ('\'', true) => '\u{2018}',
            ('\'', false) => '\u{2019}',
            (other, _) => other,
        }
    };
    text.chars().map(mark).collect()
}

#[cfg(test)]
mod tests {
    use super::curly;

    #[test]
    fn apostrophes_close_and_quotations_open() {
        assert_eq!(
            curly("You weren't 'silent'. ('No.')"),
            "You weren\u{2019}t \u{2018}silent\u{2019}. (\u{2018}No.\u{2019})"
        );
    }
}
