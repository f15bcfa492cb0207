//! `redress play`: a conversation in the terminal, by hand, by a script or by itself.

mod channel;
mod debrief;
mod input;
mod measures;
mod menu;
mod script;
mod show;
mod sitting;
mod why;

use jiff::Timestamp;

use super::args::{Arguments, PlayArgs};
use super::error::CliError;
use super::exit::Exit;
use super::list::{earlier_runs, json};
use super::screen::Screen;
use super::shelf::{Playable, Shelf, file_id, named_file};
use crate::analysis::review::Review;
use crate::analysis::solve::Solution;
use crate::core::chance::Temperament;
use crate::core::conversation::{Conversation, Mode};
use crate::core::notepad::Notepad;
use crate::core::report::Report;
use crate::store::{Keeper, NewRun};
use input::Input;

/// Everything one conversation needs beside itself.
struct Play {
    playable: Playable,
    /// Where the conversation is shown: standard output, or standard error when that carries JSON.
    screen: Screen,
    /// Where trouble is told.
    talk: Screen,
    keeper: Keeper,
    /// What the player has written down.
    notepad: Notepad,
    /// Whether the store's notice has been shown.
    told: bool,
    json: bool,
}

pub(super) fn run(args: &PlayArgs, arguments: &Arguments) -> Result<Exit, CliError> {
    let mut talk = Screen::err();
    let mut screen = if args.json { Screen::err() } else { Screen::out() };
    let mut input = Input::standard();
    let named = args.scenario.as_deref();
    let shelf = match named.and_then(named_file) {
        Some(file) => Shelf::open_file(arguments, file, &mut talk)?,
        None => Shelf::open(arguments, &mut talk)?,
    };
    let scripted = args.choices.is_some() || args.auto.is_some();
    let id = match named {
        Some(name) => file_id(name),
        None if scripted => return Err(CliError::NobodyThere),
        None => match menu::choose(&mut screen, &mut input, &shelf, &mut earlier_runs(arguments))? {
            menu::Chosen::Scenario(id) => id,
            menu::Chosen::Nothing => return Ok(Exit::Done),
            menu::Chosen::NobodyThere => return Err(CliError::NobodyThere),
        },
    };
    let playable = shelf.playable(&id, &mut talk)?;
    let keep = !scripted || args.save;
    let keeper = if keep {
        Keeper::open(arguments.data_dir.as_deref())
    } else {
        Keeper::nothing()
    };
    let mut play = Play {
        playable,
        screen,
        talk,
        keeper,
        notepad: Notepad::default(),
        told: false,
        json: args.json,
    };
    play.tell_notice()?;
    if scripted {
        script::run(&mut play, args)
    } else {
        sitting::run(&mut play, &mut input, args)
    }
}

impl Play {
    fn start(&mut self, mode: Mode, seed: u64) -> Conversation {
        self.keeper.begin(NewRun {
            scenario: self.playable.id.clone(),
            rules_hash: self.playable.rules_hash.clone(),
            tuned_model: self.playable.tuned_model,
            started_at: now(),
            second_try: None,
        });
        Conversation::new(self.playable.story.clone(), mode, seed)
    }

    /// Keeps what was done; a store that cannot is told of once.
    fn record(&mut self, conversation: &Conversation) -> Result<(), CliError> {
        if conversation.is_over() {
            let best = self.solution(conversation.temperament()).best();
            self.keeper.finish(conversation, best.as_ref(), now());
        } else {
            self.keeper.record(conversation, now());
        }
        self.tell_notice()
    }

    /// What is written down from now on, kept at once.
    fn write(&mut self, conversation: &Conversation, notepad: Notepad) -> Result<(), CliError> {
        self.notepad = notepad;
        self.keeper.note(conversation, &self.notepad, now());
        self.tell_notice()
    }

    fn tell_notice(&mut self) -> Result<(), CliError> {
        if let (false, Some(notice)) = (self.told, self.keeper.notice()) {
            self.told = true;
            self.talk.say(notice)?;
        }
        Ok(())
    }

    /// The scenario solved, for somebody of this temperament: what the run is scored against, what each choice cost.
    fn solution(&self, temperament: Temperament) -> Solution {
        Solution::find(&self.playable.story, temperament)
    }

    /// Ends the command: the object when asked for, the debrief when there is one, the way on when it is not over.
    fn close(&mut self, conversation: &Conversation, end: End) -> Result<Exit, CliError> {
        let over = conversation.is_over();
        let solution = over.then(|| self.solution(conversation.temperament()));
        let best = solution.as_ref().and_then(Solution::best);
        let review = solution.map(|solution| Review::of(&solution, conversation));
        if let Some(review) = review.as_ref().filter(|_| !self.json) {
            debrief::show(&mut self.screen, &self.playable, conversation, best.as_ref(), review)?;
            show::notes(&mut self.screen, &self.notepad)?;
        }
        if self.json {
            let mut report = Report::of(&self.playable.id, conversation, best.as_ref());
            if let Some(review) = review {
                review.write_into(&mut report);
            }
            report.notepad = Some(self.notepad.clone()).filter(|notepad| !notepad.is_blank());
            json(&mut Screen::out(), &report)?;
        }
        if over {
            return Ok(Exit::Done);
        }
        let kept = self.keeper.is_whole();
        let id = self.playable.id.clone();
        let words = &self.talk.words;
        let mut said = match end {
            End::Asked => String::new(),
            End::Input => words.get("play-input-ended"),
        };
        if kept {
            said.push(' ');
            said.push_str(&words.with("play-kept", &[("id", id.into())]));
        }
        if !said.trim().is_empty() {
            self.talk.say(&said)?;
        }
        Ok(match end {
            End::Asked => Exit::Done,
            End::Input => Exit::CouldNot,
        })
    }
}

/// Why a conversation goes no further.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// It is over, or the player asked to stop.
    Asked,
    /// Nothing more can be read.
    Input,
}

/// Milliseconds since 1970.
fn now() -> i64 {
    Timestamp::now().as_millisecond()
}

/// Pence as people write them: £749, £2.50, -£3.
pub(super) fn pounds(pence: i64) -> String {
    let sign = if pence < 0 { "-" } else { "" };
    format!("{sign}{}", crate::content::numbers::pounds(pence.unsigned_abs()))
}

#[cfg(test)]
mod tests {
    use super::pounds;

    #[test]
    fn money_is_written_as_people_write_it() {
        let cases = [
            (0, "£0"),
            (250, "£2.50"),
            (74_900, "£749"),
            (123_456_789, "£1,234,567.89"),
            (-5, "-£0.05"),
        ];
        for (pence, expected) in cases {
            assert_eq!(pounds(pence), expected);
        }
    }
}
