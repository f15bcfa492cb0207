//! Every widget on one page, to judge the theme by. Its texts are samples, not the interface's words.

use std::time::Duration;

use bevy::prelude::*;
use bevy::time::Real;
use bevy_egui::{EguiPrimaryContextPass, egui};
use egui::{Align, Frame, Key, Margin, Panel, Rect, ScrollArea, UiBuilder};

use crate::desktop::frame::{RootUi, picture};
use crate::desktop::idle::Motion;
use crate::desktop::theme::{Layout, Theme, Type, duration, palette::LIGHT, space};
use crate::desktop::widgets::{
    Choice, Meter, MeterKind, Paragraph, Shortcut, Side, action, agree, balance, caption, card, card_part, cells,
    choices, detail, discs, hairline, headline, key_cap, list_row, nav_row, part_heading, pill, primary_button, quote,
    search_field, sheet, speech, strand_bar, thread, tick_box,
};

/// What can be changed on the page.
#[derive(Debug, Default, Resource)]
pub(crate) struct Model {
    search: String,
    ticked: bool,
    keys_shown: bool,
    chosen: usize,
}

/// What was done on the page.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Action {
    /// A choice was made, counted from 1.
    Choose(usize),
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Model>()
        .add_systems(Startup, hang_a_picture)
        .add_systems(EguiPrimaryContextPass, show);
}

/// A wall and a disc, so that the picture's place and its colours can be judged without the figure.
fn hang_a_picture(
    mut commands: Commands,
    mut meshes: ResMut<Assets<Mesh>>,
    mut materials: ResMut<Assets<ColorMaterial>>,
) {
    let shapes: [(Mesh, _, f32); 2] = [
        (Rectangle::new(4000.0, 4000.0).into(), LIGHT.soft_plum, 0.0),
        (Circle::new(90.0).into(), LIGHT.plum, 1.0),
    ];
    for (mesh, colour, depth) in shapes {
        let material = ColorMaterial::from_color(Color::srgb_u8(colour.r(), colour.g(), colour.b()));
        commands.spawn((
            Mesh2d(meshes.add(mesh)),
            MeshMaterial2d(materials.add(material)),
            Transform::from_xyz(0.0, 0.0, depth),
        ));
    }
}

fn show(mut root: RootUi, mut model: ResMut<Model>, mut motion: ResMut<Motion>, time: Res<Time<Real>>) -> Result {
    let model = model.bypass_change_detection();
    match root.show(|ui, theme, _| ui_of(ui, theme, model))? {
        Some(Action::Choose(number)) => {
            model.chosen = number;
            // Nothing moves here, but the loop behaves as if: so rest after movement can be measured.
            motion.quick(time.elapsed(), Duration::from_secs_f32(duration::METER));
        }
        None => {}
    }
    Ok(())
}

/// The page, and a sheet over it.
pub(crate) fn ui_of(ui: &mut egui::Ui, theme: &Theme, model: &mut Model) -> Option<Action> {
    let action = page(ui, theme, model);
    if model.keys_shown {
        let ((), closed) = sheet(ui, theme, "keys", Side::Middle, 420.0, ("Keys", "Back"), |ui| {
            for (key, verb) in [
                ("1 to 9", "choose"),
                ("Tab", "move on"),
                ("Enter", "press what has the focus"),
            ] {
                detail(ui, theme, 86.0, key, verb);
            }
        });
        model.keys_shown = !closed;
    }
    action
}

