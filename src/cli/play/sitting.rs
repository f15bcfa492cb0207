//! A conversation by hand: shows what is on offer, reads an answer, goes on.

use super::input::{Answer, Input};
use super::{End, Play, now, show, why};
use crate::cli::args::PlayArgs;
use crate::cli::error::CliError;
use crate::cli::exit::Exit;
use crate::cli::history::when;
use crate::cli::law;
use crate::cli::sentence;
use crate::cli::shelf::today;
use crate::content::lookup::Lookup;
use crate::content::names;
use crate::content::suggest::did_you_mean;
use crate::content::words::word_id;
use crate::core::conversation::{Conversation, Mode, Prompt};
use crate::core::notepad::Notepad;
use crate::core::story::ChoiceId;
use crate::store::{Resumed, RunSummary};

/// Seeds that are drawn are short enough to be typed again.
const SEEDS: std::ops::RangeInclusive<u64> = 1..=999_999;

/// What an earlier run has left.
enum Left {
    /// A conversation to go on with.
    Off(Box<Conversation>),
    /// One that can only be shown, and was.
    Shown,
    /// Nothing, or nothing that is wanted.
    Nothing,
}

pub(super) fn run(play: &mut Play, input: &mut Input, args: &PlayArgs) -> Result<Exit, CliError> {
    let mut conversation = match left(play, input, args)? {
        Left::Off(conversation) => *conversation,
        Left::Shown if args.resume => return Ok(Exit::CouldNot),
        Left::Nothing if args.resume => {
            return Err(CliError::NothingToResume {
                id: play.playable.id.clone(),
            });
        }
        Left::Shown | Left::Nothing => {
            let mode = args.mode.map_or(Mode::Practice, Mode::from);
            let seed = args.seed.unwrap_or_else(|| rand::random_range(SEEDS));
            play.start(mode, seed)
        }
    };
    show::opening(&mut play.screen, &play.playable, &conversation)?;
    play.screen.rule()?;
    show::transcript(&mut play.screen, &conversation)?;
    show::speaks(&mut play.screen, &conversation)?;
    show::notes(&mut play.screen, &play.notepad)?;
    let end = talk(play, input, &mut conversation)?;
    play.close(&conversation, end)
}

/// The run to go on with, when there is one and the player wants it.
fn left(play: &mut Play, input: &mut Input, args: &PlayArgs) -> Result<Left, CliError> {
    if args.fresh {
        return Ok(Left::Nothing);
    }
    let run = play.keeper.unfinished(&play.playable.id);
    play.tell_notice()?;
    let fits = |run: &RunSummary| {
        args.mode.is_none_or(|mode| Mode::from(mode) == run.mode) && args.seed.is_none_or(|seed| seed == run.seed)
    };
    let Some(run) = run.filter(fits) else {
        return Ok(Left::Nothing);
    };
    if !args.resume && !wanted(play, input, &run)? {
        return Ok(Left::Nothing);
    }
    let story = play.playable.story.clone();
    let resumed = play.keeper.resume(run.id, story, &play.playable.rules_hash);
    play.tell_notice()?;
    match resumed {
        Some(Resumed::Replayed(conversation)) => {
            play.notepad = run.notepad;
            Ok(Left::Off(conversation))
        }
        Some(Resumed::AsRecorded(reason)) => {
            let run = play.keeper.run(run.id);
            for turn in run.iter().flat_map(|run| &run.turns) {
                show::recorded(&mut play.screen, turn)?;
            }
            if let Some(run) = &run {
                show::notes(&mut play.screen, &run.summary.notepad)?;
            }
            play.screen.gap()?;
            play.talk.say(&reason.to_string())?;
            Ok(Left::Shown)
        }
        None => Ok(Left::Nothing),
    }
}

/// Asks whether to go on. A script that knows no such question goes on with its first answer in a fresh conversation.
fn wanted(play: &mut Play, input: &mut Input, run: &RunSummary) -> Result<bool, CliError> {
    let words = &play.screen.words;
    let values = [
        ("moves", run.moves.into()),
        ("mode", words.get(names::mode(run.mode)).into()),
        ("when", when(words, run.updated_at).into()),
    ];
    let question = words.with("resume-ask", &values);
    loop {
        play.screen.say(&question)?;
        play.screen.raw("> ")?;
        let Some(line) = input.line() else { return Ok(false) };
        match line.to_lowercase().as_str() {
            "y" | "yes" => return Ok(true),
            "n" | "no" => return Ok(false),
            _ if !input.is_terminal() => {
                input.give_back(line);
                return Ok(false);
            }
            _ => {}
        }
    }
}

/// Turn after turn, until it is over or the player stops.
fn talk(play: &mut Play, input: &mut Input, conversation: &mut Conversation) -> Result<End, CliError> {
    loop {
        let exploring = conversation.mode() == Mode::Explore;
        let offers: Vec<ChoiceId> = match conversation.prompt() {
            Prompt::Turn { choices, .. } => {
                show::choices(&mut play.screen, conversation.story().scenario(), &choices)?;
                choices.iter().map(|offer| offer.id).collect()
            }
            Prompt::Ending { .. } if exploring => {
                play.screen.say(&play.screen.words.get("explore-ended"))?;
                Vec::new()
            }
            Prompt::Ending { .. } => return Ok(End::Asked),
        };
        if let Some(end) = turn(play, input, conversation, &offers)? {
            return Ok(end);
        }
    }
}

