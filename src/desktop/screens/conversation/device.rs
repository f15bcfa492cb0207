//! A chat: a device over the picture, with what was written so far in bubbles.

use std::sync::Arc;

use bevy_egui::egui::{
    CornerRadius, Galley, Id, Painter, Pos2, Rect, Sense, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};

use super::{Model, picture, wording};
use crate::content::words::Words;
use crate::core::bubbles::bubbles;
use crate::core::conversation::{By, Conversation, Message, Sent};
use crate::core::scenario::Photo;
use crate::core::text::{Said, said};
use crate::desktop::screens::parts::photo;
use crate::desktop::theme::{Theme, Type, Weight, space, style::corners};
use crate::desktop::widgets::{Paragraph, Reading, curly, lay, lay_line};

/// The device at 100 %, in points.
const WIDE: f32 = 400.0;
const FRAME: f32 = 11.0;
const OUTSIDE: f32 = 34.0;
const INSIDE: f32 = 25.0;
/// Its head row.
const HEAD: f32 = 43.0;
/// From the screen's edge to what is written.
const MARGIN: f32 = 16.0;
/// Where it begins, as a share of the picture's height.
const TOP: f32 = 306.0 / 736.0;
/// The widest bubble, and its padding.
const BUBBLE: f32 = 292.0;
const PADDING: Vec2 = vec2(14.0, 9.0);
const ROUND: f32 = 16.0;
const AT_THE_SPEAKER: f32 = 4.0;
/// Between bubbles.
const GAP: f32 = 7.0;
/// A photo that was sent.
const PHOTO: Vec2 = vec2(136.0, 92.0);
const PHOTO_ROUND: f32 = 12.0;

/// One thing on the screen of the device.
struct Item<'a> {
    by: By,
    shown: Shown<'a>,
    height: f32,
    /// Whether it came with the last choice.
    new: bool,
    /// What a screen reader says; `None` where the text column says it.
    aloud: Option<String>,
}

enum Shown<'a> {
    Bubble(Arc<Galley>),
    Photo(&'a Photo, Arc<Galley>),
    /// Something done, not written.
    Done(Arc<Galley>),
}

/// The device, in front of the picture.
pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, whole: Rect) {
    let p = theme.palette;
    let wide = theme.px(WIDE).min(whole.width() - 2.0 * space::MEDIUM);
    let top = whole.top() + whole.height() * TOP;
    let frame = Rect::from_min_max(
        pos2(whole.center().x - wide / 2.0, top),
        pos2(whole.center().x + wide / 2.0, whole.bottom()),
    );
    let edge = theme.px(FRAME);
    let screen = Rect::from_min_max(frame.min + Vec2::splat(edge), frame.max - vec2(edge, 0.0));
    let painter = ui.painter().with_clip_rect(whole);
    painter.rect_filled(frame, upper(theme.px(OUTSIDE)), p.device);
    painter.rect_filled(screen, upper(theme.px(INSIDE)), p.page);
    let inner = screen.shrink2(vec2(theme.px(MARGIN), 0.0));
    head(ui, theme, words, model, inner);
    let room = Rect::from_min_max(
        inner.min + vec2(0.0, theme.px(HEAD) + 1.0),
        pos2(
            inner.right(),
            whole.bottom() - picture::caption_height(theme) - space::TINY,
        ),
    );
    let items = items(ui, theme, words, model, room.width());
    let air = space::SMALL;
    let height = items.iter().map(|item| item.height).sum::<f32>() + theme.px(GAP) * gaps(items.len()) + 2.0 * air;
    let reading = Reading {
        name: &words.get("chat-so-far"),
        id: Id::new(("device", model.playing.conversation.steps().len())),
        rect: room,
        gutter: theme.px(MARGIN) - 3.0,
        height,
        from_the_end: true,
    };
    let arrived = model.arrived(theme);
    if arrived < 1.0 {
        ui.ctx().request_repaint();
    }
    reading.show(ui, theme, |ui| {
        ui.add_space(air);
        for (at, item) in items.iter().enumerate() {
            if at > 0 {
                ui.add_space(theme.px(GAP));
            }
            show(ui, theme, item, if item.new { arrived } else { 1.0 });
        }
        ui.add_space(air);
    });
}

#[expect(clippy::cast_precision_loss, reason = "a few hundred at most")]
fn gaps(count: usize) -> f32 {
    count.saturating_sub(1) as f32
}

