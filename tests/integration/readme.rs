//! The commands in the README are commands.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use redress::core::scenario::Choice;

use crate::harness::{Cli, project};
use crate::stories::read;

#[test]
fn every_command_in_the_readme_is_understood() {
    let commands = commands(&readme());
    assert!(!commands.is_empty(), "the README shows no command");
    for command in commands {
        let words = words(&command).into_iter().map(OsString::from);
        if let Err(error) = redress::cli::understands(words) {
            panic!("{command}: {error}");
        }
    }
}

/// One after another in one folder, as a reader would type them. Some need a person, and some a screen.
#[test]
fn every_command_in_the_readme_does_what_it_says() {
    let mut cli = Cli::new(&[]);
    let mut ran = 0;
    for command in commands(&readme()) {
        let words = words(&command);
        let args: Vec<&str> = words.iter().skip(1).map(String::as_str).collect();
        let by_hand = args.first() == Some(&"play") && !args.iter().any(|arg| ["--auto", "--choices"].contains(arg));
        if args.is_empty() || ["shot", "workshop"].contains(&args[0]) || by_hand {
            continue;
        }
        cli = cli.args(&args);
        let done = cli.run();
        assert!(
            done.code == 0 && !(done.out.is_empty() && done.err.is_empty()),
            "{command}: {} {}",
            done.code,
            done.err
        );
        ran += 1;
    }
    assert!(ran > 10, "only {ran} commands were tried");
}

#[test]
fn the_choice_in_the_readme_can_be_read() {
    let readme = readme();
    let block = readme
        .split("```ron\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .unwrap();
    let choice: Choice = read(block);
    assert_eq!(choice.goto, "and-now");
}

#[test]
fn every_picture_in_the_readme_is_there_and_small() {
    let readme = readme();
    let shown: Vec<&str> = readme
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
        .collect();
    let pictures = shown
        .iter()
        .filter(|path| Path::new(path).extension().is_some_and(|kind| kind == "png"));
    let sizes: Vec<u64> = pictures
        .map(|path| fs::metadata(project().join(path)).unwrap().len())
        .collect();
    assert!(
        sizes.len() >= 3 && sizes.iter().all(|size| *size < 400_000),
        "{sizes:?}"
    );
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

fn readme() -> String {
    fs::read_to_string(project().join("README.md")).unwrap()
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
