//! In public: the post below a band of the picture, who joined in, what was answered, and where yours will stand.

mod counts;
mod replies;
mod slot;

use std::sync::Arc;

use bevy_egui::egui::text::LayoutJob;
use bevy_egui::egui::{Galley, Id, Rect, Response, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{Model, wording};
use crate::content::words::Words;
use crate::core::conversation::By;
use crate::desktop::screens::parts::face;
use crate::desktop::stage::feeling;
use crate::desktop::theme::{Theme, Type, Weight, space};
use crate::desktop::widgets::{Paragraph, Reading, curly, lay, live};
use replies::{Reply, in_the_column, in_words_of, looks, onlooker, post, replies, time};

/// The band at 100 %: its height as a share of its width, and at most so much of the picture's.
const BAND: f32 = 340.0 / 468.0;
const MOST: f32 = 0.465;
const MARGIN: f32 = 24.0;
const FACE: f32 = 38.0;
const SLOT: f32 = 58.0;
const BETWEEN: f32 = 6.0;

/// The part of the picture that shows the customer.
pub(super) fn band(whole: Rect) -> Rect {
    let high = (whole.width() * BAND).min(whole.height() * MOST).round();
    Rect::from_min_size(whole.min, vec2(whole.width(), high))
}

/// A reply laid out.
struct Row {
    by: By,
    after: usize,
    head: Arc<Galley>,
    text: Arc<Galley>,
    height: f32,
    /// What a screen reader says; `None` where the text column says it.
    aloud: Option<String>,
}

/// The thread, below the band.
pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, below: Rect) {
    ui.painter().rect_filled(below, 0.0, theme.palette.page);
    ui.painter().hline(below.x_range(), below.top(), theme.rule());
    let inner = below.shrink2(vec2(MARGIN, 0.0));
    let over = model.playing.conversation.is_over();
    let slot_high = if over { 0.0 } else { theme.px(SLOT) };
    let slot = Rect::from_min_max(
        pos2(inner.left() - slot::OUT, below.bottom() - slot_high - space::MEDIUM),
        pos2(inner.right() + slot::OUT, below.bottom() - space::MEDIUM),
    );
    let until = if over {
        below.bottom() - space::SMALL
    } else {
        slot.top()
    };
    let room = Rect::from_min_max(inner.min, pos2(inner.right(), until - space::TINY));
    let post = post(model);
    let width = room.width();
    let written = post.as_ref().map(|post| {
        let ink = theme.palette.ink;
        lay(ui, theme, Type::Body, Weight::Regular, ink, &post.text, width)
    });
    let counts = model
        .scenario()
        .post
        .as_ref()
        .map(|post| post.counts)
        .filter(counts::shows);
    let rows = rows(ui, theme, words, model, width);
    let counts_high = if counts.is_some() { theme.px(37.0) } else { 0.0 };
    let air = theme.px(13.0);
    let height = 2.0 * air
        + space::TINY
        + written.as_ref().map_or(0.0, |galley| galley.size().y + space::NEAR)
        + counts_high
        + rows.iter().map(|row| row.height + theme.px(BETWEEN)).sum::<f32>();
    let reading = Reading {
        name: &words.get("the-thread"),
        id: Id::new(("thread", model.playing.conversation.steps().len())),
        rect: room,
        gutter: MARGIN - 10.0,
        height,
        from_the_end: !model.playing.conversation.steps().is_empty(),
    };
    let arrived = model.arrived(theme);
    if arrived < 1.0 {
        ui.ctx().request_repaint();
    }
    let now = model.playing.conversation.steps().len();
    reading.show(ui, theme, |ui| {
        ui.add_space(air);
        if let Some((galley, post)) = written.zip(post) {
            let (rect, response) = ui.allocate_exact_size(vec2(width, galley.size().y), Sense::hover());
            ui.painter().galley(rect.min, galley, theme.palette.ink);
            if !in_the_column(model, &post) {
                let said = words.with(
                    "post-by",
                    &[
                        ("name", model.scenario().customer.name.as_str().into()),
                        ("text", curly(&post.text).into()),
                    ],
                );
                label(&response, &said);
                if now == 0 {
                    live(&response);
                }
            }
            ui.add_space(space::NEAR);
        }
        if let Some(counts) = counts {
            counts::counts(ui, theme, words, counts, counts_high);
        }
        ui.add_space(air);
        for row in &rows {
            let new = row.after == now && now > 0;
            show(ui, theme, model, row, if new { arrived } else { 1.0 });
            ui.add_space(theme.px(BETWEEN));
        }
    });
    if !over {
        slot::ui(ui, theme, words, model, slot);
    }
}