fn upper(radius: f32) -> CornerRadius {
    let round = corners(radius);
    CornerRadius { sw: 0, se: 0, ..round }
}

/// What it is about, and since when.
fn head(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, inner: Rect) {
    let p = theme.palette;
    let scenario = model.scenario();
    let rect = Rect::from_min_size(inner.min, vec2(inner.width(), theme.px(HEAD)));
    let line = rect.shrink2(vec2(space::TINY, 0.0));
    let row = |weight, ink, text: &str, room: f32| lay(ui, theme, Type::Small, weight, ink, text, room.max(0.0));
    let at = |galley: &Galley, x: f32| pos2(x, rect.center().y + 2.0 - galley.size().y / 2.0);
    let time = wording::clock(scenario.clock()).unwrap_or_default();
    let clock = row(Weight::Regular, p.ink2, &time, f32::INFINITY);
    let name = row(
        Weight::Bold,
        p.ink,
        &wording::channel(words, scenario.channel),
        f32::INFINITY,
    );
    let from = line.left() + name.size().x + 9.0;
    let until = line.right() - clock.size().x - 9.0;
    let about = lay_line(
        ui,
        theme,
        Type::Small,
        Weight::Regular,
        p.ink2,
        &scenario.subject,
        until - from,
    );
    ui.painter().galley(at(&name, line.left()), name, p.ink);
    ui.painter().galley(at(&about, from), about, p.ink2);
    let clock_at = at(&clock, line.right() - clock.size().x);
    ui.painter().galley(clock_at, clock, p.ink2);
    ui.painter().hline(rect.x_range(), rect.bottom(), theme.rule());
    let response = ui.allocate_rect(rect, Sense::hover());
    let about = title(words, model);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &about));
}

/// The head row in words.
fn title(words: &Words, model: &Model<'_>) -> String {
    let scenario = model.scenario();
    let parts = [
        Some(wording::channel(words, scenario.channel)),
        Some(scenario.subject.to_string()).filter(|subject| !subject.is_empty()),
        wording::clock(scenario.clock()),
    ];
    format!("{}.", parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
}

/// What stands on this device: of a public conversation what is said in private.
fn messages(conversation: &Conversation) -> impl Iterator<Item = Message<'_>> {
    let here = conversation.is_elsewhere_after(conversation.steps().len());
    let messages = conversation.messages().into_iter();
    messages.filter(move |message| message.elsewhere == here)
}

/// Whether the text column says it: your last words, and theirs.
fn in_the_column(message: &Message<'_>, now: usize) -> bool {
    message.after == now && matches!(message.what, Sent::Text(_))
}

fn items<'a>(ui: &Ui, theme: &Theme, words: &Words, model: &Model<'a>, width: f32) -> Vec<Item<'a>> {
    let conversation = &model.playing.conversation;
    let now = conversation.steps().len();
    let mut items = Vec::new();
    for message in messages(conversation) {
        let new = message.after == now && now > 0;
        let aloud = |text: &str| {
            let told = in_the_column(&message, now);
            (!told).then(|| wording::said_by(words, model.scenario(), message.by, text))
        };
        let mut add = |shown: Shown<'a>, height, aloud| {
            items.push(Item {
                by: message.by,
                shown,
                height,
                new,
                aloud,
            });
        };
        match message.what {
            Sent::Photo(photo) => {
                let (wide, high) = (theme.px(PHOTO.x), theme.px(PHOTO.y));
                let room = width - wide - space::NEAR;
                let beside = plain(ui, theme, Weight::Regular, &photo.text, room);
                let height = high.max(beside.size().y);
                add(Shown::Photo(photo, beside), height, Some(photo_in_words(words, photo)));
            }
            Sent::Text(text) => {
                for part in said(text) {
                    match part {
                        Said::Aside(done) => {
                            let galley = plain(ui, theme, Weight::Italic, done, width);
                            add(Shown::Done(galley.clone()), galley.size().y, aloud(done));
                        }
                        Said::Aloud(written) => {
                            for bubble in bubbles(written.trim_matches(['\u{201c}', '\u{201d}'])) {
                                let galley = bubble_text(ui, theme, &bubble, width);
                                let height = galley.size().y + 2.0 * theme.px(PADDING.y);
                                add(Shown::Bubble(galley), height, aloud(&bubble));
                            }
                        }
                    }
                }
            }
        }
    }
    items
}

