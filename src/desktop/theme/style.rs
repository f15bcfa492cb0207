//! egui's own style, so that what egui draws by itself (text fields, scroll bars) is ours too.

use bevy_egui::egui::{
    self, Color32, CornerRadius, FontId, Shadow, Stroke, Style, TextStyle, Vec2, Visuals,
    style::{ScrollAnimation, ScrollFadeStyle, ScrollStyle, WidgetVisuals, Widgets},
};

use super::{Theme, Type, Weight, radius, space, stroke};

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "radii are small whole numbers of the theme"
)]
pub(crate) const fn corners(radius: f32) -> CornerRadius {
    CornerRadius::same(radius as u8)
}

/// The style that goes with `theme`.
pub fn style(theme: &Theme) -> Style {
    let mut style = Style {
        visuals: visuals(theme),
        ..Style::default()
    };
    style.text_styles = [
        (TextStyle::Heading, theme.font(Type::Title, Weight::Bold)),
        (TextStyle::Body, theme.font(Type::Body, Weight::Regular)),
        (TextStyle::Button, theme.font(Type::Body, Weight::Regular)),
        (TextStyle::Monospace, theme.font(Type::Body, Weight::Regular)),
        (TextStyle::Small, theme.font(Type::Small, Weight::Regular)),
    ]
    .into_iter()
    .collect::<std::collections::BTreeMap<TextStyle, FontId>>();
    // Any pending animation of egui's own would keep the window awake.
    style.animation_time = 0.0;
    style.scroll_animation = ScrollAnimation::none();
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.0;
    style.interaction.show_tooltips_only_when_still = false;
    style.spacing.item_spacing = Vec2::new(space::SMALL, space::TINY);
    style.spacing.button_padding = Vec2::new(space::MEDIUM, space::SMALL);
    style.spacing.interact_size = Vec2::new(theme.px(40.0), theme.px(24.0));
    style.spacing.scroll = scroll(theme);
    style
}

fn scroll(theme: &Theme) -> ScrollStyle {
    ScrollStyle {
        bar_width: theme.px(6.0),
        handle_min_length: theme.px(36.0),
        foreground_color: false,
        // The bar says that there is more; text is not greyed for it.
        fade: ScrollFadeStyle {
            strength: 0.0,
            ..ScrollFadeStyle::default()
        },
        floating_allocated_width: theme.px(10.0),
        floating_width: theme.px(4.0),
        ..ScrollStyle::thin()
    }
}

fn visuals(theme: &Theme) -> Visuals {
    let p = theme.palette;
    let mut visuals = if p.dark { Visuals::dark() } else { Visuals::light() };
    let plain = |fill: Color32, border: Color32, width: f32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(width, border),
        corner_radius: corners(radius::BUTTON),
        fg_stroke: Stroke::new(stroke::CONTROL, p.ink),
        expansion: 0.0,
    };
    visuals.widgets = Widgets {
        noninteractive: plain(p.page, p.line, stroke::RULE),
        inactive: plain(p.edge, p.edge, stroke::CONTROL),
        hovered: plain(p.ink2, p.ink2, stroke::CONTROL),
        active: plain(p.petrol, p.petrol, stroke::FOCUS),
        open: plain(p.page, p.petrol, stroke::CONTROL),
    };
    visuals.selection.bg_fill = p.soft_petrol;
    visuals.selection.stroke = Stroke::new(stroke::FOCUS, p.petrol);
    visuals.override_text_color = None;
    visuals.weak_text_color = Some(p.ink2);
    visuals.hyperlink_color = p.petrol;
    visuals.faint_bg_color = p.page;
    visuals.extreme_bg_color = p.page;
    visuals.text_edit_bg_color = Some(p.page);
    visuals.code_bg_color = p.page;
    visuals.warn_fg_color = p.madder;
    visuals.error_fg_color = p.madder;
    visuals.panel_fill = p.paper;
    visuals.window_fill = p.page;
    visuals.window_stroke = Stroke::new(stroke::RULE, p.line);
    visuals.window_corner_radius = corners(radius::CARD);
    visuals.menu_corner_radius = corners(radius::BUTTON);
    visuals.window_shadow = shadow(theme);
    visuals.popup_shadow = shadow(theme);
    visuals.text_cursor.stroke = Stroke::new(2.0, p.petrol);
    // A blinking cursor is a window that never rests.
    visuals.text_cursor.blink = false;
    visuals.interact_cursor = Some(egui::CursorIcon::PointingHand);
    visuals
}

/// The shadow under cards and sheets.
pub(crate) fn shadow(theme: &Theme) -> Shadow {
    Shadow {
        offset: [0, 6],
        blur: 20,
        spread: 0,
        color: theme.palette.shadow,
    }
}

/// No shadow.
pub(crate) const fn none() -> Shadow {
    Shadow::NONE
}
