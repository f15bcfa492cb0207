//! The law of a run: what was done with each provision, its rule, and the dates that decided.

use bevy_egui::egui::Ui;

use super::Model;
use crate::content::costs::listed;
use crate::content::days::{day, day_with_year};
use crate::content::law_days::Count;
use crate::content::reliance::Reliance;
use crate::content::words::{Words, sentence, word_id};
use crate::core::law::{Provision, Standing};
use crate::core::scenario::Scenario;
use crate::desktop::screens::parts::open_law::open_law;
use crate::desktop::screens::parts::relied::relied;
use crate::desktop::screens::told::{LawTold, Verdict};
use crate::desktop::session::Action;
use crate::desktop::theme::{Theme, Type, Weight, space};
use crate::desktop::widgets::Paragraph;

/// The law of the whole run, provision by provision in the order it came up.
pub(super) fn of_run(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let mut keys: Vec<&str> = Vec::new();
    let points = || {
        (1usize..)
            .zip(&model.told.moves)
            .flat_map(|(at, step)| step.law.iter().map(move |law| (at, law)))
    };
    for (_, law) in points() {
        if !keys.contains(&law.provision.as_str()) {
            keys.push(&law.provision);
        }
    }
    let mut asked = None;
    for (place, key) in keys.iter().enumerate() {
        let mut done: Vec<(Verdict, Vec<String>)> = Vec::new();
        for (at, law) in points().filter(|(_, law)| law.provision == *key) {
            match done.iter_mut().find(|(verdict, _)| *verdict == law.verdict) {
                Some((_, turns)) => turns.push(at.to_string()),
                None => done.push((law.verdict, vec![at.to_string()])),
            }
        }
        let turns: Vec<String> = done.iter().map(|(done, turns)| at_turns(words, *done, turns)).collect();
        Paragraph::new(theme, Type::Second)
            .bold(&format!("{} ", words.get("law")))
            .second(&listed(words, &turns))
            .show(ui);
        asked = provision(ui, theme, words, model, key, place == 0).or(asked);
        ui.add_space(space::NEAR);
    }
    if keys.is_empty() {
        ui.label(theme.bold(Type::Second, words.get("law")));
        ui.label(theme.second(Type::Second, words.get("no-law-in-this-run")));
    }
    Paragraph::new(theme, Type::Small)
        .second(&words.get("teaching-not-advice"))
        .show(ui);
    asked
}

fn at_turns(words: &Words, done: Verdict, turns: &[String]) -> String {
    let count = u32::try_from(turns.len()).unwrap_or(u32::MAX);
    let list = listed(words, turns);
    let values = [
        ("verdict", verdict(words, done).into()),
        ("count", count.into()),
        ("turns", list.into()),
    ];
    words.with("verdict-at-turns", &values)
}

/// The law of one turn.
pub(super) fn of_turn(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, law: &[LawTold]) -> Option<Action> {
    let p = theme.palette;
    let mut asked = None;
    for (place, point) in law.iter().enumerate() {
        let colour = match point.verdict {
            Verdict::Applied => p.moss,
            Verdict::OverClaimed => p.plum,
            Verdict::Missed | Verdict::Breached => p.madder,
        };
        let reason = match point.verdict {
            Verdict::Applied | Verdict::Missed => sentence(&point.reason),
            Verdict::OverClaimed | Verdict::Breached => {
                sentence(&words.with("you-said-that", &[("text", point.reason.as_str().into())]))
            }
        };
        ui.add_space(space::SMALL);
        Paragraph::new(theme, Type::Second)
            .bold(&format!("{} ", words.get("law")))
            .styled(Weight::Bold, colour, &verdict(words, point.verdict))
            .second(&format!(" {}. ", points(words, point.points)))
            .plain(&reason)
            .show(ui);
        asked = provision(ui, theme, words, model, &point.provision, place == 0).or(asked);
    }
    if !law.is_empty() {
        Paragraph::new(theme, Type::Small)
            .second(&words.get("teaching-not-advice"))
            .show(ui);
    }
    asked
}

fn points(words: &Words, points: i32) -> String {
    let signed = super::super::parts::wording::signed(points);
    words.with("law-points", &[("points", signed.into())])
}

/// Source bold, rule, the dates that decided, since when, when checked, and the way into the register.
fn provision(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, key: &str, first: bool) -> Option<Action> {
    let Some(provision) = model.register.get(key) else {
        ui.label(theme.text(Type::Second, words.with("provision-gone", &[("key", key.into())])));
        return None;
    };
    let mut paragraph = Paragraph::new(theme, Type::Second)
        .bold(&format!("{}. ", provision.source))
        .plain(&provision.rule);
    if let Some((before, day)) = model.told.scenario.map(|scenario| decided(words, provision, scenario)) {
        paragraph = paragraph.plain(&format!(" {before}")).bold(&day).plain(".");
    }
    paragraph.show(ui);
    let on = model.told.scenario.map_or(model.today, |scenario| scenario.date);
    relied(ui, theme, &Reliance::of(words, provision, on, model.today));
    ui.add_space(space::TINY);
    open_law(ui, theme, words, provision, first)
}

/// The day that decided: how its period was counted, else the scenario's own.
fn decided(words: &Words, provision: &Provision, scenario: &Scenario) -> (String, String) {
    if let Some(count) = Count::of(provision, scenario) {
        return (
            words.with("counted-from", &[("day", day(words, count.from).into())]) + " ",
            day_with_year(words, count.last),
        );
    }
    let judged = match provision.standing(scenario.date) {
        Standing::InForce => words.get("judged-on"),
        Standing::NotYet => words.get("judged-not-yet"),
        Standing::Ended => words.get("judged-ended"),
        Standing::CheckFirst => words.get("judged-check-first"),
    };
    (judged + " ", day_with_year(words, scenario.date))
}

/// What was done with a provision, in a word.
pub(super) fn verdict(words: &Words, verdict: Verdict) -> String {
    words.get(match verdict {
        Verdict::Applied => word_id("applied"),
        Verdict::Missed => word_id("missed"),
        Verdict::OverClaimed => word_id("over-claimed"),
        Verdict::Breached => word_id("breached"),
    })
}
