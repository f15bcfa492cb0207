//! The debrief: what happened to the person, what was earned, what moved and why, and what it means.

use std::io;

use super::super::screen::Screen;
use super::super::shelf::Playable;
use super::why::{awards, claim, explained, law_rule, law_title, lesson, moved, parts};
use super::{measures, show};
use crate::analysis::review::{Judged, Review};
use crate::content::costs::{band_rule, given_away, no_return, tag_rule};
use crate::content::names;
use crate::content::words::word_id;
use crate::core::conversation::{Conversation, Mode, Prompt, Step};
use crate::core::explain::{Meter, start_causes};
use crate::core::scenario::Ending;
use crate::core::score::{Best, Scorecard, score};
use crate::core::strand::Strand;
use crate::core::text::quoted;

/// Where columns of the debrief start.
const INDENT: usize = 18;

/// Everything about a conversation that is over.
pub(super) fn show(
    screen: &mut Screen,
    playable: &Playable,
    conversation: &Conversation,
    best: Option<&Best>,
    review: &Review,
) -> io::Result<()> {
    let Prompt::Ending { ending, .. } = conversation.prompt() else {
        return Ok(());
    };
    let story = conversation.story();
    let scored = conversation.mode() != Mode::Explore;
    screen.gap()?;
    screen.rule()?;
    headline(screen, ending)?;
    if scored {
        let card = best.map(|best| score(story.scenario(), story.model(), best, conversation.state()));
        match card {
            Some(card) => {
                band(screen, playable, &card)?;
                strands(screen, &card)?;
            }
            None => screen.say(&screen.words.get("debrief-too-large"))?,
        }
    } else {
        screen.say(&screen.words.get("debrief-explored"))?;
    }
    if scored {
        costliest(screen, conversation, review)?;
    }
    curve(screen, conversation)?;
    if scored {
        law(screen, playable, conversation)?;
    }
    turns(screen, conversation, scored.then_some(review))?;
    if scored {
        measures::show(screen, conversation)?;
    }
    screen.gap()?;
    screen.heading(&screen.words.get("debrief-goal"))?;
    screen.say(&ending.goal)?;
    screen.gap()?;
    screen.say(&screen.words.get(names::temperament(conversation.temperament())))?;
    taken_back(screen, conversation)?;
    if playable.tuned_model {
        screen.say(&screen.words.get("cli-history-tuned"))?;
    }
    screen.say(&screen.words.get("teaching-model"))?;
    screen.say(&screen.words.get("teaching-not-advice"))
}

fn headline(screen: &mut Screen, ending: &Ending) -> io::Result<()> {
    screen.heading(&ending.headline)?;
    screen.say(&screen.words.get(names::fate(ending.outcome)))?;
    screen.say(&ending.debrief)
}

/// The band with its rule, and what the next one asks for that is missing.
fn band(screen: &mut Screen, playable: &Playable, card: &Scorecard) -> io::Result<()> {
    let model = playable.story.model();
    screen.gap()?;
    let words = &screen.words;
    let name = |band| words.get(names::band(band));
    let line = words.with(
        "debrief-band",
        &[("band", name(card.band).into()), ("overall", card.overall.into())],
    );
    let rule = match card.band.rule(model) {
        None => band_rule(words, &model.bands.pass, true),
        Some(rule) => words.with(
            "debrief-rule",
            &[
                ("band", name(card.band).into()),
                ("rule", band_rule(words, &rule, false).into()),
            ],
        ),
    };
    let text = format!("{line} {rule}");
    if let Some((next, rule)) = card.band.next().and_then(|next| Some((next, next.rule(model)?))) {
        let mut lacks = Vec::new();
        if card.missing.overall {
            lacks.push(words.with("lacks-overall", &[("overall", rule.overall.into())]));
        }
        for strand in Strand::ALL
            .into_iter()
            .filter(|strand| card.missing.strands[strand.index()])
        {
            let Some(score) = card.strands[strand.index()] else {
                continue;
            };
            let (part, whole) = rule.share;
            lacks.push(words.with(
                "lacks-strand",
                &[
                    ("strand", words.get(names::strand(strand)).into()),
                    ("awarded", score.awarded.into()),
                    ("best", score.best.into()),
                    ("share", format!("{part}/{whole}").into()),
                ],
            ));
        }
        if card.missing.lawful {
            lacks.push(words.get("lacks-lawful"));
        }
        let title = words.with("debrief-lacks", &[("band", name(next).into())]);
        screen.say(&text)?;
        screen.say(&title)?;
        return lacks.iter().try_for_each(|lack| screen.inset(2, lack));
    }
    screen.say(&text)
}

