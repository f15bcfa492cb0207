//! A scenario as a card: its customer's face, what it is about, and the best that was reached.

use std::path::Path;
use std::sync::Arc;

use bevy_egui::egui::{Color32, Galley, Pos2, Rect, Response, Sense, Ui, Vec2, WidgetInfo, WidgetType, vec2};

use crate::content::words::{Words, word_id};
use crate::content::{cited, criteria};
use crate::core::score::Band;
use crate::desktop::screens::parts::card_face::{card_face, mood_at_first};
use crate::desktop::screens::parts::wording;
use crate::desktop::session::Book;
use crate::desktop::theme::{Theme, Type, Weight, radius, space, style};
use crate::desktop::widgets::{cells_at, discs_at, follow_focus, lay, outline};

const PAD: Vec2 = Vec2::new(16.0, 14.0);
const HARDEST: u32 = 5;

/// How cards stand: many side by side, or a few under one another with more to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// As many side by side as fit.
    Grid,
    /// Each over the whole width, with its summary.
    Row,
}

impl Shape {
    /// How wide the picture is.
    const fn picture(self) -> f32 {
        match self {
            Self::Grid => 104.0,
            Self::Row => 150.0,
        }
    }

    /// How high a card is at least.
    const fn lowest(self) -> f32 {
        match self {
            Self::Grid => 222.0,
            Self::Row => 172.0,
        }
    }

    /// How many titles of law are named before the rest is counted.
    const fn law(self) -> usize {
        match self {
            Self::Grid => 1,
            Self::Row => 3,
        }
    }
}

/// A scenario on the shelf.
#[derive(Debug, Clone, Copy)]
pub(super) struct BookCard<'a> {
    pub(super) book: &'a Book,
    /// Whether a run of it is kept.
    pub(super) played: bool,
    /// Of a variant: the title of the scenario whose facts it changes.
    pub(super) original: Option<&'a str>,
}

/// The card's words, laid out.
struct Laid {
    /// From the top, each with the space above it.
    lines: Vec<(f32, Line)>,
    /// The best so far, with its cells when there is a band.
    best: Vec<Arc<Galley>>,
}

enum Line {
    Text(Arc<Galley>, Color32),
    /// Discs, and what they say in words; before them, what stands in the same line.
    Difficulty(Option<Arc<Galley>>, Arc<Galley>),
}

impl Line {
    fn height(&self) -> f32 {
        let (Self::Text(galley, _) | Self::Difficulty(_, galley)) = self;
        galley.size().y
    }
}

