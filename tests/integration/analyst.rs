//! The exact analyst against brute force: every path of small random stories, played with the step that players use.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use proptest::prelude::*;
use redress::analysis::solve::{
    Aim, Chance, Dominance, Exact, Limits, NoReturn, Overview, Solution, Span, Spoken, Still,
};
use redress::core::chance::Temperament;
use redress::core::scenario::Node;
use redress::core::score::{Band, Best, score};
use redress::core::state::State;
use redress::core::step::step;
use redress::core::story::{ChoiceId, NodeId, Story};
use redress::core::strand::Strand;
use redress::core::text::Line;

use crate::any_story::any_story;

type Rank = (Band, u32);

/// The mass of certainty: at most six choices of at most four each.
const WHOLE: u128 = 12u128.pow(7);

/// Everything that paths say.
#[derive(Default)]
struct Paths {
    /// What can come of a state.
    outcomes: HashMap<State, (Still, [Rank; 2])>,
    /// Every state, as it is left.
    met: Vec<State>,
    reached: BTreeMap<NodeId, u32>,
    offered: BTreeSet<(NodeId, ChoiceId)>,
    endings: BTreeMap<NodeId, u128>,
    bands: BTreeMap<Band, u128>,
    scores: BTreeMap<u32, u128>,
    ending_bands: BTreeMap<NodeId, BTreeSet<Band>>,
    full_together: bool,
    /// Whether it lost the best band, whether it kept it.
    no_return: BTreeMap<(NodeId, ChoiceId), [bool; 2]>,
    /// The fewest worst picks that lead to each node.
    worst: BTreeMap<NodeId, u32>,
    /// Whether each line has been left out, whether it could be said.
    lines: BTreeMap<(NodeId, usize), [bool; 2]>,
    /// Pairs of strands at their best together.
    together: [[bool; 5]; 5],
}

struct Walk<'a> {
    story: &'a Story,
    temperament: Temperament,
    best: Best,
    paths: Paths,
}

impl Walk<'_> {
    fn all(story: &Story, temperament: Temperament) -> (Best, Paths) {
        let mut most = [i32::MIN; 5];
        let start = State::start(story);
        ends(story, temperament, &start, &mut |end| {
            most = std::array::from_fn(|s| most[s].max(end.totals[s]));
        });
        let best = Best(most);
        let mut walk = Walk {
            story,
            temperament,
            best,
            paths: Paths::default(),
        };
        walk.follow(&start, WHOLE);
        let top = walk.paths.outcomes[&start].1[1].0;
        let open = |state: &&State| walk.paths.outcomes[*state].1[1].0 >= top;
        for state in walk.paths.met.iter().filter(open) {
            for choice in story.offered(state.node, state.situation) {
                let after = step(story, temperament, state, choice);
                let kept = walk.paths.outcomes[&after].1[1].0 >= top;
                walk.paths.no_return.entry((state.node, choice)).or_default()[usize::from(kept)] = true;
            }
        }
        walk.count_worst(&start, 0);
        (best, walk.paths)
    }

    /// Follows every path once more, counting picks that are worse than every other of two or more.
    fn count_worst(&mut self, state: &State, so_far: u32) {
        let least = self.paths.worst.entry(state.node).or_insert(u32::MAX);
        *least = (*least).min(so_far);
        let offered = self.story.offered(state.node, state.situation);
        let after: Vec<State> = offered
            .map(|choice| step(self.story, self.temperament, state, choice))
            .collect();
        let rank = |state: &State| self.paths.outcomes[state].1[1];
        let ranks: Vec<Rank> = after.iter().map(rank).collect();
        for (at, state) in after.iter().enumerate() {
            let others = || ranks.iter().enumerate().filter(|(other, _)| *other != at);
            let worst = others().count() >= 2 && others().all(|(_, rank)| *rank > ranks[at]);
            self.count_worst(state, so_far + u32::from(worst));
        }
    }

    fn follow(&mut self, state: &State, weight: u128) -> (Still, [Rank; 2]) {
        let reached = self.paths.reached.entry(state.node).or_insert(u32::MAX);
        *reached = (*reached).min(state.turns);
        let lines = lines(self.story, state.node);
        let said: Vec<usize> = self.story.speakable(state.node, state.situation).collect();
        for at in 0..lines.len() {
            let holds = said.contains(&at);
            self.paths.lines.entry((state.node, at)).or_default()[usize::from(holds)] = true;
        }
        let choices: Vec<ChoiceId> = self.story.offered(state.node, state.situation).collect();
        let mut all: Option<(Still, [Rank; 2])> = None;
        for choice in &choices {
            self.paths.offered.insert((state.node, *choice));
            let after = step(self.story, self.temperament, state, *choice);
            let one = self.follow(&after, weight / choices.len() as u128);
            all = Some(all.map_or(one, |all| either(all, one)));
        }
        let outcome = all.unwrap_or_else(|| self.end(state, weight));
        self.paths.outcomes.insert(*state, outcome);
        self.paths.met.push(*state);
        outcome
    }

    fn end(&mut self, state: &State, weight: u128) -> (Still, [Rank; 2]) {
        let scenario = self.story.scenario();
        let card = score(scenario, self.story.model(), &self.best, state);
        *self.paths.endings.entry(state.node).or_default() += weight;
        *self.paths.bands.entry(card.band).or_default() += weight;
        *self.paths.scores.entry(card.overall).or_default() += weight;
        self.paths.ending_bands.entry(state.node).or_default().insert(card.band);
        let complete = scenario
            .strands
            .iter()
            .all(|strand| state.totals[strand.index()] >= i32::from(scenario.full.of(*strand)));
        self.paths.full_together |= complete && !state.unlawful;
        let at_best = |s: usize| card.strands[s].is_none_or(|score| score.awarded == score.best);
        for (one, other) in (0..25).map(|pair| (pair / 5, pair % 5)) {
            self.paths.together[one][other] |= at_best(one) && at_best(other);
        }
        let at = |value: u32| Span {
            least: value,
            most: value,
        };
        let still = Still {
            strands: Strand::ALL.map(|strand| at(card.strands[strand.index()].map_or(0, |score| score.awarded))),
            overall: Some(at(card.overall)),
            bands: Some((card.band, card.band)),
            satisfaction: at(state.satisfaction.into()),
            loyalty: at(state.loyalty.into()),
        };
        (still, [(card.band, card.overall); 2])
    }
}

