//! Things to do: a key cap beside its verb, and the one filled button of a screen.

use bevy_egui::egui::{
    Color32, Painter, Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType,
};

use super::{Shortcut, follow_focus, lay, lay_line, outline, pressed};
use crate::desktop::theme::{Theme, Type, Weight, radius, space, stroke, style::corners};

const CAP: f32 = 24.0;

/// How a key cap is filled.
#[derive(Clone, Copy)]
pub(super) struct CapColours {
    pub(super) fill: Color32,
    pub(super) border: Color32,
    pub(super) text: Color32,
}

impl CapColours {
    pub(super) fn of(theme: &Theme, solid: bool) -> Self {
        let p = theme.palette;
        if solid {
            Self {
                fill: p.petrol,
                border: p.petrol,
                text: p.on,
            }
        } else {
            Self {
                fill: p.page,
                border: p.edge,
                text: p.ink,
            }
        }
    }
}

pub(super) fn cap_size(ui: &Ui, theme: &Theme, cap: &str, height: f32) -> Vec2 {
    let text = lay(
        ui,
        theme,
        Type::Small,
        Weight::Bold,
        theme.palette.ink,
        cap,
        f32::INFINITY,
    )
    .size()
    .x;
    Vec2::new((text + theme.px(14.0)).max(height).ceil(), height)
}

pub(super) fn paint_cap(ui: &Ui, painter: &Painter, theme: &Theme, cap: &str, rect: Rect, colours: CapColours) {
    let border = Stroke::new(stroke::CONTROL, colours.border);
    painter.rect(
        rect,
        corners(radius::KEY - 1.0),
        colours.fill,
        border,
        StrokeKind::Inside,
    );
    let text = lay(ui, theme, Type::Small, Weight::Bold, colours.text, cap, f32::INFINITY);
    painter.galley(rect.center() - text.size() / 2.0, text, colours.text);
}

/// A key cap by itself, for the corner of a card. It is read out by what stands beside it.
pub fn key_cap(ui: &mut Ui, theme: &Theme, shortcut: Shortcut) {
    let size = cap_size(ui, theme, shortcut.cap, theme.px(CAP));
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    paint_cap(
        ui,
        ui.painter(),
        theme,
        shortcut.cap,
        rect,
        CapColours::of(theme, false),
    );
}

/// A key cap that is read out by itself, for a list of keys.
pub fn key_cap_named(ui: &mut Ui, theme: &Theme, cap: &str) -> Response {
    let size = cap_size(ui, theme, cap, theme.px(CAP));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, cap));
    paint_cap(ui, ui.painter(), theme, cap, rect, CapColours::of(theme, false));
    response
}

/// A key cap that does something, with its verb said but not shown. True when it was clicked or its key was pressed.
pub fn cap_action(ui: &mut Ui, theme: &Theme, shortcut: Shortcut, label: &str) -> bool {
    let size = cap_size(ui, theme, shortcut.cap, theme.px(CAP));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    name(&response, label, shortcut);
    follow_focus(&response);
    let solid = response.has_focus() || response.is_pointer_button_down_on();
    paint_cap(
        ui,
        ui.painter(),
        theme,
        shortcut.cap,
        rect,
        CapColours::of(theme, solid),
    );
    if response.has_focus() {
        outline(ui, theme, rect, 2.0, radius::KEY);
    }
    let clicked = response.clicked();
    response.on_hover_text(label);
    pressed(ui, shortcut) | clicked
}

/// A key cap and its verb. True when it was clicked or its key was pressed.
pub fn action(ui: &mut Ui, theme: &Theme, shortcut: Shortcut, label: &str) -> bool {
    let response = action_shown(ui, theme, shortcut, label);
    pressed(ui, shortcut) | response.clicked()
}

/// How big [`action`] will be.
pub(crate) fn action_size(ui: &Ui, theme: &Theme, shortcut: Shortcut, label: &str) -> Vec2 {
    let cap = cap_size(ui, theme, shortcut.cap, theme.px(CAP));
    let ink = theme.palette.ink;
    let text = lay(ui, theme, Type::Small, Weight::Regular, ink, label, f32::INFINITY).size();
    Vec2::new(cap.x + theme.px(7.0) + text.x, cap.y.max(text.y))
}

/// The same as [`action`] without its key.
pub(super) fn action_shown(ui: &mut Ui, theme: &Theme, shortcut: Shortcut, label: &str) -> Response {
    let cap = cap_size(ui, theme, shortcut.cap, theme.px(CAP));
    let text = lay(
        ui,
        theme,
        Type::Small,
        Weight::Regular,
        theme.palette.ink,
        label,
        f32::INFINITY,
    );
    let gap = theme.px(7.0);
    let size = Vec2::new(cap.x + gap + text.size().x, cap.y.max(text.size().y));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    name(&response, label, shortcut);
    follow_focus(&response);
    let solid = response.has_focus() || response.is_pointer_button_down_on();
    let cap_rect = Rect::from_min_size(Pos2::new(rect.left(), rect.center().y - cap.y / 2.0), cap);
    paint_cap(
        ui,
        ui.painter(),
        theme,
        shortcut.cap,
        cap_rect,
        CapColours::of(theme, solid),
    );
    let at = Pos2::new(cap_rect.right() + gap, rect.center().y - text.size().y / 2.0);
    if response.hovered() {
        let y = at.y + text.size().y - theme.px(2.0);
        ui.painter()
            .hline(at.x..=rect.right(), y, Stroke::new(stroke::RULE, theme.palette.ink));
    }
    ui.painter().galley(at, text, theme.palette.ink);
    if response.has_focus() {
        outline(ui, theme, rect.expand(2.0), 2.0, radius::KEY);
    }
    response
}