fn page(ui: &mut egui::Ui, theme: &Theme, model: &mut Model) -> Option<Action> {
    if theme.layout == Layout::OneColumn {
        return ScrollArea::vertical()
            .auto_shrink(false)
            .show(ui, |ui| {
                Frame::new()
                    .inner_margin(Margin::same(24))
                    .show(ui, |ui| {
                        let action = talk(ui, theme, model);
                        ui.add_space(space::WIDE);
                        foot(ui, theme);
                        ui.add_space(space::WIDE);
                        side(ui, theme, model);
                        action
                    })
                    .inner
            })
            .inner;
    }
    let strip = Frame::new()
        .fill(theme.palette.page)
        .inner_margin(Margin::symmetric(24, 10));
    Panel::bottom("foot")
        .exact_size(theme.px(64.0))
        .frame(strip)
        .show_separator_line(false)
        .show(ui, |ui| {
            let top = ui.max_rect().expand2(egui::vec2(24.0, 10.0));
            ui.painter()
                .with_clip_rect(top)
                .hline(top.x_range(), top.top() + 0.5, theme.rule());
            foot(ui, theme);
        });
    let whole = ui.available_rect_before_wrap();
    let wide = theme.px(240.0);
    let place = Rect::from_min_max(whole.min, egui::pos2(whole.left() + wide, whole.bottom()));
    picture(ui, place, "Nadia Karim, annoyed");
    caption(ui, theme, place, "Nadia Karim", ", at home.");
    let right = Rect::from_min_max(egui::pos2(whole.right() - theme.px(380.0), whole.top()), whole.max).shrink(14.0);
    let middle = Rect::from_min_max(
        egui::pos2(place.right() + space::LARGE, whole.top() + 14.0),
        egui::pos2(right.left() - space::WIDE, whole.bottom() - 14.0),
    );
    let action = ui
        .scope_builder(UiBuilder::new().max_rect(middle), |ui| talk(ui, theme, model))
        .inner;
    ui.scope_builder(UiBuilder::new().max_rect(right), |ui| side(ui, theme, model));
    action
}

fn talk(ui: &mut egui::Ui, theme: &Theme, model: &mut Model) -> Option<Action> {
    ui.horizontal(|ui| {
        ui.label(theme.bold(Type::Body, "Laptop on day 27"));
        ui.add_space(space::SMALL);
        pill(ui, theme, "Practice");
        ui.with_layout(egui::Layout::right_to_left(Align::Center), |ui| {
            thread(ui, theme, 3, 2, "Turn 3");
            ui.label(theme.second(Type::Small, "Turn 3"));
        });
    });
    ui.add_space(space::MEDIUM);
    headline(ui, theme, "Nadia is still waiting.");
    ui.add_space(space::NEAR);
    quote(
        ui,
        theme,
        "You said: “So it shuts down without warning, and your course starts on Monday. Have I got that right?”",
    );
    ui.add_space(space::MEDIUM);
    ui.label(theme.italic(Type::Body, "She is speaking fast, and not to be put off."));
    speech(
        ui,
        theme,
        Type::Speech,
        "Yes. Eleven times now, I’ve counted. I just want my money back.",
    );
    ui.add_space(space::MEDIUM);
    ui.label(theme.second(Type::Second, "What do you say?"));
    hairline(ui, theme);
    let texts = [
        "“I’d like our technicians to see it first. If they can’t mend it, we can talk about a refund.”",
        "“The law gives you 30 days to send it back, and yours run to Tuesday 24 November. Is it the refund?”",
        "“Our policy is 28 days and you’re on day 27, so what I can do today is an exchange.”",
        "“That’s one for the maker. I’ll give you their number.”",
    ];
    let now = if model.chosen == 0 { 2 } else { model.chosen };
    let list: Vec<_> = (1..)
        .zip(texts)
        .map(|(n, text)| Choice::new(n, text).chosen(n == now))
        .collect();
    let (number, _) = choices(ui, theme, &list);
    let chosen = number.map(Action::Choose);
    ui.add_space(space::NEAR);
    let mode = Choice::new(5, "You are told nothing until the end.").titled("Assessment", 116.0);
    choices(ui, theme, &[mode]);
    ui.add_space(space::MEDIUM);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 20.0;
        primary_button(ui, theme, "Go on", Shortcut::SPACE);
        action(ui, theme, Shortcut::new("Z", Key::Z), "Take it back");
        model.keys_shown |= action(ui, theme, Shortcut::HELP, "Keys");
    });
    chosen
}

