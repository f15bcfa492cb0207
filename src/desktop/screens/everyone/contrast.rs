//! Every text on the ground it really stands on.

use bevy_egui::egui::Color32;

use super::{ONE_COLUMN, TWO_COLUMNS};
use crate::desktop::theme::{Theme, palette::contrast};

#[test]
fn every_text_reaches_seven_to_one_where_it_stands() {
    let mut faults = std::collections::BTreeSet::new();
    let sizes = [TWO_COLUMNS, TWO_COLUMNS.dark(), ONE_COLUMN, ONE_COLUMN.dark()];
    super::everywhere(&sizes, |name, window| {
        let paper = Theme::new(&window.state().settings, TWO_COLUMNS.points).palette.paper;
        let painted = super::painted(window);
        let seen = painted
            .rows
            .iter()
            .filter(|row| row.ink.intersect(row.clip).is_positive());
        for row in seen {
            let ground = painted.ground(row, paper);
            for colour in row.colours.iter().filter(|colour| **colour != Color32::TRANSPARENT) {
                let ratio = contrast(ground.blend(*colour), ground);
                if ratio < 7.0 {
                    faults.insert(format!("{name}: {} {colour:?} on {ground:?} is {ratio:.2}", row.text));
                }
            }
        }
    });
    assert!(faults.is_empty(), "{} faults: {faults:#?}", faults.len());
}
