//! A conversation without a player: choices from the command line, or a policy's.

use super::{End, Play, show};
use crate::analysis::policy::played;
use crate::cli::args::PlayArgs;
use crate::cli::error::CliError;
use crate::cli::exit::Exit;
use crate::content::suggest::{listed, nearest};
use crate::core::conversation::{Conversation, ConversationError, Mode, Prompt};

/// The seed of a script that names none.
const SEED: u64 = 1;

pub(super) fn run(play: &mut Play, args: &PlayArgs) -> Result<Exit, CliError> {
    let mode = args.mode.map_or(Mode::Practice, Mode::from);
    let mut conversation = play.start(mode, args.seed.unwrap_or(SEED));
    if let Some(auto) = args.auto {
        conversation = played(conversation, auto.0)?;
    }
    let choices = args
        .choices
        .iter()
        .flatten()
        .map(|id| id.trim())
        .filter(|id| !id.is_empty());
    for (taken, id) in choices.enumerate() {
        match conversation.choose_named(id) {
            Ok(_) => play.record(&conversation)?,
            Err(error) => return Err(refused(&conversation, id, taken, error)),
        }
    }
    if args.auto.is_some() {
        play.record(&conversation)?;
    }
    if !play.json {
        show::transcript(&mut play.screen, &conversation)?;
        show::speaks(&mut play.screen, &conversation)?;
    }
    play.close(&conversation, End::Input)
}

fn refused(conversation: &Conversation, id: &str, taken: usize, error: ConversationError) -> CliError {
    match conversation.prompt() {
        Prompt::Ending { node, .. } => CliError::AfterTheEnd {
            ending: conversation.story().node_name(node).to_owned(),
            taken,
            choice: id.to_owned(),
        },
        Prompt::Turn { node, choices, .. } => {
            let mut offered: Vec<_> = choices.iter().collect();
            // In the file's order: a script's writer looks there.
            offered.sort_by_key(|offer| offer.id);
            let ids: Vec<&str> = offered.iter().map(|offer| offer.choice.id.as_str()).collect();
            if ids.contains(&id) {
                return CliError::Auto(error.into());
            }
            CliError::NotOnOffer {
                choice: id.to_owned(),
                turn: taken + 1,
                node: conversation.story().node_name(node).to_owned(),
                offered: listed(&ids),
                nearest: nearest(id, ids.iter().copied()).map(str::to_owned),
            }
        }
    }
}
