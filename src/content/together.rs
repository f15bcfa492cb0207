//! The same work on many things at once, over all cores; results come in the order of the things.

use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{self, Builder};

/// What a thread may use of stack, as much as the main one has.
const STACK: usize = 8 << 20;

/// `work` done on each of `things`, in their order whatever the threads do. A panic in `work` is passed on.
pub fn each<T: Sync, R: Send>(things: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let run = || {
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(thing) = things.get(at) else { return done };
            done.push((at, work(thing)));
        }
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let mut done = thread::scope(|scope| {
        // This thread works too, so that a system without a thread to spare is only slower.
        let others: Vec<_> = (1..cores.min(things.len()))
            .map_while(|_| Builder::new().stack_size(STACK).spawn_scoped(scope, run).ok())
            .collect();
        let mut done = run();
        for other in others {
            done.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        done
    });
    done.sort_unstable_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_things() {
        let things: Vec<u64> = (0..1_000).collect();
        // The first ones take longest.
        let work = |thing: &u64| (0..(1_000 - thing) * 50).fold(*thing, u64::wrapping_add);
        let one_by_one: Vec<u64> = things.iter().map(work).collect();
        assert_eq!(each(&things, work), one_by_one);
        assert!(each(&[], work).is_empty());
    }
}