fn either((a, [aw, ab]): (Still, [Rank; 2]), (b, [bw, bb]): (Still, [Rank; 2])) -> (Still, [Rank; 2]) {
    let (worst, best) = (aw.min(bw), ab.max(bb));
    let still = Still {
        strands: std::array::from_fn(|s| a.strands[s].with(b.strands[s])),
        overall: a.overall.zip(b.overall).map(|(a, b)| a.with(b)),
        bands: Some((worst.0, best.0)),
        satisfaction: a.satisfaction.with(b.satisfaction),
        loyalty: a.loyalty.with(b.loyalty),
    };
    (still, [worst, best])
}

fn ends(story: &Story, temperament: Temperament, state: &State, see: &mut impl FnMut(&State)) {
    let mut over = true;
    for choice in story.offered(state.node, state.situation) {
        over = false;
        ends(story, temperament, &step(story, temperament, state, choice), see);
    }
    if over {
        see(state);
    }
}

fn lines(story: &Story, node: NodeId) -> &[Line] {
    match story.node(node) {
        Node::Turn(turn) => &turn.says.0,
        Node::Ending(ending) => &ending.says.0,
    }
}

fn nodes(story: &Story) -> impl Iterator<Item = NodeId> + use<> {
    (0u32..).map(NodeId).take(story.node_count())
}

/// Both are whole-number fractions: compared without a rounding.
fn same(weight: u128, chance: Chance) -> bool {
    exactly(weight, WHOLE) == exactly(chance.weight, chance.whole)
}

