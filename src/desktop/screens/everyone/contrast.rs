//! Every text on the ground it really stands on.

use bevy_egui::egui::Color32;

use super::painted::Painted;
use super::{ONE_COLUMN, TWO_COLUMNS};
use crate::content::settings::Colours;
use crate::desktop::theme::{Theme, palette::contrast};

#[test]
fn every_text_reaches_seven_to_one_where_it_stands() {
    let mut faults = std::collections::BTreeSet::new();
    for colours in [Colours::Light, Colours::Dark] {
        super::everywhere(&[TWO_COLUMNS, ONE_COLUMN], |name, window| {
            window.state_mut().settings.colours = colours;
            window.run_ok();
            let paper = Theme::new(&window.state().settings, TWO_COLUMNS.points).palette.paper;
            let painted = Painted::of(window);
            let sheet = window.state().overlay.is_sheet(window.state().screen);
            for row in &painted.rows {
                let veiled = sheet && painted.is_veiled(row);
                let ground = painted.ground(row, paper);
                for colour in row.colours.iter().filter(|colour| **colour != Color32::TRANSPARENT) {
                    let ratio = contrast(ground.blend(*colour), ground);
                    if ratio < 7.0 && !veiled {
                        faults.insert(format!("{colours:?} {name}: {} {colour:?} on {ground:?} is {ratio:.2}", row.text));
                    }
                }
            }
        });
    }
    assert!(faults.is_empty(), "{} faults: {faults:#?}", faults.len());
}
