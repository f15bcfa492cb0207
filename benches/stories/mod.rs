//! Made-up scenarios of any size: layers of four or five turns that split and join again, four choices a turn, about a
//! quarter of them gated. Same size and seed: same scenario, byte for byte.

mod plan;
mod words;
mod write;

use jiff::civil::date;
use redress::core::chance::Draw;
use redress::core::condition::Condition;
use redress::core::effect::{Cue, Effect};
use redress::core::scenario::{
    Analytical, Authority, Card, Channel, Choice, Customer, Ending, FORMAT_VERSION, Fate, Felt, Full, Kind, LegalPoint,
    Loss, Mark, Nation, Node, Persona, Pronoun, Scenario, Sector, Start, Turn, Why,
};
use redress::core::strand::Strand;
use redress::core::table::Table;
use redress::core::text::{Line, Lines, Text};

use plan::{CHOICES, Plan, Sketch, Slot, draws};

// Each program that includes this takes a part of it; the parts it leaves are not dead.
const _: (fn(usize, u64) -> String, fn(usize, u64) -> Scenario) = (story_file, scenario);

/// A scenario file in the project's format.
pub(crate) fn story_file(turns: usize, seed: u64) -> String {
    let mut out = String::with_capacity(3_000 * turns);
    // Writing to a string cannot fail.
    let _whole = write::write(&mut out, &scenario(turns, seed));
    out
}

/// The same as types, without a file. `turns` of 0 gives one turn.
pub(crate) fn scenario(turns: usize, seed: u64) -> Scenario {
    let plan = Plan::new(turns, seed);
    let mut nodes = Vec::with_capacity(plan.turns.len() + 4);
    for (layer, range) in plan.layers.iter().enumerate() {
        for turn in range.clone() {
            nodes.push((name(turn), Node::Turn(spoken(turn, layer, &plan.turns[turn], seed))));
        }
    }
    nodes.extend(endings());
    let layers = plan.layers.len();
    let full = full(layers);
    Scenario {
        version: FORMAT_VERSION,
        title: Text::new(&format!("A made-up call of {} turns", plan.turns.len())),
        kind: Kind::Scenario,
        summary: Text::new("A laptop that never worked, and nobody who rings back."),
        brief: Text::new(
            "You are on the complaints desk. The call has been put through from the shop. Read the card first.",
        ),
        sector: Sector::Electricals,
        channel: Channel::Phone,
        difficulty: 3,
        nation: Nation::England,
        date: date(2026, 11, 21),
        subject: Text::default(),
        to: Text::default(),
        variant: None,
        elsewhere: None,
        post: None,
        dates: Table::default(),
        derived: Table::default(),
        criteria: vec!["J/506/2910 1.5".to_owned(), "R/506/2151 2.8".to_owned()],
        strands: Strand::ALL.into_iter().filter(|strand| full.of(*strand) > 0).collect(),
        full,
        authority: Authority {
            refund: 80_000,
            goodwill: 2_500,
            note: Text::default(),
        },
        setting: redress::core::scenario::Setting::default(),
        customer: customer(),
        turn_limit: Some(u32::try_from(layers + 4).unwrap_or(u32::MAX)),
        walks_out: "hangs-up".to_owned(),
        start: name(0),
        nodes: Table(nodes),
    }
}

fn customer() -> Customer {
    Customer {
        name: Text::new("Ann Other"),
        pronoun: Pronoun::She,
        look: None,
        place: Text::default(),
        persona: Persona::Angry,
        loss: Loss::Time,
        start: Start {
            outcome: -40,
            process: -20,
            manner: 0,
            heat: 60,
        },
        prior_loyalty: 70,
        card: Card {
            operational: Vec::new(),
            analytical: Analytical {
                since: date(2019, 3, 1),
                orders: 2,
                spend: 40_000,
                margin: 10_000,
                switching: 0,
                complaints: 0,
                last: None,
            },
            collaborative: Vec::new(),
        },
    }
}

