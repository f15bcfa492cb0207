//! Scrolling: by the arrow and page keys and by Tab, and parts of a screen that scroll by themselves.

use bevy_egui::egui::{
    EventFilter, Id, Key, Rect, Response, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, WidgetType, accesskit, vec2,
};

use super::{follow_focus, outline};
use crate::desktop::theme::{Theme, radius};

/// A part of a long text that takes the focus, so that Tab moves the view; `name` is read out.
pub fn tab_stop(ui: &Ui, theme: &Theme, rect: Rect, id: Id, name: &str) -> Response {
    let response = ui.interact(rect, id, Sense::focusable_noninteractive());
    response.ctx.accesskit_node_builder(id, |node| {
        node.set_role(accesskit::Role::Article);
        node.set_label(name);
    });
    follow_focus(&response);
    if response.has_focus() {
        outline(ui, theme, rect, 0.0, radius::KEY);
    }
    response
}

const LINES: f32 = 66.0;

/// Call inside a scroll area: arrows move it by three lines, page keys by fifteen. Rests while text is typed.
pub fn scroll_by_key(ui: &Ui, theme: &Theme) {
    let by = ui.input(|input| {
        let turned = |key| if input.key_pressed(key) { theme.px(LINES) } else { 0.0 };
        turned(Key::ArrowUp) - turned(Key::ArrowDown) + 5.0 * (turned(Key::PageUp) - turned(Key::PageDown))
    });
    if by != 0.0 && !ui.ctx().text_edit_focused() {
        ui.scroll_with_delta(vec2(0.0, by));
    }
}

/// A part of a screen that scrolls by itself.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'a> {
    /// What a screen reader calls it.
    pub name: &'a str,
    /// Another one begins where this changes.
    pub id: Id,
    /// Where it stands.
    pub rect: Rect,
    /// Room at its right for the bar that shows where one is.
    pub gutter: f32,
    /// How high what it holds is.
    pub height: f32,
    /// Whether it is read from its end.
    pub from_the_end: bool,
}

impl Reading<'_> {
    /// Shows `add` in it. Tab stops at it while it holds more than it shows: then arrows and page keys move it.
    pub fn show(self, ui: &mut Ui, theme: &Theme, add: impl FnOnce(&mut Ui)) {
        let Self {
            name,
            id,
            rect,
            gutter,
            height,
            from_the_end,
        } = self;
        let mut whole = rect;
        whole.max.x += gutter;
        let mut child = ui.new_child(UiBuilder::new().max_rect(whole).id_salt(id));
        let more = height > rect.height() + 0.5;
        let mut held = false;
        if more {
            let stop = child.interact(rect, id.with("stop"), Sense::focusable_noninteractive());
            stop.widget_info(|| WidgetInfo::labeled(WidgetType::Other, true, name));
            held = stop.has_focus();
        }
        let fresh = child.data_mut(|data| !std::mem::replace(data.get_temp_mut_or(id.with("seen"), false), true));
        let mut area = ScrollArea::vertical().id_salt(id).auto_shrink(false);
        if fresh && from_the_end {
            area = area.vertical_scroll_offset((height - rect.height()).max(0.0));
        }
        area.show(&mut child, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.set_max_width(rect.width());
            if held {
                scroll_by_key(ui, theme);
            }
            add(ui);
        });
        if held {
            let arrows = EventFilter {
                vertical_arrows: true,
                ..EventFilter::default()
            };
            child.memory_mut(|memory| memory.set_focus_lock_filter(id.with("stop"), arrows));
            outline(&child, theme, rect, 3.0, radius::KEY);
        }
    }
}