impl BookCard<'_> {
    /// How high the card must be when it is `wide`.
    pub(super) fn height(&self, ui: &Ui, theme: &Theme, words: &Words, shape: Shape, wide: f32) -> f32 {
        let laid = self.lay(ui, theme, words, shape, wide);
        let text: f32 = laid.lines.iter().map(|(above, line)| above + line.height()).sum();
        let foot = match shape {
            Shape::Grid => space::NEAR + space::SMALL + theme.line_height(Type::Small),
            Shape::Row => 0.0,
        };
        (PAD.y + text + foot + PAD.y).ceil().max(theme.px(shape.lowest()))
    }

    /// Draws the card; `clicked()` opens its briefing.
    pub(super) fn show(&self, ui: &mut Ui, theme: &Theme, words: &Words, shape: Shape, size: Vec2) -> Response {
        let p = theme.palette;
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let name = self.name(words);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, response.enabled(), &name));
        follow_focus(&response);
        // What is scrolled out of sight is not worth laying out.
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let round = style::corners(radius::CARD);
        ui.painter().add(style::shadow(theme).as_shape(rect, round));
        ui.painter().rect_filled(rect, round, p.page);
        let picture = Rect::from_min_size(rect.min, vec2(theme.px(shape.picture()), size.y));
        let mood = mood_at_first(&self.book.scenario);
        card_face(ui, theme, picture, p.paper, &self.book.scenario, mood);
        self.text(ui, theme, words, shape, rect);
        if response.hovered() && !response.has_focus() {
            ui.painter()
                .rect_stroke(rect, round, theme.border(), bevy_egui::egui::StrokeKind::Outside);
        }
        if response.has_focus() {
            outline(ui, theme, rect, 2.0, radius::CARD);
        }
        response
    }

    fn text(&self, ui: &Ui, theme: &Theme, words: &Words, shape: Shape, rect: Rect) {
        let p = theme.palette;
        let laid = self.lay(ui, theme, words, shape, rect.width());
        let painter = ui.painter();
        let line = theme.line_height(Type::Small);
        let mut at = rect.min + vec2(theme.px(shape.picture()), 0.0) + PAD;
        for (above, text) in &laid.lines {
            at.y += above;
            match text {
                Line::Text(galley, colour) => {
                    painter.galley(at, galley.clone(), *colour);
                }
                Line::Difficulty(before, galley) => {
                    let mut left = at.x;
                    if let Some(before) = before {
                        painter.galley(at, before.clone(), p.ink2);
                        left += before.size().x + space::MEDIUM;
                    }
                    let difficulty = u32::from(self.book.scenario.difficulty);
                    left += discs_at(ui, theme, Pos2::new(left, at.y + line / 2.0), difficulty, HARDEST);
                    painter.galley(Pos2::new(left + space::SMALL, at.y), galley.clone(), p.ink2);
                }
            }
            at.y += text.height();
        }
        let mut foot = match shape {
            Shape::Grid => {
                let foot = Pos2::new(at.x, rect.bottom() - PAD.y - line);
                painter.hline(at.x..=rect.right() - PAD.x, foot.y - space::SMALL, theme.rule());
                foot
            }
            Shape::Row => {
                let title = laid.lines.first().map_or(line, |(_, title)| title.height());
                let wide = best_width(theme, self.book.best_band, &laid.best);
                Pos2::new(
                    rect.right() - PAD.x - wide,
                    rect.top() + PAD.y + (title.min(theme.px(28.0)) - line) / 2.0,
                )
            }
        };
        if let Some(band) = self.book.best_band {
            foot.x += cells_at(ui, theme, Pos2::new(foot.x, foot.y + line / 2.0), reached(band), 3) + space::SMALL;
        }
        for part in &laid.best {
            painter.galley(foot, part.clone(), p.ink);
            foot.x += part.size().x;
        }
    }

    fn lay(&self, ui: &Ui, theme: &Theme, words: &Words, shape: Shape, wide: f32) -> Laid {
        let p = theme.palette;
        let scenario = &self.book.scenario;
        let room = wide - theme.px(shape.picture()) - 2.0 * PAD.x;
        let text = |kind, weight, colour, text: &str, room| lay(ui, theme, kind, weight, colour, text, room);
        let small = |colour, line: &str| Line::Text(text(Type::Small, Weight::Regular, colour, line, room), colour);
        let best = match self.book.best_band {
            Some(band) => vec![
                text(
                    Type::Small,
                    Weight::Regular,
                    p.ink,
                    &format!("{} ", words.get("best")),
                    room,
                ),
                text(Type::Small, Weight::Bold, p.ink, &wording::band(words, band), room),
            ],
            None => vec![text(Type::Small, Weight::Regular, p.ink2, &self.no_band(words), room)],
        };
        let difficulty = text(Type::Small, Weight::Regular, p.ink2, &self.difficulty(words), room);
        let law = small(p.ink, &self.law_line(words, shape.law()));
        let units = criteria::short(&scenario.criteria);
        let special = self.special(words).map(|special| small(p.ink, &special));
        let mut lines = Vec::new();
        match shape {
            Shape::Grid => {
                let title = text(Type::Title, Weight::Bold, p.ink, &scenario.title, room);
                lines.push((0.0, Line::Text(title, p.ink)));
                lines.extend(special.map(|special| (space::TINY, special)));
                lines.push((space::TINY, small(p.ink2, &super::trade(words, self.book))));
                lines.push((0.0, small(p.ink2, &wording::persona(words, scenario.customer.persona))));
                lines.push((space::TINY, Line::Difficulty(None, difficulty)));
                lines.push((space::TINY, law));
                let gap = |place| if place == 0 { space::TINY } else { 0.0 };
                lines.extend(
                    units
                        .iter()
                        .enumerate()
                        .map(|(place, unit)| (gap(place), small(p.ink2, unit))),
                );
            }
            Shape::Row => {
                let beside = best_width(theme, self.book.best_band, &best) + space::WIDE;
                let title = text(Type::Section, Weight::Bold, p.ink, &scenario.title, room - beside);
                lines.push((0.0, Line::Text(title, p.ink)));
                lines.extend(special.map(|special| (2.0, special)));
                let who = format!("{}. {}", super::trade(words, self.book), self.who(words));
                let who = text(Type::Small, Weight::Regular, p.ink2, &who, room);
                let beside = space::MEDIUM + theme.px(72.0) + space::SMALL + difficulty.size().x;
                if who.rows.len() == 1 && who.size().x + beside <= room {
                    lines.push((2.0, Line::Difficulty(Some(who), difficulty)));
                } else {
                    lines.push((2.0, Line::Text(who, p.ink2)));
                    lines.push((space::TINY, Line::Difficulty(None, difficulty)));
                }
                let summary = text(Type::Second, Weight::Regular, p.ink, &scenario.summary, room);
                lines.push((space::SMALL, Line::Text(summary, p.ink)));
                lines.push((space::SMALL, law));
                if !units.is_empty() {
                    lines.push((0.0, small(p.ink2, &self.criteria_line(words))));
                }
            }
        }
        // A path that is long is read out whole; in a narrow card its last part is enough.
        let file = self.book.file.as_deref().map(|file| match shape {
            Shape::Grid => file.file_name().map_or(file, Path::new),
            Shape::Row => file,
        });
        if let Some(file) = file.map(|file| from_file(words, file)) {
            lines.push((space::TINY, small(p.ink2, &file)));
        }
        Laid { lines, best }
    }

    fn who(&self, words: &Words) -> String {
        let customer = &self.book.scenario.customer;
        format!("{}: {}", customer.name, wording::persona(words, customer.persona))
    }

    fn special(&self, words: &Words) -> Option<String> {
        wording::special(words, &self.book.scenario, self.original)
    }

    fn difficulty(&self, words: &Words) -> String {
        words.with("of-five", &[("difficulty", self.book.scenario.difficulty.into())])
    }

    fn law_line(&self, words: &Words, most: usize) -> String {
        words.with("law-is", &[("law", cited::line(words, &self.book.law, most).into())])
    }

    fn criteria_line(&self, words: &Words) -> String {
        let units = criteria::short(&self.book.scenario.criteria).join("; ");
        words.with("criteria-are", &[("criteria", units.into())])
    }

    fn no_band(&self, words: &Words) -> String {
        words.get(if self.played {
            word_id("no-band-yet")
        } else {
            word_id("not-played-yet")
        })
    }

    /// All of the card in one sentence after another, to be read out.
    fn name(&self, words: &Words) -> String {
        let scenario = &self.book.scenario;
        let best = match self.book.best_band {
            Some(band) => format!("{} {}", words.get("best"), wording::band(words, band)),
            None => self.no_band(words),
        };
        let difficulty = words.with("difficulty-is", &[("difficulty", scenario.difficulty.into())]);
        let criteria = (!scenario.criteria.is_empty()).then(|| self.criteria_line(words));
        let title = [scenario.title.to_string()].into_iter().chain(self.special(words));
        let parts = [
            super::trade(words, self.book),
            self.who(words),
            difficulty,
            self.law_line(words, Shape::Row.law()),
        ];
        let rest = criteria
            .into_iter()
            .chain([best])
            .chain(self.book.file.as_deref().map(|file| from_file(words, file)));
        title.chain(parts).chain(rest).collect::<Vec<_>>().join(". ")
    }
}

fn from_file(words: &Words, file: &Path) -> String {
    words.with("from-file", &[("file", file.display().to_string().into())])
}

/// How wide the best so far is, with its cells.
fn best_width(theme: &Theme, band: Option<Band>, best: &[Arc<Galley>]) -> f32 {
    let cells = if band.is_some() {
        theme.px(44.0) + space::SMALL
    } else {
        0.0
    };
    cells + best.iter().map(|part| part.size().x).sum::<f32>()
}

/// Cells of a band: none for Not yet, three for Distinction.
const fn reached(band: Band) -> u32 {
    match band {
        Band::NotYet => 0,
        Band::Pass => 1,
        Band::Merit => 2,
        Band::Distinction => 3,
    }
}