fn name(turn: usize) -> String {
    format!("turn-{turn}")
}

/// The stage that a layer is about.
const fn theme(layer: usize) -> Strand {
    Strand::STAGES[layer % 4]
}

/// What some lawful way earns on every strand: in each layer the best choice that is always on offer earns 2 or more.
fn full(layers: usize) -> Full {
    let of = |stage: usize| {
        let about = (layers + 3 - stage) / 4;
        u16::try_from((about * 3).div_ceil(2)).unwrap_or(u16::MAX)
    };
    Full {
        acknowledge: of(0),
        empathise: of(1),
        resolve: of(2),
        follow_up: of(3),
        law: of(2),
    }
}

fn pick<T: Copy>(draw: &mut Draw, from: &[T]) -> T {
    from[draw.below(from.len())]
}

fn spoken(turn: usize, layer: usize, sketch: &Sketch, seed: u64) -> Turn {
    let mut draw = draws(seed, turn, 4);
    let mut says = |when: Option<Condition>| {
        let middle = if draw.below(2) == 0 {
            pick(&mut draw, &words::MIDDLES)
        } else {
            ""
        };
        let (opening, closing) = (pick(&mut draw, &words::OPENINGS), pick(&mut draw, &words::CLOSINGS));
        let text = Text::new(&format!("{opening} {middle} {closing} {}.", 4000 + turn));
        Line { text, when }
    };
    let mut lines = vec![says(None)];
    if let Some(flag) = &sketch.line {
        lines.insert(0, says(Some(Condition::Flag(flag.clone()))));
    }
    // The first choice of the plan is always on offer and always good; where it stands in the file is drawn.
    let best = draw.below(2);
    let mut qualities = [best, 1 - best, 2, 3];
    draw.shuffle(&mut qualities[1..]);
    let mut order: [usize; CHOICES] = [0, 1, 2, 3];
    draw.shuffle(&mut order);
    let choices = order.map(|at| choice(&sketch.choices[at], qualities[at], layer, turn, &mut draw));
    Turn {
        elsewhere: false,
        seen: Text::new(pick(&mut draw, &words::SEEN)),
        says: Lines(lines),
        quote: Text::default(),
        photo: None,
        choices: choices.into(),
    }
}

/// One choice; quality 0 is the best, 3 the worst.
fn choice(slot: &Slot, quality: usize, layer: usize, turn: usize, draw: &mut Draw) -> Choice {
    let (id, label) = pick(draw, &words::DEEDS[quality]);
    let answer = if draw.below(2) == 0 {
        pick(draw, &words::ANSWERS[quality])
    } else {
        ""
    };
    let text = format!("{answer} {}", pick(draw, &words::OFFERS[quality]));
    let reply = if draw.below(2) == 0 {
        pick(draw, &words::REPLIES[quality])
    } else {
        ""
    };
    let mark = |points| Mark(points, Text::new(words::REASONS[quality]));
    let mut marks = vec![(theme(layer), mark([3, 2, 1, 0][quality]))];
    if quality == 0 && draw.below(2) == 0 {
        marks.push((theme(layer + 1), mark(1)));
    }
    // Late in a call nobody is rewarded for kind words alone.
    if theme(layer) == Strand::Empathise && quality < 2 {
        marks.push((Strand::Acknowledge, mark(1)));
    }
    let [satisfaction, loyalty] = words::FELT[quality].map(Text::new);
    let [what, because, next] = words::WHY[quality].map(Text::new);
    Choice {
        id: id.to_owned(),
        label: Text::new(label),
        text: Text::new(&text),
        when: slot.when.clone(),
        reply: Text::new(reply),
        marks: Table(marks),
        law: law(quality, layer, turn),
        effect: effect(quality, slot.set.clone(), draw),
        felt: Felt { satisfaction, loyalty },
        why: Why { what, because, next },
        goto: slot
            .goto
            .map_or_else(|| endings()[quality.saturating_sub(1)].0.clone(), name),
    }
}

