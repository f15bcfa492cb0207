//! The history: every run that is kept, the latest first.

use std::collections::BTreeMap;

use bevy_egui::egui::Ui;

use super::Screen;
use super::parts::page::page;
use super::parts::{when::moment, wording};
use crate::content::words::{Words, word_id};
use crate::core::conversation::Mode;
use crate::desktop::session::{Action, Session};
use crate::desktop::theme::{Theme, Type, space};
use crate::desktop::widgets::{Shortcut, focus_on_opening, hairline, list_row, primary_button};
use crate::store::{RunId, RunSummary};

const WIDE: f32 = 860.0;

/// What the screen shows.
#[derive(Debug, Clone)]
pub(crate) struct Model<'a> {
    /// The latest first.
    runs: &'a [RunSummary],
    /// The run that ended first of each scenario, Explore and second tries aside: *the* attempt.
    first_attempts: Vec<RunId>,
    /// Whether what is done is kept.
    saves: bool,
}

impl<'a> Model<'a> {
    /// As the session stands.
    pub(crate) fn of(session: &'a Session) -> Self {
        Self {
            runs: &session.history,
            first_attempts: first_attempts(&session.history),
            saves: session.saves(),
        }
    }
}

fn first_attempts(runs: &[RunSummary]) -> Vec<RunId> {
    let mut first: BTreeMap<&str, (i64, RunId)> = BTreeMap::new();
    for run in runs
        .iter()
        .filter(|run| run.mode != Mode::Explore && run.second_try.is_none())
    {
        let Some(result) = &run.result else { continue };
        let this = (result.ended_at, run.id);
        first
            .entry(&run.scenario)
            .and_modify(|other| *other = this.min(*other))
            .or_insert(this);
    }
    first.into_values().map(|(_, run)| run).collect()
}

/// The screen.
pub(crate) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let note = match model.runs.len() {
        0 => String::new(),
        count => words.with("runs-latest-first", &[("count", count.into())]),
    };
    page(
        ui,
        theme,
        (&words.get("history"), &note, &words.get("home")),
        WIDE,
        |ui| {
            if model.runs.is_empty() {
                return nothing(ui, theme, words, model.saves);
            }
            let mut asked = None;
            for (place, run) in model.runs.iter().enumerate() {
                let (under, state) = (under(words, model, run), state(words, run));
                let response = list_row(ui, theme, &run.title, &under, (&state, false), false);
                if place == 0 {
                    focus_on_opening(ui, "history", &response);
                }
                if response.clicked() {
                    asked = Some(if run.result.is_some() {
                        Action::See(run.id)
                    } else {
                        Action::Resume(run.id)
                    });
                }
                hairline(ui, theme);
            }
            asked
        },
    )
}

/// Day, customer, mode, and what is special about the run, in short sentences.
fn under(words: &Words, model: &Model<'_>, run: &RunSummary) -> String {
    let (day, time) = moment(words, run.updated_at);
    let mut parts = vec![
        words.with("on-day-at", &[("day", day.into()), ("time", time.into())]),
        format!("{}.", run.customer),
        format!("{}.", wording::mode(words, run.mode)),
    ];
    if model.first_attempts.contains(&run.id) {
        parts.push(words.get("first-attempt"));
    }
    if let Some(second) = run.second_try {
        parts.push(words.with("second-try-from", &[("turn", (second.shared + 1).into())]));
    }
    if run.taken_back > 0 {
        parts.push(words.with("taken-back", &[("count", run.taken_back.into())]));
    }
    if run.result.is_none() && run.moves > 0 {
        parts.push(words.with("stopped-at-turn", &[("turn", (run.moves + 1).into())]));
    }
    if run.tuned_model {
        parts.push(words.get("with-tuned-model"));
    }
    parts.join(" ")
}

/// "Merit, 71", "unfinished", "not scored".
fn state(words: &Words, run: &RunSummary) -> String {
    let Some(result) = &run.result else {
        return words.get("unfinished");
    };
    match (result.band, result.overall) {
        (Some(band), Some(overall)) => words.with(
            "band-and-overall",
            &[("band", wording::band(words, band).into()), ("overall", overall.into())],
        ),
        (Some(band), None) => wording::band(words, band),
        (None, _) if run.mode == Mode::Explore => words.get("not-scored"),
        (None, _) => words.get("no-band"),
    }
}

fn nothing(ui: &mut Ui, theme: &Theme, words: &Words, saves: bool) -> Option<Action> {
    ui.add_space(space::MEDIUM);
    ui.label(theme.text(Type::Lead, words.get("no-runs")));
    ui.add_space(space::SMALL);
    let what = words.get(if saves {
        word_id("no-runs-what")
    } else {
        word_id("work-is-not-kept")
    });
    ui.label(theme.second(Type::Body, what));
    ui.add_space(space::WIDE);
    let button = primary_button(ui, theme, &words.get("to-the-library"), Shortcut::ENTER);
    focus_on_opening(ui, "history", &button);
    button.clicked().then_some(Action::Go(Screen::Library))
}

#[cfg(test)]
mod tests;
