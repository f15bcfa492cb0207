use std::collections::BTreeSet;

use bevy_egui::egui::accesskit::Role;
use bevy_egui::egui::{Key, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jiff::civil::Date;

use super::{Model, measures, ui};
use crate::content::words::Words;
use crate::core::conversation::Mode;
use crate::core::explain::{Cause, Meter};
use crate::core::strand::Strand;
use crate::desktop::screens::Screen;
use crate::desktop::screens::told::{Gap, MeasuresTold, Told};
use crate::desktop::session::testing::{NOW, play, play_to_the_end, session, session_of_everything};
use crate::desktop::session::{Action, Debriefed, Measure, Session, Traced};
use crate::desktop::widgets::testing;

const SCENARIOS: [&str; 3] = ["laptop-on-day-27", "cut-off-twice", "sofa-never-came"];

fn debriefed(scenario: &str, mode: Mode) -> Session {
    let mut session = session();
    play(&mut session, scenario, mode, 0);
    play_to_the_end(&mut session);
    session
}

fn recorded(why: &str) -> Session {
    let mut session = debriefed("laptop-on-day-27", Mode::Practice);
    let last = session.keeper.history(&crate::store::Filter::default())[0].id;
    let stored = session.keeper.run(last).unwrap();
    session.debriefed = Some(Debriefed::Recorded(Box::new(stored), why.to_owned()));
    session
}

fn harness(session: Session) -> Harness<'static, (Session, Vec<Action>)> {
    let words = Words::english();
    let mut harness = testing::harness(
        (session, Vec::new()),
        move |root, theme, state: &mut (Session, Vec<Action>)| {
            let asked = Model::of(&state.0).and_then(|model| ui(root, theme, &words, &model));
            if let Some(action) = asked {
                state.0.apply(action.clone(), NOW);
                state.1.push(action);
            }
        },
    );
    harness.set_size(vec2(1280.0, 800.0));
    harness.run();
    harness
}

fn told(session: &Session) -> Told<'_> {
    Model::of(session).unwrap().told
}

fn sum(causes: &[Cause], meter: Meter) -> i32 {
    causes
        .iter()
        .filter(|cause| cause.meter == meter)
        .map(|cause| cause.amount)
        .sum()
}

#[test]
fn the_causes_of_every_turn_add_up_to_how_far_each_meter_moved() {
    for session in SCENARIOS
        .map(|id| debriefed(id, Mode::Practice))
        .into_iter()
        .chain([recorded("")])
    {
        let told = told(&session);
        assert_eq!(told.points.len(), told.moves.len() + 1);
        for (step, pair) in told.moves.iter().zip(told.points.windows(2)) {
            assert_eq!(
                sum(&step.causes, Meter::Satisfaction),
                pair[1].satisfaction - pair[0].satisfaction
            );
            assert_eq!(sum(&step.causes, Meter::Loyalty), pair[1].loyalty - pair[0].loyalty);
            assert_eq!(sum(&step.causes, Meter::Heat), pair[1].heat - pair[0].heat);
        }
    }
}

#[test]
fn the_causes_of_where_it_started_add_up() {
    for session in SCENARIOS.map(|id| debriefed(id, Mode::Assessment)) {
        let told = told(&session);
        let (start, scenario) = (&told.points[0], told.scenario.unwrap());
        assert_eq!(50 + sum(&told.start, Meter::Satisfaction), start.satisfaction);
        assert_eq!(
            i32::from(scenario.customer.prior_loyalty) + sum(&told.start, Meter::Loyalty),
            start.loyalty
        );
    }
}

#[test]
fn the_points_of_each_turn_add_up_to_the_strand() {
    for session in SCENARIOS.map(|id| debriefed(id, Mode::Practice)) {
        let told = told(&session);
        for strand in &told.strands {
            let marks = told
                .moves
                .iter()
                .flat_map(|step| &step.marks)
                .filter(|mark| mark.strand == strand.strand);
            let earned: i32 = marks.map(|mark| mark.points).sum();
            let full = i32::try_from(strand.full.unwrap()).unwrap();
            assert_eq!(
                earned.clamp(0, full),
                i32::try_from(strand.awarded).unwrap(),
                "{:?}",
                strand.strand
            );
        }
    }
}