/// A fraction in lowest terms.
fn exactly(weight: u128, whole: u128) -> (u128, u128) {
    let (mut x, mut y) = (weight, whole);
    while y != 0 {
        (x, y) = (y, x % y);
    }
    (weight / x, whole / x)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]

    #[test]
    fn every_number_is_what_every_path_says(story in any_story(), which in 0usize..3) {
        let temperament = Temperament::ALL[which];
        let (best, paths) = Walk::all(&story, temperament);
        let solution = Solution::find(&story, temperament);
        prop_assert_eq!(solution.best(), Some(best));
        for state in &paths.met {
            let (still, [worst, top]) = &paths.outcomes[state];
            prop_assert_eq!(solution.still(state), Some(*still), "at {:?}", state);
            for choice in story.offered(state.node, state.situation) {
                let after = &paths.outcomes[&step(&story, temperament, state, choice)].0;
                let cost = solution.cost(state, choice).unwrap();
                prop_assert_eq!(cost.satisfaction, still.satisfaction.most - after.satisfaction.most);
                prop_assert_eq!(cost.loyalty, still.loyalty.most - after.loyalty.most);
                prop_assert_eq!(cost.overall.unwrap(), still.overall.unwrap().most - after.overall.unwrap().most);
                prop_assert_eq!(cost.band.unwrap(), (still.bands.unwrap().1, after.bands.unwrap().1));
            }
            for (aim, goal) in [(Aim::Best, *top), (Aim::Worst, *worst)] {
                let mut state = *state;
                while let Some(choice) = solution.choose(&state, aim) {
                    state = step(&story, temperament, &state, choice);
                }
                let card = score(story.scenario(), story.model(), &best, &state);
                prop_assert_eq!((card.band, card.overall), goal);
            }
        }
        prop_assert_eq!(solution.full_together(), Some(paths.full_together));
    }

    #[test]
    fn every_chance_and_way_is_what_every_path_says(story in any_story(), which in 0usize..3) {
        let temperament = Temperament::ALL[which];
        let (_, paths) = Walk::all(&story, temperament);
        let solution = Solution::find(&story, temperament);
        prop_assert!(solution.exact().endings && solution.exact().bands);
        for node in nodes(&story) {
            let weight = paths.endings.get(&node).copied().unwrap_or(0);
            prop_assert!(same(weight, solution.chance_of(node).unwrap()));
            let bands = paths.ending_bands.get(&node).map(|bands| (*bands.first().unwrap(), *bands.last().unwrap()));
            prop_assert_eq!(solution.bands_at(node), bands);
            let shortest = solution.shortest(node);
            prop_assert_eq!(shortest.as_ref().map(Vec::len), paths.reached.get(&node).map(|turns| *turns as usize));
            if let Some(line) = shortest {
                let mut state = State::start(&story);
                for (at, choice) in line {
                    prop_assert_eq!(state.node, at);
                    prop_assert!(story.is_offered(at, choice, state.situation));
                    state = step(&story, temperament, &state, choice);
                }
                prop_assert_eq!(state.node, node);
            }
        }
        for band in Band::ALL {
            let weight = paths.bands.get(&band).copied().unwrap_or(0);
            prop_assert!(same(weight, solution.bands().unwrap()[band as usize]));
        }
        for (overall, chance) in (0u32..).zip(solution.scores().unwrap()) {
            prop_assert!(same(paths.scores.get(&overall).copied().unwrap_or(0), chance));
        }
        let mut expected = Vec::new();
        for ((node, choice), [lost, kept]) in paths.no_return {
            if lost {
                expected.push(NoReturn { node, choice, always: !kept });
            }
        }
        prop_assert_eq!(solution.points_of_no_return().unwrap(), expected);
    }

    #[test]
    fn what_findings_ask_for_is_what_every_path_says(story in any_story(), which in 0usize..3) {
        let temperament = Temperament::ALL[which];
        let (_, paths) = Walk::all(&story, temperament);
        let solution = Solution::find(&story, temperament);
        prop_assert_eq!(solution.together(), Some(paths.together));
        let worst: Vec<Option<u32>> = nodes(&story).map(|node| paths.worst.get(&node).copied()).collect();
        prop_assert_eq!(solution.fewest_worst(), Some(worst));
        let mut dominance = Dominance::new(&story);
        dominance.add(&solution);
        for state in &paths.met {
            for choice in story.offered(state.node, state.situation) {
                for over in dominance.over(state.node, choice) {
                    prop_assert!(story.is_offered(state.node, over, state.situation));
                    let [less, more] = [choice, over].map(|choice| step(&story, temperament, state, choice));
                    let [less_still, more_still] = [less, more].map(|state| paths.outcomes[&state].0);
                    for s in 0..5 {
                        prop_assert!(less.totals[s] <= more.totals[s]);
                        prop_assert!(less_still.strands[s].most <= more_still.strands[s].most);
                    }
                    prop_assert!(less.satisfaction <= more.satisfaction && less.loyalty <= more.loyalty);
                    prop_assert!(less_still.satisfaction.most <= more_still.satisfaction.most);
                    prop_assert!(less_still.loyalty.most <= more_still.loyalty.most);
                }
            }
        }
    }

    #[test]
    fn a_line_is_said_where_some_path_says_it(story in any_story()) {
        let walks = Temperament::ALL.map(|temperament| Walk::all(&story, temperament).1);
        let spoken = Spoken::find(&story).unwrap();
        let conditional = nodes(&story).any(|node| lines(&story, node).iter().any(|line| line.when.is_some()));
        for node in nodes(&story).filter(|_| conditional) {
            for line in 0..lines(&story, node).len() {
                let met = walks.iter().filter_map(|paths| paths.lines.get(&(node, line)));
                let met = met.fold([false; 2], |all, one| [all[0] || one[0], all[1] || one[1]]);
                prop_assert_eq!(spoken.is_always(node, line), met == [false, true], "{:?} {}", node, line);
                prop_assert_eq!(spoken.is_never(node, line), met == [true, false], "{:?} {}", node, line);
            }
        }
    }

    #[test]
    fn what_is_offered_is_what_some_path_meets(story in any_story()) {
        let walks = Temperament::ALL.map(|temperament| Walk::all(&story, temperament).1);
        let overview = Overview::find(&story, Limits::QUICK);
        let mut no_return: BTreeMap<(NodeId, ChoiceId), [bool; 2]> = BTreeMap::new();
        for (made, [lost, kept]) in walks.iter().flat_map(|paths| &paths.no_return) {
            let so_far = no_return.entry(*made).or_default();
            *so_far = [so_far[0] || *lost, so_far[1] || *kept];
        }
        let lost = no_return.into_iter().filter(|(_, [lost, _])| *lost);
        let lost: Vec<NoReturn> = lost.map(|((node, choice), [_, kept])| NoReturn { node, choice, always: !kept }).collect();
        prop_assert_eq!(overview.no_return(), Some(lost));
        let mut never = overview.offers.never().into_iter();
        for node in nodes(&story) {
            let reached = walks.iter().any(|paths| paths.reached.contains_key(&node));
            prop_assert_eq!(overview.offers.is_reached(node), reached);
            for choice in (0..story.choice_count(node)).map(ChoiceId) {
                if walks.iter().any(|paths| paths.offered.contains(&(node, choice))) {
                    prop_assert!(overview.offers.is_offered(node, choice));
                    continue;
                }
                let found = never.next().unwrap();
                prop_assert_eq!((found.node, found.choice), (node, choice));
                prop_assert_eq!(found.failing.is_empty(), !reached);
            }
        }
        prop_assert!(never.next().is_none());
        let passed = |paths: &Paths| Chance { weight: paths.bands.range(Band::Pass..).map(|(_, weight)| weight).sum(), whole: WHOLE };
        let mean = walks.iter().map(|paths| passed(paths).value()).sum::<f64>() / 3.0;
        let passes = |band: usize| overview.chance(|summary| Some(summary.bands?[band])).unwrap();
        prop_assert!((passes(1) + passes(2) + passes(3) - mean).abs() < 1e-12);
    }
}

