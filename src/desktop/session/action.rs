//! What a screen asks for. Screens change nothing themselves: they answer with one of these.

use std::path::PathBuf;

use jiff::civil::Date;

use crate::content::card::Figure;
use crate::content::filter::Filter;
use crate::content::lookup::Lookup;
use crate::content::settings::Settings;
use crate::core::conversation::Mode;
use crate::core::story::{ChoiceId, NodeId};
use crate::desktop::screens::{Overlay, Screen};
use crate::desktop::widgets::MeterKind;
use crate::store::RunId;

use super::desk::Part;
use super::law_desk::LawPage;

/// What a screen asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Another screen.
    Go(Screen),
    /// Something over the screen.
    Open(Overlay),
    /// What lies over the screen goes away.
    Close,
    /// One step out: what lies over the screen, else the screen before.
    Back,
    /// The briefing of a scenario.
    Brief(String),
    /// A conversation of the scenario being briefed.
    Start(Mode),
    /// A run that was left goes on.
    Resume(RunId),
    /// The customer card beside the text, or away.
    ToggleCard,
    /// This part of the customer card, the others folded away.
    Unfold(Part),
    /// How a figure of the customer card comes about; nothing when it was that one already.
    Explain(Figure),
    /// What the learner has written down now.
    Write(String),
    /// The conversation is over and was read: its debrief.
    Finish,
    /// The same scenario and mode again, with a new seed.
    PlayAgain,
    /// The other way from one turn of the debrief: that many moves stay as they were.
    TryFrom(usize),
    /// The other way from the same turn once more.
    TryOnceMore,
    /// Both ways side by side.
    Compare,
    /// The debrief of the second of two ways.
    SeeSecond,
    /// Say or do this.
    Choose(ChoiceId),
    /// Take the last choice back.
    TakeBack,
    /// Explore: go to the node of this name.
    Visit(String),
    /// The debrief of a stored run.
    See(RunId),
    /// The law register, at a provision when one is named.
    ReadLaw(Option<String>),
    /// Look for this in the law register.
    LookUp(Lookup),
    /// Law on this day: as it was typed, and the day when it can be read.
    LawOn(String, Option<Date>),
    /// This beside the list of the law register.
    TurnLaw(LawPage),
    /// What the library shows.
    Filter(Filter),
    /// The library, narrowed to the criterion of this code.
    Practise(String),
    /// Where in a list or a debrief the reader is; in a debrief 0 is where it started.
    Look(usize),
    /// In a debrief: show what was still possible of this meter.
    Possible(MeterKind),
    /// Take a strand, a measure or a cost of the debrief apart.
    Trace(super::traced::Traced),
    /// The story as a graph, with the way that was taken.
    SeeGraph,
    /// The node of the graph that is looked at.
    Point(NodeId),
    /// The graph as a list, or as a picture again.
    ToggleList,
    /// Change what is set.
    Set(Settings),
    /// This file in the workshop.
    Edit(PathBuf),
    /// Something of the workshop.
    Work(super::workshop::Work),
    /// Look for this among the nodes.
    SearchNodes(String),
    /// The notice was read.
    Dismiss,
    /// Close the window.
    Quit,
}
