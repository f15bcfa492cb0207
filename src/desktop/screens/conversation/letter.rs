//! An email: the letter on the desk, whole, with the sentence that stands large marked in it.

use std::sync::Arc;

use bevy_egui::egui::text::LayoutJob;
use bevy_egui::egui::{Color32, Galley, Id, Rect, Sense, TextFormat, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::said::Heard;
use super::{Model, picture, wording};
use crate::content::days::day_with_year;
use crate::content::words::Words;
use crate::core::scenario::Photo;
use crate::desktop::screens::parts::{photo, portrait};
use crate::desktop::stage::feeling;
use crate::desktop::theme::{Theme, Type, Weight, space, stroke, style};
use crate::desktop::widgets::{Paragraph, Reading, curly, lay, live};

/// The letter at 100 %, in points: where it lies, and how far its text keeps from its edge.
const LEFT: f32 = 24.0;
const TOP: f32 = 34.0;
const WIDEST: f32 = 512.0;
/// The desk that shows between letter and caption.
const BELOW: f32 = 76.0;
const PADDING: (f32, f32) = (26.0, 20.0);
/// The portrait at the upper right: where it lies, seen from that corner.
const PORTRAIT: (f32, f32) = (112.0, 138.0);
const PORTRAIT_AT: (f32, f32) = (-138.0, -20.0);
const PORTRAIT_TURN: f32 = 3.0;
/// What is enclosed, at the lower right.
const ENCLOSED: (f32, f32) = (232.0, 168.0);
const ENCLOSED_AT: (f32, f32) = (-248.0, -122.0);
const ENCLOSED_TURN: f32 = -4.0;
const ENCLOSED_EDGE: f32 = 8.0;
const PARAGRAPH: f32 = 9.0;

/// The letter, in front of the desk.
pub(super) fn ui(ui: &mut Ui, desk: &Theme, words: &Words, model: &Model<'_>, whole: Rect) {
    let paper = desk.on_letter();
    let (theme, p) = (&paper, paper.palette);
    let wide = (whole.width() - 2.0 * LEFT).min(theme.px(WIDEST));
    let sheet = Rect::from_min_max(
        pos2(whole.center().x - wide / 2.0, whole.top() + theme.px(TOP)),
        pos2(
            whole.center().x + wide / 2.0,
            whole.bottom() - picture::caption_height(theme) - theme.px(BELOW),
        ),
    );
    ui.painter().add(style::shadow(desk).as_shape(sheet, 0.0));
    ui.painter().rect_filled(sheet, 0.0, p.page);
    let portrait = placed(theme, sheet.right_top(), PORTRAIT_AT, PORTRAIT);
    let inner = sheet.shrink2(vec2(theme.px(PADDING.0), theme.px(PADDING.1)));
    let head = Rect::from_min_max(inner.min, pos2(portrait.left() - space::NEAR, inner.bottom()));
    let under_head = self::head(ui, theme, words, model, head);
    portrait::clipped(
        ui,
        theme,
        portrait,
        PORTRAIT_TURN.to_radians(),
        model.scenario(),
        || {
            let conversation = &model.playing.conversation;
            let before = conversation
                .steps()
                .len()
                .checked_sub(1)
                .map(|at| conversation.before(at));
            feeling(model.scenario(), before, conversation.state())
        },
    );
    let enclosed = model.playing.conversation.turn().and_then(|turn| turn.photo.as_deref());
    let mut bottom = inner.bottom();
    if let Some(photo) = enclosed {
        bottom = enclose(ui, theme, words, photo, sheet) - space::SMALL;
    }
    let top = under_head.max(portrait.bottom() + space::TINY) + space::SMALL;
    let room = Rect::from_min_max(pos2(inner.left(), top), pos2(inner.right(), bottom.max(top)));
    text(ui, desk, theme, words, model, room);
}

/// A rectangle of this size, seen from a corner.
fn placed(theme: &Theme, corner: bevy_egui::egui::Pos2, at: (f32, f32), size: (f32, f32)) -> Rect {
    let px = |(x, y): (f32, f32)| vec2(theme.px(x), theme.px(y));
    Rect::from_min_size(corner + px(at), px(size))
}

/// Sender, to whom, when, about what; answers with where it ends.
fn head(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, room: Rect) -> f32 {
    let p = theme.palette;
    let mut y = room.top();
    let mut line = |ui: &mut Ui, kind, weight, ink, text: &str| {
        let galley = lay(ui, theme, kind, weight, ink, text, room.width());
        let rect = Rect::from_min_size(pos2(room.left(), y), galley.size());
        ui.painter().galley(rect.min, galley, ink);
        let response = ui.allocate_rect(rect, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, text));
        y = rect.bottom();
    };
    for (at, row) in rows(words, model).iter().enumerate() {
        match at {
            0 => line(ui, Type::Body, Weight::Bold, p.ink, row),
            _ => line(ui, Type::Small, Weight::Regular, p.ink2, row),
        }
    }
    let rule = y + theme.px(12.0);
    ui.painter()
        .hline(room.left()..=room.right() - space::TINY, rule, theme.rule());
    y = rule + theme.px(12.0);
    let Some(subject) = subject(words, model) else {
        return rule;
    };
    let galley = lay(ui, theme, Type::Second, Weight::Bold, p.ink, &subject, room.width());
    let rect = Rect::from_min_size(pos2(room.left(), y), galley.size());
    ui.painter().galley(rect.min, galley, p.ink);
    let response = ui.allocate_rect(rect, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &subject));
    rect.bottom()
}

