//! In public: the post below a band of the picture, who joined in, what was answered, and where yours will stand.

use std::sync::Arc;

use bevy_egui::egui::text::LayoutJob;
use bevy_egui::egui::{Galley, Id, Rect, Response, Sense, Shape, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::said::Heard;
use super::{Model, wording};
use crate::content::names;
use crate::content::words::{Words, word_id};
use crate::core::conversation::{By, Going, Message, Sent};
use crate::core::scenario::{Counts, Onlooker};
use crate::core::text::{Said, said};
use crate::desktop::figure::Expression;
use crate::desktop::screens::parts::{face, sign};
use crate::desktop::stage::feeling;
use crate::desktop::theme::{Theme, Type, Weight, radius, space, style::corners};
use crate::desktop::widgets::{Paragraph, Reading, curly, hairline, lay, live};

/// The band at 100 %: its height as a share of its width, and at most so much of the picture's.
const BAND: f32 = 340.0 / 468.0;
const MOST: f32 = 0.465;
const MARGIN: f32 = 24.0;
const FACE: f32 = 38.0;
const SLOT: f32 = 58.0;
/// How far the slot reaches out of the column.
const OUT: f32 = 10.0;
const BETWEEN: f32 = 6.0;

/// The part of the picture that shows the customer.
pub(super) fn band(whole: Rect) -> Rect {
    let high = (whole.width() * BAND).min(whole.height() * MOST).round();
    Rect::from_min_size(whole.min, vec2(whole.width(), high))
}

/// A reply as it stands in the thread: what one person writes at once.
struct Reply {
    by: By,
    after: usize,
    text: String,
}

/// The same laid out.
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
        pos2(inner.left() - OUT, below.bottom() - slot_high - space::MEDIUM),
        pos2(inner.right() + OUT, below.bottom() - space::MEDIUM),
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
        lay(ui, theme, Type::Body, Weight::Regular, ink, &curly(&post.text), width)
    });
    let counts = model.scenario().post.as_ref().map(|post| post.counts).filter(shows);
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
            }
            ui.add_space(space::NEAR);
        }
        if let Some(counts) = counts {
            self::counts(ui, theme, words, counts, counts_high);
        }
        ui.add_space(air);
        for row in &rows {
            let new = row.after == now && now > 0;
            show(ui, theme, model, row, if new { arrived } else { 1.0 });
            ui.add_space(theme.px(BETWEEN));
        }
    });
    if !over {
        yours(ui, theme, words, model, slot);
    }
}

/// The post: what the customer wrote first.
fn post(model: &Model<'_>) -> Option<Reply> {
    let messages = model.playing.conversation.messages();
    let post = messages.into_iter().find(|message| is_post(message))?;
    Some(Reply {
        by: post.by,
        after: post.after,
        text: aloud(&post),
    })
}

fn is_post(message: &Message<'_>) -> bool {
    message.after == 0 && message.by == By::Customer && matches!(message.what, Sent::Text(_))
}

/// What stands below the post.
fn replies(model: &Model<'_>) -> Vec<Reply> {
    let mut replies: Vec<Reply> = Vec::new();
    for message in model.playing.conversation.messages() {
        let text = aloud(&message);
        if is_post(&message) || text.is_empty() {
            continue;
        }
        match replies.last_mut() {
            Some(last) if last.by == message.by && last.after == message.after => {
                last.text.push(' ');
                last.text.push_str(&text);
            }
            _ => replies.push(Reply {
                by: message.by,
                after: message.after,
                text,
            }),
        }
    }
    replies
}

/// What of a message is written.
fn aloud(message: &Message<'_>) -> String {
    let Sent::Text(text) = message.what else {
        return String::new();
    };
    let parts = said(text).into_iter().filter_map(|part| match part {
        Said::Aloud(words) => Some(words),
        Said::Aside(_) => None,
    });
    parts.collect::<Vec<_>>().join(" ")
}

/// Whether the text column says it whole: your last words, and theirs when nothing is quoted.
fn in_the_column(model: &Model<'_>, reply: &Reply) -> bool {
    let now = model.playing.conversation.steps().len();
    reply.after == now
        && match reply.by {
            By::You => true,
            By::Customer => Heard::of(model).quote.is_empty(),
            By::Onlooker(_) => false,
        }
}

fn onlooker<'a>(model: &Model<'a>, at: usize) -> Option<&'a Onlooker> {
    model.scenario().post.as_ref()?.onlookers.get(at)
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
        let text = lay(
            ui,
            theme,
            Type::Second,
            Weight::Regular,
            p.ink,
            &curly(&reply.text),
            room,
        );
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

/// When an onlooker answered first.
fn time(model: &Model<'_>, reply: &Reply) -> Option<String> {
    match reply.by {
        By::Onlooker(at) if reply.after == 0 => wording::clock(onlooker(model, at)?.time),
        _ => None,
    }
}

/// A reply in words: who, when, how they look, and what.
fn in_words_of(words: &Words, model: &Model<'_>, reply: &Reply) -> String {
    let writer = wording::writer(words, model.scenario(), reply.by);
    let looks = match reply.by {
        By::Onlooker(at) => Some(words.get(looks(model.playing.conversation.going(), at).1)),
        By::You | By::Customer => None,
    };
    let who = [Some(writer), time(model, reply), looks];
    let who = who.into_iter().flatten().collect::<Vec<_>>().join(", ");
    format!("{who}: {}", curly(&reply.text))
}

