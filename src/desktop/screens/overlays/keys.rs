//! Every key of the screen that is under the sheet.

use bevy_egui::egui::{Sense, Ui, vec2};

use crate::content::words::{Words, word_id};
use crate::core::conversation::Mode;
use crate::desktop::screens::{Screen, debrief};
use crate::desktop::session::workshop::Tab;
use crate::desktop::session::{Action, LawPage, Session};
use crate::desktop::theme::{Theme, Type, space};
use crate::desktop::widgets::{Shortcut, Side, key_cap_named, part_heading, pressed, sheet};

const WIDE: f32 = 520.0;
const CAPS: f32 = 96.0;

type Row = (&'static str, &'static str);

pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, session: &Session) -> Option<Action> {
    let named = (words.get("keys"), words.get("back"));
    let (again, closed) = sheet(ui, theme, "keys", Side::Middle, WIDE, (&named.0, &named.1), |ui| {
        ui.spacing_mut().item_spacing.y = space::TINY;
        part_heading(ui, theme, &words.get("on-this-screen"));
        for (cap, does) in rows(session) {
            row(ui, theme, cap, &words.get(does));
        }
        ui.add_space(space::MEDIUM);
        part_heading(ui, theme, &words.get("everywhere"));
        for (cap, does) in EVERYWHERE {
            row(ui, theme, cap, &words.get(does));
        }
        pressed(ui, Shortcut::HELP)
    });
    (again || closed).then_some(Action::Close)
}

const EVERYWHERE: [Row; 4] = [
    ("Tab", word_id("key-tab")),
    ("Enter", word_id("key-enter")),
    ("Esc", word_id("key-esc")),
    ("?", word_id("key-help")),
];

const GRAPH: [Row; 4] = [
    ("Arrows", word_id("key-graph-arrows")),
    ("+ −", word_id("key-graph-zoom")),
    ("0", word_id("graph-all")),
    ("L", word_id("key-graph-list")),
];

/// The keys of a screen, in the order they are met.
pub(super) fn rows(session: &Session) -> Vec<Row> {
    match session.screen {
        Screen::Home => vec![
            ("Enter", word_id("key-first-thing")),
            ("B", word_id("start-it-again")),
            ("T", word_id("todays-practice")),
            ("G", word_id("your-goal")),
            ("L", word_id("library")),
            ("H", word_id("history")),
            ("R", word_id("law-register")),
            ("S", word_id("settings")),
            ("Q", word_id("quit")),
        ],
        Screen::Library => vec![
            ("F", word_id("find-a-scenario")),
            ("A", word_id("show-all")),
            ("C", word_id("criteria-table")),
            ("Arrows", word_id("key-arrows")),
            ("Enter", word_id("key-open-briefing")),
        ],
        Screen::Briefing => vec![
            ("1", word_id("practice")),
            ("2", word_id("assessment")),
            ("3", word_id("explore")),
            ("Enter", word_id("key-start")),
        ],
        Screen::Conversation => conversation(session),
        Screen::Graph => GRAPH.to_vec(),
        Screen::Debrief => debrief::Model::of(session).map_or_else(Vec::new, |model| model.keys()),
        Screen::Compare => vec![
            ("← →", word_id("key-turns")),
            ("R", word_id("key-once-more")),
            ("D", word_id("debrief-of-this-time")),
        ],
        Screen::History => vec![("Arrows", word_id("key-arrows")), ("Enter", word_id("key-open-run"))],
        Screen::Criteria => vec![
            ("Arrows", word_id("key-arrows")),
            ("Enter", word_id("key-its-scenarios")),
        ],
        Screen::Law => law(session),
        Screen::Settings => vec![
            ("D", word_id("change-colours")),
            ("B", word_id("bigger")),
            ("S", word_id("smaller")),
            ("M", word_id("change-movement")),
            ("G", word_id("change-language")),
        ],
        Screen::Workshop => workshop(session),
    }
}

fn law(session: &Session) -> Vec<Row> {
    let mut rows = vec![
        ("F", word_id("key-search")),
        ("D", word_id("key-day")),
        ("− +", word_id("key-steps")),
        ("T", word_id("law-by-trade")),
        ("W", word_id("law-what-changed")),
    ];
    if session.law.page == LawPage::Provision {
        rows.push(("Arrows", word_id("key-arrows")));
    }
    rows.push(("1–9", word_id("key-practise")));
    rows
}

fn conversation(session: &Session) -> Vec<Row> {
    let mut rows = vec![
        ("1–9", word_id("key-choose")),
        ("Space", word_id("go-on")),
        ("C", word_id("customer-card")),
    ];
    let mode = session.playing.as_ref().map(|playing| playing.conversation.mode());
    if mode != Some(Mode::Assessment) {
        rows.extend([("W", word_id("key-why")), ("Z", word_id("take-it-back"))]);
    }
    if mode == Some(Mode::Explore) {
        rows.push(("G", word_id("go-to-another-turn")));
    }
    rows.extend([
        ("N", word_id("your-notes")),
        ("T", word_id("transcript")),
        ("L", word_id("law")),
        ("Esc", word_id("pause")),
    ]);
    rows
}

fn workshop(session: &Session) -> Vec<Row> {
    let mut rows = vec![
        ("F", word_id("findings")),
        ("P", word_id("play")),
        ("A", word_id("the-graph")),
    ];
    match session.workshop.as_ref().map(|workshop| workshop.tab) {
        Some(Tab::Findings) => rows.extend([("Arrows", word_id("key-arrows")), ("Enter", word_id("key-explain"))]),
        Some(Tab::Play) => rows.extend([
            ("1–9", word_id("key-choose")),
            ("G", word_id("go-to-another-turn")),
            ("R", word_id("from-the-start")),
            ("Z", word_id("take-it-back")),
            ("W", word_id("key-why")),
            ("N", word_id("key-next-seed")),
        ]),
        Some(Tab::Graph) => {
            rows.push(("Enter", word_id("graph-start-here")));
            rows.extend(GRAPH);
        }
        None => {}
    }
    rows
}

fn row(ui: &mut Ui, theme: &Theme, cap: &str, does: &str) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let key = key_cap_named(ui, theme, cap);
        let rest = (theme.px(CAPS) - key.rect.width()).max(space::SMALL);
        ui.allocate_exact_size(vec2(rest, 1.0), Sense::hover());
        ui.label(theme.text(Type::Second, does));
    });
}
