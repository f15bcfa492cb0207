//! The program as a child process: its folder, data, arguments and input, and what came of it.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStderr, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// The program in a folder of its own, with data of its own.
pub(crate) struct Cli {
    folder: TempDir,
    data: PathBuf,
    args: Vec<OsString>,
    stdin: Vec<u8>,
}

/// What came of a run.
#[derive(Debug)]
pub(crate) struct Done {
    pub(crate) out: String,
    pub(crate) err: String,
    pub(crate) code: i32,
}

impl Cli {
    /// Ready to run `redress` with `args`.
    pub(crate) fn new(args: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        Self {
            folder,
            data,
            args: Vec::new(),
            stdin: Vec::new(),
        }
        .args(args)
    }

    /// The same folder and data with other arguments.
    pub(crate) fn args(mut self, args: &[impl AsRef<OsStr>]) -> Self {
        self.args = args.iter().map(|arg| arg.as_ref().to_owned()).collect();
        self.stdin.clear();
        self
    }

    /// With this on standard input; nothing, when not called.
    pub(crate) fn stdin(mut self, text: &str) -> Self {
        text.as_bytes().clone_into(&mut self.stdin);
        self
    }

    /// With this file in its folder.
    pub(crate) fn file(self, name: impl AsRef<Path>, bytes: impl AsRef<[u8]>) -> Self {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
        self
    }

    /// Keeping its data there.
    pub(crate) fn data(mut self, name: &str) -> Self {
        self.data = self.path(name);
        self
    }

    /// A path in its folder.
    pub(crate) fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs it to its end.
    pub(crate) fn run(&self) -> Done {
        // From a file, so that nobody has to write while the program writes.
        let input = self.path(".stdin");
        fs::write(&input, &self.stdin).unwrap();
        let output = self.command().stdin(File::open(&input).unwrap()).output().unwrap();
        Done {
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
            code: output.status.code().unwrap_or(-1),
        }
    }

    /// Starts it, to be talked to.
    pub(crate) fn start(&self) -> Talk {
        let mut child = self.piped();
        Talk {
            stdin: child.stdin.take().unwrap(),
            stdout: child.stdout.take().unwrap(),
            stderr: child.stderr.take().unwrap(),
            child,
        }
    }

    fn piped(&self) -> Child {
        let mut command = self.command();
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command.spawn().unwrap()
    }

    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_redress"));
        // No window on the screen of whoever runs the tests, and nothing of theirs in the results.
        for name in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "NO_COLOR", "COLUMNS"] {
            command.env_remove(name);
        }
        command
            .env("HOME", self.folder.path())
            .env("XDG_DATA_HOME", self.folder.path())
            .env("TZ", "UTC")
            .current_dir(self.folder.path())
            .arg("--data-dir")
            .arg(&self.data)
            .args(&self.args);
        command
    }
}

impl Done {
    /// Asserts the exit code; shows everything when it is another.
    #[track_caller]
    pub(crate) fn code(self, code: i32) -> Self {
        assert_eq!(self.code, code, "out: {}\nerr: {}", self.out, self.err);
        self
    }

    /// Standard output as one JSON value.
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}", self.out))
    }

    /// Asserts that standard error holds `text`, wherever its lines break.
    #[track_caller]
    pub(crate) fn told(self, text: &str) -> Self {
        assert!(unwrapped(&self.err).contains(text), "{text:?} is not in: {}", self.err);
        self
    }

    /// Asserts that standard output holds `text`, wherever its lines break.
    #[track_caller]
    pub(crate) fn said(self, text: &str) -> Self {
        assert!(unwrapped(&self.out).contains(text), "{text:?} is not in: {}", self.out);
        self
    }
}

/// `text` with every run of white space as one space.
pub(crate) fn unwrapped(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The program while it runs.
pub(crate) struct Talk {
    child: Child,
    stdin: ChildStdin,
    stdout: ChildStdout,
    stderr: ChildStderr,
}

impl Talk {
    /// Reads standard output until it asks for an answer. Asking comes after keeping.
    pub(crate) fn until_asked(&mut self) -> String {
        let mut said = Vec::new();
        let mut byte = [0];
        while !said.ends_with(b"\n> ") {
            if self.stdout.read(&mut byte).unwrap() == 0 {
                break;
            }
            said.push(byte[0]);
        }
        String::from_utf8_lossy(&said).into_owned()
    }

    /// Types a line.
    pub(crate) fn answer(&mut self, line: &str) {
        writeln!(self.stdin, "{line}").unwrap();
        self.stdin.flush().unwrap();
    }

    /// Ends it at once, as SIGKILL does.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Reads `count` bytes of its output, goes away, and waits for what it makes of that.
    pub(crate) fn hang_up_after(self, count: usize) -> Done {
        let Self {
            mut child,
            stdin,
            mut stdout,
            mut stderr,
        } = self;
        drop(stdin);
        let mut some = vec![0; count];
        stdout.read_exact(&mut some).unwrap();
        drop(stdout);
        let mut err = String::new();
        stderr.read_to_string(&mut err).unwrap();
        let code = child.wait().unwrap().code().unwrap_or(-1);
        Done {
            out: String::from_utf8_lossy(&some).into_owned(),
            err,
            code,
        }
    }
}

/// The folder of this project.
pub(crate) fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