#[test]
fn past_its_limit_it_gives_nothing_and_says_so() {
    let story = crate::stories::story(crate::stories::scenario(
        "Angry",
        "Time",
        "(outcome: 0, process: 0, manner: 0, heat: 0)",
        "(Acknowledge: 1)",
        r#""a": Turn(says: "…", choices: [(id: "x", label: "x", text: "x", goto: "end"), (id: "y", label: "y", text: "y", goto: "out")]),"#,
    ));
    let none = Limits {
        situations: 0,
        ..Limits::QUICK
    };
    let solution = Solution::within(&story, Temperament::Even, none);
    assert_eq!(solution.exact(), Exact::default());
    assert!(solution.best().is_none() && solution.still(&State::start(&story)).is_none());
    assert_eq!(solution.chance_of(NodeId(1)), None);
    let why = solution.too_large().to_string();
    assert!(why.contains("more than 0 different situations"), "{why}");
    let alone = Limits {
        joint: 0,
        ..Limits::QUICK
    };
    let solution = Solution::within(&story, Temperament::Even, alone);
    let exact = solution.exact();
    assert!(exact.strands && exact.satisfaction && exact.loyalty && exact.endings);
    assert!(!exact.overall && !exact.bands && solution.bands().is_none() && solution.line(Aim::Best).is_none());
    let still = solution.still(&State::start(&story)).unwrap();
    assert_eq!((still.overall, still.bands), (None, None));
    let why = solution.too_large().to_string();
    assert!(why.contains("more than 0 pairs of situation and points"), "{why}");
}

#[test]
fn where_only_the_start_is_kept_it_says_the_same_of_the_start() {
    for id in ["laptop-on-day-27", "sofa-never-came", "cut-off-twice"] {
        let path = format!("{}/scenarios/{id}.ron", env!("CARGO_MANIFEST_DIR"));
        let story = crate::stories::story(crate::stories::read(&std::fs::read_to_string(path).unwrap()));
        let start_alone = Limits {
            kept: 0,
            ..Limits::QUICK
        };
        for temperament in Temperament::ALL {
            let whole = Solution::find(&story, temperament);
            let solution = Solution::within(&story, temperament, start_alone);
            let exact = solution.exact();
            assert!(exact.strands && exact.endings && !exact.overall && !exact.bands);
            assert_eq!(solution.best(), whole.best());
            let expected = whole.still_from_start().map(|still| Still {
                overall: None,
                bands: None,
                ..still
            });
            assert_eq!(solution.still_from_start(), expected);
            assert_eq!(solution.still(&State::start(&story)), None);
            for node in nodes(&story).filter(|node| story.is_ending(*node)) {
                assert_eq!(solution.chance_of(node), whole.chance_of(node));
                assert_eq!(solution.shortest(node), whole.shortest(node));
            }
        }
    }
}
