//! The program: hands its arguments to the command line, and the exit code back.

use std::process::ExitCode;

fn main() -> ExitCode {
    redress::cli::run(std::env::args_os())
}
