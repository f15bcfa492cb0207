//! What they felt, and why the meters moved.

use bevy_egui::egui::{self, Align, Ui};

use crate::content::names;
use crate::content::words::{Words, word_id};
use crate::core::explain::{Cause, Meter};
use crate::desktop::screens::conversation::Model;
use crate::desktop::screens::parts::wording::{self, moved, signed};
use crate::desktop::theme::{Theme, Type, Weight, space};
use crate::desktop::widgets::{Paragraph, balance, hairline, lay, level, part_heading};

/// The three kinds of justice and heat, then the causes of each meter's move.
pub(crate) fn felt(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, causes: &[Cause]) {
    let conversation = &model.playing.conversation;
    let customer = &model.scenario().customer;
    let who = [("pronoun", names::pronoun(customer.pronoun).into())];
    let (Some(at), now) = (conversation.steps().len().checked_sub(1), conversation.state()) else {
        return;
    };
    let before = conversation.before(at);
    ui.horizontal(|ui| {
        part_heading(ui, theme, &words.with("what-they-felt", &who));
        ui.with_layout(egui::Layout::right_to_left(Align::Center), |ui| {
            ui.label(theme.second(Type::Small, words.get("minus-100-to-100")));
        });
    });
    ui.add_space(space::TINY);
    let (was, is) = (before.justice_shown(), now.justice_shown());
    let names = [
        word_id("what-they-get"),
        word_id("how-it-is-done"),
        word_id("how-they-are-treated"),
    ];
    let heat = |state: &crate::core::state::State| i32::from(state.situation.heat);
    let row = |name: String, value: i32, before: i32, bar: Bar| FeltRow {
        name,
        said: moved_or_same(words, value, value - before),
        value,
        before,
        bar,
    };
    let mut rows: Vec<FeltRow> = (0..3)
        .map(|kind| row(words.with(names[kind], &who), is[kind], was[kind], balance))
        .collect();
    rows.push(row(words.get("heat-to-100"), heat(now), heat(before), level));
    felt_rows(ui, theme, &rows);
    ui.add_space(space::NEAR);
    hairline(ui, theme);
    ui.add_space(space::NEAR);
    part_heading(ui, theme, &words.get("why-the-meters-moved"));
    ui.add_space(space::TINY);
    let mut moved = false;
    for meter in [Meter::Satisfaction, Meter::Loyalty, Meter::Heat] {
        for cause in causes.iter().filter(|cause| cause.meter == meter) {
            moved = true;
            cause_row(ui, theme, words, model, *cause);
        }
    }
    if !moved {
        ui.label(theme.second(Type::Second, words.get("nothing-moved")));
    }
}

/// Draws a bar: the value now, where it stood, and the words to read out.
type Bar = fn(&mut Ui, &Theme, f32, Option<f32>, &str) -> egui::Response;

/// One kind of justice, or heat.
struct FeltRow {
    name: String,
    said: String,
    value: i32,
    before: i32,
    bar: Bar,
}

/// Name, bar and value beside one another; where the words leave no room for that, every name stands over its bar.
fn felt_rows(ui: &mut Ui, theme: &Theme, rows: &[FeltRow]) {
    let wide = |weight, text: &str| {
        let ink = theme.palette.ink;
        lay(ui, theme, Type::Second, weight, ink, text, f32::INFINITY).size().x
    };
    let names = rows.iter().map(|row| wide(Weight::Regular, &row.name));
    let column = names.fold(0.0, f32::max) + space::SMALL;
    let said = rows.iter().map(|row| wide(Weight::Bold, &row.said));
    let beside = column + theme.px(62.0) + space::SMALL + said.fold(0.0, f32::max) <= ui.available_width();
    for row in rows {
        #[expect(clippy::cast_precision_loss, reason = "within -100 to 100")]
        let [now, stood] = [row.value, row.before].map(|value| value as f32);
        if !beside {
            ui.label(theme.text(Type::Second, &row.name));
        }
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            if beside {
                let name = ui.label(theme.text(Type::Second, &row.name));
                ui.add_space(column - name.rect.width());
            }
            (row.bar)(ui, theme, now, Some(stood), &row.said);
            ui.with_layout(egui::Layout::right_to_left(Align::Center), |ui| {
                ui.label(theme.bold(Type::Second, row.said.as_str()));
            });
        });
    }
}

fn moved_or_same(words: &Words, value: i32, by: i32) -> String {
    let shown = if value < 0 { signed(value) } else { value.to_string() };
    if by == 0 {
        words.with("value-same", &[("value", shown.into())])
    } else {
        moved(words, value, by)
    }
}

fn cause_row(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, cause: Cause) {
    let p = theme.palette;
    // More heat is worse, more of the others better.
    let better = (cause.amount > 0) != (cause.meter == Meter::Heat);
    ui.horizontal_top(|ui| {
        let amount = ui.label(theme.styled(
            Type::Second,
            Weight::Bold,
            if better { p.moss } else { p.madder },
            signed(cause.amount),
        ));
        ui.add_space((theme.px(36.0) - amount.rect.width()).max(space::TINY));
        let meter = words.get(match cause.meter {
            Meter::Satisfaction => word_id("satisfaction"),
            Meter::Loyalty => word_id("loyalty"),
            Meter::Heat | Meter::Outcome | Meter::Process | Meter::Manner => word_id("heat"),
        });
        Paragraph::new(theme, Type::Second)
            .second(&format!("{meter}: "))
            .plain(&wording::cause(words, model.scenario().customer.pronoun, cause.why))
            .show(ui);
    });
}
