//! The top of the debrief: which run, what happened to the person, the band with its rule, and the keys.

use bevy_egui::egui::{self, Align, Key, Ui, vec2};

use super::{Model, OtherFacts};
use crate::content::costs::{band_rule, listed};
use crate::content::days::day_with_year;
use crate::content::words::{Words, word_id};
use crate::desktop::screens::Overlay;
use crate::desktop::screens::parts::{actions, actions_size, wording};
use crate::desktop::screens::told::{BandTold, Gap, RuleTold};
use crate::desktop::session::Action;
use crate::desktop::theme::{Layout, Theme, Type, Weight, space};
use crate::desktop::widgets::{Paragraph, Shortcut, headline_sized, headline_within, lay};

/// Everything above the chart.
pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let asked = top_row(ui, theme, words, model);
    let told = &model.told;
    let text = match &told.ending {
        Some(ending) => ending.headline.clone(),
        None => words.with("left-before-the-end", &[("name", told.customer.as_str().into())]),
    };
    let fits = ui.painter().layout_no_wrap(
        text.clone(),
        theme.font(Type::Headline, Weight::Bold),
        theme.palette.ink,
    );
    let kind = if fits.size().x <= ui.available_width() {
        Type::Headline
    } else {
        Type::Speech
    };
    headline_sized(ui, theme, kind, &text);
    ui.add_space(space::TINY);
    if let Some(band) = &told.band {
        judged(ui, theme, words, band);
    }
    if let Some(gap) = told.gap {
        let why = gap_in_words(words, gap);
        ui.label(theme.text(Type::Body, why));
    }
    let asked = super::cost::costliest(ui, theme, words, model).or(asked);
    if let Some(other) = &model.other_facts {
        ui.label(theme.text(Type::Second, other_facts(words, other)));
    }
    if told.taken_back > 0 || told.tuned_model {
        let mut notes = Vec::new();
        if told.taken_back > 0 {
            notes.push(words.with("choices-taken-back", &[("count", told.taken_back.into())]));
        }
        if told.tuned_model {
            notes.push(words.get("tuned-model-run"));
        }
        ui.label(theme.second(Type::Small, notes.join(" ")));
    }
    asked
}

/// What was different from the original, or when this customer comes back.
fn other_facts(words: &Words, other: &OtherFacts<'_>) -> String {
    match other {
        OtherFacts::Changed(title, changed) => {
            let values = [("title", (*title).into()), ("changed", (*changed).into())];
            words.with("variant-changed", &values)
        }
        OtherFacts::Comes(name, from) => {
            let values = [("name", (*name).into()), ("day", day_with_year(words, *from).into())];
            words.with("variant-comes", &values)
        }
    }
}

fn top_row(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let told = &model.told;
    let mode = wording::mode(words, told.mode);
    let about = match told.scenario {
        Some(scenario) => words.with(
            "debrief-of",
            &[
                ("mode", mode.into()),
                ("date", day_with_year(words, scenario.date).into()),
            ],
        ),
        None => words.with("debrief-of-mode", &[("mode", mode.into())]),
    };
    let keys = keys(model);
    if theme.layout == Layout::OneColumn {
        ui.label(theme.bold(Type::Second, told.title.as_str()));
        ui.label(theme.second(Type::Small, about));
        ui.add_space(space::SMALL);
        let asked = ui.horizontal_wrapped(|ui| actions(ui, theme, words, keys, false)).inner;
        ui.add_space(space::MEDIUM);
        return asked;
    }
    let row = vec2(ui.available_width(), theme.px(52.0));
    ui.allocate_ui_with_layout(row, egui::Layout::left_to_right(Align::Center), |ui| {
        let caps: Vec<_> = keys.iter().map(|(shortcut, name, _)| (*shortcut, *name)).collect();
        let ink = theme.palette.ink2;
        let beside = lay(ui, theme, Type::Small, Weight::Regular, ink, &about, f32::INFINITY)
            .size()
            .x;
        let room = ui.available_width() - actions_size(ui, theme, words, &caps).x - beside - theme.px(40.0);
        headline_within(ui, theme, Type::Second, &told.title, room.max(theme.px(120.0)));
        ui.add_space(space::TINY);
        ui.label(theme.second(Type::Small, about));
        ui.with_layout(egui::Layout::right_to_left(Align::Center), |ui| {
            actions(ui, theme, words, keys, true)
        })
        .inner
    })
    .inner
}

fn keys(model: &Model<'_>) -> Vec<(Shortcut, &'static str, Action)> {
    let mut list = vec![
        (
            Shortcut::new("C", Key::C),
            word_id("compare-with-the-other"),
            Action::Compare,
        ),
        (Shortcut::new("P", Key::P), word_id("play-again"), Action::PlayAgain),
        (
            Shortcut::new("N", Key::N),
            word_id("notes"),
            Action::Open(Overlay::Notepad),
        ),
        (
            Shortcut::new("T", Key::T),
            word_id("transcript"),
            Action::Open(Overlay::Transcript),
        ),
        (Shortcut::new("G", Key::G), word_id("the-graph"), Action::SeeGraph),
        (Shortcut::new("L", Key::L), word_id("law"), Action::ReadLaw(None)),
        (Shortcut::ESC, word_id("to-the-library"), Action::Back),
    ];
    list.retain(|(_, _, does)| match does {
        Action::PlayAgain | Action::SeeGraph => model.told.scenario.is_some(),
        Action::Compare => model.beside_another,
        Action::Open(Overlay::Notepad) => !model.told.notepad.is_blank(),
        _ => true,
    });
    list
}

/// The band, its rule in numbers, and what the next one asks for that is missing.
fn judged(ui: &mut Ui, theme: &Theme, words: &Words, band: &BandTold) {
    let name = wording::band(words, band.band);
    let mut paragraph = Paragraph::new(theme, Type::Body)
        .bold(&format!("{name}. "))
        .second(&match &band.rule {
            RuleTold::Asks(rule, below) => band_rule(words, rule, *below),
            RuleTold::Kept(sentence) => sentence.clone(),
        });
    if let Some(overall) = band.overall {
        let here = words.with("this-run-has", &[("overall", overall.into())]);
        paragraph = paragraph.second(" ").plain(&here);
    }
    if let Some(lacks) = &band.next {
        let mut parts = Vec::new();
        if let Some(overall) = lacks.overall {
            parts.push(words.with("lacks-overall", &[("overall", overall.into())]));
        }
        if !lacks.strands.is_empty() {
            let names: Vec<_> = lacks
                .strands
                .iter()
                .map(|strand| wording::strand(words, *strand))
                .collect();
            let share = format!("{}/{}", lacks.share.0, lacks.share.1);
            let names = listed(words, &names);
            parts.push(words.with("lacks-strands", &[("strands", names.into()), ("share", share.into())]));
        }
        if lacks.lawful {
            parts.push(words.get("lacks-lawful"));
        }
        let next = wording::band(words, lacks.band);
        let asks = [("band", next.into()), ("what", listed(words, &parts).into())];
        paragraph = paragraph.second(" ").plain(&words.with("next-band-asks", &asks));
    }
    paragraph.show(ui);
}

fn gap_in_words(words: &Words, gap: Gap<'_>) -> String {
    match gap {
        Gap::Explore => words.get("gap-explore"),
        Gap::NoBest => words.get("gap-no-best"),
        Gap::NoCosts => words.get("gap-no-costs"),
        Gap::Pending => words.get("gap-pending"),
        Gap::Unfinished => words.get("gap-unfinished"),
        Gap::Recorded(why) => why.to_owned(),
    }
}
