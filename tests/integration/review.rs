//! A conversation looked back on: what each choice gave away, over many random stories and ways through them.

use proptest::prelude::*;
use redress::analysis::policy::{Policy, played};
use redress::analysis::review::Review;
use redress::analysis::solve::{Limits, Solution};
use redress::analysis::tag::{COSTLY, SLIP, Tag};
use redress::core::chance::Temperament;
use redress::core::conversation::{Conversation, Mode};
use redress::core::scenario::{Choice, LegalPoint};

use crate::any_story::any_story;
use crate::stories::{read, story};

fn breaches(choice: &Choice) -> bool {
    choice
        .law
        .iter()
        .any(|point| matches!(point, LegalPoint::Breaches { .. }))
}

fn at_odds_with_law(choice: &Choice) -> bool {
    let at_odds = |point: &LegalPoint| !matches!(point, LegalPoint::Applies { .. });
    choice.law.iter().any(at_odds)
}

fn written(conversation: &Conversation, at: usize) -> &Choice {
    let step = &conversation.steps()[at];
    conversation.story().choice(step.node, step.choice.unwrap()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn costs_add_up_and_tags_follow_them(story in any_story(), seed in 0u64..1000) {
        let conversation = played(Conversation::new(story.clone(), Mode::Assessment, seed), Policy::Random).unwrap();
        let solution = Solution::find(&story, conversation.temperament());
        let review = Review::of(&solution, &conversation);
        prop_assert_eq!(review.moves.len() + 1, review.still.len());
        let still: Vec<_> = review.still.iter().map(|still| still.unwrap()).collect();
        let last = still[still.len() - 1];
        let most = |at: usize| (still[at].overall.unwrap().most, still[at].satisfaction.most, still[at].loyalty.most);
        // Whatever was possible at first was given away on the way, or had.
        let costs: Vec<_> = review.moves.iter().map(|judged| judged.cost.unwrap()).collect();
        prop_assert_eq!(most(0).0 - last.overall.unwrap().least, costs.iter().map(|cost| cost.overall.unwrap()).sum::<u32>());
        prop_assert_eq!(most(0).1 - u32::from(conversation.state().satisfaction), costs.iter().map(|c| c.satisfaction).sum::<u32>());
        prop_assert_eq!(most(0).2 - u32::from(conversation.state().loyalty), costs.iter().map(|c| c.loyalty).sum::<u32>());
        for (at, (judged, cost)) in review.moves.iter().zip(&costs).enumerate() {
            let (before, after) = cost.band.unwrap();
            let free = cost.overall == Some(0) && after == before;
            match judged.tag.unwrap() {
                Tag::Unlawful => prop_assert!(breaches(written(&conversation, at))),
                Tag::Best => prop_assert!(free && cost.satisfaction == 0 && cost.loyalty == 0),
                Tag::Sound => prop_assert!(after == before && cost.overall.unwrap() < SLIP),
                Tag::Slip => {
                    let by_cost = cost.overall.unwrap() >= SLIP || after < before;
                    prop_assert!(cost.overall.unwrap() < COSTLY);
                    prop_assert!(by_cost || at_odds_with_law(written(&conversation, at)));
                    prop_assert_eq!(Tag::Slip.is_of_law_alone(cost), !by_cost);
                }
                Tag::Costly => prop_assert!(cost.overall.unwrap() >= COSTLY),
            }
            prop_assert_eq!(judged.tag == Some(Tag::Unlawful), breaches(written(&conversation, at)));
            let praised = matches!(judged.tag, Some(Tag::Best | Tag::Sound));
            prop_assert!(!(praised && at_odds_with_law(written(&conversation, at))));
            // What is called better is on offer, and costs less.
            if let Some(better) = judged.better {
                let state = conversation.before(at);
                prop_assert!(story.is_offered(state.node, better, state.situation));
                prop_assert!(solution.cost(state, better).unwrap().overall <= cost.overall);
                // A point or two of a meter is not worth teaching another line for.
                prop_assert!(!free || cost.satisfaction >= SLIP || cost.loyalty >= SLIP);
            }
        }
        let dearest = costs.iter().map(|cost| cost.overall.unwrap()).max().unwrap_or(0);
        if let Some(at) = review.costliest() {
            prop_assert_eq!(costs[at].overall.unwrap(), dearest);
        } else {
            prop_assert_eq!(dearest, 0);
        }
        let best = still[0].bands.unwrap().1;
        if let Some((at, band)) = review.no_return() {
            prop_assert_eq!(band, best);
            prop_assert!(still[at].bands.unwrap().1 == best && still[at + 1].bands.unwrap().1 < best);
        } else {
            prop_assert_eq!(last.bands.unwrap().0, best);
        }
    }

    #[test]
    fn the_best_line_gives_nothing_of_its_rank_away(story in any_story(), seed in 0u64..1000) {
        let conversation = played(Conversation::new(story.clone(), Mode::Practice, seed), Policy::Best).unwrap();
        let solution = Solution::find(&story, conversation.temperament());
        let review = Review::of(&solution, &conversation);
        prop_assert_eq!(review.no_return(), None);
        // The best band may ask for less overall than another band has; with the very best rank both are kept.
        let (_, (_, overall)) = solution.ranks().unwrap();
        if review.still[0].unwrap().overall.unwrap().most == overall {
            prop_assert!(review.moves.iter().all(|judged| judged.cost.unwrap().overall == Some(0)));
        }
    }
}

#[test]
fn what_is_not_exact_has_no_tag_and_explore_none_at_all() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios/laptop-on-day-27.ron");
    let story = story(read(&std::fs::read_to_string(path).unwrap()));
    let none = Limits {
        situations: 1,
        ..Limits::QUICK
    };
    for mode in Mode::ALL {
        let conversation = played(Conversation::new(story.clone(), mode, 1), Policy::Worst).unwrap();
        let beyond = Solution::within(&story, Temperament::drawn(1), none);
        let review = Review::of(&beyond, &conversation);
        let lawful = (0..review.moves.len()).filter(|at| !breaches(written(&conversation, *at)));
        assert!(lawful.clone().count() > 0);
        for at in lawful {
            assert_eq!((review.moves[at].tag, review.moves[at].cost), (None, None));
        }
        assert_eq!((review.costliest(), review.no_return()), (None, None));
        let exact = Solution::find(&story, Temperament::drawn(1));
        let review = Review::of(&exact, &conversation);
        assert_eq!(review.costliest().is_some(), mode != Mode::Explore);
    }
}
