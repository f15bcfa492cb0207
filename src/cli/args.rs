//! The arguments: every command with its help and examples.

mod values;

use std::num::ParseIntError;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use jiff::civil::Date;

use values::one_of;
pub(super) use values::{Deny, Format, GraphFormat, LanguageArg, ModeArg, PolicyArg, Theme};

use crate::analysis::policy::Policy;
use crate::content::filter::Reached;
use crate::core::scenario::{Channel, Kind, Persona, Sector};

/// A flight simulator for customer complaints: talk to a difficult customer, and see what every choice did.
#[derive(Debug, Parser)]
#[command(
    name = "redress",
    version,
    infer_subcommands = false,
    disable_help_subcommand = true,
    after_help = "Examples:
  redress                            open the window; without a display, play in the terminal
  redress list                       see what can be played
  redress play laptop-on-day-27      play one in the terminal
  redress check my-scenarios         check scenario files
  redress workshop late-parcel.ron   see a scenario while you write it
  redress solve laptop-on-day-27     see everything that can come of one
  redress law --search refund        search the law register

Teaching material, not legal advice."
)]
pub(super) struct Arguments {
    /// Keep runs and settings in DIR, not in the platform's own folder.
    #[arg(long, value_name = "DIR", global = true, help_heading = "Everywhere")]
    pub(super) data_dir: Option<PathBuf>,
    /// Add the scenarios in DIR to the library; may be given more than once.
    #[arg(long, value_name = "DIR", global = true, help_heading = "Everywhere")]
    pub(super) scenarios: Vec<PathBuf>,
    /// Speak this language; what customers say, the law and findings stay English.
    #[arg(
        long,
        value_enum,
        value_name = "LANGUAGE",
        global = true,
        help_heading = "Everywhere"
    )]
    pub(super) language: Option<LanguageArg>,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    List(ListArgs),
    Play(PlayArgs),
    Check(CheckArgs),
    Solve(SolveArgs),
    Simulate(SimulateArgs),
    Law(LawArgs),
    New(NewArgs),
    Workshop(WorkshopArgs),
    Schema(SchemaArgs),
    History(HistoryArgs),
    Graph(GraphArgs),
    Shot(ShotArgs),
}

/// List the scenarios that can be played.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  redress list
  redress list --channel phone --difficulty 2 --difficulty 3
  redress list --criterion 'J/506/2910 1.5' --reached not-played
  redress list --search 'thirty days'
  redress list --criteria
  redress list --json
  redress list --scenarios my-scenarios

An option given twice lets through either; of different options, each must fit.")]
pub(super) struct ListArgs {
    /// Only those that hold all these words in title, summary, customer, trade, channel, criteria or law.
    #[arg(long, value_name = "TEXT")]
    pub(super) search: Option<String>,
    /// Only these: scenario (a whole complaint) or drill.
    #[arg(long, value_name = "NAME", value_parser = one_of(&Kind::ALL))]
    pub(super) kind: Vec<Kind>,
    /// Only on this channel: phone, counter, chat, email or social.
    #[arg(long, value_name = "NAME", value_parser = one_of(&Channel::ALL))]
    pub(super) channel: Vec<Channel>,
    /// Only with this kind of customer, such as angry or know-it-all; an unknown one lists them all.
    #[arg(long, value_name = "KIND", value_parser = one_of(&Persona::ALL))]
    pub(super) customer: Vec<Persona>,
    /// Only in this trade, such as bank or telecoms; an unknown one lists them all.
    #[arg(long, value_name = "NAME", value_parser = one_of(&Sector::ALL))]
    pub(super) trade: Vec<Sector>,
    /// Only of this difficulty, 1 to 5.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=5))]
    pub(super) difficulty: Vec<u8>,
    /// Only those that give evidence for this criterion, such as 'J/506/2910 1.5'.
    #[arg(long, value_name = "CODE")]
    pub(super) criterion: Vec<String>,
    /// Only those in which this has been reached: not-played, can-be-better or distinction.
    #[arg(long, value_name = "WHAT", value_parser = one_of(&Reached::ALL))]
    pub(super) reached: Vec<Reached>,
    /// Instead, every criterion of the diploma with the scenarios that give evidence for it, and which have none.
    #[arg(long)]
    pub(super) criteria: bool,
    /// Print a JSON list, with at least `id` and `title` for each.
    #[arg(long)]
    pub(super) json: bool,
}

/// Play a scenario in the terminal: by hand, by a script, or by itself.
#[derive(Debug, Default, Args)]
#[command(after_help = "Examples:
  redress play laptop-on-day-27
  redress play laptop-on-day-27 --mode assessment
  redress play laptop-on-day-27 --resume
  redress play laptop-on-day-27 --auto best --json
  redress play laptop-on-day-27 --seed 7 --choices name-it-and-check,find-the-order

