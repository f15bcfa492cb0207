//! Many conversations by one policy, added up in whole numbers: the same sums whoever plays which of them.

use std::ops::Range;
use std::sync::Arc;

use super::policy::{Player, Policy};
use super::solve::{Limits, Solution, TooLarge};
use crate::core::chance::{Purpose, Temperament, draw};
use crate::core::score::{Best, score};
use crate::core::state::State;
use crate::core::story::{NodeId, Story};
use crate::core::strand::Strand;

/// A story and a policy, ready to be played again and again.
#[derive(Debug, Clone)]
pub struct Simulation {
    story: Arc<Story>,
    player: Player,
    /// For each temperament, in their order; `None` when the story is too large to say.
    best: [Option<Best>; 3],
    /// How a run ends by temperament, when the policy draws nothing.
    settled: Option<[End; 3]>,
}

/// How one run came out.
#[derive(Debug, Clone, Copy)]
struct End {
    node: NodeId,
    /// What counts on each strand.
    strands: [u32; 5],
    /// Overall and band.
    rank: Option<(u32, usize)>,
    satisfaction: u8,
    loyalty: u8,
}

/// What many runs came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// How many runs.
    pub runs: u64,
    /// Overall; of all runs or, when the story is too large to say, of none.
    pub overall: Sum,
    /// What counts on each strand.
    pub strands: [Sum; 5],
    /// Satisfaction at the end.
    pub satisfaction: Sum,
    /// Loyalty at the end.
    pub loyalty: Sum,
    /// How many runs have each band, lowest first; none, when the story is too large to say.
    pub bands: [u64; 4],
    /// How many runs end at each node.
    pub endings: Vec<u64>,
}

/// A sum of whole numbers, with the sum of their squares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sum {
    count: u64,
    total: u128,
    squares: u128,
}

impl Sum {
    fn add(&mut self, value: u32) {
        self.count += 1;
        self.total += u128::from(value);
        self.squares += u128::from(value) * u128::from(value);
    }

    fn merge(&mut self, other: &Self) {
        self.count += other.count;
        self.total += other.total;
        self.squares += other.squares;
    }

    /// The mean, and the standard deviation of just these numbers (divided by their count). `None` of nothing.
    #[expect(clippy::cast_precision_loss, reason = "shown, never computed with")]
    pub fn mean_and_sd(&self) -> Option<(f64, f64)> {
        if self.count == 0 {
            return None;
        }
        let count = u128::from(self.count);
        // As one fraction, so that equal numbers have a deviation of exactly 0.
        let spread = (count * self.squares).saturating_sub(self.total * self.total);
        Some((self.total as f64 / count as f64, (spread as f64).sqrt() / count as f64))
    }
}

impl Simulation {
    /// Makes `policy` ready for `story`. Best and worst need the whole graph, and refuse a story too large for that.
    pub fn new(story: &Arc<Story>, policy: Policy) -> Result<Self, TooLarge> {
        let player = Player::new(story, policy, &Temperament::ALL)?;
        let alone = Limits {
            joint: 0,
            ..Limits::QUICK
        };
        let best = Temperament::ALL.map(|temperament| Solution::within(story, temperament, alone).best());
        // A mean over some temperaments only would not be that of all.
        let best = if best.iter().all(Option::is_some) {
            best
        } else {
            [None; 3]
        };
        let mut simulation = Self {
            story: story.clone(),
            player,
            best,
            settled: None,
        };
        if !policy.draws() {
            let mut visits = Visits::new(story);
            simulation.settled = Some(Temperament::ALL.map(|temperament| simulation.play(0, temperament, &mut visits)));
        }
        Ok(simulation)
    }

    /// Plays the runs with these numbers. Run `i` has a seed that `seed` and `i` draw; everything else, temperament first,
    /// is drawn from that seed as in any conversation.
    pub fn runs(&self, seed: u64, runs: Range<u64>) -> Tally {
        let mut tally = self.nothing();
        let mut visits = Visits::new(&self.story);
        for number in runs {
            let seed = seed_of(seed, number);
            let temperament = Temperament::drawn(seed);
            let end = match &self.settled {
                Some(ends) => ends[temperament as usize],
                None => self.play(seed, temperament, &mut visits),
            };
            tally.add(&end);
        }
        tally
    }

    /// The tally of no run.
    pub fn nothing(&self) -> Tally {
        Tally {
            runs: 0,
            overall: Sum::default(),
            strands: [Sum::default(); 5],
            satisfaction: Sum::default(),
            loyalty: Sum::default(),
            bands: [0; 4],
            endings: vec![0; self.story.node_count()],
        }
    }

    fn play(&self, seed: u64, temperament: Temperament, visits: &mut Visits) -> End {
        visits.clear();
        let state = self.player.end(temperament, seed, |node| visits.arrive(node));
        self.end(&state, temperament)
    }

    fn end(&self, state: &State, temperament: Temperament) -> End {
        let (scenario, model) = (self.story.scenario(), self.story.model());
        let best = self.best[temperament as usize].as_ref();
        let card = score(scenario, model, best.unwrap_or(&Best::default()), state);
        End {
            node: state.node,
            strands: Strand::ALL.map(|strand| card.strands[strand.index()].map_or(0, |score| score.awarded)),
            rank: best.map(|_| (card.overall, card.band as usize)),
            satisfaction: state.satisfaction,
            loyalty: state.loyalty,
        }
    }
}

impl Tally {
    fn add(&mut self, end: &End) {
        self.runs += 1;
        for (sum, points) in self.strands.iter_mut().zip(end.strands) {
            sum.add(points);
        }
        if let Some((overall, band)) = end.rank {
            self.overall.add(overall);
            self.bands[band] += 1;
        }
        self.satisfaction.add(end.satisfaction.into());
        self.loyalty.add(end.loyalty.into());
        self.endings[end.node.index()] += 1;
    }

    /// Adds the runs of `other`, which are of the same simulation.
    pub fn merge(&mut self, other: &Self) {
        self.runs += other.runs;
        self.overall.merge(&other.overall);
        for (sum, more) in self.strands.iter_mut().zip(&other.strands) {
            sum.merge(more);
        }
        self.satisfaction.merge(&other.satisfaction);
        self.loyalty.merge(&other.loyalty);
        let counts = self.bands.iter_mut().zip(&other.bands);
        for (count, more) in counts.chain(self.endings.iter_mut().zip(&other.endings)) {
            *count += more;
        }
    }
}

/// The seed of run `number`.
fn seed_of(seed: u64, number: u64) -> u64 {
    let (high, low) = (number >> 32, number & u64::from(u32::MAX));
    let part = |half: u64| u32::try_from(half).unwrap_or(u32::MAX);
    draw(seed, Purpose::Player, part(high), part(low)).bits()
}

/// How often each node has been visited in the run that is played.
struct Visits {
    counts: Vec<u32>,
    touched: Vec<NodeId>,
}

impl Visits {
    fn new(story: &Story) -> Self {
        Self {
            counts: vec![0; story.node_count()],
            touched: Vec::new(),
        }
    }

    /// A new run starts.
    fn clear(&mut self) {
        for node in self.touched.drain(..) {
            self.counts[node.index()] = 0;
        }
    }

    /// How often `node` had been visited before now.
    fn arrive(&mut self, node: NodeId) -> u32 {
        let count = &mut self.counts[node.index()];
        self.touched.push(node);
        *count += 1;
        *count - 1
    }
}
