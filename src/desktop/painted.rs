//! How the stage's meshes are painted: in the colours of their corners, as they are blended, and nothing else.
//!
//! The engine's own material turns every pixel from linear light into what is blended. A picture is many layers of flat
//! colour, so on a processor that draws by itself this was most of a frame.

use bevy::asset::uuid_handle;
use bevy::prelude::*;
use bevy::render::mesh::allocator::MeshAllocatorSettings;
use bevy::render::render_resource::AsBindGroup;
use bevy::render::{RenderApp, RenderStartup};
use bevy::shader::{Shader, ShaderRef};
use bevy::sprite_render::{AlphaMode2d, Material2d, Material2dPlugin};

const SHADER: Handle<Shader> = uuid_handle!("6f1d4f3e-5d0b-4c39-9f0a-2f0d6a8c7b11");

const SOURCE: &str = "
#import bevy_sprite::mesh2d_vertex_output::VertexOutput

@fragment
fn fragment(corner: VertexOutput) -> @location(0) vec4<f32> {
    return corner.color;
}
";

/// The material of every layer of the stage. Its meshes have a colour at each corner, in sRGB.
#[derive(Asset, AsBindGroup, Clone, Debug, Default, TypePath)]
pub(super) struct Painted {}

impl Material2d for Painted {
    fn fragment_shader() -> ShaderRef {
        SHADER.into()
    }

    fn alpha_mode(&self) -> AlphaMode2d {
        AlphaMode2d::Blend
    }
}

pub(super) fn plugin(app: &mut App) {
    let shader = Shader::from_wgsl(SOURCE, "redress/painted.wgsl");
    // The handle is ours alone, so there is nothing it could collide with.
    let _ = app.world_mut().resource_mut::<Assets<Shader>>().insert(&SHADER, shader);
    app.add_plugins(Material2dPlugin::<Painted>::default());
    if let Some(render) = app.get_sub_app_mut(RenderApp) {
        render.add_systems(RenderStartup, apart);
    }
}

/// Three meshes do not need shared buffers, whose bookkeeping alone takes 15 MB: each has one of its own.
fn apart(mut settings: ResMut<MeshAllocatorSettings>) {
    settings.large_threshold = 0;
}
