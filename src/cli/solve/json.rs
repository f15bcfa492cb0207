//! What `solve --json` prints. Whatever is not exact is `null`, and `exact` says so.

use serde::Serialize;

use crate::analysis::solve::{Chance, Exact, NoReturn, Overview, Span, Still, Summary};
use crate::cli::studied::{Studied, shares, twelve_digits};
use crate::content::why_not::why_not;
use crate::core::chance::Temperament;
use crate::core::score::Band;
use crate::core::story::{ChoiceId, NodeId, Story};
use crate::core::strand::Strand;
use crate::core::table::Table;

/// A map in a fixed order.
type Map<V> = Table<String, V>;

#[derive(Serialize)]
pub(super) struct Report<'a> {
    scenario: &'a str,
    /// Over all temperaments.
    states: Option<usize>,
    exact: Exact,
    #[serde(flatten)]
    results: Results<'a>,
    /// Of the two lines.
    temperament: Temperament,
    best_line: Option<Vec<Pick<'a>>>,
    worst_line: Option<Vec<Pick<'a>>>,
    never_offered: Option<Vec<String>>,
    /// The parts of the condition that fail where fewest of them do.
    never_offered_because: Option<Map<Vec<String>>>,
    unreachable: Option<Vec<&'a str>>,
    point_of_no_return: Option<Vec<Parting<'a>>>,
    temperaments: Map<One<'a>>,
}

/// What a conversation can come to, and how likely that is.
#[derive(Serialize)]
struct Results<'a> {
    strands: Option<Map<Span>>,
    satisfaction: Option<Span>,
    loyalty: Option<Span>,
    overall: Option<Overall>,
    endings: Vec<Ending<'a>>,
    bands: Option<Map<f64>>,
    scores: Option<Map<f64>>,
}

/// The same for one temperament.
#[derive(Serialize)]
struct One<'a> {
    states: Option<usize>,
    exact: Exact,
    #[serde(flatten)]
    results: Results<'a>,
    best_line: Option<Vec<Pick<'a>>>,
    worst_line: Option<Vec<Pick<'a>>>,
    point_of_no_return: Option<Vec<Parting<'a>>>,
}

#[derive(Serialize)]
struct Overall {
    #[serde(flatten)]
    span: Span,
    /// For somebody who picks at random; `null` where the chances are not exact.
    mean: Option<f64>,
}

#[derive(Serialize)]
struct Ending<'a> {
    id: &'a str,
    probability: Option<f64>,
    /// `null` when nobody comes there.
    shortest: Option<Vec<Pick<'a>>>,
    worst_band: Option<Band>,
    best_band: Option<Band>,
}

#[derive(Serialize)]
struct Pick<'a> {
    node: &'a str,
    choice: &'a str,
}

#[derive(Serialize)]
struct Parting<'a> {
    node: &'a str,
    choice: &'a str,
    /// The best band is lost whenever this is chosen while it is still open.
    always: bool,
}

impl<'a> Report<'a> {
    pub(super) fn of(studied: &'a Studied, overview: &Overview, temperament: Temperament) -> Self {
        let story: &Story = &studied.story;
        let known = overview.situations();
        let line = overview.of(temperament);
        let every: Vec<&Summary> = overview.by_temperament.iter().collect();
        let exact = overview.exact();
        let never = known.map(|_| overview.offers.never());
        let name = |node, choice| {
            let pick = pick(story, node, choice);
            format!("{}/{}", pick.node, pick.choice)
        };
        let because = |failing: &[crate::core::condition::Condition]| match failing {
            [] => vec!["its turn is never reached".to_owned()],
            parts => parts.iter().map(why_not).collect(),
        };
        Self {
            scenario: &studied.id,
            states: known,
            exact,
            results: Results::of(story, &every, exact),
            temperament,
            best_line: line.and_then(|of| picks(story, of.best_line.as_deref())),
            worst_line: line.and_then(|of| picks(story, of.worst_line.as_deref())),
            never_offered: never
                .as_ref()
                .map(|never| never.iter().map(|never| name(never.node, never.choice)).collect()),
            never_offered_because: never.as_ref().map(|never| {
                let rows = never.iter();
                Table(
                    rows.map(|never| (name(never.node, never.choice), because(&never.failing)))
                        .collect(),
                )
            }),
            unreachable: known.map(|_| overview.offers.unreached().map(|node| story.node_name(node)).collect()),
            point_of_no_return: overview.no_return().map(|all| partings(story, &all)),
            temperaments: Table(
                overview
                    .by_temperament
                    .iter()
                    .map(|of| (of.temperament.key().to_owned(), One::of(story, of)))
                    .collect(),
            ),
        }
    }
}

impl<'a> One<'a> {
    fn of(story: &'a Story, of: &Summary) -> Self {
        Self {
            states: of.situations,
            exact: of.exact,
            results: Results::of(story, &[of], of.exact),
            best_line: picks(story, of.best_line.as_deref()),
            worst_line: picks(story, of.worst_line.as_deref()),
            point_of_no_return: of.no_return.as_ref().map(|all| partings(story, all)),
        }
    }
}

