//! One point of the chart in words: what was said and answered, why, what it earned, and every cause of both meters.

use bevy_egui::egui::{Key, Ui};

use super::Model;
use crate::content::words::{Words, word_id};
use crate::core::explain::{Cause, Meter};
use crate::core::scenario::Channel;
use crate::core::text::quoted;
use crate::desktop::screens::parts::wording::{self, moved, signed};
use crate::desktop::screens::told::{MarkTold, Move};
use crate::desktop::session::Action;
use crate::desktop::theme::{Theme, Type, Weight, space};
use crate::desktop::widgets::{Paragraph, Shortcut, part_heading, pressed};

/// The width of the column of labels.
const LABELS: f32 = 102.0;

/// The arrow keys go from point to point, and take the focus with them when it is on the chart.
pub(super) fn keys(ui: &mut Ui, model: &Model<'_>) -> Option<Action> {
    let last = model.told.points.len().saturating_sub(1);
    let on_chart = ui
        .memory(bevy_egui::egui::Memory::focused)
        .and_then(|id| (0..=last).find(|at| super::chart::point_id(*at) == id));
    let here = on_chart.unwrap_or(model.look);
    let mut to = None;
    for (cap, key, goal) in [
        ("←", Key::ArrowLeft, here.saturating_sub(1)),
        ("→", Key::ArrowRight, (here + 1).min(last)),
        ("Home", Key::Home, 0),
        ("End", Key::End, last),
    ] {
        if pressed(ui, Shortcut::new(cap, key)) {
            to = Some(goal);
        }
    }
    let to = to?;
    if on_chart.is_some() {
        ui.memory_mut(|memory| memory.request_focus(super::chart::point_id(to)));
    }
    Some(Action::Look(to))
}

/// "Turn 3, Repair first".
pub(super) fn title(words: &Words, model: &Model<'_>, at: usize) -> String {
    if at == 0 {
        return words.get("where-it-started");
    }
    let number = u32::try_from(at).unwrap_or(u32::MAX);
    let turn = words.with("turn", &[("number", number.into())]);
    format!("{turn}, {}", label(words, model, at))
}

/// The short name under the axis.
pub(super) fn label(words: &Words, model: &Model<'_>, at: usize) -> String {
    let Some(step) = at.checked_sub(1).and_then(|at| model.told.moves.get(at)) else {
        return words.get("the-start");
    };
    if step.label.is_empty() {
        words.get("went-elsewhere")
    } else {
        step.label.clone()
    }
}

/// Where both meters stood and how they moved, in a line.
pub(super) fn meters(words: &Words, model: &Model<'_>, at: usize) -> String {
    let told = &model.told;
    let Some(point) = told.points.get(at) else {
        return String::new();
    };
    let before = told.before(at).unwrap_or(point);
    let value = |now: i32, before: i32| match at {
        0 => now.to_string(),
        _ if now == before => words.with("value-same", &[("value", now.into())]),
        _ => moved(words, now, now - before),
    };
    words.with(
        "point-meters",
        &[
            ("satisfaction", value(point.satisfaction, before.satisfaction).into()),
            ("loyalty", value(point.loyalty, before.loyalty).into()),
        ],
    )
}

/// What was said, what they answered, and why it came out so.
pub(super) fn said(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, at: usize) -> Option<Action> {
    let step = model.told.moves.get(at.checked_sub(1)?)?;
    let channel = step.channel;
    Paragraph::new(theme, Type::Second)
        .bold(&format!("{}. ", title(words, model, at)))
        .second(&meters(words, model, at))
        .show(ui);
    ui.add_space(space::TINY);
    let asked = super::cost::line(ui, theme, words, model, at);
    if step.said.is_empty() {
        row(ui, theme, &words.get("you"), &words.get("went-to-another-turn"));
    } else {
        let you_said = match channel {
            Some(Channel::Chat | Channel::Email) => word_id("you-wrote-label"),
            Some(Channel::Social) => word_id("you-posted-label"),
            Some(Channel::Phone | Channel::Counter) | None => word_id("you-said-label"),
        };
        row(ui, theme, &words.get(you_said), &quoted(&step.said));
    }
    if let Some(better) = step.judged.as_ref().and_then(|judged| judged.better.as_deref()) {
        row(ui, theme, &words.get("better"), &quoted(better));
    }
    if !step.answered.is_empty() {
        let they_answered = match channel {
            Some(Channel::Chat | Channel::Email | Channel::Social) => word_id("they-wrote"),
            Some(Channel::Phone | Channel::Counter) | None => word_id("they-answered"),
        };
        row(
            ui,
            theme,
            &words.with(they_answered, &[model.told.who()]),
            &quoted(&step.answered),
        );
    }
    let [what, because, next] = &step.why;
    if what.is_empty() && because.is_empty() && next.is_empty() {
        return asked;
    }
    row(ui, theme, &words.get("why"), &[what.as_str(), because].join(" "));
    row(ui, theme, words.get("next-time").trim_end_matches(':'), next);
    asked
}

