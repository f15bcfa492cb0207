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

/// Those of the `wanted` names that are not `here`, neither under their own name nor under one that is most like it.
pub fn missing<'a>(wanted: &[&'a str], here: &[&str]) -> Vec<&'a str> {
    let mut missing: Vec<&str> = wanted.iter().copied().filter(|name| !here.contains(name)).collect();
    for other in here.iter().filter(|name| !wanted.contains(name)) {
        if let Some(meant) = nearest(other, missing.iter().copied()) {
            missing.retain(|name| *name != meant);
        }
    }
    missing
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
    fn a_misspelt_name_excuses_one_that_is_missing() {
        assert_eq!(
            missing(&["start", "strands", "date"], &["strand", "kind"]),
            ["start", "date"]
        );
        assert_eq!(missing(&["label"], &["label"]), [""; 0]);
    }

    #[test]
    fn names_are_listed_as_people_do() {
        assert_eq!(listed(&["a", "b", "c"]), "`a`, `b` and `c`");
    }
}