impl<'a> Results<'a> {
    /// Over one temperament or several, each as likely as another.
    fn of(story: &'a Story, all: &[&Summary], exact: Exact) -> Self {
        let span = |of: &dyn Fn(&Still) -> Option<Span>| {
            let spans = all.iter().map(|summary| of(summary.still.as_ref()?));
            spans.collect::<Option<Vec<_>>>()?.into_iter().reduce(Span::with)
        };
        let scored = Strand::ALL
            .into_iter()
            .filter(|strand| story.scenario().strands.contains(strand));
        let strands = scored.map(|strand| {
            Some((
                strand.key().to_owned(),
                span(&|still| Some(still.strands[strand.index()]))?,
            ))
        });
        let bands = mixed(all, exact.bands, &|of| Some(of.bands?.to_vec())).map(|bands| shares(&bands));
        let by_score = mixed(all, exact.bands, &|of| Some(of.scores?.to_vec()));
        let above_0 = |chances: &[f64]| {
            let rows = shares(chances)
                .into_iter()
                .enumerate()
                .filter(|(_, chance)| *chance > 0.0);
            Table(rows.map(|(overall, chance)| (overall.to_string(), chance)).collect())
        };
        let mean = |scores: &[f64]| {
            let parts = (0u32..)
                .zip(scores)
                .map(|(overall, chance)| f64::from(overall) * chance);
            twelve_digits(parts.sum())
        };
        Self {
            strands: strands.collect::<Option<Vec<_>>>().map(Table),
            satisfaction: span(&|still| Some(still.satisfaction)),
            loyalty: span(&|still| Some(still.loyalty)),
            overall: span(&|still| still.overall).map(|span| Overall {
                span,
                mean: by_score.as_deref().map(mean),
            }),
            endings: endings(story, all, exact),
            scores: by_score.as_deref().map(above_0),
            bands: bands.map(|bands| {
                let names = Band::ALL.map(|band| band.key().to_owned());
                Table(names.into_iter().zip(bands).collect())
            }),
        }
    }
}

/// Every ending, in file order.
fn endings<'a>(story: &'a Story, all: &[&Summary], exact: Exact) -> Vec<Ending<'a>> {
    let chances = |of: &Summary| of.endings.iter().map(|(_, chance)| *chance).collect::<Option<Vec<_>>>();
    let chances = mixed(all, exact.endings, &chances).map(|chances| shares(&chances));
    let solved = all.iter().all(|of| of.situations.is_some());
    let nodes = all.first().map_or(&[][..], |of| &of.endings);
    let row = |(at, (node, _)): (usize, &(NodeId, Option<Chance>))| {
        let bands = || {
            let bands = all.iter().filter_map(|of| *of.ending_bands.get(at)?);
            bands.filter(|_| exact.overall)
        };
        let ways = all.iter().filter_map(|of| of.shortest.get(at)?.as_deref());
        let ways = ways.filter(|_| solved);
        Ending {
            id: story.node_name(*node),
            probability: chances.as_ref().map(|chances| chances[at]),
            shortest: picks(story, ways.min_by_key(|way| way.len())),
            worst_band: bands().map(|(worst, _)| worst).min(),
            best_band: bands().map(|(_, best)| best).max(),
        }
    };
    nodes.iter().enumerate().map(row).collect()
}

/// The mixture of the temperaments' chances.
fn mixed(all: &[&Summary], exact: bool, of: &dyn Fn(&Summary) -> Option<Vec<Chance>>) -> Option<Vec<f64>> {
    let all: Vec<Vec<Chance>> = all.iter().map(|summary| of(summary)).collect::<Option<_>>()?;
    let first = all.first().filter(|_| exact)?;
    #[expect(clippy::cast_precision_loss, reason = "at most three temperaments")]
    let count = all.len() as f64;
    let mix = |at: usize| all.iter().map(|chances| chances[at].value()).sum::<f64>() / count;
    Some((0..first.len()).map(mix).collect())
}

fn picks<'a>(story: &'a Story, line: Option<&[(NodeId, ChoiceId)]>) -> Option<Vec<Pick<'a>>> {
    Some(line?.iter().map(|(node, choice)| pick(story, *node, *choice)).collect())
}

fn pick(story: &Story, node: NodeId, choice: ChoiceId) -> Pick<'_> {
    Pick {
        node: story.node_name(node),
        choice: story.choice(node, choice).map_or("", |choice| choice.id.as_str()),
    }
}

fn partings<'a>(story: &'a Story, all: &[NoReturn]) -> Vec<Parting<'a>> {
    let parting = |parting: &NoReturn| {
        let Pick { node, choice } = pick(story, parting.node, parting.choice);
        Parting {
            node,
            choice,
            always: parting.always,
        }
    };
    all.iter().map(parting).collect()
}
