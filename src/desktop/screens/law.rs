//! The law register: every provision as it stood on a day, to search and to read.

mod entry;
mod list;

use bevy_egui::egui::{self, Margin, Rect, ScrollArea, Ui, UiBuilder, pos2};
use jiff::civil::Date;

use crate::content::hash::cited;
use crate::content::words::Words;
use crate::core::dates::spoken_with_year;
use crate::core::law::{Provision, Standing};
use crate::core::scenario::Scenario;
use crate::desktop::screens::{Overlay, Screen};
use crate::desktop::session::{Action, Book, Debriefed, Session};
use crate::desktop::theme::{Layout, Theme, space};

/// What the register shows.
#[derive(Debug, Clone)]
pub(crate) struct Model<'a> {
    search: &'a str,
    total: usize,
    found: Vec<&'a Provision>,
    open: Option<&'a Provision>,
    /// The day that law is looked up for.
    day: Date,
    /// The scenario whose day it is; none is today.
    about: Option<&'a Scenario>,
    /// The day it really is: what a check is due by.
    today: Date,
    /// What begins or ends around that day.
    changes: Vec<(Date, &'a Provision)>,
    /// Scenarios that cite the open provision.
    practise: Vec<&'a Book>,
    /// Whether a conversation waits underneath.
    over: bool,
}

impl<'a> Model<'a> {
    /// As the session stands.
    pub(crate) fn of(session: &'a Session) -> Self {
        let about = scenario(session);
        let day = about.map_or(session.today, |scenario| scenario.date);
        let register = &session.shelf.register;
        let found: Vec<_> = register
            .iter()
            .filter(|provision| matches(provision, &session.law_search))
            .collect();
        let wanted = session.law_open.as_deref();
        // Opened without a name, it shows law that stands.
        let named = found.iter().find(|provision| Some(provision.key.as_str()) == wanted);
        let standing = || {
            found
                .iter()
                .find(|provision| provision.standing(day) == Standing::InForce)
        };
        // Over a conversation, and after one, it opens where that turns.
        let turns = || {
            let keys = cited(about?);
            found
                .iter()
                .find(|provision| keys.contains(provision.key.as_str()) && provision.standing(day) == Standing::InForce)
        };
        let open = named.or_else(turns).or_else(standing).or(found.first()).copied();
        let cites = |book: &&Book| open.is_some_and(|open| cited(&book.scenario).contains(open.key.as_str()));
        Self {
            search: &session.law_search,
            total: register.len(),
            open,
            day,
            about,
            today: session.today,
            changes: changes(register.iter(), day),
            practise: session.shelf.books.iter().filter(cites).collect(),
            over: session.overlay == Overlay::Law,
            found,
        }
    }
}

/// The scenario being played, or looked back on, whose day decides.
fn scenario(session: &Session) -> Option<&Scenario> {
    if session.overlay == Overlay::Law {
        return session
            .playing
            .as_ref()
            .map(|playing| playing.conversation.story().scenario());
    }
    if session.law_from != Screen::Debrief {
        return None;
    }
    match session.debriefed.as_ref()? {
        Debriefed::Played(playing) => Some(playing.conversation.story().scenario()),
        Debriefed::Recorded(run, _) => session.shelf.book(&run.summary.scenario).map(|book| &*book.scenario),
    }
}

/// Whether every word of `search` stands in the provision's words, key or dates.
fn matches(provision: &Provision, search: &str) -> bool {
    let mut all = [
        &provision.title,
        &provision.source,
        &provision.rule,
        &provision.mistake,
        &provision.not_said,
    ]
    .map(crate::core::text::Text::as_str)
    .join(" ");
    all = format!(
        "{all} {} {} {}",
        provision.key,
        provision.from,
        spoken_with_year(provision.from)
    );
    if let Some(to) = provision.to {
        all = format!("{all} {to} {}", spoken_with_year(to));
    }
    let all = all.to_lowercase();
    search.split_whitespace().all(|word| all.contains(&word.to_lowercase()))
}

/// What begins or ends within two years of `day`, what is still to come first.
fn changes<'a>(provisions: impl Iterator<Item = &'a Provision>, day: Date) -> Vec<(Date, &'a Provision)> {
    let near = |date: Date| day.until(date).is_ok_and(|span| span.get_days().abs() <= 730);
    let mut changes: Vec<_> = provisions
        .flat_map(|provision| {
            [Some(provision.from), provision.to]
                .into_iter()
                .flatten()
                .map(move |date| (date, provision))
        })
        .filter(|(date, _)| near(*date))
        .collect();
    changes.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.key.cmp(&b.1.key)));
    changes.truncate(3);
    changes
}

/// The state of a provision in a word, and whether it is a warning.
fn state(words: &Words, model: &Model<'_>, provision: &Provision) -> (String, bool) {
    match provision.standing(model.day) {
        Standing::NotYet => (words.get("law-not-yet"), true),
        Standing::Ended => (words.get("law-ended"), true),
        Standing::CheckFirst => (words.get("law-check-first"), true),
        Standing::InForce if provision.is_past_review(model.today) => (words.get("law-check-due"), true),
        Standing::InForce => (words.get("law-in-force"), false),
    }
}

