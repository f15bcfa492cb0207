//! The session in the engine: each frame draws it, each action changes it, and what moves keeps the window awake.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use bevy::app::AppExit;
use bevy::prelude::*;
use bevy::time::Real;
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};
use bevy_egui::EguiPrimaryContextPass;

use super::Launch;
use super::frame::{Chosen, RootUi, Wording};
use super::idle::Motion;
use super::screens::{self, Screen, View};
use super::session::{Action, Now, Session, Workshop};
use super::watch::Watch;
use crate::content::words::{Words, sentence};

/// What keeps the window awake after an action: the slowest change of face there is.
const AFTER_ACTION: Duration = Duration::from_millis(1600);
/// New letters need a frame to reach the renderer.
const SETTLE: Duration = Duration::from_millis(120);
/// Breath and blinks go on for so long after the last input.
const LIFE: Duration = Duration::from_secs(20);

/// While something is worked out, the window looks again after so long.
const LOOK_AGAIN: Duration = Duration::from_millis(150);

/// The session, and where changed settings go.
#[derive(Debug)]
pub(super) struct Live {
    pub(super) session: Session,
    /// Whether the last frame had input.
    pub(super) touched: bool,
    settings_folder: Option<PathBuf>,
    watch: Option<Watch>,
}

/// Milliseconds since the window opened, as the screens see them.
#[derive(Clone, Copy, Debug, Default, Resource)]
pub(super) struct SessionClock(pub(super) u64);

pub(super) fn plugin(app: &mut App, launch: Launch) {
    let Launch {
        mut session,
        settings_folder,
        view,
        sheet,
    } = launch;
    app.insert_resource(Chosen(session.settings.clone()))
        .init_resource::<SessionClock>();
    match view {
        View::Screen(screen) => session.screen = screen,
        View::Over(overlay) => session.overlay = overlay,
        View::Law(page) => {
            session.screen = Screen::Law;
            session.law.page = page;
        }
        View::Workshop(tab) => {
            session.screen = Screen::Workshop;
            if let Some(workshop) = &mut session.workshop {
                workshop.tab = tab;
            }
        }
        View::Gallery => {
            screens::gallery(app);
            return;
        }
        View::Cast | View::Faces => {
            screens::contact_sheet(app, sheet);
            return;
        }
    }
    app.insert_non_send(Live {
        session,
        touched: false,
        settings_folder,
        watch: None,
    })
    .add_systems(First, (tick, attend).chain())
    .add_systems(EguiPrimaryContextPass, show);
}

fn tick(time: Res<Time<Real>>, mut clock: ResMut<SessionClock>) {
    clock.0 = u64::try_from(time.elapsed().as_millis()).unwrap_or(u64::MAX);
}

/// Watches the file in the workshop, and hears what happens to it. Without a window there is nobody to wake.
fn attend(
    mut live: NonSendMut<Live>,
    proxy: Option<Res<EventLoopProxyWrapper>>,
    words: Res<Wording>,
    time: Res<Time<Real>>,
    mut motion: ResMut<Motion>,
) {
    let Some(proxy) = proxy else { return };
    let Live { session, watch, .. } = &mut *live;
    let wanted = session.workshop.as_ref().map(Workshop::file);
    if watch.as_ref().map(Watch::file) != wanted {
        *watch = None;
        if let (Some(file), Some(bench)) = (wanted.map(Path::to_owned), session.bench()) {
            let proxy = (*proxy).clone();
            let wake = move || {
                // A loop that has ended needs no waking.
                let _ = proxy.send_event(WinitUserEvent::WakeUp);
            };
            match Watch::begin(file, bench, wall_ms, wake) {
                Ok(begun) => *watch = Some(begun),
                Err(error) => {
                    session.notice = Some(words.with("workshop-no-thread", &[("why", error.to_string().into())]));
                    session.workshop = None;
                    session.apply(Action::Go(Screen::Home), Now::default());
                }
            }
        }
    }
    for news in watch.iter().flat_map(Watch::news) {
        session.hear(news);
        motion.quick(time.elapsed(), SETTLE);
    }
}

fn show(
    mut live: NonSendMut<Live>,
    (mut root, words): (RootUi, Res<Wording>),
    clock: Res<SessionClock>,
    time: Res<Time<Real>>,
    mut motion: ResMut<Motion>,
    mut chosen: ResMut<Chosen>,
    mut exits: MessageWriter<AppExit>,
) -> Result {
    let Live {
        session,
        touched,
        settings_folder,
        ..
    } = &mut *live;
    session.take_up();
    let asked = root.show(|ui, theme, words| {
        let input = ui.input(|input| !input.events.is_empty());
        (screens::ui(ui, theme, words, session, clock.0), input)
    })?;
    let (action, input) = asked;
    *touched = input;
    if input {
        // What egui has just put on its textures is drawn a frame later.
        motion.quick(time.elapsed(), SETTLE);
    }
    if input && !chosen.0.reduced_motion {
        motion.gentle(time.elapsed(), LIFE);
    }
    if session.is_working() {
        motion.gentle(time.elapsed(), LOOK_AGAIN);
    }
    let Some(action) = action else { return Ok(()) };
    motion.quick(time.elapsed(), AFTER_ACTION);
    let sets = matches!(action, Action::Set(_));
    session.apply(
        action,
        Now {
            wall_ms: wall_ms(),
            session_ms: clock.0,
        },
    );
    if sets {
        keep_settings(session, settings_folder.as_deref(), &words);
    }
    if chosen.0 != session.settings {
        chosen.0 = session.settings.clone();
    }
    if session.quitting {
        exits.write(AppExit::Success);
    }
    Ok(())
}

fn keep_settings(session: &mut Session, folder: Option<&std::path::Path>, words: &Words) {
    if let Some(Err(error)) = folder.map(|folder| session.settings.write(folder)) {
        let why = sentence(&error.to_string());
        session.notice = Some(words.with("settings-not-kept", &[("why", why.into())]));
    }
}

fn wall_ms() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}
