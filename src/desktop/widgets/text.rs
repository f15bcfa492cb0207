//! Headings, paragraphs that mix cuts, pills, and text that is read out when it changes.

use bevy_egui::egui::{Color32, Id, Label, Response, Sense, StrokeKind, Ui, Vec2, accesskit, text::LayoutJob};

use super::{follow_focus, lay, outline};
use crate::desktop::theme::{Theme, Type, Weight, curly, radius, stroke};

/// A heading of any size.
pub fn headline_sized(ui: &mut Ui, theme: &Theme, kind: Type, text: &str) -> Response {
    as_heading(ui.label(theme.bold(kind, text)), text)
}

/// A heading on one line, at most `room` wide. What does not fit is read out, and stands under the pointer.
pub fn headline_within(ui: &mut Ui, theme: &Theme, kind: Type, text: &str, room: f32) -> Response {
    let label = Label::new(theme.bold(kind, text)).truncate();
    let shown = ui.scope(|ui| {
        ui.set_max_width(room);
        ui.add(label)
    });
    as_heading(shown.inner, text)
}

/// Rows that a headline takes at most.
const HEADLINE_ROWS: usize = 3;

/// The one thing a screen says first. A name without end leaves room for the rest of the screen; it is read out whole.
pub fn headline(ui: &mut Ui, theme: &Theme, text: &str) -> Response {
    let format = theme.format(Type::Headline, Weight::Bold, theme.palette.ink);
    let mut job = LayoutJob::single_section(curly(text), format);
    job.wrap.max_rows = HEADLINE_ROWS;
    as_heading(ui.label(job), text)
}

/// The heading of a part: petrol, bold, as small as its text.
pub fn heading(ui: &mut Ui, theme: &Theme, text: &str) -> Response {
    as_heading(
        ui.label(theme.styled(Type::Small, Weight::Bold, theme.palette.petrol, text)),
        text,
    )
}

/// The heading of a bigger part: petrol, bold, as big as second text.
pub fn part_heading(ui: &mut Ui, theme: &Theme, text: &str) -> Response {
    as_heading(
        ui.label(theme.styled(Type::Second, Weight::Bold, theme.palette.petrol, text)),
        text,
    )
}

/// A label keeps its words as its value; a heading's are its name, or it would be read out as nothing.
pub(super) fn as_heading(response: Response, text: &str) -> Response {
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_role(accesskit::Role::Heading);
        node.set_label(text);
    });
    response
}

/// Words that lead somewhere. True when they were clicked.
pub fn link(ui: &mut Ui, theme: &Theme, kind: Type, colour: Color32, text: &str) -> bool {
    let response = ui.link(theme.styled(kind, Weight::Bold, colour, text));
    follow_focus(&response);
    if response.has_focus() {
        outline(ui, theme, response.rect, 2.0, radius::KEY);
    }
    response.clicked()
}

/// Has a screen reader speak this text when it changes.
pub fn live(response: &Response) {
    let polite = response.ctx.data(|data| data.get_temp(quiet_id())) != Some(true);
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_live(if polite {
            accesskit::Live::Polite
        } else {
            accesskit::Live::Off
        });
    });
}

/// While it is quiet, what is [`live`] comes and goes without being spoken.
pub(crate) fn keep_quiet(ui: &Ui, quiet: bool) {
    ui.data_mut(|data| data.insert_temp(quiet_id(), quiet));
}

fn quiet_id() -> Id {
    Id::new("nothing is spoken")
}

/// A sentence that is only spoken, once whenever it is another one: what changed is seen elsewhere.
pub fn status(ui: &Ui, name: &str, text: &str) {
    ui.ctx().accesskit_node_builder(Id::new(("status", name)), |node| {
        node.set_role(accesskit::Role::Status);
        node.set_label(text);
        node.set_live(accesskit::Live::Polite);
    });
}

/// A short word in a rounded border: the mode.
pub fn pill(ui: &mut Ui, theme: &Theme, text: &str) -> Response {
    let p = theme.palette;
    let words = lay(ui, theme, Type::Small, Weight::Regular, p.ink2, text, f32::INFINITY);
    let size = (words.size() + Vec2::new(theme.px(20.0), theme.px(4.0))).ceil();
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let round = super::corners(rect.height() / 2.0);
    let border = bevy_egui::egui::Stroke::new(stroke::RULE, p.line);
    ui.painter().rect(rect, round, p.page, border, StrokeKind::Inside);
    ui.painter().galley(rect.center() - words.size() / 2.0, words, p.ink2);
    response.widget_info(|| bevy_egui::egui::WidgetInfo::labeled(bevy_egui::egui::WidgetType::Label, true, text));
    response
}

/// A paragraph whose parts differ in cut or colour.
#[derive(Debug)]
pub struct Paragraph<'a> {
    theme: &'a Theme,
    kind: Type,
    job: LayoutJob,
}

impl<'a> Paragraph<'a> {
    /// An empty paragraph of this size.
    pub fn new(theme: &'a Theme, kind: Type) -> Self {
        Self {
            theme,
            kind,
            job: LayoutJob::default(),
        }
    }

    /// Text in ink.
    #[must_use]
    pub fn plain(self, text: &str) -> Self {
        let ink = self.theme.palette.ink;
        self.styled(Weight::Regular, ink, text)
    }

    /// Bold text in ink.
    #[must_use]
    pub fn bold(self, text: &str) -> Self {
        let ink = self.theme.palette.ink;
        self.styled(Weight::Bold, ink, text)
    }

    /// Text in the second ink.
    #[must_use]
    pub fn second(self, text: &str) -> Self {
        let ink = self.theme.palette.ink2;
        self.styled(Weight::Regular, ink, text)
    }

    /// Text in any cut and colour of the palette.
    #[must_use]
    pub fn styled(mut self, weight: Weight, colour: Color32, text: &str) -> Self {
        self.job
            .append(&curly(text), 0.0, self.theme.format(self.kind, weight, colour));
        self
    }

    /// Draws it, wrapped at the width there is.
    pub fn show(self, ui: &mut Ui) -> Response {
        let wide = ui.available_width();
        let mut job = self.job;
        job.wrap.max_width = wide;
        ui.add(bevy_egui::egui::Label::new(job).wrap())
    }
}

#[cfg(test)]
mod tests {
    use bevy_egui::egui::accesskit::Role;
    use egui_kittest::kittest::Queryable as _;

    use super::headline;
    use crate::desktop::widgets::testing;

    #[test]
    fn a_heading_is_read_out_as_one_with_its_words() {
        let harness = testing::harness((), |ui, theme, ()| {
            headline(ui, theme, "Nadia is still waiting.");
        });
        harness.get_by_role_and_label(Role::Heading, "Nadia is still waiting.");
    }
}