/// What is claimed about the law, in layers that are about the remedy.
fn law(quality: usize, layer: usize, turn: usize) -> Vec<LegalPoint> {
    if theme(layer) != Strand::Resolve {
        return Vec::new();
    }
    let provision = ["cra2015.s9", "cra2015.s19", "cra2015.s22", "cra2015.s23"][turn % 4].to_owned();
    let reason = |text| Text::new(text);
    vec![match quality {
        0 | 1 => LegalPoint::Applies {
            provision,
            because: reason("The right was named before the shop's own policy."),
        },
        2 => LegalPoint::Misses {
            provision,
            because: reason("She was never told that it was hers to ask for."),
        },
        _ if turn.is_multiple_of(2) => LegalPoint::OverClaims {
            provision,
            says: reason("that the maker answers for it for ever"),
        },
        _ => LegalPoint::Breaches {
            provision,
            says: reason("that seven days decide it"),
        },
    }]
}

/// Heat falls on the whole, cues and temperament counted, so that most calls get far.
fn effect(quality: usize, set: Option<String>, draw: &mut Draw) -> Effect {
    let cues: [&[&[Cue]]; 4] = [
        &[&[Cue::NamesTheFault], &[Cue::OwnsIt, Cue::GivesChoice]],
        &[&[Cue::GivesDate], &[Cue::AsksFirst, Cue::InWriting]],
        &[&[Cue::Script], &[Cue::VaguePromise]],
        &[&[Cue::Blame], &[Cue::Transfer]],
    ];
    let near = |centre: i16, draw: &mut Draw| centre + i16::try_from(draw.below(5)).unwrap_or(0) - 2;
    Effect {
        outcome: near([8, 5, 0, -5][quality], draw),
        process: near([5, 4, -3, -6][quality], draw),
        manner: near([9, 2, -2, -8][quality], draw),
        heat: near([-9, -7, -6, 0][quality], draw),
        failed: quality == 3 && draw.below(2) == 0,
        cues: pick(draw, cues[quality]).to_vec(),
        set: set.into_iter().collect(),
    }
}

/// The best first; the last is the walk-out.
fn endings() -> [(String, Node); 4] {
    let ending = |id: &str, outcome, headline: &str, says: &str, goal: &str, debrief: &str| {
        let says = Lines(vec![Line {
            text: Text::new(says),
            when: None,
        }]);
        let (headline, goal, debrief) = (Text::new(headline), Text::new(goal), Text::new(debrief));
        let seen = Text::default();
        (
            id.to_owned(),
            Node::Ending(Ending {
                headline,
                outcome,
                seen,
                says,
                goal,
                debrief,
            }),
        )
    };
    [
        ending(
            "put-right",
            Fate::Kept,
            "Ann has what she rang for, and a name.",
            "Thank you. I had stopped expecting that.",
            "Keep one promise to the hour tomorrow.",
            "The remedy came after the hearing, and she stayed.",
        ),
        ending(
            "half-right",
            Fate::Parted,
            "Ann has her money, and no reason to come back.",
            "Right. Then that is that.",
            "Say what went wrong before you say what you will do.",
            "It was settled, and nobody had asked what it cost her.",
        ),
        ending(
            "goes-quietly",
            Fate::Lost,
            "Ann says that it is fine, and buys elsewhere.",
            "Never mind. I will sort it out myself.",
            "Ask what would have made today easier.",
            "She stopped asking, and that is not the same as being content.",
        ),
        ending(
            "hangs-up",
            Fate::Lost,
            "Ann puts the phone down.",
            "I have had enough of this.",
            "Slow down when a voice gets louder.",
            "Nobody was left on the line to put anything right for.",
        ),
    ]
}
