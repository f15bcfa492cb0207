//! Redress: a flight simulator for customer complaints.
//!
//! # The map
//!
//! ```text
//! main -> cli -> desktop -> store -> content -> analysis -> { core, diagnostic }
//! ```
//!
//! Each module may use what stands to its right, nothing else; `tests/integration/layering.rs` reads the `use` lines.
//!
//! - [`core`]: the simulator, from scenario types to the conversation and its score. Pure: no I/O, clock or threads.
//! - [`diagnostic`]: findings as data, and their three renderings.
//! - [`analysis`]: a story without a person: every situation solved exactly, automatic players and their many runs, its
//!   graph, what each choice of a conversation cost.
//! - [`content`]: files into checked scenarios; rules, one file each; law register, weights, settings and words.
//! - [`store`]: runs in `SQLite`, kept at every choice, and taken up again.
//! - `desktop`: the window. The only module that names the engine or egui, and only there with the feature `desktop`.
//! - [`cli`]: the command line and the terminal player. The only module that prints.
//!
//! Window, terminal and automatic player are all views: they show what a
//! [`Conversation`](core::conversation::Conversation) offers and answer with a choice. Branching, scoring and chance
//! happen in `core` alone.
//!
//! # The words
//!
//! One word for each idea, in files, code, database, JSON and on the screen.
//!
//! - A **scenario** is one file: a customer, a brief and nodes. A **node** is a **turn** (the customer speaks, choices
//!   follow) or an **ending**.
//! - A **choice** is something that may be said or done. It has marks, legal points, an effect, a reason and a way on.
//!   A **condition** says when it is on offer.
//! - A **stage** is Acknowledge, Empathise, Resolve or Follow up; a **mark** is the 0 to 3 points that a choice earns on
//!   one. A **legal point** is a claim about a **provision** of the law register. A **strand** is a scored line of the
//!   result: the four stages and Law.
//! - A **drill** is a short scenario of one skill. A **variant** changes the facts of another scenario, its **original**,
//!   so that another answer is right. Some turns happen **elsewhere**: on the phone after the counter, in private after
//!   what was public. A **criterion** is what the diploma asks for and a scenario gives evidence of.
//! - An **effect** is what a choice does to the customer: outcome, process, manner, heat and flags. A **cue** is what
//!   one **persona** minds more than another.
//! - A **conversation** is one playthrough in progress; a **run** is a conversation that is kept. The **mode** is
//!   Practice, Assessment or Explore. The **debrief** follows the last node.
//! - A **look** is what a customer looks like: a **person** of the **cast**, or a description whose gaps are drawn.
//! - A **message** is what stands written on a device or in public: the customer's, the learner's, an **onlooker**'s, who
//!   joins in below the **post** and decides nothing. A **letter** is what an email says. A **bubble** is a part of a
//!   message as a device shows it. A **quote** is the sentence of a letter or post that stands large.
//! - A **card** is what the business knows of the customer. Its notes are other teams'; a **lesson** says what a note
//!   teaches. A **segment** is the kind of buyer that recency, frequency and money make. A **measure** is a figure of the
//!   trade: satisfaction score, recommendation, effort, chance to keep, value.
//! - The **notepad** is what the learner writes down during a run.
//! - A **situation** is a node with the part of the state that can still matter there. A **policy** is how an automatic
//!   player chooses; a **habit** is a policy that goes by what choices look like and never listens.
//! - A **finding** is a fault in a scenario file, with code, place and help.
//! - The **workshop** is where an author sees a scenario file while writing it. A **rehearsal** is a conversation of the
//!   workshop: it starts at any node in any state, and is never kept or scored.

pub mod analysis;
pub mod cli;
pub mod content;
pub mod core;
#[cfg(feature = "desktop")]
pub mod desktop;
pub mod diagnostic;
pub mod store;
