//! What changed in the law, and what will: a row for each, which opens its provision.

use bevy_egui::egui::{Response, Sense, Ui, WidgetInfo, WidgetType, vec2};

use super::Model;
use crate::content::days::{date, short_date};
use crate::content::lookup::recent;
use crate::content::names;
use crate::content::words::{Words, sentence};
use crate::core::law::{Change, Standing};
use crate::desktop::session::Action;
use crate::desktop::theme::{Theme, Type, Weight, radius, space};
use crate::desktop::widgets::{focus_on_opening, follow_focus, hairline, headline, lay, live, outline};

/// All of it, the latest first.
pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    headline(ui, theme, &words.get("changed-lately"));
    ui.add_space(space::TINY);
    let values = [
        ("since", date(words, recent(model.day)).into()),
        ("day", date(words, model.day).into()),
    ];
    live(&ui.label(theme.second(Type::Body, words.with("law-changes-since", &values))));
    ui.add_space(space::NEAR);
    let mut asked = None;
    for (place, change) in model.changes.iter().enumerate() {
        hairline(ui, theme);
        let response = row(ui, theme, words, model, change, true);
        if place == 0 {
            focus_on_opening(ui, "changes of the law", &response);
        }
        if response.clicked() {
            asked = Some(Action::ReadLaw(Some(change.provision.key.clone())));
        }
    }
    if model.changes.is_empty() {
        ui.label(theme.second(Type::Body, words.get("nothing-changed-lately")));
    }
    asked
}

/// A change: its day, what it is and does, and on the page of all how sure that is. Opens its provision.
pub(super) fn row(
    ui: &mut Ui,
    theme: &Theme,
    words: &Words,
    model: &Model<'_>,
    change: &Change<'_>,
    whole: bool,
) -> Response {
    let p = theme.palette;
    let provision = change.provision;
    let what = sentence(&words.get(names::change(change, model.day)));
    let sure = sentence(&super::certainty(words, provision));
    let day = match (change.is_assumed(), whole) {
        (true, _) => words.get("law-no-day"),
        (false, true) => date(words, change.day),
        (false, false) => short_date(words, change.day),
    };
    let (kind, column, inset, pad) = if whole {
        (Type::Second, theme.px(156.0), space::SMALL, theme.px(7.0))
    } else {
        (Type::Small, theme.px(106.0), 0.0, theme.px(1.0))
    };
    let wide = ui.available_width();
    let room = wide - column - 2.0 * inset;
    let text = |kind, weight, colour, text: &str, wide| lay(ui, theme, kind, weight, colour, text, wide);
    let day_text = text(kind, Weight::Regular, p.ink2, &day, column - space::SMALL);
    let title = text(kind, Weight::Bold, p.ink, &provision.title, room);
    let warns = whole && provision.standing(model.day) != Standing::InForce && change.day >= model.day;
    let colour = if warns { p.madder } else { p.ink };
    let under = if whole {
        format!("{what} {}. {sure}", provision.source)
    } else {
        what.clone()
    };
    let under = text(Type::Small, Weight::Regular, colour, &under, room);
    // Under a provision, what it does stands beside its name where there is room.
    let gap = theme.px(8.0);
    let beside = !whole && title.size().x + gap + under.size().x <= room;
    let text_high = if beside {
        title.size().y
    } else {
        title.size().y + under.size().y
    };
    let high = text_high.max(day_text.size().y) + 2.0 * pad;
    let (rect, response) = ui.allocate_exact_size(vec2(wide, high), Sense::click());
    let name = format!("{day}, {}: {what} {sure}", provision.title);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, response.enabled(), &name));
    follow_focus(&response);
    if response.hovered() {
        ui.painter()
            .rect_filled(rect, 0.0, if whole { p.page } else { p.paper });
    }
    let at = rect.min + vec2(inset, pad);
    let words_at = at + vec2(column, 0.0);
    let under_at = if beside {
        words_at + vec2(title.size().x + gap, 0.0)
    } else {
        words_at + vec2(0.0, title.size().y)
    };
    ui.painter().galley(at, day_text, p.ink2);
    ui.painter().galley(words_at, title, p.ink);
    ui.painter().galley(under_at, under, colour);
    if response.has_focus() {
        outline(ui, theme, rect.shrink2(vec2(0.0, 2.0)), 0.0, radius::KEY);
    }
    response
}