#[test]
fn what_a_turn_earned_is_told_in_sentences_for_every_strand() {
    let mut law = 0;
    for session in SCENARIOS.map(|id| debriefed(id, Mode::Practice)) {
        for mark in told(&session).moves.iter().flat_map(|step| &step.marks) {
            let first = mark.reason.trim_start_matches('“').chars().next();
            assert!(first.is_none_or(|first| !first.is_lowercase()), "{}", mark.reason);
            law += usize::from(mark.strand == Strand::Law && first.is_some());
        }
    }
    assert!(law > 0, "no law was told");
}

#[test]
fn a_record_tells_the_same_as_the_conversation() {
    let (kept, played) = (recorded("Changed."), debriefed("laptop-on-day-27", Mode::Practice));
    let (kept, played) = (told(&kept), told(&played));
    assert_eq!(kept.gap, Some(Gap::Recorded("Changed.")));
    for (kept, played) in kept.moves.iter().zip(&played.moves) {
        assert_eq!(
            (&kept.label, &kept.said, &kept.answered),
            (&played.label, &played.said, &played.answered)
        );
        assert_eq!(kept.causes, played.causes);
        let marks = |step: &crate::desktop::screens::told::Move| {
            step.marks
                .iter()
                .map(|mark| (mark.strand, mark.points, mark.best_here, mark.reason.clone()))
                .collect::<Vec<_>>()
        };
        assert_eq!(marks(kept), marks(played));
    }
    assert!(matches!(kept.measures, Some(MeasuresTold::Recorded { .. })));
}

#[test]
fn explore_and_an_unknown_best_say_what_is_missing() {
    let explored = debriefed("laptop-on-day-27", Mode::Explore);
    assert_eq!(told(&explored).gap, Some(Gap::Explore));
    assert!(told(&explored).strands.is_empty());
    let mut unscored = debriefed("laptop-on-day-27", Mode::Practice);
    if let Some(Debriefed::Played(playing)) = &mut unscored.debriefed {
        playing.solving = crate::desktop::session::Solving::default();
    }
    let words = Words::english();
    harness(explored).get_by_label(&words.get("gap-explore"));
    let harness = harness(unscored);
    harness.get_by_label(&words.get("gap-no-best"));
    harness.get_by_label_contains("Acknowledge, ");
}

#[test]
fn a_point_of_the_chart_opens_its_turn() {
    let mut harness = harness(debriefed("laptop-on-day-27", Mode::Practice));
    harness
        .get_by_label_contains("Turn 1, Sorry, for any call. Satisfaction")
        .click();
    harness.run();
    assert_eq!(harness.state().1, [Action::Look(1)]);
    harness.get_by_label("You said");
}

#[test]
fn the_arrow_keys_go_from_turn_to_turn() {
    let mut harness = harness(debriefed("laptop-on-day-27", Mode::Practice));
    for (key, look) in [
        (Key::ArrowRight, 1),
        (Key::ArrowRight, 2),
        (Key::ArrowLeft, 1),
        (Key::Home, 0),
        (Key::ArrowLeft, 0),
    ] {
        harness.key_press(key);
        harness.run();
        assert_eq!(harness.state().0.look, look);
    }
}

#[test]
fn a_strand_and_a_measure_are_taken_apart() {
    let mut harness = harness(debriefed("laptop-on-day-27", Mode::Practice));
    harness
        .get_by(|node| node.label().is_some_and(|label| label.starts_with("Resolve, ")))
        .click();
    harness.run();
    harness.get_by_label("Resolve, turn by turn");
    harness.get_by_label_contains("Chance she stays, ").click();
    harness.run();
    assert_eq!(harness.state().0.traced, Some(Traced::Measure(Measure::Keep)));
    harness.get_by_label_contains("to begin with");
    assert_eq!(harness.state().1[0], Action::Trace(Traced::Strand(Strand::Resolve)));
}

#[test]
fn where_it_started_is_taken_apart() {
    let mut harness = harness(debriefed("laptop-on-day-27", Mode::Practice));
    let opens = |label: String| label.starts_with("Where it started.");
    harness
        .get_by(|node| node.role() == Role::Link && node.label().is_some_and(opens))
        .click();
    harness.run();
    harness.get_by_label_contains("Satisfaction is counted from 50");
    harness.get_by_label_contains("the failure itself");
    assert_eq!(harness.state().1, [Action::Trace(Traced::Start)]);
}

