use bevy_egui::egui::accesskit::{Live, Role};
use bevy_egui::egui::{Key, Rect, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::civil::{Date, date};

use super::{Form, Model, places::Beside};
use crate::content::settings::Colours;
use crate::core::conversation::{Mode, Prompt};
use crate::desktop::screens::testing::{can_be_used_by_keyboard, focused, mentions, press, shows, window, window_of};
use crate::desktop::screens::{Overlay, Screen};
use crate::desktop::session::testing::{NOW, play, session_of_channels};
use crate::desktop::session::{Action, Session};
use crate::desktop::theme::Theme;
use crate::desktop::widgets::curly;

const CHANNELS: [&str; 4] = ["counter", "chat", "email", "social"];
const WINDOW: Vec2 = Vec2::new(1280.0, 800.0);

/// At the briefing of `scenario`.
fn briefed(scenario: &str, colours: Colours, text_scale: u16) -> Session {
    let mut session = session_of_channels();
    session.settings.colours = colours;
    session.settings.text_scale = text_scale;
    session.apply(Action::Brief(scenario.to_owned()), NOW);
    session
}

/// In the conversation, after these choices by their ids, the reasons folded away.
fn after(scenario: &str, mode: Mode, choices: &[&str]) -> Session {
    let mut session = session_of_channels();
    play(&mut session, scenario, mode, 0);
    for id in choices {
        let conversation = &session.playing.as_ref().unwrap().conversation;
        let choice = conversation.story().choice_id(conversation.state().node, id).unwrap();
        session.apply(Action::Choose(choice), NOW);
        session.apply(Action::Close, NOW);
    }
    session
}

/// Something that is read out.
#[derive(Debug)]
struct Read {
    text: String,
    role: Role,
    rect: Rect,
    parent: Option<String>,
    live: bool,
}

fn read_out(window: &Harness<'_, Session>) -> Vec<Read> {
    let nodes = window.root().children_recursive();
    let read = nodes.filter_map(|node| {
        let inner = node.accesskit_node();
        let role = inner.role();
        let told = [Role::Label, Role::Heading, Role::Button, Role::Image];
        let text = inner.label().or_else(|| inner.value())?;
        told.contains(&role).then(|| Read {
            text,
            role,
            rect: node.rect(),
            parent: inner.parent().map(|parent| format!("{:?}", parent.id())),
            live: inner.live() != Live::Off,
        })
    });
    read.collect()
}

/// Nothing lies over its neighbour, nothing but what scrolls stands out of the window.
fn stands_well(window: &Harness<'_, Session>, scrolls: bool, what: &str) {
    let read = read_out(window);
    let words = || read.iter().filter(|read| read.role != Role::Image);
    for (at, one) in words().enumerate() {
        for other in words().skip(at + 1).filter(|other| other.parent == one.parent) {
            let shared = one.rect.intersect(other.rect);
            let over = shared.is_positive() && shared.width() > 1.0 && shared.height() > 1.0;
            assert!(!over, "{what}: {one:?} lies over {other:?}");
        }
        let whole = Rect::from_min_size(bevy_egui::egui::Pos2::ZERO, WINDOW).expand(0.5);
        let sideways = whole.x_range();
        assert!(
            sideways.contains(one.rect.left()) && sideways.contains(one.rect.right()),
            "{what}: {one:?} stands out sideways"
        );
        let inside = scrolls || one.role != Role::Button || whole.contains_rect(one.rect);
        assert!(inside, "{what}: {one:?} stands out of the window");
    }
}

/// What the customer says now, cut at asides and paragraphs.
fn says(session: &Session) -> Vec<String> {
    let (Prompt::Turn { says, .. } | Prompt::Ending { says, .. }) =
        session.playing.as_ref().unwrap().conversation.prompt();
    let said = crate::core::text::said(says).into_iter();
    let aloud = said.filter_map(|part| match part {
        crate::core::text::Said::Aloud(words) => Some(words),
        crate::core::text::Said::Aside(_) => None,
    });
    let paragraphs = aloud.flat_map(|words| words.split("\n\n"));
    paragraphs.map(curly).collect()
}

#[test]
fn every_channel_is_played_by_keyboard_in_both_themes_and_with_large_text() {
    for scenario in CHANNELS {
        for (colours, scale) in [
            (Colours::Light, 100),
            (Colours::Dark, 100),
            (Colours::Light, 125),
            (Colours::Dark, 150),
            (Colours::Light, 200),
        ] {
            let what = format!("{scenario}, {colours:?}, {scale} %");
            let mut window = window(briefed(scenario, colours, scale));
            press(&mut window, Key::Space);
            assert_eq!(window.state().screen, Screen::Conversation, "{what}");
            for _ in 0..12 {
                let playing = window.state().playing.as_ref().unwrap();
                if playing.conversation.is_over() {
                    break;
                }
                stands_well(&window, scale > 125, &what);
                // A letter is read out paragraph by paragraph, everything else in one.
                for part in says(window.state()) {
                    let read = read_out(&window);
                    let times = read
                        .iter()
                        .filter(|read| read.role != Role::Button && read.text.contains(&part))
                        .count();
                    assert_eq!(times, 1, "{what}: {part:?} is read out {times} times");
                }
                press(&mut window, Key::Num1);
                assert_eq!(window.state().overlay, Overlay::Why, "{what}");
                stands_well(&window, true, &what);
                press(&mut window, Key::Space);
                assert_eq!(window.state().overlay, Overlay::None, "{what}");
            }
            stands_well(&window, scale > 125, &what);
            press(&mut window, Key::Space);
            assert_eq!(window.state().screen, Screen::Debrief, "{what}");
        }
    }
}

#[test]
fn tab_reaches_everything_on_every_channel() {
    for scenario in CHANNELS {
        let mut session = after(scenario, Mode::Practice, &[]);
        session.card_open = false;
        can_be_used_by_keyboard(&mut window(session));
    }
}

#[test]
fn the_question_and_what_you_said_follow_the_channel() {
    for (scenario, choice, question, said) in [
        ("counter", "what-is-it-doing", "What do you say?", "You said:"),
        ("chat", "ask-what-she-found", "What do you write?", "You wrote:"),
        ("email", "credit-and-set-out", "How does your reply open?", "You wrote:"),
        ("social", "a-person-yes", "What do you post?", "You posted:"),
    ] {
        let fresh = window(after(scenario, Mode::Practice, &[]));
        assert!(mentions(&fresh, "not yet moved"), "{scenario}");
        let mut window = window(after(scenario, Mode::Practice, &[choice]));
        assert!(shows(&window, question), "{scenario}");
        assert!(mentions(&window, said), "{scenario}");
        press(&mut window, Key::T);
        let told = read_out(&window);
        assert!(
            told.iter().filter(|read| read.text.starts_with(said)).count() > 1,
            "{scenario}"
        );
    }
}

#[test]
fn a_chat_is_read_out_in_its_order_and_its_newest_words_once() {
    let window = window(after("chat", Mode::Practice, &["so-sorry", "thursday-matters"]));
    let mut read = read_out(&window);
    // The picture's name says the mood too.
    read.retain(|read| !read.text.starts_with("Leila Warsame. "));
    let place = |part: &str| {
        let found: Vec<_> = (0..read.len()).filter(|at| read[*at].text.contains(part)).collect();
        assert_eq!(found.len(), 1, "{part} is read out at {found:?}");
        found[0]
    };
    let order = [
        "Chat, order of 2 November, 10:52.",
        "Leila Warsame: It says my jacket was delivered on Wednesday.",
        "You: Oh no, I’m so sorry to hear that",
        "You: (You send a heart.)",
        "You: I’ll do everything I can",
        "Leila Warsame: OK. Thanks.",
        "Photo: Courier’s photo, 18 November, 14:06",
        "Leila Warsame: Nothing. There was nothing there.",
        "You wrote: “An interview on Thursday",
        "A long gap before she sends it.",
        "Every ten minutes. It’s silly. So what happens?",
        "What do you write?",
    ]
    .map(place);
    assert!(order.is_sorted(), "{order:?}");
    assert!(read[order[10]].live);
}

#[test]
fn bubbles_stand_at_their_sides_and_the_newest_is_in_view() {
    let choices = ["so-sorry", "thursday-matters", "another-one-soon"];
    let window = window(after("chat", Mode::Practice, &choices));
    let found = |part: &str| window.get_by_label_contains(part).rect();
    let (theirs, yours) = (
        found("Leila Warsame: Every ten"),
        found("You: An interview on Thursday"),
    );
    assert!(theirs.right() < yours.right() && theirs.left() < yours.left());
    assert!(yours.bottom() <= theirs.top(), "the newest is at the foot");
    let first = found("Leila Warsame: It says my jacket");
    assert!(
        first.bottom() < found("Chat, order of").bottom(),
        "the oldest has gone off under the head row"
    );
}

#[test]
fn a_letter_is_read_out_whole_and_what_is_quoted_only_painted() {
    let window = window(after("email", Mode::Practice, &[]));
    let read = read_out(&window);
    let quote = "I require a full refund of £899 within fourteen days.";
    let with_quote: Vec<_> = read.iter().filter(|read| read.text.contains(quote)).collect();
    assert_eq!(with_quote.len(), 1);
    assert!(with_quote[0].text.starts_with("Your colleague replied") && with_quote[0].live);
    for part in [
        "to Harrow & Lane, Complaints",
        "Screen band fault. Second letter.",
        "Dear Complaints,",
    ] {
        assert!(shows(&window, part), "{part}");
    }
    assert!(mentions(&window, "Saturday 21 November 2026, 08:14"));
    let photo = window.get_by_label_contains("Photo: One photograph").rect();
    let last = window.get_by_label_contains("I am a patient person").rect();
    assert!(last.bottom() < photo.top(), "the photo hides the letter");
}

#[test]
fn a_letter_longer_than_its_paper_scrolls_by_keyboard() {
    let session = after("email", Mode::Practice, &[]);
    let mut window = window_of(session, Vec2::new(1280.0, 620.0));
    let place = |window: &Harness<'_, Session>| window.get_by_label_contains("Your colleague replied").rect().top();
    let before = place(&window);
    let stop = window.get_by_label("The letter");
    stop.focus();
    window.run_ok();
    press(&mut window, Key::PageDown);
    assert!(place(&window) < before - 10.0);
}

#[test]
fn onlookers_join_in_as_it_goes_and_their_faces_are_read_out() {
    let fresh = window(after("social", Mode::Practice, &[]));
    for part in [
        "312 same here, 48 angry, 1,300 reading.",
        "Rosa L., 08:12, looks worried: Mine too.",
        "Your reply is public: he reads it, and they do.",
    ] {
        assert!(mentions(&fresh, part), "{part}");
    }
    assert!(mentions(&fresh, "Jun Park posted: Sixty hours"));
    let well = window(after(
        "social",
        Mode::Practice,
        &["a-person-yes", "copy-of-the-eleventh"],
    ));
    assert!(mentions(&well, "Rosa L., looks relieved: Have written to you as well."));
    assert!(mentions(&well, "You: A person, yes."));
    let badly = window(after("social", Mode::Practice, &["small-number"]));
    assert!(mentions(&badly, "Dan Reid, looks annoyed: Still not buying it, then."));
    assert!(!mentions(&badly, "Have written to you as well."));
}

#[test]
fn where_a_letter_has_no_room_the_card_gives_way_and_then_the_picture() {
    let session = after("email", Mode::Practice, &[]);
    let phone = after("laptop-on-day-27", Mode::Practice, &[]);
    let form = |session: &Session, wide: f32, scale: u16| {
        let settings = crate::content::settings::Settings {
            text_scale: scale,
            ..session.settings.clone()
        };
        let size = Vec2::new(wide, 800.0);
        let model = Model::of(session, 0).unwrap();
        Form::of(
            Rect::from_min_size(bevy_egui::egui::Pos2::ZERO, size),
            &Theme::new(&settings, size),
            &model,
        )
    };
    assert_eq!(form(&session, 1280.0, 100), Form::Columns(Beside::Card));
    assert_eq!(form(&session, 1000.0, 100), Form::Columns(Beside::Tab));
    assert_eq!(form(&session, 1280.0, 140), Form::OneColumn);
    assert_eq!(form(&session, 1280.0, 200), Form::OneColumn);
    assert_eq!(form(&phone, 1000.0, 100), Form::Columns(Beside::Card));
    assert_eq!(form(&phone, 1280.0, 140), Form::Columns(Beside::Card));
    let low = window_of(after("email", Mode::Practice, &[]), Vec2::new(1280.0, 520.0));
    assert!(
        !shows(&low, "The letter") && mentions(&low, "Dear Complaints,"),
        "it stands in the column"
    );
    let mut narrow = window_of(session, Vec2::new(1000.0, 800.0));
    press(&mut narrow, Key::C);
    assert_eq!(narrow.state().overlay, Overlay::Card);
}

#[test]
fn a_new_message_comes_from_below_and_at_once_where_nothing_moves() {
    let session = after("chat", Mode::Practice, &["so-sorry"]);
    let mut model = Model::of(&session, NOW.session_ms).unwrap();
    let theme = Theme::default();
    let still = Theme {
        reduced_motion: true,
        ..Theme::default()
    };
    assert!(model.arrived(&theme) < 0.01);
    assert!((model.arrived(&still) - 1.0).abs() < f32::EPSILON);
    model.now_ms += 80;
    assert!((model.arrived(&theme) - 0.5).abs() < 0.01);
    model.now_ms += 100;
    assert!((model.arrived(&theme) - 1.0).abs() < f32::EPSILON);
}

#[test]
fn why_says_how_far_the_law_it_cites_can_be_relied_on() {
    let says = |today: Date, text: &str| {
        let mut session = after("laptop-on-day-27", Mode::Practice, &["store-policy"]);
        session.today = today;
        session.apply(Action::Open(Overlay::Why), NOW);
        window(session).query_all_by_label_contains(text).count() > 0
    };
    let checked = date(2026, 11, 21);
    assert!(says(
        checked,
        "In force since 1 October 2015. How sure: the text was read. Checked"
    ));
    assert!(says(checked, "Teaching material, not legal advice."));
    assert!(says(date(2030, 1, 1), "Its check was due on 21 May 2027"));
}

#[test]
fn every_point_of_law_in_the_reasons_is_reached_by_key_and_esc_comes_back_to_them() {
    let mut session = after("laptop-on-day-27", Mode::Practice, &["store-policy"]);
    session.apply(Action::Open(Overlay::Why), NOW);
    let mut window = window(session);
    press(&mut window, Key::O);
    assert_eq!(window.state().overlay, Overlay::Law);
    assert_eq!(window.state().law.open.as_deref(), Some("cra2015.s22"));
    press(&mut window, Key::Escape);
    assert_eq!(window.state().overlay, Overlay::Why);
    let second = "Open “Misleading actions”";
    for _ in 0..60 {
        if focused(&window).as_deref() == Some(second) {
            break;
        }
        press(&mut window, Key::Tab);
    }
    press(&mut window, Key::Enter);
    assert_eq!(window.state().law.open.as_deref(), Some("dmcca2024.s226"));
    press(&mut window, Key::Escape);
    press(&mut window, Key::Escape);
    assert_eq!(window.state().overlay, Overlay::None);
}
