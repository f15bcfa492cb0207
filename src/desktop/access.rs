//! Screen readers: what they ask for reaches egui, and the loop listens while one is there.

use bevy::a11y::ActionRequest;
use bevy::ecs::message::Messages;
use bevy::prelude::*;
use bevy_egui::input::EguiInputEvent;
use bevy_egui::{EguiInputSet, PrimaryEguiContext, egui};

pub(super) fn plugin(app: &mut App) {
    let forward = forward_actions.in_set(EguiInputSet::ReadBevyMessages);
    app.add_systems(PreUpdate, forward.run_if(resource_exists::<Messages<ActionRequest>>));
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
