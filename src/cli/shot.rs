//! `redress shot`: a picture of a screen.

use super::args::{Arguments, ShotArgs};
use super::error::CliError;
use super::exit::Exit;

#[cfg(not(feature = "desktop"))]
pub(super) fn run(_args: &ShotArgs, _arguments: &Arguments) -> Result<Exit, CliError> {
    Err(CliError::NoWindow)
}

#[cfg(feature = "desktop")]
pub(super) fn run(args: &ShotArgs, arguments: &Arguments) -> Result<Exit, CliError> {
    with_window::run(args, arguments)
}

#[cfg(feature = "desktop")]
mod with_window {
    use std::path::{Path, PathBuf};

    use super::{Arguments, CliError, Exit, ShotArgs};
    use crate::analysis::policy::{Policy, played};
    use crate::cli::args::Theme;
    use crate::cli::desk;
    use crate::cli::screen::Screen as Terminal;
    use crate::cli::shelf::{file_id, named_file};
    use crate::cli::workshop;
    use crate::content::settings::{Colours, Settings};
    use crate::core::conversation::{Conversation, Prompt, Step};
    use crate::core::story::ChoiceId;
    use crate::desktop::session::workshop::{Eye, News, Work};
    use crate::desktop::session::{Action, Debriefed, Graphed, Now, Session};
    use crate::desktop::{ContactSheet, Launch, Screen, Shot, View, shot};

    /// A Saturday in November 2026, so that a picture does not change with the day it is made.
    const NOW: Now = Now {
        wall_ms: 1_795_262_400_000,
        session_ms: 0,
    };

    pub(super) fn run(args: &ShotArgs, arguments: &Arguments) -> Result<Exit, CliError> {
        let view: View = args.screen.parse()?;
        let settings = Settings {
            colours: if args.theme == Theme::Dark {
                Colours::Dark
            } else {
                Colours::Light
            },
            text_scale: args.text_scale,
            // Nothing is caught in the middle of a blink.
            reduced_motion: true,
            language: arguments.language.map(Into::into).unwrap_or_default(),
            ..Settings::default()
        };
        let file = args.scenario.as_deref().map(Path::new).and_then(named_file);
        let mut session = desk::fresh(arguments, file, settings, args.seed, &mut Terminal::err())?;
        prepare(&mut session, view, args)?;
        let sheet = match view {
            View::Cast => ContactSheet::named(&args.people)?,
            View::Faces => ContactSheet::shuffled(&args.people, args.seed)?,
            _ => ContactSheet::default(),
        };
        let mut out = Terminal::out();
        let key = sheet.key(&out.words);
        shot(Shot {
            launch: Launch {
                session,
                settings_folder: None,
                view,
                sheet,
            },
            size: args.size,
            scale_factor: args.scale,
            output: args.output.clone(),
        })?;
        for line in key {
            out.raw(&format!("{line}\n"))?;
        }
        Ok(Exit::Done)
    }

    /// Brings the session to where the picture is taken.
    fn prepare(session: &mut Session, view: View, args: &ShotArgs) -> Result<(), CliError> {
        if let View::Workshop(_) = view {
            return edit(session, args);
        }
        let wanted = args
            .scenario
            .as_deref()
            .map(|named| file_id(Path::new(named)))
            .or_else(|| session.shelf.books.first().map(|book| book.id.clone()));
        let Some(id) = wanted else { return Ok(()) };
        if session.shelf.book(&id).is_none() {
            let known = session.shelf.books.iter().map(|book| book.id.as_str());
            let nearest = crate::content::suggest::nearest(&id, known).map(str::to_owned);
            return Err(CliError::NoScenario { slug: id, nearest });
        }
        let plays = match view {
            View::Screen(Screen::Conversation | Screen::Debrief | Screen::Compare | Screen::Graph) | View::Over(_) => {
                true
            }
            View::Screen(Screen::Briefing) => {
                session.apply(Action::Brief(id), NOW);
                return Ok(());
            }
            View::Screen(
                Screen::Home
                | Screen::Library
                | Screen::Criteria
                | Screen::History
                | Screen::Law
                | Screen::Settings
                | Screen::Workshop,
            )
            | View::Law(_)
            | View::Workshop(_)
            | View::Gallery
            | View::Cast
            | View::Faces => false,
        };
        if !plays {
            return Ok(());
        }
        session.apply(Action::Brief(id), NOW);
        session.apply(Action::Start(args.mode.into()), NOW);
        for (turn, choice) in (1..).zip(&args.choices) {
            choose(session, turn, choice)?;
        }
        session.apply(Action::Close, NOW);
        if view == View::Screen(Screen::Compare) {
            compare(session, &args.other)?;
        }
        if view == View::Screen(Screen::Debrief) {
            play_out(session, Policy::Worst)?;
            session.apply(Action::Finish, NOW);
        }
        if view == View::Screen(Screen::Graph) {
            session.apply(Action::SeeGraph, NOW);
            session.wait_for_graph();
        }
        if let Some(turn) = args.turn {
            session.apply(Action::Look(turn), NOW);
        }
        Ok(())
    }