#[test]
fn every_measure_is_explained_without_a_word_left_open() {
    let session = debriefed("laptop-on-day-27", Mode::Practice);
    let (words, model) = (Words::english(), Model::of(&session).unwrap());
    let Some(MeasuresTold::Known { now, at_start, reading }) = &model.told.measures else {
        panic!("no measures")
    };
    for measure in Measure::ALL {
        let text = measures::made_of(&words, &model, measure, now, at_start, *reading);
        assert!(text.len() > 40 && !text.contains(['{', '$']), "{text}");
    }
}

#[test]
fn play_again_transcript_and_library_have_keys() {
    let mut harness = harness(debriefed("laptop-on-day-27", Mode::Practice));
    for key in [Key::T, Key::Escape] {
        harness.key_press(key);
        harness.run();
    }
    let asked = &harness.state().1;
    assert_eq!(asked[0], Action::Open(crate::desktop::screens::Overlay::Transcript));
    assert_eq!(asked[1], Action::Back);
}

#[test]
fn tab_reaches_every_point_bar_and_measure() {
    let mut harness = harness(debriefed("laptop-on-day-27", Mode::Practice));
    let expected = {
        let told = told(&harness.state().0);
        told.points.len() + told.strands.len() + Measure::ALL.len() + 4
    };
    let mut seen = std::collections::HashSet::new();
    for _ in 0..60 {
        harness.key_press(Key::Tab);
        harness.run();
        seen.extend(harness.ctx.memory(bevy_egui::egui::Memory::focused));
    }
    assert!(seen.len() >= expected, "{} of {expected}", seen.len());
}

#[test]
fn every_turn_can_be_tried_the_other_way() {
    let mut harness = harness(debriefed("laptop-on-day-27", Mode::Assessment));
    for key in [Key::ArrowRight, Key::ArrowRight] {
        harness.key_press(key);
        harness.run();
    }
    harness.get_by_label_contains("The other way is Practice");
    harness.key_press(Key::R);
    harness.run();
    assert_eq!(harness.state().1.last(), Some(&Action::TryFrom(1)));
}

#[test]
fn what_is_shown_as_recorded_has_no_other_way() {
    let mut harness = harness(recorded("Changed."));
    harness.key_press(Key::ArrowRight);
    harness.run();
    let words = Words::english();
    assert!(harness.query_by_label(&words.get("try-the-other-way")).is_none());
}

/// A lawful, patient conversation with one choice that costs a lot.
fn with_a_costly_turn() -> Session {
    let mut session = session();
    play(&mut session, "laptop-on-day-27", Mode::Practice, 0);
    for choice in [
        "name-it-and-check",
        "twice-gone",
        "three-ways",
        "twenty-five-pounds",
        "card-and-date",
        "you-have-my-word",
        "see-the-courier-came",
    ] {
        let conversation = &session.playing.as_ref().unwrap().conversation;
        let node = conversation.state().node;
        let choice = conversation.story().choice_id(node, choice).unwrap();
        session.apply(Action::Choose(choice), NOW);
        session.apply(Action::Close, NOW);
    }
    session.apply(Action::Finish, NOW);
    session
}

#[test]
fn the_turn_that_cost_most_is_named_and_can_be_tried_the_other_way() {
    let session = with_a_costly_turn();
    let (at, cost) = {
        let told = told(&session);
        let at = told.costliest.unwrap();
        (at, told.moves[at - 1].judged.clone().unwrap().cost.unwrap())
    };
    assert_eq!(at, 4);
    let mut harness = harness(session);
    let words = Words::english();
    harness.get_by_label(&format!("{}.", crate::content::costs::given(&words, &cost)));
    harness.get_by_label("Turn 4, £25 for her trouble, cost most:").click();
    harness.run();
    assert_eq!(harness.state().0.look, 4);
    harness.key_press(Key::X);
    harness.run();
    assert_eq!(harness.state().1.last(), Some(&Action::TryFrom(3)));
}

#[test]
fn a_turn_shows_its_tag_and_what_would_have_been_better_and_its_cost_is_taken_apart() {
    let session = with_a_costly_turn();
    let judged = told(&session).moves[3].judged.clone().unwrap();
    let words = Words::english();
    let spoken = super::cost::spoken(&words, &judged);
    let mut harness = harness(session);
    for _ in 0..4 {
        harness.key_press(Key::ArrowRight);
        harness.run();
    }
    harness.get_by_label(&words.get("better"));
    harness.get_by_label(&spoken).click();
    harness.run();
    assert_eq!(harness.state().1.last(), Some(&Action::Trace(Traced::Cost)));
    harness.get_by_label(&words.get("best-still-possible-fell"));
    harness.get_by_label(&crate::content::costs::tag_rule(&words));
}

