//! One finding: what is wrong, where, the line it stands in with the place marked, and what to do.

use bevy_egui::egui::{self, Frame, Margin, Stroke, Ui, text::LayoutJob};

use super::explanation;
use crate::content::words::{Words, word_id};
use crate::desktop::theme::{Theme, Type, Weight, radius, space, style::corners};
use crate::desktop::widgets::{Paragraph, list_row};
use crate::diagnostic::{Finding, Severity, SourceLine};

/// The finding, with its explanation when it is `explained`. True when more or less of it is asked for.
pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, finding: &Finding, explained: bool) -> bool {
    let grave = words.get(match finding.severity {
        Severity::Error => word_id("an-error"),
        Severity::Warning => word_id("a-warning"),
        Severity::Note => word_id("a-note"),
    });
    let place = &finding.place;
    let at = words.with(
        "line-and-column",
        &[("line", place.line.into()), ("column", place.column.into())],
    );
    let path = if place.path.is_empty() {
        String::new()
    } else {
        format!("  ·  {}", place.path)
    };
    let under = format!("{at}{path}  ·  {}", finding.code);
    let state = (grave.as_str(), finding.is_error());
    let asked = list_row(ui, theme, &capital(&quoted(&finding.message)), &under, state, explained).clicked();
    let inset = Margin {
        left: 16,
        right: 16,
        ..Margin::ZERO
    };
    Frame::new().inner_margin(inset).show(ui, |ui| {
        if let Some(source) = &finding.source_line {
            source_line(ui, theme, words, finding, source);
        }
        if let Some(help) = &finding.help {
            ui.add_space(space::TINY);
            Paragraph::new(theme, Type::Second)
                .bold(&format!("{} ", words.get("what-to-do")))
                .plain(&capital(&quoted(help)))
                .show(ui);
        }
        for related in &finding.related {
            let line = words.with("see-line", &[("line", related.place.line.into())]);
            let text = format!("{line} {}", quoted(&related.message));
            Paragraph::new(theme, Type::Second).second(&text).show(ui);
        }
        if explained {
            explanation::ui(ui, theme, words, finding.code);
        }
    });
    asked
}

/// The line as it stands in the file, without what it is indented by, and its mark.
fn source_line(ui: &mut Ui, theme: &Theme, words: &Words, finding: &Finding, source: &SourceLine) {
    let p = theme.palette;
    let [before, marked, after] = cut(source, finding.place.column, finding.place.width);
    let mut job = LayoutJob::default();
    let plain = theme.format(Type::Second, Weight::Regular, p.ink);
    let mut mark = theme.format(
        Type::Second,
        Weight::Bold,
        if finding.is_error() { p.madder } else { p.ink },
    );
    mark.underline = Stroke::new(theme.px(2.0), if finding.is_error() { p.madder } else { p.plum });
    let number = theme.format(Type::Second, Weight::Bold, p.ink);
    job.append(&finding.place.line.to_string(), 0.0, number);
    job.append(&before, theme.px(16.0), plain.clone());
    job.append(&marked, 0.0, mark);
    job.append(&after, 0.0, plain);
    Frame::new()
        .fill(p.page)
        .stroke(theme.rule())
        .corner_radius(corners(radius::KEY))
        .inner_margin(Margin::symmetric(12, 6))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            let said = words.with(
                "source-line",
                &[
                    ("line", finding.place.line.into()),
                    ("text", format!("{before}{marked}{after}").into()),
                ],
            );
            let shown = ui.add(egui::Label::new(job).wrap());
            shown.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &said));
        });
}

/// What stands before the mark, under it and after it. An empty mark stands for the place after the text.
fn cut(source: &SourceLine, column: usize, width: usize) -> [String; 3] {
    let from = column.saturating_sub(1).saturating_sub(source.skipped);
    let indent = source.text.chars().take(from).take_while(|c| c.is_whitespace()).count();
    let part = |skip: usize, take: usize| source.text.chars().skip(skip).take(take).collect::<String>();
    let mut before = part(indent, from - indent);
    if source.skipped > 0 {
        before.insert(0, '…');
    }
    let marked = Some(part(from, width)).filter(|marked| !marked.trim().is_empty());
    let marked = marked.unwrap_or_else(|| "\u{a0}\u{a0}".to_owned());
    [before, marked, part(from + width, usize::MAX)]
}

/// Names in backticks, as the terminal has them, in quotation marks.
fn quoted(text: &str) -> String {
    crate::desktop::screens::parts::notice::quoted(text)
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    first.chain(chars).collect()
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::diagnostic::SourceLine;

    #[test]
    fn a_line_is_cut_at_its_mark_without_its_indent() {
        let source = SourceLine::around("        goto: \"refnud\",", 14, 15);
        assert_eq!(cut(&source, 15, 8), ["goto: ", "\"refnud\"", ","]);
    }

    #[test]
    fn a_mark_past_the_end_or_on_nothing_is_still_seen() {
        let source = SourceLine::around("  (", 3, 4);
        assert_eq!(cut(&source, 4, 1), ["(", "\u{a0}\u{a0}", ""]);
        let nothing = SourceLine::around("", 0, 1);
        assert_eq!(cut(&nothing, 1, 1), ["", "\u{a0}\u{a0}", ""]);
    }

    #[test]
    fn a_cut_line_says_that_it_goes_on_before() {
        let line = "x".repeat(500) + "HERE";
        let source = SourceLine::around(&line, 500, 501);
        let [before, marked, _] = cut(&source, 501, 4);
        assert!(before.starts_with('…'));
        assert_eq!(marked, "HERE");
    }
}