fn strands(screen: &mut Screen, card: &Scorecard) -> io::Result<()> {
    screen.gap()?;
    screen.heading(&screen.words.get("debrief-strands"))?;
    for strand in Strand::ALL {
        if let Some(score) = card.strands[strand.index()] {
            let label = format!("  {}", screen.words.get(names::strand(strand)));
            let values = [("awarded", score.awarded.into()), ("best", score.best.into())];
            screen.item(&label, INDENT, &screen.words.with("strand-score", &values))?;
        }
    }
    Ok(())
}

/// The turn that cost most, and after which one the best band was out of reach; or that it is not exact.
fn costliest(screen: &mut Screen, conversation: &Conversation, review: &Review) -> io::Result<()> {
    let untagged = |(judged, step): (&Judged, &Step)| judged.tag.is_none() && step.choice.is_some();
    let exact = !review.moves.iter().zip(conversation.steps()).any(untagged);
    let most = review
        .costliest()
        .and_then(|at| review.moves.get(at).map(|judged| (at, judged)))
        .and_then(|(at, judged)| Some((at, judged.cost?, judged.tag)));
    if exact && most.is_none() && review.no_return().is_none() {
        return Ok(());
    }
    screen.gap()?;
    if !exact {
        screen.say(&screen.words.get("debrief-costs-not-exact"))?;
    }
    if let Some((at, cost, tag)) = most {
        screen.heading(&screen.words.get("debrief-cost-most"))?;
        let label = explained(conversation, at).map_or("", |(choice, _)| choice.label.as_str());
        let turn = screen
            .words
            .with("debrief-turn", &[("number", (at + 1).into()), ("label", label.into())]);
        screen.say(&format!("{turn}. {}", given_away(&screen.words, &cost, tag)))?;
    }
    if let Some((at, band)) = review.no_return() {
        screen.say(&no_return(&screen.words, at + 1, band))?;
    }
    if most.is_some() {
        screen.say(&tag_rule(&screen.words))?;
    }
    Ok(())
}

/// The tag of a turn, what it gave away, and what would have given away less.
fn gave_away(screen: &mut Screen, conversation: &Conversation, at: usize, judged: &Judged) -> io::Result<()> {
    let words = &screen.words;
    let tag = judged.tag.map(|tag| format!("{}.", words.get(names::tag(tag))));
    let cost = judged.cost.as_ref().map(|cost| given_away(words, cost, judged.tag));
    let said = [tag, cost].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let story = conversation.story();
    let better = judged
        .better
        .and_then(|better| story.choice(conversation.before(at).node, better))
        .map(|choice| words.with("debrief-better", &[("text", quoted(&choice.text).into())]));
    for line in [said, better.unwrap_or_default()]
        .iter()
        .filter(|line| !line.is_empty())
    {
        screen.inset(2, line)?;
    }
    Ok(())
}