fn side(ui: &mut egui::Ui, theme: &Theme, model: &mut Model) {
    card(ui, theme, |ui| {
        ui.horizontal(|ui| {
            ui.label(theme.bold(Type::Body, "Customer card"));
            ui.with_layout(egui::Layout::right_to_left(Align::Center), |ui| {
                key_cap(ui, theme, Shortcut::new("C", Key::C));
            });
        });
        card_part(ui, theme, ("What happened", "operational"), None, None);
        detail(ui, theme, 86.0, "Bought", "laptop, £749");
        detail(
            ui,
            theme,
            86.0,
            "Delivered",
            "Sunday 25 October, by courier, to a neighbour",
        );
        ui.add_space(space::NEAR);
        agree(
            ui,
            theme,
            "You may agree",
            "A refund up to £800. Goodwill up to £25. Above that, ask Jo.",
        );
    });
    ui.add_space(space::MEDIUM);
    ui.label(theme.bold(Type::Second, "Awarded, of the best there was"));
    strand_bar(ui, theme, "Acknowledge", 5, 6, "5 of 6");
    strand_bar(ui, theme, "Resolve", 6, 9, "6 of 9");
    ui.add_space(space::SMALL);
    ui.horizontal(|ui| {
        ui.label(theme.text(Type::Second, "Resolve"));
        cells(ui, theme, 1, 3, "1 of 3");
        discs(ui, theme, 2, 5, "difficulty 2 of 5");
        balance(ui, theme, -54.0, Some(-42.0), "minus 54, down 12");
        Paragraph::new(theme, Type::Second).bold("−54, down 12").show(ui);
    });
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::WIDE;
        tick_box(ui, theme, &mut model.ticked, "Phone");
        tick_box(ui, theme, &mut true.clone(), "Counter");
    });
    search_field(
        ui,
        theme,
        &mut model.search,
        "Find a scenario",
        Shortcut::new("F", Key::F),
    );
    ui.add_space(space::SMALL);
    part_heading(ui, theme, "Where to");
    nav_row(
        ui,
        theme,
        Shortcut::new("L", Key::L),
        "Library",
        "30 scenarios, 12 not yet",
    );
    ui.add_space(space::TINY);
    list_row(
        ui,
        theme,
        "Thirty days to reject faulty goods",
        "Consumer Rights Act 2015, s 22",
        ("in force", false),
        true,
    );
    list_row(
        ui,
        theme,
        "Subscriptions",
        "DMCC Act 2024, Part 4",
        ("not yet", true),
        false,
    );
}

fn foot(ui: &mut egui::Ui, theme: &Theme) {
    let satisfaction = Meter {
        kind: MeterKind::Satisfaction,
        label: "Satisfaction",
        value: 34.0,
        before: Some(28.0),
        words: "34, up 6",
        cause: "You named the fault and her course, and checked.",
    };
    let loyalty = Meter {
        kind: MeterKind::Loyalty,
        label: "Loyalty",
        value: 57.0,
        before: Some(55.0),
        words: "57, up 2",
        cause: "You gave your name and took it on yourself.",
    };
    if theme.layout == Layout::OneColumn {
        satisfaction.show(ui, theme);
        loyalty.show(ui, theme);
        return;
    }
    ui.columns(2, |columns| {
        satisfaction.show(&mut columns[0], theme);
        loyalty.show(&mut columns[1], theme);
    });
}

#[cfg(test)]
mod tests {
    use bevy_egui::egui::accesskit::Role;
    use egui_kittest::kittest::{NodeT as _, Queryable as _};

    use super::{Action, Model, ui_of};
    use crate::desktop::widgets::testing;

    #[test]
    fn every_control_on_the_page_has_a_name() {
        let harness = testing::harness(Model::default(), |ui, theme, model| {
            ui_of(ui, theme, model);
        });
        let buttons: Vec<_> = harness.get_all_by_role(Role::Button).collect();
        assert!(buttons.len() >= 7);
        for role in [Role::Button, Role::CheckBox, Role::TextInput] {
            for control in harness.get_all_by_role(role) {
                let name = control.accesskit_node().label();
                assert!(name.is_some_and(|name| !name.is_empty()), "a {role:?} has no name");
            }
        }
    }

    #[test]
    fn a_number_chooses() {
        let mut harness = testing::harness(
            (Model::default(), None),
            |ui, theme, state: &mut (Model, Option<Action>)| {
                let action = ui_of(ui, theme, &mut state.0);
                state.1 = action.or(state.1);
            },
        );
        harness.key_press(bevy_egui::egui::Key::Num3);
        harness.run();
        assert_eq!(harness.state().1, Some(Action::Choose(3)));
    }
}
