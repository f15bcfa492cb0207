//! `redress workshop`: what can be said without a display.

use crate::harness::Cli;

#[test]
fn a_file_that_is_not_there_is_told_with_the_command_that_makes_one() {
    for (name, slug) in [("late-lamp.ron", "late-lamp"), ("own/Late Lamp.ron", "late-lamp")] {
        let done = Cli::new(&["workshop", name]).run().code(2);
        assert_eq!(done.out, "");
        done.told(&format!("There is no file `{name}`."))
            .told(&format!("`redress new {slug}`"));
    }
}

#[test]
fn a_folder_is_not_a_file_to_write_in() {
    Cli::new(&["workshop", "own"])
        .file("own/late-lamp.ron", "(")
        .run()
        .code(2)
        .told("`own` cannot be read.");
}

#[cfg(not(feature = "desktop"))]
#[test]
fn the_workshop_needs_the_window() {
    Cli::new(&["workshop", "late-lamp.ron"])
        .file("late-lamp.ron", "(")
        .run()
        .code(2)
        .told("was built without the window");
}

#[cfg(feature = "desktop")]
#[test]
fn without_a_display_the_workshop_says_so() {
    let done = Cli::new(&["workshop", "late-lamp.ron"])
        .file("late-lamp.ron", "(")
        .run()
        .code(2);
    done.told("There is no display to open a window on.");
}
