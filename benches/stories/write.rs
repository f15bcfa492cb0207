//! A made-up scenario as its author would have written it.

use std::fmt::{self, Write};

use redress::core::condition::Condition;
use redress::core::scenario::{Choice, Ending, LegalPoint, Node, Scenario, Turn};
use redress::core::text::Lines;

/// Writes everything that the generator fills in; fields that it leaves at their defaults are left out.
pub(super) fn write(out: &mut String, s: &Scenario) -> fmt::Result {
    writeln!(
        out,
        "(\n    version: {}, title: {:?}, kind: {:?},",
        s.version,
        s.title.as_str(),
        s.kind
    )?;
    writeln!(
        out,
        "    summary: {:?},\n    brief: {:?},",
        s.summary.as_str(),
        s.brief.as_str()
    )?;
    writeln!(out, "    sector: {:?}, channel: {:?},", s.sector, s.channel)?;
    writeln!(
        out,
        "    difficulty: {}, nation: {:?}, date: \"{}\",",
        s.difficulty, s.nation, s.date
    )?;
    writeln!(out, "    criteria: {:?}, strands: {:?},", s.criteria, s.strands)?;
    let full: Vec<_> = s
        .strands
        .iter()
        .map(|on| format!("{on:?}: {}", s.full.of(*on)))
        .collect();
    writeln!(out, "    full: ({}),", full.join(", "))?;
    let (refund, goodwill) = (s.authority.refund, s.authority.goodwill);
    writeln!(out, "    authority: (refund: {refund}, goodwill: {goodwill}),")?;
    let c = &s.customer;
    writeln!(
        out,
        "    customer: (\n        name: {:?}, pronoun: {:?},",
        c.name.as_str(),
        c.pronoun
    )?;
    writeln!(out, "        persona: {:?}, loss: {:?},", c.persona, c.loss)?;
    let at = c.start;
    write!(out, "        start: (outcome: {}, process: {},", at.outcome, at.process)?;
    writeln!(
        out,
        " manner: {}, heat: {}), prior_loyalty: {},",
        at.manner, at.heat, c.prior_loyalty
    )?;
    let a = &c.card.analytical;
    write!(
        out,
        "        card: (operational: [], analytical: (since: \"{}\", orders: {}, ",
        a.since, a.orders
    )?;
    writeln!(
        out,
        "spend: {}, margin: {}), collaborative: []),\n    ),",
        a.spend, a.margin
    )?;
    if let Some(limit) = s.turn_limit {
        write!(out, "    turn_limit: {limit},")?;
    }
    writeln!(
        out,
        " walks_out: {:?}, start: {:?},\n    nodes: {{",
        s.walks_out, s.start
    )?;
    for (id, node) in &s.nodes {
        match node {
            Node::Turn(it) => turn(out, id, it)?,
            Node::Ending(it) => ending(out, id, it)?,
        }
    }
    out.write_str("    },\n)\n")
}

fn turn(out: &mut String, id: &str, turn: &Turn) -> fmt::Result {
    writeln!(
        out,
        "        {id:?}: Turn(\n            seen: {:?},",
        turn.seen.as_str()
    )?;
    out.write_str("            says: ")?;
    lines(out, &turn.says)?;
    out.write_str(",\n            choices: [\n")?;
    turn.choices.iter().try_for_each(|it| choice(out, it))?;
    out.write_str("            ],\n        ),\n")
}

fn ending(out: &mut String, id: &str, ending: &Ending) -> fmt::Result {
    writeln!(
        out,
        "        {id:?}: Ending(\n            headline: {:?},",
        ending.headline.as_str()
    )?;
    write!(out, "            outcome: {:?},\n            says: ", ending.outcome)?;
    lines(out, &ending.says)?;
    write!(out, ",\n            goal: {:?},", ending.goal.as_str())?;
    writeln!(out, "\n            debrief: {:?},\n        ),", ending.debrief.as_str())
}

