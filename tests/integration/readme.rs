//! The commands in the README are commands.

use std::ffi::OsString;
use std::fs;

use crate::harness::project;

#[test]
fn every_command_in_the_readme_is_understood() {
    let Ok(readme) = fs::read_to_string(project().join("README.md")) else {
        return;
    };
    let commands = commands(&readme);
    assert!(!commands.is_empty(), "the README shows no command");
    for command in commands {
        let words = words(&command).into_iter().map(OsString::from);
        if let Err(error) = redress::cli::understands(words) {
            panic!("{command}: {error}");
        }
    }
}

#[test]
fn a_command_that_is_none_is_found() {
    let text = "```sh\nredress play x --mode practise\n$ redress list # all\ncargo run --release -- law --search \"a b\"\n```\nredress new\n";
    let found = commands(text);
    assert_eq!(
        found,
        [
            "redress play x --mode practise",
            "redress list",
            "redress law --search \"a b\""
        ]
    );
    assert_eq!(words(&found[2]), ["redress", "law", "--search", "a b"]);
    assert!(redress::cli::understands(words(&found[0]).into_iter().map(OsString::from)).is_err());
}

/// Lines of code blocks that call this program.
fn commands(text: &str) -> Vec<String> {
    let mut inside = false;
    let mut found = Vec::new();
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            inside = !inside;
            continue;
        }
        let line = line.trim().trim_start_matches("$ ");
        let line = line.split(" #").next().unwrap_or(line).trim();
        let called = line
            .strip_prefix("cargo run --release -- ")
            .map(|rest| format!("redress {rest}"));
        let called = called.or_else(|| (line == "redress" || line.starts_with("redress ")).then(|| line.to_owned()));
        found.extend(called.filter(|_| inside));
    }
    found
}

/// A command's words, as a shell parts them; what follows `>` or `|` is not the program's.
fn words(command: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quote = None;
    for c in command.chars() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (None, '"' | '\'') => quote = Some(c),
            (None, '>' | '|') => break,
            (None, ' ') => words.push(String::new()),
            (_, c) => words.last_mut().unwrap().push(c),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}
