//! How far a provision can be relied on, wherever it is cited.

use bevy_egui::egui::Ui;

use crate::content::reliance::Reliance;
use crate::desktop::theme::{Theme, Type, Weight};

/// Its standing, how sure it is and when that was checked; a warning in madder.
pub(crate) fn relied(ui: &mut Ui, theme: &Theme, told: &Reliance) {
    let line = told.line();
    ui.label(if told.warns {
        theme.styled(Type::Small, Weight::Bold, theme.palette.madder, line)
    } else {
        theme.second(Type::Small, line)
    });
}