/// Satisfaction and loyalty after every turn, each with its causes.
fn curve(screen: &mut Screen, conversation: &Conversation) -> io::Result<()> {
    screen.gap()?;
    screen.heading(&screen.words.get("debrief-curve"))?;
    let start = conversation.start();
    let who = conversation.story().scenario().customer.pronoun;
    let causes = start_causes(conversation.story());
    screen.say(&screen.words.get("debrief-start"))?;
    for (meter, value) in [
        (Meter::Satisfaction, start.satisfaction),
        (Meter::Loyalty, start.loyalty),
    ] {
        let parts = parts(screen, who, &causes, meter);
        line(screen, meter, value.to_string(), &parts)?;
    }
    for (at, step) in conversation.steps().iter().enumerate() {
        let Some((choice, explained)) = explained(conversation, at) else {
            continue;
        };
        let number = at + 1;
        let values = [("number", number.into()), ("label", choice.label.as_str().into())];
        screen.say(&screen.words.with("debrief-turn", &values))?;
        let before = conversation.before(at);
        for (meter, was, is) in [
            (Meter::Satisfaction, before.satisfaction, step.after.satisfaction),
            (Meter::Loyalty, before.loyalty, step.after.loyalty),
        ] {
            let value = moved(screen, was, is);
            let parts = parts(screen, who, &explained.causes, meter);
            line(screen, meter, value, &parts)?;
        }
    }
    Ok(())
}

fn line(screen: &mut Screen, meter: Meter, value: String, parts: &str) -> io::Result<()> {
    let label = format!("  {}", screen.words.get(names::meter(meter)));
    let text = if parts.is_empty() {
        value
    } else {
        format!("{value}: {parts}")
    };
    screen.item(&label, INDENT, &text)
}

/// What was said about the law, by provision, with the date that decided.
fn law(screen: &mut Screen, playable: &Playable, conversation: &Conversation) -> io::Result<()> {
    let mut by_provision: Vec<(&str, Vec<String>)> = Vec::new();
    for at in 0..conversation.steps().len() {
        let Some((choice, explained)) = explained(conversation, at) else {
            continue;
        };
        for award in &explained.law {
            let values = [
                ("number", (at + 1).into()),
                ("label", choice.label.as_str().into()),
                ("claim", claim(screen, award).into()),
            ];
            let line = screen.words.with("debrief-claim", &values);
            let key = award.point.provision();
            match by_provision.iter_mut().find(|(known, _)| *known == key) {
                Some((_, lines)) => lines.push(line),
                None => by_provision.push((key, vec![line])),
            }
        }
    }
    if by_provision.is_empty() {
        return Ok(());
    }
    screen.gap()?;
    screen.heading(&screen.words.get("debrief-law"))?;
    for (key, lines) in &by_provision {
        screen.inset(2, &law_title(playable, key))?;
        for line in lines {
            screen.inset(4, line)?;
        }
        law_rule(screen, playable, 4, key)?;
    }
    Ok(())
}

/// Turn by turn: what was said and why it scored.
fn turns(screen: &mut Screen, conversation: &Conversation, review: Option<&Review>) -> io::Result<()> {
    screen.gap()?;
    let title = if review.is_some() {
        word_id("debrief-turns")
    } else {
        word_id("debrief-turns-explored")
    };
    screen.heading(&screen.words.get(title))?;
    for at in 0..conversation.steps().len() {
        if at > 0 {
            screen.gap()?;
        }
        if let Some((choice, _)) = explained(conversation, at) {
            let values = [("number", (at + 1).into()), ("label", choice.label.as_str().into())];
            screen.say(&screen.words.with("debrief-turn", &values))?;
        }
        show::said(screen, conversation, at)?;
        if let (Some(review), Some((choice, explained))) = (review, explained(conversation, at)) {
            if let Some(judged) = review.moves.get(at) {
                gave_away(screen, conversation, at, judged)?;
            }
            awards(screen, &explained)?;
            lesson(screen, &choice.why)?;
        }
    }
    Ok(())
}

fn taken_back(screen: &mut Screen, conversation: &Conversation) -> io::Result<()> {
    match conversation.taken_back() {
        0 => Ok(()),
        count => screen.say(&screen.words.with("debrief-taken-back", &[("count", count.into())])),
    }
}
