//! What lines and boxes mean.

use bevy_egui::egui::{Color32, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, Ui, vec2};

use super::{Model, paint};
use crate::analysis::graph::{Edge, EdgeKind};
use crate::content::words::Words;
use crate::core::score::Band;
use crate::desktop::theme::{Theme, Type, Weight, radius, space, style::corners};
use crate::desktop::widgets::lay;

/// How a line of the legend is drawn.
enum Sample {
    Line(Stroke),
    Dashed(Stroke),
    Box(Color32, Color32),
    Here,
}

/// The legend, in a row.
pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) {
    ui.spacing_mut().item_spacing.x = 0.0;
    let p = theme.palette;
    let (graph, wording) = (&model.seen.graph, &model.seen.wording);
    let any = |on: fn(&Edge) -> bool| graph.edges.iter().any(on);
    let faint = Stroke::new(theme.px(1.5), p.edge);
    let lines = [
        (
            any(|edge| edge.best),
            Sample::Line(Stroke::new(theme.px(4.0), p.petrol)),
            &wording.best,
        ),
        (
            any(|edge| edge.taken),
            Sample::Line(Stroke::new(theme.px(12.0), paint::taken(p))),
            &wording.taken,
        ),
        (
            any(|edge| edge.kind == EdgeKind::Back),
            Sample::Dashed(faint),
            &wording.back,
        ),
        (
            any(|edge| edge.kind == EdgeKind::WalkOut),
            Sample::Dashed(faint),
            &wording.walk_out,
        ),
    ];
    for (_, sample, text) in lines.iter().filter(|(shown, ..)| *shown) {
        entry(ui, theme, sample, text);
    }
    if model.seen.here.is_some() {
        entry(ui, theme, &Sample::Here, &words.get("graph-where-it-stands"));
    }
    for band in Band::ALL {
        let (strong, soft) = paint::band(p, band);
        entry(ui, theme, &Sample::Box(strong, soft), wording.between(band, band));
    }
}

fn entry(ui: &mut Ui, theme: &Theme, sample: &Sample, text: &str) {
    let wide = match sample {
        Sample::Box(..) | Sample::Here => 16.0,
        Sample::Line(_) | Sample::Dashed(_) => 30.0,
    };
    // The sample and its words stay on one line.
    let words = lay(
        ui,
        theme,
        Type::Small,
        Weight::Regular,
        theme.palette.ink,
        text,
        f32::INFINITY,
    );
    let size = vec2(
        theme.px(wide) + space::SMALL + words.size().x + space::MEDIUM,
        theme.px(24.0).max(words.size().y),
    );
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| bevy_egui::egui::WidgetInfo::labeled(bevy_egui::egui::WidgetType::Label, true, text));
    let middle = rect.center().y;
    let right = rect.left() + theme.px(wide);
    let ends = [Pos2::new(rect.left(), middle), Pos2::new(right, middle)];
    match *sample {
        Sample::Line(stroke) => {
            ui.painter().line_segment(ends, stroke);
        }
        Sample::Dashed(stroke) => {
            ui.painter()
                .extend(Shape::dashed_line(&ends, stroke, theme.px(7.0), theme.px(5.0)));
        }
        Sample::Here => {
            let at = Pos2::new(rect.left() + theme.px(wide) / 2.0, middle);
            paint::here(ui.painter(), theme, at, theme.px(paint::HERE));
        }
        Sample::Box(strong, soft) => {
            let square = Rect::from_center_size(
                Pos2::new(rect.left() + theme.px(wide) / 2.0, middle),
                vec2(theme.px(16.0), theme.px(16.0)),
            );
            let border = Stroke::new(1.2, strong);
            ui.painter()
                .rect(square, corners(radius::TRACK), soft, border, StrokeKind::Inside);
        }
    }
    ui.painter().galley(
        Pos2::new(right + space::SMALL, middle - words.size().y / 2.0),
        words,
        theme.palette.ink,
    );
}