/// Reads answers until the conversation has moved; `Some` when it stops here.
fn turn(
    play: &mut Play,
    input: &mut Input,
    conversation: &mut Conversation,
    offers: &[ChoiceId],
) -> Result<Option<End>, CliError> {
    loop {
        play.screen.raw("> ")?;
        let Some(line) = input.line() else {
            play.screen.gap()?;
            return Ok(Some(End::Input));
        };
        if !input.is_terminal() {
            // A terminal shows what is typed; here nobody else does.
            play.screen.say(&line)?;
        }
        match Answer::read(&line) {
            Answer::Nothing | Answer::Unknown(_) => {
                input.missed();
                not_offered(play, &line, offers.len())?;
            }
            Answer::Number(number) => {
                let choice = number.checked_sub(1).and_then(|at| offers.get(at));
                if let Some(choice) = choice
                    && conversation.choose(*choice).is_ok()
                {
                    input.understood();
                    moved(play, conversation)?;
                    return Ok(None);
                }
                input.missed();
                not_offered(play, &line, offers.len())?;
            }
            Answer::TakeBack => match conversation.take_back() {
                Ok(()) => {
                    play.keeper.record(conversation, now());
                    play.tell_notice()?;
                    play.screen.say(&play.screen.words.get("play-taken-back"))?;
                    show::speaks(&mut play.screen, conversation)?;
                    return Ok(None);
                }
                Err(error) => play.screen.say(&sentence(&error.to_string()))?,
            },
            Answer::GoTo(node) => match conversation.go_to(&node) {
                Ok(_) => {
                    play.record(conversation)?;
                    show::speaks(&mut play.screen, conversation)?;
                    return Ok(None);
                }
                Err(error) => {
                    let nodes = conversation.story().scenario().nodes.iter().map(|(id, _)| id.as_str());
                    let nearest = did_you_mean(&node, nodes).filter(|_| conversation.mode() == Mode::Explore);
                    let said = [Some(error.to_string()), nearest]
                        .into_iter()
                        .flatten()
                        .map(|said| sentence(&said));
                    play.screen.say(&said.collect::<Vec<_>>().join(" "))?;
                }
            },
            Answer::Help => show::keys(&mut play.screen, conversation.mode(), offers.len())?,
            Answer::Card => show::card(&mut play.screen, conversation)?,
            Answer::Transcript => {
                show::transcript(&mut play.screen, conversation)?;
                show::speaks(&mut play.screen, conversation)?;
                show::notes(&mut play.screen, &play.notepad)?;
            }
            Answer::Note(text) => note(play, conversation, &text)?,
            Answer::Law(text) => look_up(play, &text)?,
            Answer::Quit => return Ok(Some(End::Asked)),
        }
    }
}

/// After a choice: kept first, then shown. In Practice and Explore the customer reacts, then it is explained.
fn moved(play: &mut Play, conversation: &Conversation) -> Result<(), CliError> {
    play.record(conversation)?;
    let screen = &mut play.screen;
    screen.gap()?;
    screen.rule()?;
    show::said(screen, conversation, conversation.steps().len() - 1)?;
    show::speaks(screen, conversation)?;
    if conversation.mode() != Mode::Assessment {
        why::last(screen, &play.playable, conversation)?;
    }
    Ok(())
}

/// Notes as they stand, one line more, or one line less.
fn note(play: &mut Play, conversation: &Conversation, text: &str) -> Result<(), CliError> {
    let new = match text {
        "" => {
            let words = &play.screen.words;
            let hint = words.get("a-good-note");
            if play.notepad.is_blank() {
                play.screen.say(&words.get("no-notes"))?;
            }
            show::notes(&mut play.screen, &play.notepad)?;
            return Ok(play.screen.say(&hint)?);
        }
        "-" => play.notepad.without_last_line(),
        line => {
            let Some(new) = play.notepad.with_line(line) else {
                let values = [("room", play.notepad.room().into()), ("most", Notepad::LONGEST.into())];
                return Ok(play.screen.say(&play.screen.words.with("note-too-long", &values))?);
            };
            new
        }
    };
    play.write(conversation, new)?;
    let said = play.screen.words.get(if text == "-" {
        word_id("note-taken-away")
    } else {
        word_id("note-added")
    });
    Ok(play.screen.say(&said)?)
}

fn not_offered(play: &mut Play, line: &str, count: usize) -> Result<(), CliError> {
    let words = &play.screen.words;
    let said = if line.is_empty() {
        words.with("play-ask-number", &[("count", count.into())])
    } else {
        words.with("play-not-offered", &[("answer", line.into()), ("count", count.into())])
    };
    Ok(play.screen.say(&said)?)
}

/// The provisions that hold the words; one alone is shown whole.
fn look_up(play: &mut Play, text: &str) -> Result<(), CliError> {
    let register = &play.playable.register;
    let on = play.playable.story.scenario().date;
    let screen = &mut play.screen;
    let found = if let Some(provision) = register.get(text) {
        vec![provision]
    } else {
        let lookup = Lookup {
            search: text.to_owned(),
            ..Lookup::default()
        };
        lookup.found(&screen.words, register, on)
    };
    match found.as_slice() {
        [] => screen.say(&screen.words.with("cli-law-nothing", &[("text", text.into())]))?,
        [provision] => {
            law::whole(screen, provision, on)?;
            if !provision.is_past_review(on) && provision.is_past_review(today()) {
                screen.say(&screen.words.get("law-past-review"))?;
            }
        }
        several => {
            for provision in several {
                law::brief(screen, provision, on)?;
            }
        }
    }
    law::note(screen)?;
    Ok(())
}