By hand, answer with a number; ? lists the other keys. Every choice is saved, and a run goes on where it stopped.")]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub(super) struct PlayArgs {
    /// Which scenario, as `redress list` names it; asked for when absent.
    #[arg(value_name = "SCENARIO")]
    pub(super) scenario: Option<PathBuf>,
    /// What you are told, and when.
    #[arg(long, value_enum)]
    pub(super) mode: Option<ModeArg>,
    /// What every draw is keyed by; 1 when scripted, else drawn and shown.
    #[arg(long, value_name = "N", value_parser = seed)]
    pub(super) seed: Option<u64>,
    /// Make these choices, in order, and stop.
    #[arg(long, value_name = "ID,ID,…", value_delimiter = ',', conflicts_with_all = ["auto", "resume", "fresh"])]
    pub(super) choices: Option<Vec<String>>,
    /// Let the program choose to the end.
    #[arg(long, value_enum, conflicts_with_all = ["resume", "fresh"])]
    pub(super) auto: Option<PolicyArg>,
    /// Keep a scripted run too.
    #[arg(long)]
    pub(super) save: bool,
    /// Go on where the last run of this scenario stopped.
    #[arg(long, conflicts_with = "fresh")]
    pub(super) resume: bool,
    /// Start again, whatever was left unfinished.
    #[arg(long)]
    pub(super) fresh: bool,
    /// Print the run as one JSON object; everything else goes to standard error.
    #[arg(long)]
    pub(super) json: bool,
}

/// Check scenario files: every finding at once, with its place and what to do.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  redress check
  redress check late-parcel.ron
  redress check my-scenarios --format concise --deny warnings
  redress check --explain unknown-node

Exit code: 0 nothing found, 1 something found (an error, or a warning under --deny warnings), 2 something could not be read at all (a path or a folder that is not there or may not be read, or what is no file), whatever was found in the rest; or there was nothing to check.")]
pub(super) struct CheckArgs {
    /// Files, and folders to look through for .ron files; the library when absent.
    #[arg(value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    /// How findings are printed.
    #[arg(long, value_enum, default_value_t = Format::Full)]
    pub(super) format: Format,
    /// Let warnings fail too.
    #[arg(long, value_enum, value_name = "WHAT")]
    pub(super) deny: Option<Deny>,
    /// Judge review dates of the law on this day; today when absent.
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(super) on: Option<Date>,
    /// Go through every situation of scenarios of more than 200 turns too.
    #[arg(long)]
    pub(super) solve: bool,
    /// Say what a code means, and what to do about it.
    #[arg(long, value_name = "CODE", conflicts_with = "paths")]
    pub(super) explain: Option<String>,
}

/// Say exactly what can come of a scenario: the least and the most, how likely each result is, and what can never happen.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  redress solve laptop-on-day-27
  redress solve late-parcel.ron
  redress solve laptop-on-day-27 --seed 2 --json

A strand is one line of the score: one of the four stages, or law. A situation is a turn with all that happened before and can still matter there. Chances are those of somebody who picks each choice on offer as often as another.

Exit code: 0 solved, 1 a file that cannot be, 2 could not look.")]
pub(super) struct SolveArgs {
    /// Which scenario, as `redress list` names it, or a file.
    #[arg(value_name = "SCENARIO")]
    pub(super) scenario: PathBuf,
    /// Show the best and the worst line for the customer that this seed draws.
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = seed)]
    pub(super) seed: u64,
    /// Print one JSON object.
    #[arg(long)]
    pub(super) json: bool,
}

/// Play a scenario many times by a policy, and say how the runs came out.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  redress simulate laptop-on-day-27
  redress simulate laptop-on-day-27 --policy longest --runs 1000
  redress simulate late-parcel.ron --runs 1000000 --seed 7 --json

A policy is how the automatic player chooses. A strand is one line of the score: one of the four stages, or law. The deviation (sd in JSON) says how far from the mean runs usually come out.

The same seed gives the same figures on every machine. Exit code: 0 played, 1 a file that cannot be, 2 could not play.")]
pub(super) struct SimulateArgs {
    /// Which scenario, as `redress list` names it, or a file.
    #[arg(value_name = "SCENARIO")]
    pub(super) scenario: PathBuf,
    /// How many runs.
    #[arg(long, value_name = "N", default_value_t = 10_000, value_parser = runs)]
    pub(super) runs: u64,
    /// Who plays.
    #[arg(long, value_enum, default_value_t = PolicyArg(Policy::Random))]
    pub(super) policy: PolicyArg,
    /// What the seed of every run is drawn from.
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = seed)]
    pub(super) seed: u64,
    /// Print one JSON object.
    #[arg(long)]
    pub(super) json: bool,
}