/// A label and what it says.
pub(super) fn row(ui: &mut Ui, theme: &Theme, label: &str, text: &str) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let name = ui.label(theme.second(Type::Second, label));
        ui.add_space((theme.px(LABELS) - name.rect.width()).max(space::SMALL));
        Paragraph::new(theme, Type::Second).plain(text).show(ui);
    });
    ui.add_space(space::TINY);
}

/// What the turn earned on each strand, of the best at that turn, with the reason.
pub(super) fn earned(ui: &mut Ui, theme: &Theme, words: &Words, step: &Move) {
    if step.marks.is_empty() {
        return;
    }
    Paragraph::new(theme, Type::Second)
        .bold(&format!("{} ", words.get("what-it-earned")))
        .second(&words.get("of-the-best-at-this-turn"))
        .show(ui);
    ui.add_space(space::TINY);
    for mark in &step.marks {
        mark_row(ui, theme, words, mark);
    }
}

fn mark_row(ui: &mut Ui, theme: &Theme, words: &Words, mark: &MarkTold) {
    let number = |points: i32| if points < 0 { signed(points) } else { points.to_string() };
    let score = [
        ("points", number(mark.points).into()),
        ("best", number(mark.best_here).into()),
    ];
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let name = ui.label(theme.second(Type::Second, wording::strand(words, mark.strand)));
        ui.add_space((theme.px(LABELS) - name.rect.width()).max(space::SMALL));
        let mut paragraph = Paragraph::new(theme, Type::Second);
        if mark.points != 0 || mark.best_here != 0 {
            paragraph = paragraph.bold(&format!("{}. ", words.with("points-of", &score)));
        }
        paragraph.plain(&super::strands::reason(words, mark)).show(ui);
    });
    ui.add_space(2.0);
}

/// Why both meters, and heat, moved: amounts that add up.
pub(super) fn causes(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, at: usize) {
    let told = &model.told;
    let Some(step) = at.checked_sub(1).and_then(|at| told.moves.get(at)) else {
        return;
    };
    let (Some(now), Some(before)) = (told.points.get(at), told.before(at)) else {
        return;
    };
    for (meter, was, is) in [
        (Meter::Satisfaction, before.satisfaction, now.satisfaction),
        (Meter::Loyalty, before.loyalty, now.loyalty),
        (Meter::Heat, before.heat, now.heat),
    ] {
        sum(ui, theme, words, model, meter, (was, is), &step.causes);
    }
}

/// Where both meters started: what each began with, and what the failure took.
pub(super) fn start(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) {
    let told = &model.told;
    let (Some(point), Some(scenario)) = (told.points.first(), told.scenario) else {
        return;
    };
    if told.start.is_empty() {
        return;
    }
    let satisfaction = words.with("satisfaction-begins", &[("from", 50.into()), told.who()]);
    Paragraph::new(theme, Type::Second).second(&satisfaction).show(ui);
    sum(
        ui,
        theme,
        words,
        model,
        Meter::Satisfaction,
        (50, point.satisfaction),
        &told.start,
    );
    let prior = i32::from(scenario.customer.prior_loyalty);
    let loyalty = words.with("loyalty-begins", &[("from", prior.into()), told.who()]);
    Paragraph::new(theme, Type::Second).second(&loyalty).show(ui);
    sum(
        ui,
        theme,
        words,
        model,
        Meter::Loyalty,
        (prior, point.loyalty),
        &told.start,
    );
}

fn sum(
    ui: &mut Ui,
    theme: &Theme,
    words: &Words,
    model: &Model<'_>,
    meter: Meter,
    (was, is): (i32, i32),
    causes: &[Cause],
) {
    let name = words.get(match meter {
        Meter::Satisfaction => word_id("satisfaction"),
        Meter::Loyalty => word_id("loyalty"),
        Meter::Heat | Meter::Outcome | Meter::Process | Meter::Manner => word_id("heat"),
    });
    let values = [("was", was.into()), ("is", is.into())];
    let line = if was == is {
        words.with("value-same", &[("value", is.into())])
    } else {
        words.with("from-to", &values)
    };
    Paragraph::new(theme, Type::Second)
        .bold(&format!("{name} "))
        .plain(&line)
        .show(ui);
    for cause in causes.iter().filter(|cause| cause.meter == meter) {
        cause_row(ui, theme, words, model, *cause);
    }
    ui.add_space(space::SMALL);
}

fn cause_row(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, cause: Cause) {
    let p = theme.palette;
    // More heat is worse, more of the others better.
    let better = (cause.amount > 0) != (cause.meter == Meter::Heat);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let colour = if better { p.moss } else { p.madder };
        let amount = ui.label(theme.styled(Type::Second, Weight::Bold, colour, signed(cause.amount)));
        ui.add_space((theme.px(38.0) - amount.rect.width()).max(space::TINY));
        Paragraph::new(theme, Type::Second)
            .plain(&wording::cause(words, model.told.pronoun, cause.why))
            .show(ui);
    });
}

/// The heading over the causes.
pub(super) fn causes_heading(ui: &mut Ui, theme: &Theme, words: &Words) {
    part_heading(ui, theme, &words.get("why-the-meters-moved"));
    ui.add_space(space::TINY);
}