/// The register over the whole of `ui`.
pub(crate) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    ui.spacing_mut().item_spacing.y = 0.0;
    let keys = list::keys(ui, model);
    let whole = ui.max_rect();
    if theme.layout == Layout::OneColumn {
        let shown = ScrollArea::vertical().id_salt("law").auto_shrink(false).show(ui, |ui| {
            egui::Frame::new()
                .inner_margin(Margin::symmetric(24, 16))
                .show(ui, |ui| {
                    let asked = entry::keys(ui, theme, words, model, false);
                    let listed = list::ui(ui, theme, words, model);
                    ui.add_space(space::WIDE);
                    let read = entry::ui(ui, theme, words, model);
                    ui.add_space(space::WIDE);
                    entry::foot(ui, theme, words, model).or(read).or(listed).or(asked)
                })
        });
        return shown.inner.inner.or(keys);
    }
    let middle = whole.left() + theme.px(340.0).min(whole.width() * 0.36);
    ui.painter().vline(middle, whole.y_range(), theme.rule());
    let left = Rect::from_min_max(
        whole.min + egui::vec2(20.0, theme.px(22.0)),
        pos2(middle - 10.0, whole.bottom()),
    );
    let mut asked = keys;
    ui.scope_builder(UiBuilder::new().max_rect(left), |ui| {
        asked = list::ui(ui, theme, words, model).or(asked.take());
    });
    let foot_top = whole.bottom() - theme.px(204.0);
    let page = Rect::from_min_max(
        pos2(middle + space::PAGE_MARGIN, whole.top() + 14.0),
        pos2(whole.right() - space::PAGE_MARGIN, foot_top),
    );
    ui.scope_builder(UiBuilder::new().max_rect(page), |ui| {
        asked = entry::keys(ui, theme, words, model, true).or(asked.take());
        let open = model.open.map(|open| open.key.as_str());
        ScrollArea::vertical()
            .id_salt(("entry", open))
            .auto_shrink(false)
            .show(ui, |ui| {
                asked = entry::ui(ui, theme, words, model).or(asked.take());
            });
    });
    let foot = Rect::from_min_max(pos2(middle, foot_top), whole.max);
    ui.painter().rect_filled(foot, 0.0, theme.palette.page);
    ui.painter().hline(foot.x_range(), foot.top() + 0.5, theme.rule());
    let inner = Rect::from_min_max(
        pos2(page.left(), foot.top() + 14.0),
        pos2(page.right(), foot.bottom() - 6.0),
    );
    ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
        asked = entry::foot(ui, theme, words, model).or(asked.take());
    });
    asked
}

#[cfg(test)]
mod tests {
    use bevy_egui::egui::{Key, vec2};
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;

    use super::*;
    use crate::core::conversation::Mode;
    use crate::desktop::session::testing::{NOW, play, session};
    use crate::desktop::widgets::testing;

    fn harness(session: Session) -> Harness<'static, (Session, Vec<Action>)> {
        let words = Words::english();
        let mut harness = testing::harness(
            (session, Vec::new()),
            move |root, theme, state: &mut (Session, Vec<Action>)| {
                if let Some(action) = ui(root, theme, &words, &Model::of(&state.0)) {
                    state.0.apply(action.clone(), NOW);
                    state.1.push(action);
                }
            },
        );
        harness.set_size(vec2(1280.0, 800.0));
        harness.run();
        harness
    }

    fn reading() -> Session {
        let mut session = session();
        session.apply(Action::Go(Screen::Law), NOW);
        session
    }

    #[test]
    fn words_keys_and_dates_find_a_provision() {
        let mut session = reading();
        let found = |session: &mut Session, search: &str| {
            session.apply(Action::SearchLaw(search.to_owned()), NOW);
            Model::of(session)
                .found
                .iter()
                .map(|provision| provision.key.clone())
                .collect::<Vec<_>>()
        };
        assert!(found(&mut session, "REJECT thirty").contains(&"cra2015.s22".to_owned()));
        assert_eq!(found(&mut session, "cra2015.s22"), ["cra2015.s22"]);
        assert!(
            found(&mut session, "Sunday 6 April 2025")
                .iter()
                .all(|key| key.starts_with("dmcca2024"))
        );
        assert!(found(&mut session, "nothing-like-this").is_empty());
    }

    #[test]
    fn over_a_conversation_law_stands_as_on_its_day_and_escape_goes_back_to_the_turn() {
        let mut session = reading();
        session.today = Date::constant(2030, 1, 1);
        assert_eq!(Model::of(&session).day, session.today);
        play(&mut session, "laptop-on-day-27", Mode::Practice, 2);
        session.apply(Action::ReadLaw(None), NOW);
        assert_eq!(Model::of(&session).day, Date::constant(2026, 11, 21));
        let mut harness = harness(session);
        harness.key_press(Key::Escape);
        harness.run();
        let (session, asked) = harness.state();
        assert_eq!(asked, &[Action::Close]);
        assert_eq!((session.screen, session.overlay), (Screen::Conversation, Overlay::None));
        assert_eq!(session.playing.as_ref().unwrap().conversation.steps().len(), 2);
    }

    #[test]
    fn typing_narrows_the_list_and_down_goes_on_in_it() {
        let mut harness = harness(reading());
        harness.key_press(Key::F);
        harness.run();
        harness
            .get_by_role(bevy_egui::egui::accesskit::Role::TextInput)
            .type_text("reject");
        harness.run();
        assert_eq!(harness.state().0.law_search, "reject");
        let all = Model::of(&harness.state().0).total;
        assert!(Model::of(&harness.state().0).found.len() < all);
    }

    #[test]
    fn a_provision_past_its_review_says_so_before_anything_else() {
        let mut session = reading();
        session.today = Date::constant(2030, 1, 1);
        session.law_open = Some("cra2015.s22".to_owned());
        let words = Words::english();
        let harness = harness(session);
        harness.get_by_label(&words.get("past-its-check"));
        harness.get_by_label_contains("Laptop on day 27, ");
    }

    #[test]
    fn a_search_without_a_find_says_so() {
        let mut session = reading();
        session.law_search = "nothing-like-this".to_owned();
        let words = Words::english();
        assert!(
            harness(session)
                .query_all_by_label(&words.get("law-nothing-found"))
                .count()
                > 0
        );
    }
}
