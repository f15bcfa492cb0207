//! "Did you mean": the nearest of the known names.

/// More names than this are not searched: the file has greater troubles.
const MOST: usize = 5_000;
/// Longer names are not compared.
const LONGEST: usize = 80;

/// The known name nearest to `word`, when one is near; of two equally near the first.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if word.len() > LONGEST {
        return None;
    }
    let lower = word.to_lowercase();
    let mut best: Option<(f64, &str)> = None;
    for name in known.into_iter().take(MOST).filter(|name| name.len() <= LONGEST) {
        let near = strsim::jaro_winkler(&lower, &name.to_lowercase());
        if near > best.map_or(0.78, |(so_far, _)| so_far) {
            best = Some((near, name));
        }
    }
    best.map(|(_, name)| name)
}

/// "did you mean `x`?", when something is near.
pub fn did_you_mean<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    nearest(word, known).map(|name| format!("did you mean `{name}`?"))
}

/// The keys of the law register that somebody may have meant by `word`, at most four: the section counts before the
/// Act, since `cra.s22` is a slip in the name of the Act and not in the number.
pub fn nearest_keys<'a>(word: &str, keys: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    if word.len() > LONGEST {
        return Vec::new();
    }
    let (act, section) = act_and_section(word);
    let mut near: Vec<(f64, &str)> = keys
        .into_iter()
        .filter_map(|key| {
            let (its, sections) = key.split_once('.')?;
            let number = sections.trim_start_matches(|c: char| c.is_ascii_alphabetic());
            let same = number.split('_').any(|part| part == section);
            (same && !section.is_empty()).then(|| (act_likeness(&act, its), key))
        })
        .collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0));
    let best = near.first().map_or(0.0, |(best, _)| *best);
    let least = if act.is_empty() { 0.0 } else { (best - 0.02).max(0.5) };
    let near = near.into_iter().filter(|(like, _)| *like >= least);
    near.map(|(_, key)| key).take(4).collect()
}

/// "Consumer Rights Act 2015 s.22", "cra2015-s22" and "cra.s22" as the letters and figures of an Act, and a section.
fn act_and_section(word: &str) -> (String, String) {
    let end = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    let from = end.rfind(|c: char| !c.is_alphanumeric()).map_or(0, |at| at + 1);
    let last = &end[from..];
    let letters = last.find(|c: char| c.is_ascii_digit()).unwrap_or(last.len());
    let (act, section) = (&word[..from], last[letters..].to_lowercase());
    let words: Vec<&str> = act
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| {
            !matches!(
                part.to_lowercase().as_str(),
                "" | "s" | "section" | "art" | "article" | "reg"
            )
        })
        .collect();
    // An Act that is spelt out goes by its initials.
    let act = if words.len() > 2 {
        let part = |word: &&str| {
            let figures = word.starts_with(|c: char| c.is_ascii_digit());
            if figures {
                (*word).to_owned()
            } else {
                word.chars().take(1).collect()
            }
        };
        words.iter().map(part).collect()
    } else {
        words.concat()
    };
    (act.to_lowercase(), section)
}

/// How like two Acts are, from 0 to 1: their letters, and a little for the year.
fn act_likeness(one: &str, other: &str) -> f64 {
    let letters = |act: &str| -> String { act.chars().filter(|c| c.is_alphabetic()).collect() };
    let year = |act: &str| -> String { act.chars().filter(char::is_ascii_digit).collect() };
    let same_year = !year(one).is_empty() && year(one) == year(other);
    let like = strsim::jaro_winkler(&letters(one), &letters(other));
    if same_year { like.mul_add(0.8, 0.2) } else { like * 0.99 }
}

/// The known names in backticks: "`a`, `b` and `c`".
pub fn listed(known: &[&str]) -> String {
    joined(known, "and")
}

/// The same for a choice: "`a`, `b` or `c`".
pub fn either(known: &[&str]) -> String {
    joined(known, "or")
}

fn joined(known: &[&str], word: &str) -> String {
    let quoted: Vec<String> = known.iter().map(|name| format!("`{name}`")).collect();
    match quoted.split_last() {
        None => "none".to_owned(),
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} {word} {last}", rest.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_finds_its_name_and_nonsense_finds_none() {
        assert_eq!(nearest("refnud", ["repair", "refund"]), Some("refund"));
        assert_eq!(nearest("zzz", ["repair", "refund"]), None);
    }

    #[test]
    fn a_section_is_found_before_its_act() {
        let keys = [
            "cra2015.s20",
            "cra2015.s22",
            "eqa2010.s20_21",
            "eqa2010.s26",
            "cra2015.s34_36",
            "ukgdpr.art5",
            "cca1974.s75",
        ];
        for (word, expected) in [
            ("cra.s22", "cra2015.s22"),
            ("CRA 2015 s.22", "cra2015.s22"),
            ("Consumer Rights Act 2015, section 22", "cra2015.s22"),
            ("ea2010.s20", "eqa2010.s20_21"),
            ("cra2015-s35", ""),
            ("cra2015.s36", "cra2015.s34_36"),
            ("gdpr.art5", "ukgdpr.art5"),
            ("CCA s75", "cca1974.s75"),
            ("nonsense", ""),
            ("", ""),
        ] {
            assert_eq!(
                nearest_keys(word, keys).first().copied().unwrap_or(""),
                expected,
                "{word}"
            );
        }
        assert_eq!(nearest_keys("s20", keys), ["cra2015.s20", "eqa2010.s20_21"]);
    }

    #[test]
    fn names_are_listed_as_people_do() {
        assert_eq!(listed(&["a", "b", "c"]), "`a`, `b` and `c`");
    }
}