/// Read the law register: provisions with their source, dates and numbers. Teaching material, not legal advice.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  redress law
  redress law cra2015.s22
  redress law --search \"short-term right\"
  redress law --trade telecoms --on 2026-11-21 --in-force
  redress law --changed
  redress law --changed 2026-01-01 --trade retail
  redress law cra2015.s22 --on 2015-09-30

An option given twice lets through either; of different options, each must fit.")]
pub(super) struct LawArgs {
    /// One provision, whole.
    #[arg(value_name = "KEY")]
    pub(super) key: Option<String>,
    /// Only provisions that hold all these words in their texts, keys or dates.
    #[arg(long, value_name = "TEXT", conflicts_with = "key")]
    pub(super) search: Option<String>,
    /// Only law of this trade, such as bank or telecoms, and of every trade; an unknown one lists them all.
    #[arg(long, value_name = "NAME", value_parser = one_of(&Sector::ALL), conflicts_with = "key")]
    pub(super) trade: Vec<Sector>,
    /// Only what is in force on the day.
    #[arg(long, conflicts_with = "key")]
    pub(super) in_force: bool,
    /// What began or ended since DATE, the latest first, and what is coming; two years before the day when left out.
    #[arg(
        long,
        value_name = "DATE",
        value_parser = since,
        num_args = 0..=1,
        default_missing_value = RECENT,
        conflicts_with = "key"
    )]
    pub(super) changed: Option<Since>,
    /// Say what stands on this day; today when absent.
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(super) on: Option<Date>,
    /// Print JSON.
    #[arg(long)]
    pub(super) json: bool,
}

/// Since when something changed.
#[derive(Debug, Clone, Copy)]
pub(super) enum Since {
    /// Lately.
    Recently,
    /// This day.
    Day(Date),
}

/// What stands for a day that is left out.
const RECENT: &str = "recently";

fn since(text: &str) -> Result<Since, &'static str> {
    if text == RECENT {
        return Ok(Since::Recently);
    }
    date(text).map(Since::Day)
}

/// Write a small valid scenario to start from, as SLUG.ron in this folder. Never overwrites.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  redress new late-parcel
  redress check late-parcel.ron
  redress workshop late-parcel.ron
  redress play late-parcel --scenarios .")]
pub(super) struct NewArgs {
    /// Its id: lower-case letters, digits and hyphens.
    #[arg(value_name = "SLUG")]
    pub(super) slug: String,
}

/// Open a scenario file in the window while you write it: its findings at every change, and any turn in any state.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  redress workshop late-parcel.ron
  redress workshop my-scenarios/late-parcel.ron

Edit the file in any text editor beside the window. It is read again whenever you save it; nothing is kept or scored.")]
pub(super) struct WorkshopArgs {
    /// The scenario file.
    #[arg(value_name = "FILE")]
    pub(super) file: PathBuf,
}

/// Print the scenario format as a JSON Schema.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  redress schema > scenario.schema.json")]
pub(super) struct SchemaArgs {}

/// List the runs that are kept, the latest first.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  redress history
  redress history --json")]
pub(super) struct HistoryArgs {
    /// Print a JSON list.
    #[arg(long)]
    pub(super) json: bool,
}

/// Draw a scenario's story: every turn, choice and ending, with bands and the best line. It gives the story away.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  redress graph laptop-on-day-27 -o laptop.svg
  redress graph late-parcel.ron --format mermaid
  redress graph late-parcel.ron --format dot | dot -Tpdf -o late-parcel.pdf

