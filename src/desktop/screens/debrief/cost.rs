//! What a turn gave away: its tag, the turn that cost most, and every number taken apart.

use bevy_egui::egui::{Key, Sense, Ui, vec2};

use super::Model;
use super::turns::row;
use crate::analysis::solve::{Span, Still};
use crate::analysis::tag::Tag;
use crate::content::costs::{given, given_away, no_return, tag_rule};
use crate::content::names;
use crate::content::words::Words;
use crate::desktop::screens::parts::wording;
use crate::desktop::screens::told::JudgedTold;
use crate::desktop::session::{Action, Traced};
use crate::desktop::theme::{Theme, Type, Weight, space};
use crate::desktop::widgets::{Paragraph, Shortcut, action, lay, link, part_heading};

/// What a turn gave away, when that is known.
pub(super) fn judged<'m>(model: &'m Model<'_>, at: usize) -> Option<&'m JudgedTold> {
    model.told.moves.get(at.checked_sub(1)?)?.judged.as_ref()
}

/// The colour of a tag; its word says the same.
pub(super) fn colour(theme: &Theme, tag: Tag) -> bevy_egui::egui::Color32 {
    let p = theme.palette;
    match tag {
        Tag::Best => p.moss,
        Tag::Sound | Tag::Slip => p.ink2,
        Tag::Costly | Tag::Unlawful => p.madder,
    }
}

/// In the head: the turn that cost most, its cost, and the way to try it otherwise.
pub(super) fn costliest(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let at = model.told.costliest?;
    let cost = judged(model, at)?.cost?;
    let p = theme.palette;
    let turn = super::turns::title(words, model, at);
    let text = words.with("turn-cost-most", &[("turn", turn.as_str().into())]);
    let what = words.with("cost-most-what", &[("what", given(words, &cost).into())]);
    let mut asked = None;
    ui.add_space(space::TINY);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme.px(6.0);
        if link(ui, theme, Type::Body, p.madder, &text) {
            asked = Some(Action::Look(at));
        }
        ui.label(theme.text(Type::Body, what));
        if model.can_try {
            ui.add_space(theme.px(6.0));
            if action(
                ui,
                theme,
                Shortcut::new("X", Key::X),
                &words.get("try-it-the-other-way"),
            ) {
                asked = Some(Action::TryFrom(at - 1));
            }
        }
    });
    asked
}

/// Under the title of a turn: its tag and what it gave away, to be taken apart.
pub(super) fn line(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, at: usize) -> Option<Action> {
    let judged = judged(model, at)?;
    let said = spoken(words, judged);
    if said.is_empty() {
        return None;
    }
    let p = theme.palette;
    let name = judged.tag.map_or_else(String::new, |tag| words.get(names::tag(tag)));
    let gave = judged
        .cost
        .as_ref()
        .map_or_else(String::new, |cost| given_away(words, cost, judged.tag));
    let bold = lay(
        ui,
        theme,
        Type::Second,
        Weight::Bold,
        judged.tag.map_or(p.ink2, |tag| colour(theme, tag)),
        &name,
        f32::INFINITY,
    );
    let gap = if name.is_empty() { 0.0 } else { theme.px(8.0) };
    let wide = ui.available_width() - bold.size().x - gap;
    let plain = lay(ui, theme, Type::Second, Weight::Regular, p.ink, &gave, wide);
    let size = vec2(ui.available_width(), plain.size().y.max(bold.size().y));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    ui.painter()
        .galley(rect.min + vec2(bold.size().x + gap, 0.0), plain, p.ink);
    ui.painter().galley(rect.min, bold, p.ink);
    let chosen = model.traced == Some(Traced::Cost);
    let clicked = super::strands::clicked(ui, theme, &response, &said, chosen);
    ui.add_space(space::TINY);
    clicked.then_some(Action::Trace(Traced::Cost))
}

/// "Slip. It gave away 5 of 100 overall."
pub(super) fn spoken(words: &Words, judged: &JudgedTold) -> String {
    let tag = judged.tag.map(|tag| format!("{}.", words.get(names::tag(tag))));
    let cost = judged.cost.as_ref().map(|cost| given_away(words, cost, judged.tag));
    [tag, cost].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Where each number of a cost comes from: the best still possible before the choice and after it.
pub(super) fn trace(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) {
    let at = model.look;
    let (Some(judged), Some(points)) = (
        judged(model, at),
        at.checked_sub(1)
            .and_then(|before| model.told.points.get(before).zip(model.told.points.get(at))),
    ) else {
        return;
    };
    let turn = super::turns::title(words, model, at);
    part_heading(ui, theme, &words.with("what-it-gave-away", &[("turn", turn.into())]));
    ui.add_space(space::TINY);
    if let (Some(before), Some(after)) = (points.0.still, points.1.still) {
        Paragraph::new(theme, Type::Second)
            .second(&words.get("best-still-possible-fell"))
            .show(ui);
        ui.add_space(space::TINY);
        for (name, fell) in falls(words, model, &before, &after) {
            row(ui, theme, &name, &fell);
        }
    }
    if judged.tag == Some(Tag::Unlawful) {
        Paragraph::new(theme, Type::Second)
            .plain(&words.get("unlawful-because"))
            .show(ui);
    }
    ui.add_space(space::TINY);
    Paragraph::new(theme, Type::Small).second(&tag_rule(words)).show(ui);
    if let Some((_, band)) = model.told.no_return.filter(|(turn, _)| *turn == at) {
        Paragraph::new(theme, Type::Small)
            .second(&no_return(words, at, band))
            .show(ui);
    }
}

/// The best that was still possible of each result, before and after.
fn falls(words: &Words, model: &Model<'_>, before: &Still, after: &Still) -> Vec<(String, String)> {
    let most = |span: Span| i32::try_from(span.most).unwrap_or(i32::MAX);
    let fell = |before: Span, after: Span| from_to(words, most(before), most(after));
    let mut falls = Vec::new();
    if let (Some(before), Some(after)) = (before.overall, after.overall) {
        falls.push((words.get("overall"), fell(before, after)));
    }
    if let (Some((_, was)), Some((_, is))) = (before.bands, after.bands) {
        let [was_name, is_name] = [was, is].map(|band| wording::band(words, band));
        let said = if was == is {
            words.with("value-same", &[("value", is_name.into())])
        } else {
            words.with("from-to", &[("was", was_name.into()), ("is", is_name.into())])
        };
        falls.push((words.get("band"), said));
    }
    falls.push((words.get("satisfaction"), fell(before.satisfaction, after.satisfaction)));
    falls.push((words.get("loyalty"), fell(before.loyalty, after.loyalty)));
    for told in &model.told.strands {
        let of = |still: &Still| still.strands[told.strand.index()];
        falls.push((wording::strand(words, told.strand), fell(of(before), of(after))));
    }
    falls
}

fn from_to(words: &Words, was: i32, is: i32) -> String {
    if was == is {
        words.with("value-same", &[("value", is.into())])
    } else {
        words.with("from-to", &[("was", was.into()), ("is", is.into())])
    }
}