#[test]
fn what_was_still_possible_holds_the_end_and_narrows() {
    for session in SCENARIOS.map(|id| debriefed(id, Mode::Assessment)) {
        let told = told(&session);
        let spans: Vec<_> = told
            .points
            .iter()
            .map(|point| point.still.unwrap().satisfaction)
            .collect();
        let last = told.points.last().unwrap().satisfaction;
        let end = u32::try_from(last).unwrap();
        assert_eq!(spans.last().map(|span| (span.least, span.most)), Some((end, end)));
        for pair in spans.windows(2) {
            assert!(pair[0].least <= pair[1].least && pair[1].most <= pair[0].most);
        }
    }
}

#[test]
fn what_was_still_possible_is_shown_of_the_meter_that_is_chosen() {
    let mut harness = harness(with_a_costly_turn());
    harness
        .get_by_label_contains("Loyalty 67, what was still possible")
        .click();
    harness.run();
    assert_eq!(harness.state().0.possible, crate::desktop::widgets::MeterKind::Loyalty);
}

#[test]
fn while_the_best_is_worked_out_it_says_so() {
    let mut session = debriefed("laptop-on-day-27", Mode::Practice);
    if let Some(Debriefed::Played(playing)) = &mut session.debriefed {
        playing.solving = crate::desktop::session::Solving::never();
    }
    assert!(session.is_working());
    assert_eq!(told(&session).gap, Some(Gap::Pending));
    let words = Words::english();
    harness(session).get_by_label(&words.get("gap-pending"));
}

#[test]
fn an_original_says_when_its_customer_comes_back_and_a_variant_what_was_different() {
    let mut session = session_of_everything();
    play(&mut session, "shop-coat", Mode::Practice, 0);
    play_to_the_end(&mut session);
    session.history = session.keeper.history(&crate::store::Filter::default());
    let back = "From Saturday 28 November 2026 on, Dilys Roberts comes back with other facts.";
    assert!(harness(session).query_by_label(back).is_some());
    let mut session = session_of_everything();
    play(&mut session, "coat-bought-online", Mode::Practice, 0);
    play_to_the_end(&mut session);
    let harness = harness(session);
    harness.get_by_label_contains("What was different from “Shop coat”: ");
}

/// The provisions of a debrief, each once.
fn provisions(session: &Session) -> BTreeSet<String> {
    let told = told(session);
    let law = told.moves.iter().flat_map(|step| &step.law);
    law.map(|point| point.provision.clone()).collect()
}

#[test]
fn every_legal_point_opens_its_provision_and_escape_comes_back() {
    let words = Words::english();
    let recorded = recorded("Its rules have changed.");
    for session in SCENARIOS
        .map(|scenario| debriefed(scenario, Mode::Practice))
        .into_iter()
        .chain([recorded])
    {
        let keys = provisions(&session);
        assert!(!keys.is_empty());
        let mut harness = harness(session);
        for key in keys {
            let title = harness.state().0.shelf.register.get(&key).unwrap().title.to_string();
            let label = words.with("open-provision", &[("title", title.into())]);
            harness.get_by_label(&label).click_accesskit();
            harness.run();
            let session = &harness.state().0;
            assert_eq!(
                (session.screen, session.law.open.as_deref()),
                (Screen::Law, Some(key.as_str()))
            );
            harness.state_mut().0.apply(Action::Back, NOW);
            harness.run();
            assert_eq!(harness.state().0.screen, Screen::Debrief);
        }
    }
}

#[test]
fn every_legal_point_says_how_far_it_can_be_relied_on_as_of_today() {
    let mut session = debriefed("laptop-on-day-27", Mode::Practice);
    let read = "In force since 1 October 2015. How sure: the text was read. Checked 21 November 2026.";
    let late = "Its check was due on 21 May 2027: look it up before you rely on it.";
    let says = |session: Session, text: &str| harness(session).query_all_by_label_contains(text).count() > 0;
    assert!(says(debriefed("laptop-on-day-27", Mode::Practice), read));
    assert!(says(
        debriefed("laptop-on-day-27", Mode::Practice),
        &Words::english().get("teaching-not-advice")
    ));
    session.today = Date::constant(2030, 1, 1);
    assert!(says(session, late));
}