/// Sender, to whom, when.
fn rows(words: &Words, model: &Model<'_>) -> Vec<String> {
    let scenario = model.scenario();
    let to = (!scenario.to.is_empty()).then(|| words.with("letter-to", &[("to", curly(&scenario.to).into())]));
    let first = model.playing.conversation.steps().is_empty();
    let when = if first {
        let date = day_with_year(words, scenario.date);
        wording::clock(scenario.clock()).map_or(date.clone(), |time| format!("{date}, {time}"))
    } else {
        words.get("letter-in-answer")
    };
    [Some(curly(&scenario.customer.name)), to, Some(when)]
        .into_iter()
        .flatten()
        .collect()
}

/// What it is about; an answer says so.
fn subject(words: &Words, model: &Model<'_>) -> Option<String> {
    let subject = curly(&model.scenario().subject);
    if subject.is_empty() {
        return None;
    }
    let first = model.playing.conversation.steps().is_empty();
    Some(if first {
        subject
    } else {
        words.with("letter-re", &[("subject", subject.into())])
    })
}

/// The text, a paragraph each; it scrolls where it is longer than the paper.
fn text(ui: &mut Ui, desk: &Theme, theme: &Theme, words: &Words, model: &Model<'_>, room: Rect) {
    let heard = Heard::of(model);
    let paragraphs = heard.paragraphs();
    let galleys: Vec<Arc<Galley>> = paragraphs
        .iter()
        .map(|paragraph| {
            let mut job = marked(theme, Type::Second, paragraph, heard.quote);
            job.wrap.max_width = room.width();
            ui.painter().layout_job(job)
        })
        .collect();
    let between = theme.px(PARAGRAPH);
    let height: f32 = galleys.iter().map(|galley| galley.size().y + between).sum();
    let reading = Reading {
        name: &words.get("the-letter"),
        id: Id::new(("letter", model.playing.conversation.steps().len())),
        rect: room,
        gutter: theme.px(PADDING.0) - 10.0,
        height: height - between,
        from_the_end: false,
    };
    reading.show(ui, desk, |ui| {
        for (paragraph, galley) in paragraphs.iter().zip(galleys) {
            let (rect, response) = ui.allocate_exact_size(vec2(room.width(), galley.size().y), Sense::hover());
            ui.painter().galley(rect.min, galley, theme.palette.ink);
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, curly(paragraph)));
            live(&response);
            ui.add_space(between);
        }
    });
}

