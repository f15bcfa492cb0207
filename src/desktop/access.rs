//! Screen readers: what they ask for reaches egui, and wakes a window that rests.

use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use bevy::a11y::{AccessibilityRequested, ActionRequest};
use bevy::ecs::message::Messages;
use bevy::prelude::*;
use bevy::winit::accessibility::{WinitActionRequestHandler, WinitActionRequestHandlers};
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};
use bevy_egui::input::EguiInputEvent;
use bevy_egui::{EguiInputSet, PrimaryEguiContext, egui};

/// Between two looks at what a screen reader asks for.
const OFTEN: Duration = Duration::from_millis(50);
/// The same while there is none.
const SELDOM: Duration = Duration::from_millis(250);

pub(super) fn plugin(app: &mut App) {
    let forward = (
        take_requests.run_if(resource_exists::<WinitActionRequestHandlers>),
        forward_actions,
    )
        .chain()
        .in_set(EguiInputSet::ReadBevyMessages);
    app.add_systems(PreUpdate, forward.run_if(resource_exists::<Messages<ActionRequest>>))
        .add_systems(Update, listen.run_if(resource_exists::<WinitActionRequestHandlers>));
}

type Queue = Arc<Mutex<WinitActionRequestHandler>>;

/// What a thread beside the loop looks at: the engine only queues what a screen reader asks for, so a loop at rest
/// would hear of it with the next key.
struct Ear {
    requested: AccessibilityRequested,
    queues: Vec<Queue>,
    /// Whether a screen reader was there at the last look.
    there: bool,
}

impl Ear {
    /// Whether there is something new for the loop.
    fn hears(&mut self) -> bool {
        let there = self.requested.get();
        let came = there && !self.there;
        self.there = there;
        let waits = |queue: &Queue| !queue.lock().unwrap_or_else(PoisonError::into_inner).is_empty();
        came || self.queues.iter().any(waits)
    }

    /// Listens until `wake` finds nobody to wake any more, and rests between two looks.
    fn listen(mut self, rest: impl Fn(Duration), wake: impl Fn() -> bool) {
        loop {
            rest(if self.there { OFTEN } else { SELDOM });
            if self.hears() && !wake() {
                return;
            }
        }
    }
}

/// Begins to listen once the window is there.
fn listen(
    handlers: Res<WinitActionRequestHandlers>,
    requested: Option<Res<AccessibilityRequested>>,
    proxy: Option<Res<EventLoopProxyWrapper>>,
    mut listens: Local<bool>,
) {
    let (Some(requested), Some(proxy), false) = (requested, proxy, *listens || handlers.is_empty()) else {
        return;
    };
    let ear = Ear {
        requested: requested.clone(),
        queues: handlers.values().cloned().collect(),
        there: false,
    };
    let proxy = (*proxy).clone();
    let wake = move || proxy.send_event(WinitUserEvent::WakeUp).is_ok();
    let begun = thread::Builder::new().name("screen reader".to_owned());
    // Without a thread a request waits for the next key: the window works all the same.
    *listens = begun.spawn(move || ear.listen(thread::sleep, wake)).is_ok();
}

/// The engine takes requests out of their queue when a frame is done, one frame too late for a loop that rests again.
fn take_requests(handlers: Res<WinitActionRequestHandlers>, mut requests: MessageWriter<ActionRequest>) {
    for queue in handlers.values() {
        let mut queue = queue.lock().unwrap_or_else(PoisonError::into_inner);
        while let Some(request) = queue.pop_front() {
            requests.write(ActionRequest(request));
        }
    }
}

/// The engine collects a screen reader's presses and focus moves, but nothing in `bevy_egui` reads them.
fn forward_actions(
    mut requests: MessageReader<ActionRequest>,
    contexts: Query<Entity, With<PrimaryEguiContext>>,
    mut events: MessageWriter<EguiInputEvent>,
) {
    let Ok(context) = contexts.single() else { return };
    for request in requests.read() {
        let event = egui::Event::AccessKitActionRequest(request.0.clone());
        events.write(EguiInputEvent { context, event });
    }
}

#[cfg(test)]
mod tests {
    use bevy::a11y::ActionRequest;
    use bevy::ecs::message::Messages;
    use bevy::prelude::*;
    use bevy::winit::accessibility::{WinitActionRequestHandler, WinitActionRequestHandlers};
    use bevy_egui::input::EguiInputEvent;
    use bevy_egui::{PrimaryEguiContext, egui};
    use egui::accesskit::{Action, NodeId, TreeId};

    use super::{AccessibilityRequested, Arc, Ear, Mutex, Queue, forward_actions, take_requests};

    fn press() -> egui::accesskit::ActionRequest {
        egui::accesskit::ActionRequest {
            action: Action::Click,
            target_tree: TreeId::ROOT,
            target_node: NodeId(7),
            data: None,
        }
    }

    fn queue() -> Queue {
        Arc::new(Mutex::new(WinitActionRequestHandler::default()))
    }

    #[test]
    fn a_screen_reader_that_comes_is_heard_once_and_each_request_until_it_is_taken() {
        let (requested, queue) = (AccessibilityRequested::default(), queue());
        let mut ear = Ear {
            requested: requested.clone(),
            queues: vec![queue.clone()],
            there: false,
        };
        assert!(!ear.hears());
        requested.set(true);
        assert!(ear.hears());
        assert!(!ear.hears(), "the loop has been told");
        queue.lock().unwrap().push_back(press());
        assert!(ear.hears() && ear.hears());
        queue.lock().unwrap().clear();
        assert!(!ear.hears());
    }

    #[test]
    fn listening_ends_with_the_loop() {
        let requested = AccessibilityRequested::default();
        requested.set(true);
        let ear = Ear {
            requested,
            queues: Vec::new(),
            there: false,
        };
        ear.listen(|_| {}, || false);
    }

    #[test]
    fn what_a_screen_reader_presses_reaches_egui_in_the_frame_that_it_wakes() {
        let mut app = App::new();
        app.add_message::<ActionRequest>()
            .add_message::<EguiInputEvent>()
            .init_resource::<WinitActionRequestHandlers>()
            .add_systems(Update, (take_requests, forward_actions).chain());
        let context = app.world_mut().spawn(PrimaryEguiContext).id();
        let window = app.world_mut().spawn_empty().id();
        let (request, queue) = (press(), queue());
        queue.lock().unwrap().push_back(request.clone());
        let mut handlers = app.world_mut().resource_mut::<WinitActionRequestHandlers>();
        handlers.insert(window, queue.clone());
        app.update();
        assert!(queue.lock().unwrap().is_empty());
        let events: Vec<_> = app
            .world_mut()
            .resource_mut::<Messages<EguiInputEvent>>()
            .drain()
            .collect();
        assert_eq!(events.len(), 1);
        assert_eq!(events[0].context, context);
        assert_eq!(events[0].event, egui::Event::AccessKitActionRequest(request));
    }
}
