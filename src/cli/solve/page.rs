//! What `solve` says in a terminal.

use std::io;

use crate::analysis::solve::{Exact, Line, Overview, Span};
use crate::cli::columns::{labelled, per_cent};
use crate::cli::screen::Screen;
use crate::cli::studied::Studied;
use crate::content::names;
use crate::content::numbers::grouped;
use crate::content::why_not::why_not_all;
use crate::content::words::word_id;
use crate::core::chance::Temperament;
use crate::core::score::Band;
use crate::core::story::{ChoiceId, NodeId, Story};
use crate::core::strand::Strand;

pub(super) fn show(
    screen: &mut Screen,
    studied: &Studied,
    overview: &Overview,
    temperament: Temperament,
) -> io::Result<()> {
    let story = &studied.story;
    screen.heading(&format!("{}  {}", studied.id, story.scenario().title))?;
    let exact = overview.exact();
    if let Some(states) = overview.situations() {
        let values = [("states", grouped(states as u128).into())];
        screen.say(&screen.words.with("solve-states", &values))?;
        screen.say(&screen.words.get("solve-situation-means"))?;
    }
    limits(screen, overview, exact)?;
    if !exact.strands {
        return Ok(());
    }
    earned(screen, story, overview)?;
    bands(screen, overview)?;
    endings(screen, story, overview)?;
    if let Some(summary) = overview.of(temperament) {
        let best = word_id("solve-best-line");
        let worst = word_id("solve-worst-line");
        line(screen, story, best, temperament, summary.best_line.as_ref())?;
        line(screen, story, worst, temperament, summary.worst_line.as_ref())?;
    }
    no_return(screen, story, overview)?;
    never(screen, story, overview)
}

/// What is not exact, and at which limit.
fn limits(screen: &mut Screen, overview: &Overview, exact: Exact) -> io::Result<()> {
    let limits = overview.limits;
    let number = |limit: usize| grouped(limit as u128);
    if !exact.strands {
        let values = [
            ("limit", number(limits.situations).into()),
            ("met", number(limits.met).into()),
            ("beside", number(limits.side_by_side).into()),
        ];
        return screen.say(&screen.words.with("solve-nothing", &values));
    }
    if !exact.overall {
        let most = overview.by_temperament.iter().filter_map(|of| of.situations).max();
        let (limit, what) = if most.unwrap_or(0) > limits.joint_from {
            (limits.joint_from, word_id("solve-situations"))
        } else {
            (limits.joint, word_id("solve-pairs"))
        };
        let values = [("limit", number(limit).into()), ("what", screen.words.get(what).into())];
        screen.say(&screen.words.with("solve-no-totals", &values))?;
    } else if !exact.bands {
        screen.say(&screen.words.get("solve-no-band-chances"))?;
    }
    if !exact.endings {
        screen.say(&screen.words.get("solve-no-chances"))?;
    }
    Ok(())
}

fn earned(screen: &mut Screen, story: &Story, overview: &Overview) -> io::Result<()> {
    title(screen, word_id("solve-earned"))?;
    screen.say(&screen.words.get("strand-means"))?;
    let scored = |strand: &Strand| story.scenario().strands.contains(strand);
    for strand in Strand::ALL.into_iter().filter(scored) {
        let span = overview.span(|still| Some(still.strands[strand.index()]));
        row(screen, names::strand(strand), span)?;
    }
    if let Some(Span { least, most }) = overview.span(|still| still.overall) {
        let mean = mean(overview).map(|mean| format!("{mean:.1}"));
        let mut values = vec![("least", least.into()), ("most", most.into())];
        let id = if mean.is_some() {
            word_id("solve-overall-mean")
        } else {
            word_id("solve-span")
        };
        values.extend(mean.map(|mean| ("mean", mean.into())));
        let text = screen.words.with(id, &values);
        labelled(screen, &screen.words.get("solve-overall"), &text)?;
    }
    row(
        screen,
        word_id("satisfaction"),
        overview.span(|still| Some(still.satisfaction)),
    )?;
    row(screen, word_id("loyalty"), overview.span(|still| Some(still.loyalty)))
}

/// Overall, on average over all that chance can do.
fn mean(overview: &Overview) -> Option<f64> {
    if !overview.exact().bands {
        return None;
    }
    let weigh = |overall: usize| overview.chance(|of| Some(of.scores.as_ref()?[overall]));
    let parts = (0u32..101).map(|overall| Some(f64::from(overall) * weigh(overall as usize)?));
    parts.sum()
}

fn row(screen: &mut Screen, name: &'static str, span: Option<Span>) -> io::Result<()> {
    let Some(Span { least, most }) = span else {
        return Ok(());
    };
    let values = [("least", least.into()), ("most", most.into())];
    labelled(
        screen,
        &screen.words.get(name),
        &screen.words.with("solve-span", &values),
    )
}

