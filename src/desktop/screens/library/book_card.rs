//! A scenario as a card: its customer's face, what it is about, and the best that was reached.

use std::sync::Arc;

use bevy_egui::egui::{Color32, Galley, Pos2, Rect, Response, Sense, Ui, Vec2, WidgetInfo, WidgetType, vec2};

use crate::content::words::{Words, word_id};
use crate::core::score::Band;
use crate::desktop::screens::parts::card_face::{card_face, mood_at_first};
use crate::desktop::screens::parts::{cited, wording};
use crate::desktop::session::Book;
use crate::desktop::theme::{Theme, Type, Weight, radius, space, style};
use crate::desktop::widgets::{cells_at, discs_at, follow_focus, lay, outline};

const PICTURE: f32 = 104.0;
const LOWEST: f32 = 222.0;
const PAD: Vec2 = Vec2::new(16.0, 14.0);
/// Titles of law that a card has room for.
const LAW: usize = 2;
const HARDEST: u32 = 5;

/// A scenario on the shelf.
#[derive(Debug, Clone)]
pub(super) struct BookCard<'a> {
    pub(super) book: &'a Book,
    /// The law it turns on, in plain words.
    pub(super) law: Vec<&'a str>,
    /// Whether a run of it is kept.
    pub(super) played: bool,
}

/// The card's words, laid out.
struct Laid {
    title: Arc<Galley>,
    lines: Vec<Arc<Galley>>,
    difficulty: Arc<Galley>,
    law: Arc<Galley>,
    file: Option<Arc<Galley>>,
    best: Vec<Arc<Galley>>,
}

impl BookCard<'_> {
    /// How high the card must be when it is `wide`.
    pub(super) fn height(&self, ui: &Ui, theme: &Theme, words: &Words, wide: f32) -> f32 {
        let laid = self.lay(ui, theme, words, wide);
        let line = theme.line_height(Type::Small);
        let above = laid.title.size().y + sum(&laid.lines) + line + laid.law.size().y;
        let file = laid.file.as_ref().map_or(0.0, |file| file.size().y + space::TINY);
        let text = PAD.y + above + file + 3.0 * space::TINY + space::NEAR + space::SMALL + line + PAD.y;
        text.ceil().max(theme.px(LOWEST))
    }

    /// Draws the card; `clicked()` opens its briefing.
    pub(super) fn show(&self, ui: &mut Ui, theme: &Theme, words: &Words, size: Vec2) -> Response {
        let p = theme.palette;
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let name = self.name(words);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, response.enabled(), &name));
        follow_focus(&response);
        let round = style::corners(radius::CARD);
        ui.painter().add(style::shadow(theme).as_shape(rect, round));
        ui.painter().rect_filled(rect, round, p.page);
        let picture = Rect::from_min_size(rect.min, vec2(theme.px(PICTURE), size.y));
        card_face(
            ui,
            theme,
            picture,
            p.paper,
            &self.book.scenario,
            mood_at_first(&self.book.scenario),
        );
        self.text(ui, theme, words, rect);
        if response.hovered() && !response.has_focus() {
            ui.painter()
                .rect_stroke(rect, round, theme.border(), bevy_egui::egui::StrokeKind::Outside);
        }
        if response.has_focus() {
            outline(ui, theme, rect, 2.0, radius::CARD);
        }
        response
    }

    fn text(&self, ui: &Ui, theme: &Theme, words: &Words, rect: Rect) {
        let p = theme.palette;
        let laid = self.lay(ui, theme, words, rect.width());
        let painter = ui.painter();
        let mut at = rect.min + vec2(theme.px(PICTURE), 0.0) + PAD;
        let put = |galley: &Arc<Galley>, at: &mut Pos2, colour: Color32| {
            painter.galley(*at, galley.clone(), colour);
            at.y += galley.size().y;
        };
        put(&laid.title, &mut at, p.ink);
        at.y += space::TINY;
        laid.lines.iter().for_each(|line| put(line, &mut at, p.ink2));
        let line = theme.line_height(Type::Small);
        at.y += space::TINY;
        let difficulty = u32::from(self.book.scenario.difficulty);
        let beside = discs_at(ui, theme, Pos2::new(at.x, at.y + line / 2.0), difficulty, HARDEST);
        painter.galley(
            Pos2::new(at.x + beside + space::SMALL, at.y),
            laid.difficulty.clone(),
            p.ink2,
        );
        at.y += line + space::TINY;
        put(&laid.law, &mut at, p.ink);
        if let Some(file) = &laid.file {
            at.y += space::TINY;
            put(file, &mut at, p.ink2);
        }
        let mut foot = Pos2::new(at.x, rect.bottom() - PAD.y - line);
        painter.hline(at.x..=rect.right() - PAD.x, foot.y - space::SMALL, theme.rule());
        if let Some(band) = self.book.best_band {
            foot.x += cells_at(ui, theme, Pos2::new(foot.x, foot.y + line / 2.0), reached(band), 3) + space::SMALL;
        }
        for part in &laid.best {
            painter.galley(foot, part.clone(), p.ink);
            foot.x += part.size().x;
        }
    }

    fn lay(&self, ui: &Ui, theme: &Theme, words: &Words, wide: f32) -> Laid {
        let p = theme.palette;
        let room = wide - theme.px(PICTURE) - 2.0 * PAD.x;
        let text = |weight, colour, text: &str| lay(ui, theme, Type::Small, weight, colour, text, room);
        let second = |line: &str| text(Weight::Regular, p.ink2, line);
        let best = match self.book.best_band {
            Some(band) => vec![
                text(Weight::Regular, p.ink, &format!("{} ", words.get("best"))),
                text(Weight::Bold, p.ink, &wording::band(words, band)),
            ],
            None => vec![second(&self.no_band(words))],
        };
        Laid {
            title: lay(
                ui,
                theme,
                Type::Title,
                Weight::Bold,
                p.ink,
                &self.book.scenario.title,
                room,
            ),
            lines: [super::trade(words, self.book), self.who(words)]
                .iter()
                .map(|line| second(line))
                .collect(),
            difficulty: second(&self.difficulty(words)),
            law: text(Weight::Regular, p.ink, &self.law_line(words)),
            file: self
                .book
                .file
                .as_deref()
                .map(|file| second(&words.with("from-file", &[("file", file.display().to_string().into())]))),
            best,
        }
    }

    fn who(&self, words: &Words) -> String {
        let customer = &self.book.scenario.customer;
        format!("{}: {}", customer.name, wording::persona(words, customer.persona))
    }

    fn difficulty(&self, words: &Words) -> String {
        words.with("of-five", &[("difficulty", self.book.scenario.difficulty.into())])
    }

    fn law_line(&self, words: &Words) -> String {
        words.with("law-is", &[("law", cited::line(words, &self.law, LAW).into())])
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
        let best = match self.book.best_band {
            Some(band) => format!("{} {}", words.get("best"), wording::band(words, band)),
            None => self.no_band(words),
        };
        let difficulty = words.with("difficulty-is", &[("difficulty", self.book.scenario.difficulty.into())]);
        let file = self
            .book
            .file
            .as_deref()
            .map(|file| words.with("from-file", &[("file", file.display().to_string().into())]));
        let parts = [
            self.book.scenario.title.to_string(),
            super::trade(words, self.book),
            self.who(words),
            difficulty,
            self.law_line(words),
            best,
        ];
        parts.into_iter().chain(file).collect::<Vec<_>>().join(". ")
    }
}

fn sum(lines: &[Arc<Galley>]) -> f32 {
    lines.iter().map(|line| line.size().y).sum()
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
