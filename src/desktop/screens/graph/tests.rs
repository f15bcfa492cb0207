use bevy_egui::egui::accesskit::Role;
use bevy_egui::egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::analysis::graph::{Area, RowKind};
use crate::core::conversation::Mode;
use crate::desktop::screens::testing::{can_be_used_by_keyboard, mentions, press, shows, window, window_of};
use crate::desktop::screens::{Overlay, Screen};
use crate::desktop::session::testing::{NOW, play, play_to_the_end, session};
use crate::desktop::session::{Action, Debriefed, Session};
use crate::desktop::theme::{Theme, Type, Weight};
use crate::desktop::widgets::{curly, testing};

const PICTURE: &str = "Graph of Laptop on day 27";

fn debriefed() -> Session {
    let mut session = session();
    play(&mut session, "laptop-on-day-27", Mode::Practice, 0);
    play_to_the_end(&mut session);
    session
}

fn graphed() -> Session {
    let mut session = debriefed();
    session.apply(Action::SeeGraph, NOW);
    session
}

fn selected(window: &Harness<'_, Session>) -> String {
    let graphed = window.state().graphed.as_ref().unwrap();
    graphed.graph.node(graphed.selected).name.clone()
}

fn is_picture(window: &Harness<'_, Session>) -> bool {
    window
        .query_by_role_and_label(Role::GraphicsDocument, PICTURE)
        .is_some()
}

#[test]
fn the_debrief_opens_it_with_its_key_and_escape_leads_back() {
    let mut window = window(debriefed());
    press(&mut window, Key::G);
    assert_eq!(window.state().screen, Screen::Graph);
    assert!(is_picture(&window));
    press(&mut window, Key::Escape);
    assert_eq!(
        (window.state().screen, window.state().overlay),
        (Screen::Debrief, Overlay::None)
    );
}

#[test]
fn it_looks_at_the_turn_that_the_debrief_looked_at() {
    let mut session = debriefed();
    session.apply(Action::Look(2), NOW);
    session.apply(Action::SeeGraph, NOW);
    let Some(Debriefed::Played(playing)) = &session.debriefed else {
        panic!("it was played")
    };
    let second = playing.conversation.steps()[1].node;
    assert_eq!(session.graphed.as_ref().unwrap().selected, second);
}

#[test]
fn the_picture_is_read_out_as_what_it_is() {
    let window = window(graphed());
    let picture = window.get_by_role_and_label(Role::GraphicsDocument, PICTURE);
    let said = picture.accesskit_node().description().unwrap_or_default();
    assert!(
        said.starts_with("18 turns, 10 endings and 74 choices. The best line: Name it and check; "),
        "{said}"
    );
    assert_eq!(picture.accesskit_node().value().as_deref(), Some("why-now"));
    assert!(picture.is_focused());
}

#[test]
fn the_arrow_keys_go_along_the_ways() {
    let mut window = window(graphed());
    assert_eq!(selected(&window), "why-now");
    press(&mut window, Key::ArrowRight);
    assert_eq!(selected(&window), "she-softens", "the best line comes first");
    press(&mut window, Key::ArrowDown);
    let below = selected(&window);
    assert_ne!(below, "she-softens");
    press(&mut window, Key::ArrowUp);
    assert_eq!(selected(&window), "she-softens");
    press(&mut window, Key::ArrowLeft);
    assert_eq!(selected(&window), "why-now");
    for _ in 0..20 {
        press(&mut window, Key::ArrowRight);
    }
    assert_eq!(selected(&window), "monday-with-a-laptop");
    assert!(mentions(&window, "Distinction."), "an ending's bands are said");
    press(&mut window, Key::Home);
    assert_eq!(selected(&window), "why-now");
}

#[test]
fn until_it_is_drawn_a_sentence_says_so_and_there_is_a_way_back() {
    let mut session = graphed();
    session.apply(Action::Back, NOW);
    let drawing = session.drawing.take().unwrap();
    session.drawing = Some(drawing.never());
    session.apply(Action::SeeGraph, NOW);
    let mut window = window(session);
    assert!(shows(&window, "The graph is being drawn…") && !is_picture(&window));
    can_be_used_by_keyboard(&mut window);
    press(&mut window, Key::Escape);
    assert_eq!(window.state().screen, Screen::Debrief);
}

#[test]
fn the_panel_says_the_line_and_the_choices_and_leads_on() {
    let mut window = window(graphed());
    assert!(mentions(&window, "been cut off once already"));
    window
        .get_by_label_contains("Name it and check, Leads to she-softens.")
        .click();
    window.run_ok();
    assert_eq!(selected(&window), "she-softens");
    window.get_by_label_contains("why-now, with Name it and check").click();
    window.run_ok();
    assert_eq!(selected(&window), "why-now");
}