/// The one filled button of a screen, with its key.
pub fn primary_button(ui: &mut Ui, theme: &Theme, label: &str, shortcut: Shortcut) -> Response {
    primary_button_sized(ui, theme, Type::Second, label, shortcut)
}

/// The filled button with bigger words, where it is the first thing to do.
pub fn primary_button_sized(ui: &mut Ui, theme: &Theme, kind: Type, label: &str, shortcut: Shortcut) -> Response {
    let p = theme.palette;
    let cap = cap_size(ui, theme, shortcut.cap, theme.px(22.0));
    let generous = kind.size() > Type::Body.size();
    let pad = if generous {
        Vec2::new(22.0, 13.0)
    } else {
        Vec2::new(space::MEDIUM, 8.0)
    };
    let pad = pad * theme.scale();
    let gap = theme.px(10.0);
    // A name can be longer than the page is wide.
    let room = ui.max_rect().width() - 2.0 * pad.x - gap - cap.x;
    let text = lay_line(ui, theme, kind, Weight::Bold, p.on, label, room.max(theme.px(100.0)));
    let size = Vec2::new(text.size().x + gap + cap.x, text.size().y.max(cap.y)) + 2.0 * pad;
    let (rect, mut response) = ui.allocate_exact_size(size.ceil(), Sense::click());
    name(&response, label, shortcut);
    follow_focus(&response);
    let fill = if response.hovered() {
        p.petrol.lerp_to_gamma(p.ink, 0.12)
    } else {
        p.petrol
    };
    ui.painter().rect_filled(rect, corners(radius::BUTTON), fill);
    let at = Pos2::new(rect.left() + pad.x, rect.center().y - text.size().y / 2.0);
    ui.painter().galley(at, text, p.on);
    let cap_rect = Rect::from_min_size(
        Pos2::new(rect.right() - pad.x - cap.x, rect.center().y - cap.y / 2.0),
        cap,
    );
    let colours = CapColours {
        fill: Color32::TRANSPARENT,
        border: p.on,
        text: p.on,
    };
    paint_cap(ui, ui.painter(), theme, shortcut.cap, cap_rect, colours);
    if response.has_focus() {
        outline(ui, theme, rect, 2.0, radius::BUTTON);
    }
    if pressed(ui, shortcut) {
        response.flags |= bevy_egui::egui::response::Flags::FAKE_PRIMARY_CLICKED;
    }
    response
}

fn name(response: &Response, label: &str, shortcut: Shortcut) {
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, response.enabled(), label));
    response
        .ctx
        .accesskit_node_builder(response.id, |node| node.set_keyboard_shortcut(shortcut.cap));
}

#[cfg(test)]
mod tests {
    use bevy_egui::egui::Key;
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;

    use super::{Shortcut, action, primary_button};
    use crate::desktop::widgets::testing;

    const TRANSCRIPT: Shortcut = Shortcut::new("T", Key::T);

    #[derive(Default)]
    struct Seen {
        transcript: u32,
        went_on: u32,
        field: String,
    }

    fn harness() -> Harness<'static, Seen> {
        testing::harness(Seen::default(), |ui, theme, seen: &mut Seen| {
            seen.transcript += u32::from(action(ui, theme, TRANSCRIPT, "Transcript"));
            seen.went_on += u32::from(primary_button(ui, theme, "Go on", Shortcut::SPACE).clicked());
            ui.text_edit_singleline(&mut seen.field);
        })
    }

    #[test]
    fn an_action_is_done_once_by_click_and_once_by_key() {
        let mut harness = harness();
        harness.get_by_label("Transcript").click();
        harness.run();
        assert_eq!(harness.state().transcript, 1);
        harness.key_press(Key::T);
        harness.run();
        assert_eq!(harness.state().transcript, 2);
    }

    #[test]
    fn a_letter_typed_into_a_field_does_nothing_else() {
        let mut harness = harness();
        harness.get_by_role(bevy_egui::egui::accesskit::Role::TextInput).focus();
        harness.run();
        harness.key_press(Key::T);
        harness.run();
        assert_eq!(harness.state().transcript, 0);
    }

    #[test]
    fn space_presses_what_has_the_focus_and_nothing_else() {
        let mut harness = harness();
        harness.get_by_label("Transcript").focus();
        harness.run();
        harness.key_press(Key::Space);
        harness.run();
        assert_eq!((harness.state().transcript, harness.state().went_on), (1, 0));
    }

    #[test]
    fn space_goes_on_when_nothing_has_the_focus() {
        let mut harness = harness();
        harness.key_press(Key::Space);
        harness.run();
        assert_eq!(harness.state().went_on, 1);
    }
}
