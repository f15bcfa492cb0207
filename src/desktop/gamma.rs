//! Colours are blended as picture editors do, on their gamma values: egui's edges and the figure's are made for that.
//!
//! The engine keeps such a picture in 8 bits a colour (`CompositingSpace::Srgb`). `bevy_egui` knows only the formats for
//! linear blending, so its shader and its pipeline are given ours. Where a renderer has only the processor, the powers
//! of the sRGB curve (IEC 61966-2-1) cost a fifth of a frame; roots and a polynomial round to the same 8 bits.

use bevy::core_pipeline::blit::{BlitPipeline, init_blit_pipeline};
use bevy::prelude::*;
use bevy::render::render_resource::{PipelineCache, SpecializedRenderPipelines, TextureFormat};
use bevy::render::{Render, RenderApp, RenderStartup, RenderSystems};
use bevy::shader::{Shader, Source};
use bevy_egui::render::systems::{EguiPipelines, queue_pipelines_system};
use bevy_egui::render::{EGUI_SHADER_HANDLE, EguiPipeline, EguiPipelineKey};

/// What both cameras draw into.
const FORMAT: TextureFormat = TextureFormat::Rgba8Unorm;

/// Light of a colour from 0.04045 up: factors of its powers 0 to 4.
const TO_LIGHT: [f32; 5] = [0.001_063_66, 0.028_079_28, 0.561_964_45, 0.523_843_97, -0.115_389_26];
/// Colour of a light from 0.0031308 up: factors of 1, the light, its root and the root of that.
const TO_COLOUR: [f32; 4] = [-0.077_174_59, -0.054_797_93, 0.832_266_2, 0.299_358_4];

pub(super) fn plugin(app: &mut App) {
    let shader = Shader::from_wgsl(blit(), "redress/blit.wgsl");
    let blit = app.world_mut().resource_mut::<Assets<Shader>>().add(shader);
    app.add_systems(Startup, give_gamma);
    let Some(render) = app.get_sub_app_mut(RenderApp) else {
        return;
    };
    let put_out = move |mut pipeline: ResMut<BlitPipeline>| pipeline.fragment_shader = blit.clone();
    render
        .add_systems(RenderStartup, put_out.after(init_blit_pipeline))
        .add_systems(
            Render,
            fit_pipelines.in_set(RenderSystems::Queue).after(queue_pipelines_system),
        );
}

/// Puts the picture out. The window and the picture file want light, and keep it as colours by themselves.
fn blit() -> String {
    let [p0, p1, p2, p3, p4] = TO_LIGHT;
    format!(
        "
#import bevy_core_pipeline::fullscreen_vertex_shader::FullscreenVertexOutput

@group(0) @binding(0) var in_texture: texture_2d<f32>;
@group(0) @binding(1) var in_sampler: sampler;

@fragment
fn fs_main(in: FullscreenVertexOutput) -> @location(0) vec4<f32> {{
    let colour = textureLoad(in_texture, vec2<i32>(in.position.xy), 0);
    let c = colour.rgb;
    let dark = c / 12.92;
    let bright = {p0} + c * ({p1} + c * ({p2} + c * ({p3} + c * ({p4}))));
    return vec4<f32>(select(bright, dark, c < vec3<f32>(0.04045)), colour.a);
}}
"
    )
}

/// Has egui's shader give the colours that are blended, not linear ones. A line that is not there is left alone.
fn give_gamma(mut shaders: ResMut<Assets<Shader>>) -> Result {
    const LINEAR: &str = "return vec4<f32>(linear_from_gamma_rgb(color_gamma.rgb), color_gamma.a);";
    const POWER: &str = "let higher = vec3<f32>(1.055) * pow(rgb, vec3<f32>(1.0 / 2.4)) - vec3<f32>(0.055);";
    let Some(Source::Wgsl(source)) = shaders.get(&EGUI_SHADER_HANDLE).map(|shader| &shader.source) else {
        return Ok(());
    };
    let [p0, p1, p2, p3] = TO_COLOUR;
    let roots = format!("let root = sqrt(rgb); let higher = {p0} + ({p1}) * rgb + {p2} * root + {p3} * sqrt(root);");
    let source = source.replace(LINEAR, "return color_gamma;").replace(POWER, &roots);
    shaders.insert(&EGUI_SHADER_HANDLE, Shader::from_wgsl(source, "redress/egui.wgsl"))?;
    Ok(())
}

/// Has egui's pipeline draw into the texture that is there.
fn fit_pipelines(
    mut pipelines: ResMut<EguiPipelines>,
    cache: Res<PipelineCache>,
    mut specialized: ResMut<SpecializedRenderPipelines<EguiPipeline>>,
    egui: Res<EguiPipeline>,
) {
    for pipeline in pipelines.0.values_mut() {
        let key = EguiPipelineKey { target_format: FORMAT };
        *pipeline = specialized.specialize(&cache, &egui, key);
    }
}

#[cfg(test)]
mod tests {
    use super::{TO_COLOUR, TO_LIGHT};

    fn light(colour: f32) -> f32 {
        ((colour + 0.055) / 1.055).powf(2.4)
    }

    fn colour(light: f32) -> f32 {
        1.055_f32.mul_add(light.powf(1.0 / 2.4), -0.055)
    }

    /// Every colour of 8 bits that is not on the straight part of the curve.
    fn colours() -> impl Iterator<Item = f32> {
        (11..=255_u8).map(|byte| f32::from(byte) / 255.0)
    }

    #[test]
    fn the_polynomial_of_the_curve_rounds_to_the_same_8_bits() {
        for c in colours() {
            let ours = TO_LIGHT.iter().rev().fold(0.0, |sum, factor| sum * c + factor);
            let off = (colour(ours) - c).abs() * 255.0;
            assert!(off < 0.1, "{c}: {off} of a step");
        }
    }

    #[test]
    fn the_roots_of_the_curve_round_to_the_same_8_bits() {
        for c in colours() {
            let it = light(c);
            let terms = [1.0, it, it.sqrt(), it.sqrt().sqrt()];
            let ours: f32 = TO_COLOUR.iter().zip(terms).map(|(factor, term)| factor * term).sum();
            let off = (ours - c).abs() * 255.0;
            assert!(off < 0.1, "{c}: {off} of a step");
        }
    }
}
