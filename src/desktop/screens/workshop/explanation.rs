//! What a rule checks and why, as `redress check --explain` has it.

use bevy_egui::egui::{self, Frame, Margin, Ui, text::LayoutJob};

use crate::content::rules;
use crate::content::words::Words;
use crate::desktop::screens::parts::notice::quoted;
use crate::desktop::theme::{Theme, Type, Weight, radius, space, style::corners};
use crate::desktop::widgets::{hairline, heading};

/// The explanation of the rule called `code`.
pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, code: &str) {
    ui.add_space(space::NEAR);
    hairline(ui, theme);
    let Some(rule) = rules::find(code) else {
        ui.label(theme.second(Type::Second, words.get("no-explanation")));
        return;
    };
    for part in parts(rule.explain) {
        match part {
            Part::Heading(text) => {
                ui.add_space(space::SMALL);
                heading(ui, theme, text);
            }
            Part::Text(text) => {
                ui.label(theme.text(Type::Second, quoted(&text)));
            }
            Part::Example(text) => {
                Frame::new()
                    .fill(theme.palette.page)
                    .corner_radius(corners(radius::KEY))
                    .inner_margin(Margin::symmetric(12, 6))
                    .show(ui, |ui| {
                        let format = theme.format(Type::Second, Weight::Regular, theme.palette.ink);
                        ui.add(egui::Label::new(LayoutJob::single_section(text, format)).wrap());
                    });
            }
        }
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Part<'a> {
    Heading(&'a str),
    Text(String),
    Example(String),
}

/// Cuts the text at its headings and fences; lines of a paragraph are joined.
fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut example: Option<String> = None;
    for line in text.lines() {
        if line.starts_with("```") {
            match example.take() {
                Some(done) => parts.push(Part::Example(done)),
                None => example = Some(String::new()),
            }
        } else if let Some(open) = &mut example {
            if !open.is_empty() {
                open.push('\n');
            }
            open.push_str(line);
        } else if let Some(title) = line.strip_prefix("## ") {
            parts.push(Part::Heading(title));
        } else if !line.trim().is_empty() {
            match parts.last_mut() {
                Some(Part::Text(before)) => {
                    before.push(' ');
                    before.push_str(line.trim());
                }
                _ => parts.push(Part::Text(line.trim().to_owned())),
            }
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::{Part, parts};
    use crate::content::rules::RULES;

    #[test]
    fn every_rule_comes_apart_into_four_headings_with_something_under_each() {
        for rule in RULES {
            let parts = parts(rule.explain);
            let headings = parts.iter().filter(|part| matches!(part, Part::Heading(_))).count();
            assert_eq!(headings, 4, "{}", rule.code);
            let bare = parts
                .windows(2)
                .any(|pair| matches!(pair, [Part::Heading(_), Part::Heading(_)]));
            assert!(
                !bare && !matches!(parts.last(), Some(Part::Heading(_))),
                "{}",
                rule.code
            );
        }
    }

    #[test]
    fn an_example_keeps_its_lines_and_a_paragraph_does_not() {
        let text = "## One\na\nb\n```ron\nx: 1,\n  y: 2,\n```\n";
        let expected = [
            Part::Heading("One"),
            Part::Text("a b".to_owned()),
            Part::Example("x: 1,\n  y: 2,".to_owned()),
        ];
        assert_eq!(parts(text), expected);
    }
}
