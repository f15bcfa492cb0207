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

#[cfg(test)]
mod tests {
    use bevy::a11y::ActionRequest;
    use bevy::ecs::message::Messages;
    use bevy::prelude::*;
    use bevy_egui::input::EguiInputEvent;
    use bevy_egui::{PrimaryEguiContext, egui};
    use egui::accesskit::{Action, NodeId, TreeId};

    use super::forward_actions;

    #[test]
    fn what_a_screen_reader_presses_reaches_egui() {
        let mut app = App::new();
        app.add_message::<ActionRequest>()
            .add_message::<EguiInputEvent>()
            .add_systems(Update, forward_actions);
        let context = app.world_mut().spawn(PrimaryEguiContext).id();
        let request = egui::accesskit::ActionRequest {
            action: Action::Click,
            target_tree: TreeId::ROOT,
            target_node: NodeId(7),
            data: None,
        };
        app.world_mut().write_message(ActionRequest(request.clone()));
        app.update();
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