Without -o it is printed. A file that is there already is written anew. Exit code: 0 drawn, 1 a file that cannot be, 2 could not draw.")]
pub(super) struct GraphArgs {
    /// Which scenario, as `redress list` names it, or a file.
    #[arg(value_name = "SCENARIO")]
    pub(super) scenario: PathBuf,
    /// A picture, or text for Graphviz or Mermaid, which lay it out anew.
    #[arg(long, value_enum, default_value_t = GraphFormat::Svg)]
    pub(super) format: GraphFormat,
    /// Where it goes; standard output when absent.
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

/// Draw a screen of the window into a PNG, without opening it.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  redress shot --screen home -o home.png
  redress shot --screen conversation --scenario laptop-on-day-27 --choices name-it-and-check --size 1920x1080 -o turn.png
  redress shot --screen cast --people nadia,harjit,ellis --size 1960x2360 -o cast.png
  redress shot --screen faces --people nadia,harjit,ellis --seed 7 --size 1960x1960 -o faces.png > key.txt

The screen cast shows everybody of the cast with every face they can make, as large as the size allows: three people fill 1960x2360, everybody 4096x4096. The screen faces shows the same faces shuffled by the seed and numbered; what each number is goes to standard output, not into the picture.")]
pub(super) struct ShotArgs {
    /// Which screen: home, library, briefing, conversation, why, debrief, compare, graph, history, law, settings, workshop, workshop-play, workshop-graph, card, notepad, transcript, pause, keys, cast, faces.
    #[arg(long, value_name = "NAME")]
    pub(super) screen: String,
    /// Of which scenario, as `redress list` names it, or a file; for the workshop, which file.
    #[arg(long, value_name = "SCENARIO")]
    pub(super) scenario: Option<String>,
    /// After which choices; a debrief and the first way of compare go on from there as badly as can be.
    #[arg(long, value_name = "ID,ID,…", value_delimiter = ',')]
    pub(super) choices: Vec<String>,
    /// For compare: the choices of the other way; the best there is when absent.
    #[arg(long, value_name = "ID,ID,…", value_delimiter = ',')]
    pub(super) other: Vec<String>,
    /// For debrief and compare: the turn that is looked at.
    #[arg(long, value_name = "N")]
    pub(super) turn: Option<usize>,
    /// For cast and faces: whose; everybody's when absent.
    #[arg(long, value_name = "NAME,NAME,…", value_delimiter = ',')]
    pub(super) people: Vec<String>,
    /// In which mode.
    #[arg(long, value_enum, default_value_t = ModeArg::Practice)]
    pub(super) mode: ModeArg,
    /// What every draw is keyed by.
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = seed)]
    pub(super) seed: u64,
    /// Width and height in pixels.
    #[arg(long, value_name = "WxH", default_value = "1280x800", value_parser = size)]
    pub(super) size: (u32, u32),
    /// Light or dark.
    #[arg(long, value_enum, default_value_t = Theme::Light)]
    pub(super) theme: Theme,
    /// Size of text in per cent, 100 to 200.
    #[arg(long, value_name = "P", default_value_t = 100, value_parser = clap::value_parser!(u16).range(100..=200))]
    pub(super) text_scale: u16,
    /// Pixels to the point, 1 to 3.
    #[arg(long, value_name = "F", default_value_t = 1.0, value_parser = scale)]
    pub(super) scale: f32,
    /// Where the picture goes.
    #[arg(short, long, value_name = "FILE.png")]
    pub(super) output: PathBuf,
}

fn date(text: &str) -> Result<Date, &'static str> {
    text.parse()
        .map_err(|_unreadable: jiff::Error| "write it as year, month and day, such as 2026-11-21")
}

fn runs(text: &str) -> Result<u64, &'static str> {
    const MOST: u64 = 1_000_000_000_000;
    let runs = text.replace([',', '_'], "").parse().ok();
    runs.filter(|runs| (1..=MOST).contains(runs))
        .ok_or("write a whole number of runs, from 1 to 1,000,000,000,000")
}

fn seed(text: &str) -> Result<u64, &'static str> {
    text.parse()
        .map_err(|_unreadable: ParseIntError| "write a whole number, such as 7, from 0 to 18446744073709551615")
}

fn scale(text: &str) -> Result<f32, &'static str> {
    let scale = text.parse().ok();
    scale
        .filter(|scale| (1.0..=3.0).contains(scale))
        .ok_or("write how many pixels a point has, such as 2 or 1.5, from 1 to 3")
}

fn size(text: &str) -> Result<(u32, u32), &'static str> {
    let sides = text
        .split_once(['x', 'X'])
        .and_then(|(w, h)| Some((w.parse().ok()?, h.parse().ok()?)));
    sides
        .filter(|(w, h)| (320..=4096).contains(w) && (240..=4096).contains(h))
        .ok_or("write it as width and height in pixels, such as 1280x800; 320x240 to 4096x4096")
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_arguments_are_sound() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn every_command_has_examples() {
        for command in Arguments::command().get_subcommands() {
            let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
            let example = format!("  redress {}", command.get_name());
            assert!(
                help.starts_with("Examples:") && help.contains(&example),
                "{}",
                command.get_name()
            );
        }
    }

    #[test]
    fn a_scale_is_a_number_from_one_to_three() {
        assert_eq!([scale("1"), scale("2.5"), scale("3")], [Ok(1.0), Ok(2.5), Ok(3.0)]);
        for bad in ["", "0.9", "3.1", "NaN", "inf", "-2", "two"] {
            assert!(scale(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_size_is_two_numbers_that_make_sense() {
        assert_eq!(size("1280x800"), Ok((1280, 800)));
        for bad in ["", "1280", "x", "0x0", "1280x", "99999x99999", "-1x5"] {
            assert!(size(bad).is_err(), "{bad}");
        }
    }
}