fn lines(out: &mut String, lines: &Lines) -> fmt::Result {
    if let [only] = lines.0.as_slice() {
        return write!(out, "{:?}", only.text.as_str());
    }
    out.write_char('[')?;
    for line in &lines.0 {
        write!(out, "(text: {:?}", line.text.as_str())?;
        if let Some(when) = &line.when {
            out.write_str(", when: ")?;
            condition(out, when)?;
        }
        out.write_str("), ")?;
    }
    out.write_char(']')
}

fn choice(out: &mut String, choice: &Choice) -> fmt::Result {
    let deep = "\n                    ";
    write!(
        out,
        "                ({deep}id: {:?}, label: {:?},",
        choice.id,
        choice.label.as_str()
    )?;
    write!(out, "{deep}text: {:?},", choice.text.as_str())?;
    if let Some(when) = &choice.when {
        write!(out, "{deep}when: ")?;
        condition(out, when)?;
        out.write_char(',')?;
    }
    if !choice.reply.is_empty() {
        write!(out, "{deep}reply: {:?},", choice.reply.as_str())?;
    }
    let marks = choice.marks.iter();
    let marks: Vec<_> = marks
        .map(|(on, mark)| format!("{on:?}: ({}, {:?})", mark.0, mark.1.as_str()))
        .collect();
    write!(out, "{deep}marks: {{ {} }},", marks.join(", "))?;
    if let [point] = choice.law.as_slice() {
        write!(out, "{deep}law: [{}],", law(point))?;
    }
    effect(out, choice)?;
    let (felt, why) = (&choice.felt, &choice.why);
    let (satisfaction, loyalty) = (felt.satisfaction.as_str(), felt.loyalty.as_str());
    write!(
        out,
        "{deep}felt: (satisfaction: {satisfaction:?}, loyalty: {loyalty:?}),"
    )?;
    write!(
        out,
        "{deep}why: (what: {:?}, because: {:?}, ",
        why.what.as_str(),
        why.because.as_str()
    )?;
    writeln!(
        out,
        "next: {:?}),{deep}goto: {:?},\n                ),",
        why.next.as_str(),
        choice.goto
    )
}

fn effect(out: &mut String, choice: &Choice) -> fmt::Result {
    let e = &choice.effect;
    let (outcome, process, manner, heat) = (e.outcome, e.process, e.manner, e.heat);
    write!(
        out,
        "\n                    effect: (outcome: {outcome}, process: {process}, manner: {manner}, heat: {heat}"
    )?;
    if e.failed {
        out.write_str(", failed: true")?;
    }
    write!(out, ", cues: {:?}", e.cues)?;
    if !e.set.is_empty() {
        write!(out, ", set: {:?}", e.set)?;
    }
    out.write_str("),")
}

fn law(point: &LegalPoint) -> String {
    let (kind, field) = match point {
        LegalPoint::Applies { .. } => ("Applies", "because"),
        LegalPoint::Misses { .. } => ("Misses", "because"),
        LegalPoint::OverClaims { .. } => ("OverClaims", "says"),
        LegalPoint::Breaches { .. } => ("Breaches", "says"),
    };
    format!(
        "{kind}(provision: {:?}, {field}: {:?})",
        point.provision(),
        point.reason().as_str()
    )
}

fn condition(out: &mut String, it: &Condition) -> fmt::Result {
    let (name, parts) = match it {
        Condition::Flag(flag) => return write!(out, "Flag({flag:?})"),
        Condition::HeatAtLeast(heat) => return write!(out, "HeatAtLeast({heat})"),
        Condition::Acknowledged => return out.write_str("Acknowledged"),
        Condition::FailedAtLeast(count) => return write!(out, "FailedAtLeast({count})"),
        Condition::Not(inner) => {
            out.write_str("Not(")?;
            condition(out, inner)?;
            return out.write_char(')');
        }
        Condition::All(parts) => ("All", parts),
        Condition::Any(parts) => ("Any", parts),
    };
    write!(out, "{name}([")?;
    for part in parts {
        condition(out, part)?;
        out.write_str(", ")?;
    }
    out.write_str("])")
}
