//! Why the last choice did what it did: what happened, what they felt, what it earned, what the law says.

use bevy_egui::egui::{self, Align, Key, Rect, ScrollArea, Ui, pos2, vec2};

use super::conversation::{Model, Speech, said};
use super::parts::open_law::open_law;
use super::parts::page::column;
use super::parts::relied::relied;
use super::parts::wording::{self, moved, signed};
use crate::content::names;
use crate::content::reliance::Reliance;
use crate::content::words::{Words, sentence, word_id};
use crate::core::conversation::Mode;
use crate::core::explain::{Award, AwardNote, Cause, Explained, LawAward, Meter, explain};
use crate::core::law::Provision;
use crate::core::scenario::{Choice, LegalPoint};
use crate::desktop::session::Action;
use crate::desktop::theme::{Layout, Theme, Type, Weight, space};
use crate::desktop::widgets::{
    Paragraph, Shortcut, action, balance, cells, focus_on_opening, hairline, headline_sized, lay, level, part_heading,
    primary_button, scroll_by_key,
};

/// The fold-out over text column and card.
pub(crate) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let conversation = &model.playing.conversation;
    let at = conversation.steps().len().checked_sub(1)?;
    let step = &conversation.steps()[at];
    let speech = match theme.layout {
        Layout::OneColumn => Speech::Whole,
        Layout::Standard | Layout::Large => Speech::Quote,
    };
    said(ui, theme, words, model, theme.px(132.0), speech);
    ui.add_space(space::NEAR);
    let Some(choice) = step.choice else {
        return go_on(ui, theme, words);
    };
    let written = conversation.story().choice(step.node, choice)?;
    let explained = explain(
        conversation.story(),
        conversation.temperament(),
        conversation.before(at),
        choice,
    );
    page_ground(ui, theme);
    if theme.layout == Layout::OneColumn {
        let read = reasons(ui, theme, words, model, written, &explained);
        ui.add_space(space::MEDIUM);
        return go_on(ui, theme, words).or(read);
    }
    let row = theme.px(56.0);
    let room = ui.available_height() - row;
    let mut read = None;
    ui.allocate_ui(vec2(ui.available_width(), room), |ui| {
        ScrollArea::vertical().id_salt("why").auto_shrink(false).show(ui, |ui| {
            scroll_by_key(ui, theme);
            read = reasons(ui, theme, words, model, written, &explained);
        });
    });
    hairline(ui, theme);
    ui.add_space(space::SMALL);
    go_on(ui, theme, words).or(read)
}

/// The page that the reasons stand on, from here to the foot strip and to both edges of the column.
fn page_ground(ui: &Ui, theme: &Theme) {
    let top = ui.cursor().top();
    let all = ui.max_rect();
    let reach = if theme.layout == Layout::OneColumn {
        24.0
    } else {
        space::LARGE
    };
    let rect = Rect::from_min_max(
        pos2(all.left() - reach, top),
        pos2(all.right() + reach, all.bottom().max(top)),
    );
    let painter = ui.painter().with_clip_rect(rect.expand(1.0));
    painter.rect_filled(rect, 0.0, theme.palette.page);
    painter.hline(rect.x_range(), top, theme.rule());
}

/// What happened, what they felt, what it earned and what the law says, each point with its way into the register.
pub(crate) fn reasons(
    ui: &mut Ui,
    theme: &Theme,
    words: &Words,
    model: &Model<'_>,
    choice: &Choice,
    explained: &Explained<'_>,
) -> Option<Action> {
    ui.add_space(space::MEDIUM);
    headline_sized(ui, theme, Type::Section, &choice.why.what);
    ui.add_space(space::TINY);
    Paragraph::new(theme, Type::Body)
        .plain(&choice.why.because)
        .bold(&format!(" {} ", words.get("next-time")))
        .plain(&choice.why.next)
        .show(ui);
    ui.add_space(space::NEAR);
    hairline(ui, theme);
    ui.add_space(space::NEAR);
    if theme.layout == Layout::OneColumn {
        felt(ui, theme, words, model, &explained.causes);
        ui.add_space(space::MEDIUM);
        return earned(ui, theme, words, model, explained);
    }
    let top = ui.cursor().min;
    let left = theme.px(344.0).min(ui.available_width() * 0.46);
    let whole = ui.available_width();
    let left_end = column(ui, Rect::from_min_size(top, vec2(left, f32::INFINITY)), |ui| {
        felt(ui, theme, words, model, &explained.causes);
    });
    let rest = Rect::from_min_size(top + vec2(left + 46.0, 0.0), vec2(whole - left - 46.0, f32::INFINITY));
    let mut read = None;
    let right_end = column(ui, rest, |ui| read = earned(ui, theme, words, model, explained));
    let end = left_end.max(right_end);
    ui.painter().vline(top.x + left + 22.0, top.y..=end, theme.rule());
    ui.allocate_rect(
        Rect::from_min_max(top, pos2(top.x + whole, end + space::NEAR)),
        egui::Sense::hover(),
    );
    read
}

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

