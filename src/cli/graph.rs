//! `redress graph`: a scenario's story as a picture, or as text that other tools draw.

use std::fs;
use std::path::Path;

use super::args::{Arguments, GraphArgs, GraphFormat};
use super::error::CliError;
use super::exit::Exit;
use super::screen::Screen;
use super::studied;
use crate::analysis::graph::{Facts, Graph, dot, mermaid, svg};
use crate::content::files::ends_in_ron;
use crate::content::picture::{straight, wording};

pub(super) fn run(args: &GraphArgs, arguments: &Arguments) -> Result<Exit, CliError> {
    let mut talk = Screen::err();
    if let Some(output) = args.output.as_ref().filter(|output| is_scenario(output)) {
        return Err(CliError::OverScenario { path: output.clone() });
    }
    let Some(studied) = studied::open(&args.scenario, arguments, &mut talk)? else {
        return Ok(Exit::Findings);
    };
    let story = studied.story;
    let facts = Facts::find(&story);
    let mut wording = wording(&talk.words, &story, &facts);
    if facts.best.is_empty() {
        talk.say(&talk.words.get("graph-unsolved"))?;
    }
    let graph = Graph::new(&story, &facts, &wording);
    let drawn = args.format == GraphFormat::Svg;
    if let Some(straight) = straight(&talk.words, &graph).filter(|_| drawn) {
        talk.say(&straight)?;
        wording.about = format!("{} {straight}", wording.about);
    }
    let text = match args.format {
        GraphFormat::Svg => svg(&graph, &wording),
        GraphFormat::Dot => dot(&graph, &story, &wording),
        GraphFormat::Mermaid => mermaid(&graph, &story),
    };
    let Some(path) = &args.output else {
        Screen::out().raw(&text)?;
        return Ok(Exit::Done);
    };
    fs::write(path, text).map_err(|source| CliError::Unwritable {
        path: path.clone(),
        source,
    })?;
    let path = path.display().to_string();
    talk.say(&talk.words.with("cli-graph-written", &[("path", path.into())]))?;
    Ok(Exit::Done)
}

/// Whether this is named as scenarios are: none is written over with a picture, by whatever name it was opened.
fn is_scenario(path: &Path) -> bool {
    let named = fs::canonicalize(path);
    ends_in_ron(named.as_deref().unwrap_or(path))
}