    /// The file as it stands now, and the rehearsal after the choices.
    fn edit(session: &mut Session, args: &ShotArgs) -> Result<(), CliError> {
        let Some(file) = args.scenario.as_ref().map(PathBuf::from) else {
            return Err(CliError::NoScenarioFile);
        };
        workshop::is_there(&file)?;
        session.edit(file.clone());
        if let (Some(look), Some(bench)) = (Eye::new(file).look(NOW.wall_ms), session.bench()) {
            let reading = bench.study(&look);
            let story = reading.story();
            session.hear(News::Read(Box::new(reading)));
            if let Some(story) = story {
                session.hear(News::Drawn(Box::new(Graphed::find(story))));
            }
        }
        for (turn, choice) in (1..).zip(&args.choices) {
            let rehearsal = session
                .workshop
                .as_ref()
                .and_then(|workshop| workshop.rehearsal.as_ref());
            let Some(rehearsal) = rehearsal else { return Ok(()) };
            let id = offered(rehearsal.conversation(), turn, choice)?;
            session.apply(Action::Work(Work::Choose(id)), NOW);
        }
        Ok(())
    }

    /// Ends the conversation, tries it the `other` way from where that parts, and lays both side by side.
    fn compare(session: &mut Session, other: &[String]) -> Result<(), CliError> {
        play_out(session, Policy::Worst)?;
        session.apply(Action::Finish, NOW);
        let Some(Debriefed::Played(playing)) = &session.debriefed else {
            return Ok(());
        };
        let first = &playing.conversation;
        let shared = if other.is_empty() {
            played(first.second_try(0), Policy::Best)?.shared_with(first)
        } else {
            let said = |step: &Step| Some(&first.story().choice(step.node, step.choice?)?.id);
            let same = |(step, other): &(&Step, &String)| said(step) == Some(other);
            first.steps().iter().zip(other).take_while(same).count()
        };
        let shared = shared.min(first.steps().len().saturating_sub(1));
        session.apply(Action::TryFrom(shared), NOW);
        for (turn, choice) in (1..).zip(other).skip(shared) {
            choose(session, turn, choice)?;
        }
        play_out(session, Policy::Best)?;
        session.apply(Action::Finish, NOW);
        Ok(())
    }

    /// Goes on to the end as an automatic player would.
    fn play_out(session: &mut Session, policy: Policy) -> Result<(), CliError> {
        let Some(playing) = &session.playing else { return Ok(()) };
        let done = playing.conversation.steps().len();
        let ahead = played(playing.conversation.clone(), policy)?;
        for choice in ahead.steps().iter().skip(done).filter_map(|step| step.choice) {
            session.apply(Action::Choose(choice), NOW);
            session.apply(Action::Close, NOW);
        }
        Ok(())
    }

    fn choose(session: &mut Session, turn: usize, choice: &str) -> Result<(), CliError> {
        let Some(playing) = &session.playing else { return Ok(()) };
        let id = offered(&playing.conversation, turn, choice)?;
        session.apply(Action::Choose(id), NOW);
        Ok(())
    }

    /// The choice called `choice`, when it is on offer.
    fn offered(conversation: &Conversation, turn: usize, choice: &str) -> Result<ChoiceId, CliError> {
        let node = conversation.state().node;
        let name = conversation.story().node_name(node).to_owned();
        let offers = match conversation.prompt() {
            Prompt::Turn { choices, .. } => choices,
            Prompt::Ending { .. } => Vec::new(),
        };
        let found = offers.iter().find(|offer| offer.choice.id == choice);
        found.map(|offer| offer.id).ok_or_else(|| {
            let ids: Vec<&str> = offers.iter().map(|offer| offer.choice.id.as_str()).collect();
            CliError::NotOnOffer {
                choice: choice.to_owned(),
                turn,
                node: name,
                offered: ids.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", "),
                nearest: crate::content::suggest::nearest(choice, ids).map(str::to_owned),
            }
        })
    }
}
