//! Which scenarios are variants of which.

use std::collections::{BTreeSet, HashMap};

use super::Among;

/// For each scenario, the one that it and its kin go back to. A variant may have variants itself.
#[derive(Debug)]
pub(super) struct Families<'a> {
    /// Of each id, the id of its original.
    of: HashMap<&'a str, &'a str>,
    roots: Vec<&'a str>,
}

impl<'a> Families<'a> {
    pub(super) fn of(all: &'a [Among<'_>]) -> Self {
        let mut of: HashMap<&str, &str> = all
            .iter()
            .filter_map(|one| Some((one.id.as_ref(), one.original()?)))
            .collect();
        // Of two copies the one that is no variant counts: an older one may have said so.
        for one in all.iter().filter(|one| one.original().is_none()) {
            of.remove(one.id.as_ref());
        }
        let mut families = Self { of, roots: Vec::new() };
        families.roots = all.iter().map(|one| families.root(&one.id)).collect();
        families
    }

    /// Whether these two may share words: copies, a variant and its original, two variants of one scenario.
    pub(super) fn are_kin(&self, one: usize, other: usize) -> bool {
        self.roots[one] == self.roots[other]
    }

    /// The originals from `id` on, up to the last known one, or all that stand in the circle it leads into.
    pub(super) fn line(&self, id: &'a str) -> Vec<&'a str> {
        let (mut line, mut seen, mut at) = (Vec::new(), BTreeSet::from([id]), id);
        while let Some(original) = self.of.get(at) {
            line.push(*original);
            if !seen.insert(original) {
                break;
            }
            at = original;
        }
        line
    }

    /// What stands at the end of the line; of a circle the first by name.
    fn root(&self, id: &'a str) -> &'a str {
        let line = self.line(id);
        let Some(last) = line.last() else { return id };
        if !self.of.contains_key(last) {
            return last;
        }
        let circle = line.iter().rev().skip(1).take_while(|one| *one != last);
        circle.chain([last]).min().unwrap_or(last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::new::stand_in;
    use crate::core::scenario::{Scenario, Variant};
    use crate::core::text::Text;

    #[test]
    fn variants_of_variants_are_kin_and_a_circle_ends() {
        let scenario = |of: Option<&str>| {
            let variant = of.map(|of| Variant {
                of: of.to_owned(),
                changed: Text::new("The day."),
                after: 7,
            });
            Scenario {
                variant,
                ..stand_in().expect("the template")
            }
        };
        let family = |files: &[(&str, Option<&str>)]| {
            let scenarios: Vec<Scenario> = files.iter().map(|(_, of)| scenario(*of)).collect();
            let all: Vec<Among<'_>> = files
                .iter()
                .zip(&scenarios)
                .map(|((id, _), scenario)| Among {
                    id: (*id).into(),
                    name: (*id).into(),
                    scenario,
                })
                .collect();
            let families = Families::of(&all);
            let kin = |at: &usize| families.are_kin(0, *at);
            (0..files.len()).filter(kin).collect::<Vec<_>>()
        };
        let chain = [
            ("c", Some("b")),
            ("a", None),
            ("b", Some("a")),
            ("d", None),
            ("a", None),
        ];
        assert_eq!(family(&chain), [0, 1, 2, 4]);
        let apart = [("c", Some("not-here")), ("b", Some("not-here")), ("d", None)];
        assert_eq!(family(&apart), [0, 1]);
        let circle = [
            ("in", Some("b")),
            ("b", Some("c")),
            ("c", Some("b")),
            ("self", Some("self")),
        ];
        assert_eq!(family(&circle), [0, 1, 2]);
        let copies = [("x", Some("y")), ("x", None), ("y", Some("x")), ("z", Some("y"))];
        assert_eq!(family(&copies), [0, 1, 2, 3]);
    }
}
