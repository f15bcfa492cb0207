//! Rows of two columns, and how numbers stand in them.

use std::io;

use super::screen::Screen;

/// Where the second column starts.
const INDENT: usize = 26;

/// One row of two columns.
pub(super) fn labelled(screen: &mut Screen, label: &str, text: &str) -> io::Result<()> {
    let label = if label.is_empty() {
        String::new()
    } else {
        format!("  {label}")
    };
    screen.item(&label, INDENT, text)
}

/// 3.5%; what is not nothing is never shown as nothing, nor what is not all as all.
pub(super) fn per_cent(share: f64) -> String {
    let shown = format!("{:.1}%", share * 100.0);
    match shown.as_str() {
        "0.0%" if share > 0.0 => "under 0.1%".to_owned(),
        "100.0%" if share < 1.0 => "over 99.9%".to_owned(),
        _ => shown,
    }
}

#[cfg(test)]
mod tests {
    use super::per_cent;

    #[test]
    fn a_share_is_never_rounded_to_nothing_or_to_all() {
        let cases = [
            (0.0, "0.0%"),
            (0.00001, "under 0.1%"),
            (0.1234, "12.3%"),
            (0.99999, "over 99.9%"),
            (1.0, "100.0%"),
        ];
        for (share, expected) in cases {
            assert_eq!(per_cent(share), expected);
        }
    }
}