/// The face of an onlooker as it goes, and the words for it. No two look on alike.
fn looks(going: Going, at: usize) -> (Expression, &'static str) {
    let worried = (Expression::Worried, word_id("looks-worried"));
    let sarcastic = (Expression::Sarcastic, word_id("looks-sarcastic"));
    let sceptical = (Expression::Sceptical, word_id("looks-sceptical"));
    let relieved = (Expression::Relieved, word_id("looks-relieved"));
    let pleased = (Expression::Pleased, word_id("looks-pleased"));
    let angry = (Expression::Angry, word_id("looks-angry"));
    let annoyed = (Expression::Annoyed, word_id("looks-annoyed"));
    let faces = match going {
        Going::Open => [worried, sarcastic, sceptical],
        Going::Well => [relieved, pleased, pleased],
        Going::Badly => [angry, sarcastic, annoyed],
    };
    faces[at % faces.len()]
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
        By::You => initial(ui, theme, disc, &row.head),
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

/// Your own disc: the first letter of your name in the thread.
fn initial(ui: &Ui, theme: &Theme, disc: Rect, name: &Galley) {
    let p = theme.palette;
    ui.painter().circle_filled(disc.center(), disc.width() / 2.0, p.petrol);
    let first: String = name.text().chars().take(1).collect();
    let letter = lay(ui, theme, Type::Second, Weight::Bold, p.on, &first, f32::INFINITY);
    ui.painter().galley(disc.center() - letter.size() / 2.0, letter, p.on);
}

fn shows(counts: &Counts) -> bool {
    *counts != Counts::default()
}

/// How many joined in: sign, number and word each, between hairlines.
fn counts(ui: &mut Ui, theme: &Theme, words: &Words, counts: Counts, high: f32) {
    let p = theme.palette;
    hairline(ui, theme);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.max_rect().width(), high - 2.0), Sense::hover());
    let mut x = rect.left();
    let size = theme.px(16.0);
    for (sign, number, word) in counted(words, counts) {
        let number = lay(ui, theme, Type::Small, Weight::Bold, p.ink, &number, f32::INFINITY);
        let word = lay(ui, theme, Type::Small, Weight::Regular, p.ink, &word, f32::INFINITY);
        let middle = pos2(x + size / 2.0, rect.center().y);
        sign::paint(ui.painter(), sign, middle, size, theme);
        x += size + space::TINY + 2.0;
        let top = rect.center().y - number.size().y / 2.0;
        ui.painter().galley(pos2(x, top), number.clone(), p.ink);
        x += number.size().x + space::TINY + 1.0;
        ui.painter().galley(pos2(x, top), word.clone(), p.ink);
        x += word.size().x + 18.0;
    }
    label(&response, &counts_in_words(words, counts));
    hairline(ui, theme);
}

/// Those that are not 0.
fn counted(words: &Words, counts: Counts) -> Vec<(sign::Sign, String, String)> {
    let all = [
        (sign::Sign::Tick, counts.same, word_id("count-same")),
        (sign::Sign::Angry, counts.angry, word_id("count-angry")),
        (sign::Sign::Eye, counts.reading, word_id("count-reading")),
    ];
    let some = all.into_iter().filter(|(_, number, _)| *number > 0);
    some.map(|(sign, number, word)| (sign, wording::grouped(number.into()), words.get(word)))
        .collect()
}

fn counts_in_words(words: &Words, counts: Counts) -> String {
    let parts = counted(words, counts);
    let parts = parts.iter().map(|(_, number, word)| format!("{number} {word}"));
    format!("{}.", parts.collect::<Vec<_>>().join(", "))
}

/// Where yours will stand, and who reads it.
fn yours(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, slot: Rect) {
    let p = theme.palette;
    let dashes = Stroke::new(1.0, p.edge);
    let round = radius::BUTTON;
    let mut edge = Vec::new();
    bevy_egui::egui::epaint::tessellator::path::rounded_rectangle(&mut edge, slot, corners(round).into());
    edge.extend(edge.first().copied());
    ui.painter().extend(Shape::dashed_line(&edge, dashes, 3.0, 3.0));
    let across = theme.px(FACE);
    let disc = Rect::from_center_size(
        pos2(slot.left() + OUT + across / 2.0, slot.center().y),
        vec2(across, across),
    );
    let you = lay(
        ui,
        theme,
        Type::Second,
        Weight::Bold,
        p.on,
        &words.get("you"),
        f32::INFINITY,
    );
    initial(ui, theme, disc, &you);
    let text = who_reads(words, model);
    let left = disc.right() + space::NEAR;
    let room = slot.right() - left - space::SMALL;
    let galley = lay(ui, theme, Type::Small, Weight::Regular, p.ink2, &text, room);
    let top = slot.center().y - galley.size().y / 2.0;
    ui.painter().galley(pos2(left, top), galley, p.ink2);
    let response = ui.allocate_rect(slot, Sense::hover());
    label(&response, &text);
}

fn who_reads(words: &Words, model: &Model<'_>) -> String {
    let others = model
        .scenario()
        .post
        .as_ref()
        .is_some_and(|post| !post.onlookers.is_empty());
    let values = [
        ("pronoun", names::pronoun(model.scenario().customer.pronoun).into()),
        ("others", u32::from(others).into()),
    ];
    words.with("your-reply-is-public", &values)
}

/// The thread in plain words, but for what the column below says.
pub(super) fn in_words(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) {
    let now = model.playing.conversation.steps().len();
    if let Some(post) = post(model)
        && !in_the_column(model, &post)
    {
        let response = Paragraph::new(theme, Type::Body).plain(&curly(&post.text)).show(ui);
        if now == 0 {
            live(&response);
        }
        ui.add_space(space::SMALL);
    }
    if let Some(post) = model.scenario().post.as_ref().filter(|post| shows(&post.counts)) {
        ui.label(theme.second(Type::Second, counts_in_words(words, post.counts)));
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
        ui.label(theme.second(Type::Second, who_reads(words, model)));
    }
}