#[test]
fn the_list_has_every_node_and_every_choice() {
    let mut window = window(graphed());
    press(&mut window, Key::L);
    assert!(!is_picture(&window));
    let session = window.state();
    let graph = &session.graphed.as_ref().unwrap().graph;
    for node in &graph.nodes {
        assert!(mentions(&window, &format!("{}, ", node.name)), "{}", node.name);
    }
    for edge in &graph.edges {
        let to = &graph.node(edge.to).name;
        for choice in &edge.choices {
            let label = &session
                .graphed
                .as_ref()
                .unwrap()
                .story
                .choice(edge.from, *choice)
                .unwrap()
                .label;
            let stop = if label.ends_with('?') { "" } else { "." };
            let said = curly(&format!("{label}{stop} Leads to {to}."));
            assert!(mentions(&window, &said), "{said}");
        }
    }
    for part in [
        "On the best line.",
        "You took this.",
        "You were here.",
        "Reached with Not yet to Distinction.",
    ] {
        assert!(mentions(&window, part), "{part}");
    }
    press(&mut window, Key::L);
    assert!(is_picture(&window));
}

#[test]
fn a_click_in_the_picture_looks_at_the_box_under_it() {
    let mut window = window(graphed());
    let picture = window.get_by_role_and_label(Role::GraphicsDocument, PICTURE).rect();
    // All of it is seen: the box that stands furthest left and highest of its layer is found by trying.
    let mut seen = std::collections::BTreeSet::new();
    for step in 0..60_u8 {
        let across = f32::from(step) / 60.0;
        let at = bevy_egui::egui::pos2(picture.left() + across * picture.width(), picture.center().y);
        window.hover_at(at);
        window.drag_at(at);
        window.drop_at(at);
        window.run_ok();
        seen.insert(selected(&window));
    }
    assert!(seen.len() > 3, "{seen:?}");
}

#[test]
fn everything_is_reached_by_keyboard_at_every_size() {
    for size in [Vec2::new(1280.0, 800.0), Vec2::new(800.0, 600.0)] {
        can_be_used_by_keyboard(&mut window_of(graphed(), size));
        let mut listed = graphed();
        listed.apply(Action::ToggleList, NOW);
        can_be_used_by_keyboard(&mut window_of(listed, size));
    }
}

#[test]
fn the_keys_zoom_and_nothing_else() {
    let mut window = window(graphed());
    for key in [Key::Plus, Key::Plus, Key::Equals, Key::Minus, Key::Num0, Key::Minus] {
        press(&mut window, key);
    }
    assert_eq!(
        (selected(&window).as_str(), window.state().screen),
        ("why-now", Screen::Graph)
    );
    assert!(shows(&window, "why-now"));
}

#[test]
fn a_stored_run_shows_its_way_too() {
    let mut session = debriefed();
    let played = {
        session.apply(Action::SeeGraph, NOW);
        session.graphed.clone().unwrap()
    };
    let last = session.keeper.history(&crate::store::Filter::default())[0].id;
    let stored = session.keeper.run(last).unwrap();
    session.debriefed = Some(Debriefed::Recorded(Box::new(stored), "Changed.".to_owned()));
    session.apply(Action::Go(Screen::Debrief), NOW);
    session.apply(Action::SeeGraph, NOW);
    assert_eq!(session.graphed.unwrap().graph, played.graph);
    assert!(played.graph.edges.iter().any(|edge| edge.taken));
}

#[test]
fn no_text_is_wider_than_its_box() {
    for scenario in ["laptop-on-day-27", "cut-off-twice", "sofa-never-came"] {
        let mut session = session();
        play(&mut session, scenario, Mode::Practice, 0);
        session.apply(Action::SeeGraph, NOW);
        let graph = session.graphed.unwrap().graph;
        let theme = Theme::default();
        testing::harness((), move |ui, _, ()| {
            for node in &graph.nodes {
                for row in &node.rows {
                    let weight = if row.kind == RowKind::Says {
                        Weight::Italic
                    } else {
                        Weight::Bold
                    };
                    let font = theme.font(Type::Small, weight);
                    let ink = theme.palette.ink;
                    let text = ui.painter().layout_no_wrap(curly(&row.text), font, ink);
                    assert!(text.size().x <= room(node.area), "{} in {}", row.text, node.name);
                }
            }
        })
        .run();
    }
}

/// Between the left edge of the text and the brace at the right.
#[expect(clippy::cast_precision_loss, reason = "pixels of a box")]
fn room(area: Area) -> f32 {
    (area.wide - 12 - 9) as f32
}