fn rows(ui: &Ui, theme: &Theme, words: &Words, model: &Model<'_>, width: f32) -> Vec<Row> {
    let p = theme.palette;
    let room = width - theme.px(FACE) - space::NEAR;
    let row = |reply: Reply| {
        let writer = wording::writer(words, model.scenario(), reply.by);
        let time = time(model, &reply).map(|time| format!(" {time}"));
        let mut job = LayoutJob::default();
        job.append(&curly(&writer), 0.0, theme.format(Type::Second, Weight::Bold, p.ink));
        let second = theme.format(Type::Small, Weight::Regular, p.ink2);
        job.append(&time.unwrap_or_default(), 0.0, second);
        job.wrap.max_width = room;
        let head = ui.painter().layout_job(job);
        let text = lay(ui, theme, Type::Second, Weight::Regular, p.ink, &reply.text, room);
        let height = (head.size().y + text.size().y).max(theme.px(FACE));
        Row {
            by: reply.by,
            after: reply.after,
            head,
            text,
            height,
            aloud: (!in_the_column(model, &reply)).then(|| in_words_of(words, model, &reply)),
        }
    };
    replies(model).into_iter().map(row).collect()
}

fn label(response: &Response, text: &str) {
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, text));
}

fn show(ui: &mut Ui, theme: &Theme, model: &Model<'_>, row: &Row, arrived: f32) {
    let p = theme.palette;
    let (place, response) = ui.allocate_exact_size(vec2(ui.max_rect().width(), row.height), Sense::hover());
    let rect = place.translate(vec2(0.0, space::NEAR * (1.0 - arrived)));
    let across = theme.px(FACE);
    let disc = Rect::from_min_size(rect.min, vec2(across, across));
    let customer = &model.scenario().customer;
    let conversation = &model.playing.conversation;
    match row.by {
        By::You => slot::initial(ui, theme, disc, &row.head),
        By::Customer => {
            let at = row.after;
            let before = at.checked_sub(1).map(|at| conversation.before(at));
            let felt = feeling(model.scenario(), before, conversation.before(at));
            face::face(ui, theme, disc, customer, felt);
        }
        By::Onlooker(at) => {
            if let Some(who) = onlooker(model, at) {
                face::onlooker(ui, theme, disc, who, looks(conversation.going(), at).0);
            }
        }
    }
    let mut painter = ui.painter().clone();
    painter.set_opacity(arrived);
    let left = disc.right() + space::NEAR;
    painter.galley(pos2(left, rect.top()), row.head.clone(), p.ink);
    painter.galley(pos2(left, rect.top() + row.head.size().y), row.text.clone(), p.ink);
    if let Some(aloud) = &row.aloud {
        label(&response, aloud);
        if row.after == conversation.steps().len() && row.after > 0 {
            live(&response);
        }
    }
}

/// The thread in plain words, but for what the column below says.
pub(super) fn in_words(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) {
    let now = model.playing.conversation.steps().len();
    if let Some(post) = post(model)
        && !in_the_column(model, &post)
    {
        let response = Paragraph::new(theme, Type::Body).plain(&post.text).show(ui);
        if now == 0 {
            live(&response);
        }
        ui.add_space(space::SMALL);
    }
    if let Some(post) = model
        .scenario()
        .post
        .as_ref()
        .filter(|post| counts::shows(&post.counts))
    {
        ui.label(theme.second(Type::Second, counts::counts_in_words(words, post.counts)));
    }
    for reply in replies(model).iter().filter(|reply| !in_the_column(model, reply)) {
        ui.add_space(space::SMALL);
        let response = ui.label(theme.text(Type::Second, in_words_of(words, model, reply)));
        if reply.after == now && now > 0 {
            live(&response);
        }
    }
    if !model.playing.conversation.is_over() {
        ui.add_space(space::SMALL);
        ui.label(theme.second(Type::Second, slot::who_reads(words, model)));
    }
}
