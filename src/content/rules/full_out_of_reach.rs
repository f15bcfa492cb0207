//! A complete handling that nobody can give.

use super::{Fault, Rule, Subject};
use crate::content::path::Path;
use crate::core::scenario::{Choice, LegalPoint};
use crate::core::story::law_points;
use crate::core::strand::Strand;

pub(super) const RULE: Rule = Rule {
    code: "full-out-of-reach",
    explain: EXPLAIN,
    needs: &["nodes", "start", "full", "strands"],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That one line of choices, in which nothing unlawful is said, earns every number of `full` together. In a scenario too large to solve, that no number of `full` alone is above what its ways can earn.

## Why it matters
`full` says what a complete handling is. If nobody can give it, Distinction is a promise that cannot be kept.

## Example
```ron
full: (Acknowledge: 9, Resolve: 6),
```
where the best way through earns 5 on Acknowledge.

## Instead
```ron
full: (Acknowledge: 5, Resolve: 6),
```
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let full = &subject.scenario.full;
    let exact = subject.reach.map(|reach| reach.strand_best);
    let bound = |strand: Strand| {
        exact.map_or_else(
            || most(subject, strand),
            |best| Some(u32::try_from(best[strand.index()]).unwrap_or(0)),
        )
    };
    // How far its ways lead says nothing where loops and conditions are left aside.
    let limit = subject.reach.and(subject.scenario.turn_limit);
    let or_longer = limit.map_or_else(String::new, |limit| format!("; or raise `turn_limit` above {limit}"));
    let short = |strand: &Strand| {
        let (wanted, best) = (u32::from(full.of(*strand)), bound(*strand)?);
        (best < wanted && best > 0).then(|| {
            let message = format!("`full` asks for {wanted} on `{strand:?}`; the best way through earns {best}");
            let help = format!("ask for {best} at most, or let a choice earn more");
            Fault::new(path(*strand), message).help(help + &or_longer)
        })
    };
    let alone: Vec<Fault> = subject
        .scenario
        .strands
        .iter()
        .take(Strand::COUNT)
        .filter_map(short)
        .collect();
    if alone.is_empty() && subject.reach.and_then(|reach| reach.full_together) == Some(false) {
        let fault = Fault::new(
            Path::top("full"),
            "no lawful way through earns every number of `full` together",
        );
        let help = "lower the number that costs the others most, or let one way earn them all";
        return vec![fault.help(help.to_owned() + &or_longer)];
    }
    alone
}

/// Where a strand stands in `full`.
pub(super) fn path(strand: Strand) -> Path {
    Path::top("full").field(strand.name())
}

/// The most that any way through a story without loops could earn on `strand`, conditions left aside. `None` with loops.
fn most(subject: &Subject<'_>, strand: Strand) -> Option<u32> {
    let nodes = subject.scenario.nodes.len();
    let mut out = vec![Vec::new(); nodes];
    let mut before = vec![0usize; nodes];
    for met in subject.choices() {
        let edges = subject.graph.out(met.node);
        // In file order, as the choices are.
        let Ok(edge) = edges.binary_search_by(|edge| edge.choice.cmp(&met.at)) else {
            continue;
        };
        let to = edges[edge].to;
        before[to] += 1;
        out[met.node].push((to, earns(subject, met.choice, strand)));
    }
    let mut best: Vec<Option<i64>> = vec![None; nodes];
    best[subject.graph.start?] = Some(0);
    let mut todo: Vec<usize> = (0..nodes).filter(|node| before[*node] == 0).collect();
    let mut done = 0;
    while let Some(node) = todo.pop() {
        done += 1;
        for (to, points) in &out[node] {
            if let (Some(here), Some(points)) = (best[node], points) {
                best[*to] = best[*to].max(Some(here + points));
            }
            before[*to] -= 1;
            if before[*to] == 0 {
                todo.push(*to);
            }
        }
    }
    let most = best.iter().flatten().copied().max().unwrap_or(0);
    (done == nodes).then(|| u32::try_from(most.max(0)).unwrap_or(u32::MAX))
}

/// What a choice earns; `None` when it is unlawful.
fn earns(subject: &Subject<'_>, choice: &Choice, strand: Strand) -> Option<i64> {
    if choice
        .law
        .iter()
        .any(|point| matches!(point, LegalPoint::Breaches { .. }))
    {
        return None;
    }
    Some(match strand {
        Strand::Law => choice
            .law
            .iter()
            .map(|point| i64::from(law_points(point, subject.model)))
            .sum(),
        stage => choice.marks.get(&stage).map_or(0, |mark| i64::from(mark.0)),
    })
}
