//! The customer card in its three parts, and what the learner may agree.

use bevy_egui::egui::{self, Align, Key, ScrollArea, Sense, Ui, WidgetInfo, WidgetType, vec2};

use super::wording::pounds;
use crate::content::days::{day_and_month, day_with_year, month_and_year};
use crate::content::words::{Words, word_id};
use crate::core::scenario::Scenario;
use crate::desktop::session::Action;
use crate::desktop::theme::{Theme, Type, radius, space};
use crate::desktop::widgets::{
    Paragraph, Shortcut, agree, card, card_section, detail, headline_sized, key_button, outline,
};

const LABELS: f32 = 88.0;
const SHORTCUT: Shortcut = Shortcut::new("C", Key::C);

/// The card beside the text, as high as there is room.
pub(crate) fn beside(ui: &mut Ui, theme: &Theme, words: &Words, scenario: &Scenario) -> Option<Action> {
    let high = ui.available_height();
    let mut asked = None;
    card(ui, theme, |ui| {
        ui.set_height(high - 28.0);
        ui.horizontal(|ui| {
            headline_sized(ui, theme, Type::Title, &words.get("customer-card"));
            ui.with_layout(egui::Layout::right_to_left(Align::Center), |ui| {
                if key_button(ui, theme, SHORTCUT, &words.get("fold-the-card")) {
                    asked = Some(Action::ToggleCard);
                }
            });
        });
        let foot = agree_height(ui, theme, words, scenario);
        let room = ui.available_height() - foot - space::MEDIUM;
        ScrollArea::vertical()
            .id_salt("card")
            .auto_shrink([false, false])
            .max_height(room.max(80.0))
            .show(ui, |ui| {
                parts(ui, theme, words, scenario);
            });
        ui.add_space(space::SMALL);
        agree(ui, theme, &words.get("you-may-agree"), &authority(words, scenario));
    });
    asked
}

/// The card folded away: a tab along the edge that opens it.
pub(crate) fn tab(ui: &mut Ui, theme: &Theme, words: &Words) -> Option<Action> {
    let (rect, response) = ui.allocate_exact_size(ui.available_size(), Sense::click());
    let name = words.get("customer-card");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
    ui.painter().rect_filled(rect, 0.0, theme.palette.page);
    ui.painter().vline(rect.left() + 0.5, rect.y_range(), theme.rule());
    if response.has_focus() {
        outline(ui, theme, rect.shrink(4.0), 0.0, radius::KEY);
    }
    let galley = ui.painter().layout_no_wrap(
        name,
        theme.font(Type::Small, crate::desktop::theme::Weight::Bold),
        theme.palette.ink,
    );
    let at = rect.center() + vec2(galley.size().y / 2.0, -galley.size().x / 2.0);
    ui.painter()
        .add(egui::epaint::TextShape::new(at, galley, theme.palette.ink).with_angle(std::f32::consts::FRAC_PI_2));
    response.clicked().then_some(Action::ToggleCard)
}

/// The three parts, for the card and for its sheet.
pub(crate) fn parts(ui: &mut Ui, theme: &Theme, words: &Words, scenario: &Scenario) {
    let customer = &scenario.customer;
    let who = [("pronoun", crate::content::names::pronoun(customer.pronoun).into())];
    ui.spacing_mut().item_spacing.y = 3.0;
    card_section(ui, theme, &words.get("what-happened"), &words.get("operational"));
    for fact in &customer.card.operational {
        fact_row(ui, theme, &fact.label, &fact.text);
    }
    ui.add_space(space::TINY);
    card_section(ui, theme, &words.with("their-history", &who), &words.get("analytical"));
    let history = &customer.card.analytical;
    let since = month_and_year(words, history.since);
    let complaints = match history.complaints {
        0 => words.get("none-before"),
        count => words.with("complaints-before", &[("count", count.into())]),
    };
    let orders = words.with(
        "orders-a-year",
        &[
            ("count", history.orders.into()),
            ("spend", pounds(history.spend).into()),
        ],
    );
    for (label, value) in [
        (word_id("with-us"), words.with("since", &[("month", since.into())])),
        (word_id("orders"), orders),
        (
            word_id("worth-to-us"),
            words.with("margin-a-year", &[("margin", pounds(history.margin).into())]),
        ),
        (word_id("complaints"), complaints),
    ] {
        detail(ui, theme, LABELS, &words.get(label), &value);
    }
    ui.add_space(space::TINY);
    card_section(ui, theme, &words.get("who-else-knows"), &words.get("collaborative"));
    for note in &customer.card.collaborative {
        let day = day_and_month(words, note.on);
        Paragraph::new(theme, Type::Small)
            .bold(&note.from)
            .second(&format!(", {day}: "))
            .plain(&note.text)
            .show(ui)
            .on_hover_text(day_with_year(words, note.on));
        ui.add_space(space::TINY);
    }
}

/// A fact: beside its label when it is short, below it when it would be squeezed.
fn fact_row(ui: &mut Ui, theme: &Theme, label: &str, text: &str) {
    let squeezed = text.chars().count() > 20 || label.chars().count() > 12;
    if squeezed {
        Paragraph::new(theme, Type::Small)
            .second(&format!("{label}: "))
            .plain(text)
            .show(ui);
    } else {
        detail(ui, theme, LABELS, label, text);
    }
}

/// What the learner may agree to alone, in a sentence.
pub(crate) fn authority(words: &Words, scenario: &Scenario) -> String {
    let authority = &scenario.authority;
    let values = [
        ("refund", pounds(authority.refund).into()),
        ("goodwill", pounds(authority.goodwill).into()),
    ];
    let sentence = match (authority.refund, authority.goodwill) {
        (0, 0) => words.get("authority-none"),
        (0, _) => words.with("authority-goodwill", &values),
        (_, 0) => words.with("authority-refund", &values),
        _ => words.with("authority-both", &values),
    };
    if authority.note.is_empty() {
        sentence
    } else {
        format!("{sentence} {}", authority.note)
    }
}

fn agree_height(ui: &Ui, theme: &Theme, words: &Words, scenario: &Scenario) -> f32 {
    let galley = ui.painter().layout(
        authority(words, scenario),
        theme.font(Type::Small, crate::desktop::theme::Weight::Regular),
        theme.palette.ink,
        (ui.available_width() - 24.0).max(60.0),
    );
    let lines = u16::try_from(galley.rows.len()).unwrap_or(u16::MAX);
    f32::from(lines.saturating_add(1)) * theme.line_height(Type::Small) + 20.0
}