/// A paragraph with the quote on a tint of plum.
fn marked(theme: &Theme, kind: Type, paragraph: &str, quote: &str) -> LayoutJob {
    let ink = theme.palette.ink;
    let format = |ground: Color32| TextFormat {
        background: ground,
        ..theme.format(kind, Weight::Regular, ink)
    };
    let plain = format(Color32::default());
    let mut job = LayoutJob::default();
    let printed = curly(paragraph);
    let found = paragraph.find(quote).filter(|_| !quote.is_empty());
    let Some(at) = found else {
        job.append(&printed, 0.0, plain);
        return job;
    };
    // Print has as many characters as the file, but not as many bytes.
    let before = paragraph[..at].chars().count();
    let mut letters = printed.chars();
    let mut take = |count| letters.by_ref().take(count).collect::<String>();
    job.append(&take(before), 0.0, plain.clone());
    job.append(&take(quote.chars().count()), 0.0, format(theme.palette.soft_plum));
    job.append(&letters.collect::<String>(), 0.0, plain);
    job
}

/// What is enclosed, on the lower right of the letter, with its words beside it; answers with where it begins.
fn enclose(ui: &mut Ui, theme: &Theme, words: &Words, enclosed: &Photo, sheet: Rect) -> f32 {
    let p = theme.palette;
    let rect = placed(theme, sheet.right_bottom(), ENCLOSED_AT, ENCLOSED);
    let turn = ENCLOSED_TURN.to_radians();
    portrait::print(ui, theme, rect, turn);
    let picture = rect.shrink(theme.px(ENCLOSED_EDGE));
    photo::turned(ui, picture, &enclosed.shows, turn);
    let left = sheet.left() + theme.px(PADDING.0);
    // Turned, its corners stand out.
    let out = rect.width() / 2.0 * turn.sin().abs();
    let room = rect.left() - out - space::SMALL - left;
    let text = curly(&enclosed.text);
    let galley = lay(ui, theme, Type::Small, Weight::Regular, p.ink2, &text, room);
    let top = rect.top() + space::SMALL;
    ui.painter().galley(pos2(left, top), galley, p.ink2);
    let response = ui.allocate_rect(rect, Sense::hover());
    let said = words.with("photo-of", &[("text", text.into())]);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &said));
    rect.top() - out
}

/// The letter in plain words.
pub(super) fn in_words(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) {
    let heard = Heard::of(model);
    for row in rows(words, model) {
        ui.label(theme.second(Type::Small, row));
    }
    if let Some(subject) = subject(words, model) {
        ui.add_space(space::SMALL);
        Paragraph::new(theme, Type::Body).bold(&subject).show(ui);
    }
    for paragraph in heard.paragraphs() {
        ui.add_space(space::SMALL);
        let mut job = marked(theme, Type::Body, paragraph, heard.quote);
        job.wrap.max_width = ui.available_width();
        live(&ui.add(bevy_egui::egui::Label::new(job).wrap()));
    }
    let enclosed = model.playing.conversation.turn().and_then(|turn| turn.photo.as_deref());
    if let Some(photo) = enclosed {
        ui.add_space(space::SMALL);
        let said = words.with("photo-of", &[("text", curly(&photo.text).into())]);
        ui.label(theme.second(Type::Second, said));
    }
    ui.add_space(space::SMALL);
    ui.painter()
        .hline(ui.max_rect().x_range(), ui.cursor().top(), theme.rule());
    ui.add_space(stroke::RULE);
}

#[cfg(test)]
mod tests {
    use super::{Theme, Type, marked};

    #[test]
    fn the_quote_is_marked_in_what_is_printed() {
        let theme = Theme::default();
        let marked_in = |paragraph: &str, quote: &str| {
            let job = marked(&theme, Type::Second, paragraph, quote);
            let tinted = job
                .sections
                .iter()
                .find(|part| part.format.background == theme.palette.soft_plum);
            tinted.map(|part| job.text[part.byte_range.start.0..part.byte_range.end.0].to_owned())
        };
        assert_eq!(
            marked_in("It's 'over', he said. It isn't over. I'll wait.", "It isn't over."),
            Some("It isn\u{2019}t over.".to_owned())
        );
        assert_eq!(marked_in("Dear Complaints,", "It isn't over."), None);
        assert_eq!(marked_in("Dear Complaints,", ""), None);
    }
}