fn earned(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, explained: &Explained<'_>) -> Option<Action> {
    if model.playing.conversation.mode() != Mode::Explore {
        ui.horizontal(|ui| {
            part_heading(ui, theme, &words.get("what-it-earned"));
            ui.with_layout(egui::Layout::right_to_left(Align::Center), |ui| {
                ui.label(theme.second(Type::Small, words.get("of-the-best-at-this-turn")));
            });
        });
        ui.add_space(space::TINY);
        for award in explained
            .awards
            .iter()
            .filter(|award| award.strand != crate::core::strand::Strand::Law)
        {
            award_row(ui, theme, words, award);
            ui.add_space(space::TINY);
        }
        ui.add_space(space::NEAR);
        hairline(ui, theme);
        ui.add_space(space::NEAR);
    }
    if explained.law.is_empty() {
        part_heading(ui, theme, &words.get("law"));
        ui.label(theme.second(Type::Second, words.get("no-law-said")));
        return None;
    }
    let (mut asked, mut first) = (None, true);
    for law in &explained.law {
        let provision = model.register.get(law.point.provision());
        law_block(ui, theme, words, model, law, provision);
        if let Some(provision) = provision {
            ui.add_space(space::TINY);
            asked = open_law(ui, theme, words, provision, first).or(asked);
            first = false;
        }
        ui.add_space(space::NEAR);
    }
    ui.label(theme.second(Type::Small, words.get("teaching-not-advice")));
    asked
}

fn award_row(ui: &mut Ui, theme: &Theme, words: &Words, award: &Award<'_>) {
    let points = u32::try_from(award.points).unwrap_or(0);
    let best = u32::try_from(award.best_here).unwrap_or(0);
    let score = words.with("points-of", &[("points", points.into()), ("best", best.into())]);
    ui.horizontal_top(|ui| {
        let name = ui.label(theme.text(Type::Second, wording::strand(words, award.strand)));
        ui.add_space((theme.px(98.0) - name.rect.width()).max(space::TINY));
        let from = ui.cursor().left();
        if best > 0 {
            cells(ui, theme, points, best, &score);
        } else {
            ui.label(theme.second(Type::Second, words.get("none")));
        }
        ui.add_space((theme.px(50.0) - (ui.cursor().left() - from)).max(space::TINY));
        let mut paragraph = Paragraph::new(theme, Type::Second);
        if best > 0 {
            paragraph = paragraph.bold(&format!("{score}. "));
        }
        let note = match award.note {
            Some(AwardNote::SolvingFirst) => words.get("note-solving-first"),
            Some(AwardNote::Unlawful) => words.get("note-unlawful"),
            None => String::new(),
        };
        let reason = if award.reason().is_empty() && best == 0 {
            words.get("not-asked-for-here")
        } else if award.reason().is_empty() && points == 0 {
            words.get("not-touched")
        } else {
            award.reason().to_owned()
        };
        let all = [reason, note]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
        paragraph.plain(&all).show(ui);
    });
}

fn law_block(
    ui: &mut Ui,
    theme: &Theme,
    words: &Words,
    model: &Model<'_>,
    law: &LawAward<'_>,
    provision: Option<&Provision>,
) {
    let p = theme.palette;
    let (verdict, colour) = match law.point {
        LegalPoint::Applies { .. } => (word_id("applied"), p.moss),
        LegalPoint::Misses { .. } => (word_id("missed"), p.madder),
        LegalPoint::OverClaims { .. } => (word_id("over-claimed"), p.plum),
        LegalPoint::Breaches { .. } => (word_id("breached"), p.madder),
    };
    ui.horizontal(|ui| {
        part_heading(ui, theme, &words.get("law"));
        ui.with_layout(egui::Layout::right_to_left(Align::Center), |ui| {
            ui.label(theme.styled(Type::Second, Weight::Bold, colour, words.get(verdict)));
        });
    });
    let said = matches!(law.point, LegalPoint::OverClaims { .. } | LegalPoint::Breaches { .. });
    let reason = law.point.reason().as_str();
    let Some(provision) = provision else {
        ui.label(theme.text(Type::Second, sentence(reason)));
        return;
    };
    let mut paragraph = Paragraph::new(theme, Type::Second).bold(&format!("{}. ", provision.source));
    paragraph = if said {
        paragraph
            .plain(&sentence(&words.with("you-said-that", &[("text", reason.into())])))
            .plain(" ")
    } else {
        paragraph.plain(&sentence(reason)).plain(" ")
    };
    paragraph.second(&provision.rule).show(ui);
    relied(
        ui,
        theme,
        &Reliance::of(words, provision, model.scenario().date, model.today),
    );
}

fn go_on(ui: &mut Ui, theme: &Theme, words: &Words) -> Option<Action> {
    let mut asked = None;
    ui.horizontal_wrapped(|ui| {
        let next = primary_button(ui, theme, &words.get("go-on"), Shortcut::SPACE);
        focus_on_opening(ui, "why", &next);
        if next.clicked() {
            asked = Some(Action::Close);
        }
        ui.add_space(space::MEDIUM);
        if action(ui, theme, Shortcut::new("Z", Key::Z), &words.get("take-it-back")) {
            asked = Some(Action::TakeBack);
        }
        if action(ui, theme, Shortcut::new("W", Key::W), &words.get("fold-away")) {
            asked = Some(Action::Close);
        }
    });
    asked
}
