//! A bar on standard error while something is played, as long as the terminal allows.

use std::io::{self, IsTerminal as _, Write as _};
use std::sync::mpsc;

/// The most cells; beyond that nothing more is to be seen.
const WIDEST: usize = 40;
/// A space and up to `100%`.
const NUMBER: usize = 5;
/// Columns when nobody says.
const USUAL: usize = 80;

/// Shows how much of `whole` has been told of, when somebody is there to see it; nothing of it stays.
pub(super) fn show(told: &mpsc::Receiver<u64>, whole: u64) -> io::Result<()> {
    let mut err = io::stderr();
    if !err.is_terminal() {
        return Ok(());
    }
    let columns = || terminal_size::terminal_size_of(io::stderr()).map_or(USUAL, |(width, _)| usize::from(width.0));
    let (mut done, mut shown) = (0u64, None);
    while let Ok(more) = told.recv() {
        done += more;
        let per_cent = u128::from(done) * 100 / u128::from(whole.max(1));
        let per_cent = usize::try_from(per_cent).unwrap_or(100).min(100);
        if shown != Some(per_cent) {
            shown = Some(per_cent);
            // Back to the start of the line: whoever stops it there has it free for what comes next.
            write!(err, "\r{}\r", drawn(columns(), per_cent))?;
            err.flush()?;
        }
    }
    let blank: String = drawn(columns(), 100).chars().map(|_| ' ').collect();
    write!(err, "\r{blank}\r")?;
    err.flush()
}

/// The bar, a column shorter than the terminal at most: a full line would move on to the next.
fn drawn(columns: usize, per_cent: usize) -> String {
    let cells = WIDEST.min(columns.saturating_sub(NUMBER + 1));
    let filled = cells * per_cent / 100;
    let bar = format!("{}{} {per_cent:>3}%", "█".repeat(filled), "░".repeat(cells - filled));
    bar.chars().take(columns.saturating_sub(1)).collect()
}

#[cfg(test)]
mod tests {
    use super::drawn;

    #[test]
    fn it_never_fills_the_line() {
        for columns in 0..200 {
            for per_cent in [0, 1, 50, 99, 100] {
                let length = drawn(columns, per_cent).chars().count();
                assert!(length < columns.max(1), "{columns}");
                assert_eq!(
                    length,
                    drawn(columns, 0).chars().count(),
                    "what is drawn later hides it"
                );
            }
        }
        assert_eq!(drawn(80, 50).matches('█').count(), 20);
        assert!(drawn(12, 100).ends_with("██████ 100%"), "{}", drawn(12, 100));
    }
}