fn bands(screen: &mut Screen, overview: &Overview) -> io::Result<()> {
    if !overview.exact().bands {
        return Ok(());
    }
    title(screen, word_id("solve-bands"))?;
    for band in Band::ALL.into_iter().rev() {
        let chance = overview.chance(|of| Some(of.bands.as_ref()?[band as usize]));
        if let Some(chance) = chance {
            labelled(screen, &screen.words.get(names::band(band)), &per_cent(chance))?;
        }
    }
    Ok(())
}

fn endings(screen: &mut Screen, story: &Story, overview: &Overview) -> io::Result<()> {
    title(screen, word_id("solve-endings"))?;
    let nodes = overview.by_temperament.first().map_or(&[][..], |of| &of.endings);
    for (at, (node, _)) in nodes.iter().enumerate() {
        let words = &screen.words;
        let bands = || {
            overview
                .by_temperament
                .iter()
                .filter_map(|of| *of.ending_bands.get(at)?)
                .filter(|_| overview.exact().overall)
        };
        let between = bands().reduce(|(worst, best), (low, high)| (worst.min(low), best.max(high)));
        let chance = overview.chance(|of| of.endings.get(at)?.1);
        let text = match (
            overview.shortest(at),
            chance.filter(|_| overview.exact().endings),
            between,
        ) {
            (None, ..) => words.get("solve-ending-never"),
            (Some(way), Some(chance), Some((worst, best))) => {
                let bands = if worst == best {
                    words.get(names::band(worst))
                } else {
                    let values = [
                        ("worst", words.get(names::band(worst)).into()),
                        ("best", words.get(names::band(best)).into()),
                    ];
                    words.with("solve-bands-from", &values)
                };
                let values = [
                    ("chance", per_cent(chance).into()),
                    ("bands", bands.into()),
                    ("count", way.len().into()),
                ];
                words.with("solve-ending", &values)
            }
            (Some(way), chance, _) => {
                let after = words.with("solve-ending-plain", &[("count", way.len().into())]);
                chance.map_or_else(|| after.clone(), |chance| format!("{}. {after}", per_cent(chance)))
            }
        };
        labelled(screen, story.node_name(*node), &text)?;
    }
    Ok(())
}

fn line(
    screen: &mut Screen,
    story: &Story,
    id: &'static str,
    temperament: Temperament,
    line: Option<&Line>,
) -> io::Result<()> {
    let Some(line) = line else { return Ok(()) };
    screen.gap()?;
    let temper = screen.words.get(names::temper(temperament));
    screen.heading(&screen.words.with(id, &[("temperament", temper.into())]))?;
    for (node, choice) in line {
        labelled(screen, story.node_name(*node), label(story, *node, *choice))?;
    }
    Ok(())
}

fn no_return(screen: &mut Screen, story: &Story, overview: &Overview) -> io::Result<()> {
    let Some(all) = overview.no_return() else {
        return Ok(());
    };
    if all.is_empty() {
        screen.gap()?;
        return screen.say(&screen.words.get("solve-no-return-none"));
    }
    title(screen, word_id("solve-no-return"))?;
    let mut before = None;
    for parting in all {
        let values = [("choice", label(story, parting.node, parting.choice).into())];
        let text = if parting.always {
            screen.words.with("solve-always", &values)
        } else {
            screen.words.with("solve-sometimes", &values)
        };
        let name = if before == Some(parting.node) {
            ""
        } else {
            story.node_name(parting.node)
        };
        labelled(screen, name, &text)?;
        before = Some(parting.node);
    }
    Ok(())
}

fn never(screen: &mut Screen, story: &Story, overview: &Overview) -> io::Result<()> {
    let never = overview.offers.never();
    let unreached: Vec<NodeId> = overview.offers.unreached().collect();
    if never.is_empty() && unreached.is_empty() {
        screen.gap()?;
        return screen.say(&screen.words.get("solve-all-met"));
    }
    if !unreached.is_empty() {
        title(screen, word_id("solve-unreachable"))?;
        for node in unreached {
            labelled(screen, story.node_name(node), "")?;
        }
    }
    if !never.is_empty() {
        title(screen, word_id("solve-never-offered"))?;
        for never in never {
            let because = if never.failing.is_empty() {
                screen.words.get("solve-never-met")
            } else {
                let reason = why_not_all(&never.failing);
                screen.words.with("solve-never-because", &[("reason", reason.into())])
            };
            let text = format!("{}: {because}", label(story, never.node, never.choice));
            labelled(screen, story.node_name(never.node), &text)?;
        }
    }
    Ok(())
}

fn label(story: &Story, node: NodeId, choice: ChoiceId) -> &str {
    story.choice(node, choice).map_or("", |choice| choice.label.as_str())
}

fn title(screen: &mut Screen, id: &'static str) -> io::Result<()> {
    screen.gap()?;
    screen.heading(&screen.words.get(id))
}
