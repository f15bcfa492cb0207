//! What the learner has set, written down as soon as it changes.

use std::path::PathBuf;

use bevy::prelude::*;

use super::Launch;
use crate::content::settings::Settings;

/// What the learner has set; changing it changes the theme at once, and the file.
#[derive(Clone, Debug, Default, Deref, DerefMut, Resource)]
pub struct Chosen(pub Settings);

/// A sentence the learner should read: what could not be read or saved. Screens show it until it is dismissed.
#[derive(Clone, Debug, Default, Eq, PartialEq, Resource)]
pub struct Notice(pub Option<String>);

#[derive(Debug, Resource)]
struct Folder(PathBuf);

pub(super) fn plugin(app: &mut App, launch: &Launch) {
    app.insert_resource(Chosen(launch.settings.clone()))
        .insert_resource(Notice(launch.notice.clone()));
    if let Some(folder) = launch.settings_folder.clone() {
        app.insert_resource(Folder(folder)).add_systems(Last, write_down);
    }
}

fn write_down(chosen: Res<Chosen>, folder: Res<Folder>, mut notice: ResMut<Notice>) {
    if chosen.is_changed()
        && !chosen.is_added()
        && let Err(error) = chosen.write(&folder.0)
    {
        notice.0 = Some(error.to_string());
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use bevy::prelude::*;

    use super::{Chosen, Notice, plugin};
    use crate::content::settings::Settings;
    use crate::desktop::Launch;

    fn app(folder: std::path::PathBuf) -> App {
        let mut app = App::new();
        plugin(
            &mut app,
            &Launch {
                settings_folder: Some(folder),
                ..Launch::default()
            },
        );
        app.update();
        app
    }

    #[test]
    fn a_change_is_written_and_nothing_before_it() {
        let folder = tempfile::tempdir().unwrap();
        let mut app = app(folder.path().to_owned());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        app.world_mut().resource_mut::<Chosen>().text_scale = 150;
        app.update();
        assert_eq!(Settings::read(folder.path()).settings.text_scale, 150);
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_a_notice() {
        let folder = tempfile::tempdir().unwrap();
        let blocked = folder.path().join("file");
        fs::write(&blocked, "in the way").unwrap();
        let mut app = app(blocked);
        app.world_mut().resource_mut::<Chosen>().reduced_motion = true;
        app.update();
        assert!(
            app.world()
                .resource::<Notice>()
                .0
                .as_ref()
                .unwrap()
                .contains("could not be saved")
        );
    }
}
