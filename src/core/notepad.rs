//! The learner's own notes during one conversation.

use std::fmt;
use std::ops::Deref;

use serde::Serialize;

/// What the learner writes down while talking: plain text of at most [`Notepad::LONGEST`] characters.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(transparent)]
pub struct Notepad(String);

impl Notepad {
    /// The most characters it holds: about two pages.
    pub const LONGEST: usize = 4_000;

    /// `text` as it can be kept: what no page can show becomes a space, and what is too long is cut at its end.
    pub fn new(text: &str) -> Self {
        let shown = text.replace("\r\n", "\n").replace('\r', "\n");
        let plain = |c: char| if c.is_control() && c != '\n' { ' ' } else { c };
        Self(shown.chars().map(plain).take(Self::LONGEST).collect())
    }

    /// How many characters still fit.
    pub fn room(&self) -> usize {
        Self::LONGEST.saturating_sub(self.0.chars().count())
    }

    /// Whether there is nothing to read in it.
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// With `line` below what is there; `None` when there is no room for all of it.
    #[must_use]
    pub fn with_line(&self, line: &str) -> Option<Self> {
        let text = if self.0.is_empty() {
            line.to_owned()
        } else {
            format!("{}\n{line}", self.0)
        };
        (text.chars().count() <= Self::LONGEST).then(|| Self::new(&text))
    }

    /// Without its last line.
    #[must_use]
    pub fn without_last_line(&self) -> Self {
        let kept = self.0.trim_end().rsplit_once('\n').map_or("", |(kept, _)| kept);
        Self(kept.to_owned())
    }
}

impl Deref for Notepad {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Notepad {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn lines_are_added_below_and_taken_from_below() {
        let one = Notepad::default().with_line("Refund, full amount").unwrap();
        let two = one.with_line("Ring by one").unwrap();
        assert_eq!(&*two, "Refund, full amount\nRing by one");
        assert_eq!(two.without_last_line(), one);
        assert!(one.without_last_line().is_blank());
        assert!(Notepad::default().without_last_line().is_blank());
    }

    #[test]
    fn a_line_that_does_not_fit_whole_is_not_taken() {
        let full = Notepad::new(&"é".repeat(Notepad::LONGEST - 2));
        assert_eq!(full.room(), 2);
        assert!(full.with_line("a").is_some());
        assert_eq!(full.with_line("ab"), None);
    }

    #[test]
    fn windows_line_ends_and_what_a_terminal_obeys_do_not_get_in() {
        assert_eq!(&*Notepad::new("one\r\ntwo\u{1b}[2J\u{0}\tend"), "one\ntwo [2J  end");
    }

    proptest! {
        #[test]
        fn what_is_kept_can_be_kept_again(text in "\\PC{0,60}[\n\r\t]{0,3}\\PC{0,60}") {
            let kept = Notepad::new(&text);
            prop_assert!(kept.chars().count() <= Notepad::LONGEST);
            prop_assert_eq!(&Notepad::new(&kept), &kept);
        }
    }
}