fn plain(ui: &Ui, theme: &Theme, weight: Weight, text: &str, room: f32) -> Arc<Galley> {
    lay(ui, theme, Type::Small, weight, theme.palette.ink2, &curly(text), room)
}

fn bubble_text(ui: &Ui, theme: &Theme, text: &str, width: f32) -> Arc<Galley> {
    let most = theme.px(BUBBLE).min(width) - 2.0 * theme.px(PADDING.x);
    lay(ui, theme, Type::Second, Weight::Regular, theme.palette.ink, text, most)
}

/// A photo for those who cannot see it.
fn photo_in_words(words: &Words, photo: &Photo) -> String {
    words.with("photo-of", &[("text", curly(&photo.text).into())])
}

/// One item; what is new comes from below.
fn show(ui: &mut Ui, theme: &Theme, item: &Item<'_>, arrived: f32) {
    let p = theme.palette;
    let (row, _) = ui.allocate_exact_size(vec2(ui.max_rect().width(), item.height), Sense::hover());
    let mut painter = ui.painter().clone();
    painter.set_opacity(arrived);
    let row_now = row.translate(vec2(0.0, space::NEAR * (1.0 - arrived)));
    let rect = match &item.shown {
        Shown::Bubble(galley) => {
            let size = vec2(galley.size().x + 2.0 * theme.px(PADDING.x), item.height);
            let yours = item.by == By::You;
            let left = if yours { row.right() - size.x } else { row.left() };
            let bubble = Rect::from_min_size(pos2(left, row_now.top()), size);
            let ground = if yours { p.soft_petrol } else { p.soft_plum };
            painter.rect_filled(bubble, speakers(theme, yours), ground);
            let inside = vec2(theme.px(PADDING.x), theme.px(PADDING.y));
            painter.galley(bubble.min + inside, galley.clone(), p.ink);
            bubble
        }
        Shown::Photo(photo, beside) => {
            let picture = Rect::from_min_size(row_now.min, vec2(theme.px(PHOTO.x), theme.px(PHOTO.y)));
            photo::rounded(ui, &painter, picture, &photo.shows, theme.px(PHOTO_ROUND), p.page);
            let at = pos2(
                picture.right() + space::NEAR,
                picture.center().y - beside.size().y / 2.0,
            );
            painter.galley(at, beside.clone(), p.ink2);
            row
        }
        Shown::Done(galley) => {
            centred(&painter, theme, galley, row_now);
            row
        }
    };
    if let Some(aloud) = &item.aloud {
        let kind = match item.shown {
            Shown::Photo(..) => WidgetType::Image,
            Shown::Bubble(_) | Shown::Done(_) => WidgetType::Label,
        };
        let response = ui.interact(rect, ui.next_auto_id().with(row.top().to_bits()), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(kind, true, aloud));
    }
}

fn centred(painter: &Painter, theme: &Theme, galley: &Arc<Galley>, row: Rect) {
    let at: Pos2 = row.center_top() - vec2(galley.size().x / 2.0, 0.0);
    painter.galley(at, galley.clone(), theme.palette.ink2);
}

/// Round but at the corner of whoever wrote it.
fn speakers(theme: &Theme, yours: bool) -> CornerRadius {
    let round = corners(theme.px(ROUND));
    let own = corners(theme.px(AT_THE_SPEAKER)).se;
    if yours {
        CornerRadius { se: own, ..round }
    } else {
        CornerRadius { sw: own, ..round }
    }
}

/// What was written before the last words, line by line.
pub(super) fn in_words(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) {
    let conversation = &model.playing.conversation;
    let now = conversation.steps().len();
    ui.label(theme.second(Type::Small, title(words, model)));
    for message in messages(conversation) {
        if in_the_column(&message, now) {
            continue;
        }
        ui.add_space(space::SMALL);
        match message.what {
            Sent::Photo(photo) => {
                ui.label(theme.text(Type::Second, photo_in_words(words, photo)));
            }
            Sent::Text(text) => {
                Paragraph::new(theme, Type::Second)
                    .bold(&format!("{}: ", wording::writer(words, model.scenario(), message.by)))
                    .plain(text)
                    .show(ui);
            }
        }
    }
}
