//! How old a reader has to be: the Flesch-Kincaid grade, plus five years.
//!
//! Words stand between white space, hyphens, dashes and strokes, and hold a letter or a digit. A sentence ends with `.`,
//! `!`, `?`, `…`, `:` or `;` before white space, with a paragraph, and with the text: Flesch counted colons and
//! semicolons too. Syllables are counted by rule, for there is no dictionary here; see [`syllables`].

use super::prose::ends;

/// What is counted in texts that are read together.
#[derive(Debug, Clone, Default)]
pub(super) struct Count {
    pub(super) words: u32,
    pub(super) syllables: u32,
    pub(super) sentences: u32,
}

impl Count {
    /// Counts `text` too: the [`sentences`], their [`words`] and the [`syllables`] of these, in one go.
    pub(super) fn add(&mut self, text: &str) {
        let mut said = false;
        let mut ended = false;
        let mut word = Spelt::default();
        for c in text.chars() {
            let space = c.is_whitespace();
            if space || is_dash(c) {
                said |= self.end(&mut word);
            } else {
                word.push(c);
            }
            if c == '\n' || (ended && space) {
                self.sentences += u32::from(std::mem::take(&mut said));
                ended = false;
            } else {
                ended = ends(c) || (ended && closes(c));
            }
        }
        said |= self.end(&mut word);
        self.sentences += u32::from(said);
    }

    /// Counts a word, if it is one.
    fn end(&mut self, word: &mut Spelt) -> bool {
        let is_word = word.is_word;
        if is_word {
            self.words += 1;
            self.syllables += word.syllables();
        }
        word.clear();
        is_word
    }

    /// The age at which it is read with ease.
    pub(super) fn age(&self) -> f64 {
        let [words, syllables, sentences] = [self.words, self.syllables, self.sentences].map(|n| f64::from(n.max(1)));
        0.39 * words / sentences + 11.8 * syllables / words - 15.59 + 5.0
    }
}

/// The sentences of `text`: whatever ends as one and has a word.
pub(super) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        while !rest.is_empty() {
            let (sentence, after) = rest.split_at(end_of_sentence(rest));
            rest = after;
            if sentence.contains(char::is_alphanumeric) {
                return Some(sentence.trim());
            }
        }
        None
    })
}

fn end_of_sentence(text: &str) -> usize {
    let mut ended = false;
    for (at, c) in text.char_indices() {
        if c == '\n' || (ended && c.is_whitespace()) {
            return at + c.len_utf8();
        }
        // A quotation mark or a bracket may close between the full stop and the space.
        ended = ends(c) || (ended && closes(c));
    }
    text.len()
}

const fn closes(c: char) -> bool {
    matches!(c, '\'' | '"' | '’' | '”' | ')')
}

const fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '/')
}

/// The words of a sentence.
pub(super) fn words(sentence: &str) -> impl Iterator<Item = &str> {
    sentence
        .split(|c: char| c.is_whitespace() || is_dash(c))
        .filter(|word| word.contains(char::is_alphanumeric))
}

/// Syllables of an English word, by rule. Every group of vowels (y is one) is a syllable. Less one for a silent e at the
/// end (not in `-le` after a consonant), in `-es` after a sound that needs no vowel, in `-ed` but after d or t, and before
/// `-ly`, `-ment`, `-ful`, `-less` or `-ness`; more one for `ia`, `io` and `iu` said apart (`serious`, not `special` or
/// `nation`) and for `-ing` after a vowel. At least one; a number in figures is one.
pub(super) fn syllables(word: &str) -> u32 {
    let mut spelt = Spelt::default();
    word.chars().for_each(|c| spelt.push(c));
    spelt.syllables()
}

/// A word as its syllables are counted.
struct Spelt {
    /// Its letters before an apostrophe, in lower case; a vowel with an accent is an a, which is never silent.
    letters: [u8; LONGEST],
    count: usize,
    is_word: bool,
    owned: bool,
}

impl Default for Spelt {
    fn default() -> Self {
        Self {
            letters: [0; LONGEST],
            count: 0,
            is_word: false,
            owned: false,
        }
    }
}

impl Spelt {
    fn push(&mut self, c: char) {
        let letter = match c {
            'a'..='z' => c as u8,
            'A'..='Z' => c.to_ascii_lowercase() as u8,
            '\'' | '’' => {
                self.owned = true;
                return;
            }
            'ç' | 'ñ' | 'ß' | 'Ç' | 'Ñ' => b's',
            _ if c.is_alphabetic() => b'a',
            _ => {
                self.is_word |= c.is_alphanumeric();
                return;
            }
        };
        self.is_word = true;
        if let Some(place) = self.letters.get_mut(self.count).filter(|_| !self.owned) {
            *place = letter;
            self.count += 1;
        }
    }

    fn clear(&mut self) {
        (self.count, self.is_word, self.owned) = (0, false, false);
    }

    fn syllables(&self) -> u32 {
        let letters = self.letters.get(..self.count).unwrap_or_default();
        let mut count: i32 = 0;
        let mut grouped = false;
        for (at, letter) in letters.iter().enumerate() {
            let vowel = is_vowel(*letter);
            count += i32::from(vowel && (!grouped || is_apart(letters, at)));
            grouped = vowel;
        }
        if let Some([.., before]) = letters.strip_suffix(b"ing") {
            count += i32::from(is_vowel(*before));
        }
        count -= i32::from(has_silent_e(letters));
        // Each of them ends so.
        if letters
            .last()
            .is_some_and(|last| matches!(last, b'y' | b't' | b's' | b'l'))
        {
            for suffix in SUFFIXES {
                if let Some(stem) = letters.strip_suffix(suffix) {
                    count -= i32::from(stem.len() > 2 && has_silent_e(stem));
                }
            }
        }
        u32::try_from(count).unwrap_or(0).max(1)
    }
}

/// Letters of a word that are looked at.
const LONGEST: usize = 40;
/// Before these an e is silent.
const SUFFIXES: [&[u8]; 7] = [b"ly", b"ment", b"ments", b"ful", b"fully", b"less", b"ness"];

const fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// Whether the vowel at `at` is said apart from an i before it.
fn is_apart(letters: &[u8], at: usize) -> bool {
    let softened = |at: usize| matches!(letters[at], b'c' | b't' | b's' | b'x' | b'g') || is_vowel(letters[at]);
    matches!(letters[at], b'a' | b'o' | b'u')
        && letters[at - 1] == b'i'
        && at.checked_sub(2).is_some_and(|before| !softened(before))
}

fn has_silent_e(letters: &[u8]) -> bool {
    let (stem, ending) = match letters {
        [stem @ .., b'e'] => (stem, b'e'),
        [stem @ .., b'e', b's'] => (stem, b's'),
        [stem @ .., b'e', b'd'] => (stem, b'd'),
        _ => return false,
    };
    let [rest @ .., last] = stem else { return false };
    let before = rest.last().copied().unwrap_or(b'a');
    if is_vowel(*last) || !stem.iter().copied().any(is_vowel) {
        return false;
    }
    let syllabic_l = *last == b'l' && !is_vowel(before) && !matches!(before, b'l' | b'r' | b'w');
    let needs_vowel = match ending {
        b's' => matches!(last, b's' | b'x' | b'z' | b'c' | b'g') || (*last == b'h' && matches!(before, b's' | b'c')),
        b'd' => matches!(last, b'd' | b't'),
        _ => false,
    };
    !syllabic_l && !needs_vowel
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn syllables_are_counted_as_people_say_them() {
        for (expected, all) in [
            (
                1,
                "a I the make makes asked called logged time please could through 60 2026 £45 CRM",
            ),
            (
                2,
                "table tables settled handled boxes wages doing paying careful surely movement refund today it'll",
            ),
            (3, "serious video remedy agreement important variant another"),
            (4, "reliable immediate information"),
            (5, "responsibility unreasonable"),
        ] {
            for word in all.split(' ') {
                let counted = syllables(word);
                // Rules without a dictionary: these four are known to be off by one.
                let known = matches!(word, "video" | "CRM" | "responsibility" | "it'll");
                assert!(
                    counted == expected || known && counted.abs_diff(expected) <= 1,
                    "{word}: {counted}"
                );
            }
        }
    }

    proptest! {
        #[test]
        fn in_one_go_as_many_are_counted_as_one_by_one(text in "[a-zA-Z0-9éç .!?…:;'’\"”()\n\u{a0}/–-]{0,80}") {
            let mut count = Count::default();
            count.add(&text);
            let all: Vec<&str> = sentences(&text).flat_map(words).collect();
            prop_assert_eq!(count.sentences as usize, sentences(&text).count());
            prop_assert_eq!(count.words as usize, all.len());
            prop_assert_eq!(count.syllables, all.into_iter().map(syllables).sum::<u32>());
        }
    }

    #[test]
    fn sentences_end_where_they_do() {
        let text = "No. It costs £4.50, 'today.' Two things: a lamp; a day… \n\n-\n\nAnd?";
        let all: Vec<&str> = sentences(text).collect();
        assert_eq!(
            all,
            [
                "No.",
                "It costs £4.50, 'today.'",
                "Two things:",
                "a lamp;",
                "a day…",
                "And?"
            ]
        );
        assert_eq!(words("a two-seat sofa – or/and not").count(), 7);
        assert_eq!(sentences("… – !").count(), 0);
    }

    #[test]
    fn plain_words_are_read_younger_than_long_ones() {
        let age = |text: &str| {
            let mut count = Count::default();
            count.add(text);
            count.age()
        };
        assert!(age("I will ring you on Monday. If it is not there by noon, you can have your money back.") < 9.0);
        assert!(
            age(
                "Notwithstanding the aforementioned contractual considerations, remedial entitlements necessitate documentation."
            ) > 20.0
        );
        // 12 words, 2 sentences, 14 syllables.
        let known = "The cat sat on the mat. Nobody had asked it to go.";
        let by_hand = 0.39 * 6.0 + 11.8 * 14.0 / 12.0 - 15.59 + 5.0;
        assert!((age(known) - by_hand).abs() < 0.001, "{}", age(known));
    }

    proptest! {
        #[test]
        fn any_text_has_an_age_and_loses_no_word(text in any::<String>()) {
            let mut count = Count::default();
            count.add(&text);
            prop_assert!(count.age().is_finite() && count.syllables >= count.words);
            let all = text.split('\n').flat_map(words).count();
            prop_assert_eq!(u32::try_from(all).ok(), Some(count.words));
        }
    }
}
