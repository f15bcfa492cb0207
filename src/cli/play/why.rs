//! What one choice did, and why: awards with their reasons, meters with their causes, law with provision and date.

use std::io;

use super::super::law::plain;
use super::super::screen::Screen;
use super::super::shelf::{Playable, today};
use crate::content::names;
use crate::content::reliance::Reliance;
use crate::content::words::sentence;
use crate::core::conversation::{Conversation, Mode};
use crate::core::explain::{Cause, Explained, LawAward, Meter, explain};
use crate::core::scenario::{Choice, Pronoun, Why};
use crate::core::state::State;

/// Where columns of the explanation start.
const INDENT: usize = 16;

/// Why it was so, and what to do next time.
pub(super) fn lesson(screen: &mut Screen, why: &Why) -> io::Result<()> {
    if !why.because.is_empty() {
        screen.inset(2, &why.because)?;
    }
    if !why.next.is_empty() {
        let next = screen.words.with("why-next", &[("text", why.next.as_str().into())]);
        screen.inset(2, &next)?;
    }
    Ok(())
}

/// The last move, explained. Nothing after a jump.
pub(super) fn last(screen: &mut Screen, playable: &Playable, conversation: &Conversation) -> io::Result<()> {
    let Some(at) = conversation.steps().len().checked_sub(1) else {
        return Ok(());
    };
    let Some((choice, explained)) = explained(conversation, at) else {
        return Ok(());
    };
    screen.gap()?;
    screen.heading(&screen.words.get("why-title"))?;
    let why = &choice.why;
    if !why.what.is_empty() {
        screen.inset(2, &why.what)?;
    }
    lesson(screen, why)?;
    if conversation.mode() != Mode::Explore {
        awards(screen, &explained)?;
    }
    meters(
        screen,
        conversation.story().scenario().customer.pronoun,
        choice,
        conversation.before(at),
        conversation.state(),
        &explained.causes,
    )?;
    if conversation.mode() != Mode::Explore {
        for award in &explained.law {
            let key = award.point.provision();
            let label = format!("  {}", screen.words.get("law"));
            let title = law_title(playable, key);
            screen.item(&label, INDENT, &title)?;
            let claim = claim(screen, award);
            screen.inset(INDENT, &claim)?;
            law_rule(screen, playable, INDENT, key)?;
        }
        if !explained.law.is_empty() {
            let note = screen.words.get("teaching-not-advice");
            screen.inset(INDENT, &note)?;
        }
    }
    Ok(())
}

/// What move `at` did; `None` for a jump.
pub(super) fn explained(conversation: &Conversation, at: usize) -> Option<(&Choice, Explained<'_>)> {
    let step = conversation.steps().get(at)?;
    let id = step.choice?;
    let story = conversation.story();
    let choice = story.choice(step.node, id)?;
    Some((
        choice,
        explain(story, conversation.temperament(), conversation.before(at), id),
    ))
}

/// One line a strand: what it earned, what it could have earned here, why.
pub(super) fn awards(screen: &mut Screen, explained: &Explained<'_>) -> io::Result<()> {
    for award in &explained.awards {
        let words = &screen.words;
        let mut text = words.with(
            "award",
            &[("points", award.points.into()), ("best", award.best_here.into())],
        );
        if !award.reason().is_empty() {
            text.push_str("  ");
            text.push_str(award.reason());
        }
        if let Some(note) = award.note {
            text.push(' ');
            text.push_str(&words.get(names::award_note(note)));
        }
        let label = format!("  {}", words.get(names::strand(award.strand)));
        // A strand that nothing here could touch would only be noise.
        if award.points != 0 || award.best_here != 0 || !award.reason().is_empty() {
            screen.item(&label, INDENT, &text)?;
        }
    }
    Ok(())
}

/// The three meters as sentences, each with what moved it.
fn meters(
    screen: &mut Screen,
    who: Pronoun,
    choice: &Choice,
    before: &State,
    after: &State,
    causes: &[Cause],
) -> io::Result<()> {
    let rows = [
        (
            Meter::Satisfaction,
            before.satisfaction,
            after.satisfaction,
            choice.felt.satisfaction.as_str(),
        ),
        (
            Meter::Loyalty,
            before.loyalty,
            after.loyalty,
            choice.felt.loyalty.as_str(),
        ),
        (Meter::Heat, before.situation.heat, after.situation.heat, ""),
    ];
    for (meter, before, after, felt) in rows {
        let words = &screen.words;
        let mut text = moved(screen, before, after);
        let parts = parts(screen, who, causes, meter);
        if !parts.is_empty() {
            text.push_str(": ");
            text.push_str(&parts);
        }
        text.push('.');
        if !felt.is_empty() && before != after {
            text.push(' ');
            text.push_str(felt);
        }
        let label = format!("  {}", words.get(names::meter(meter)));
        screen.item(&label, INDENT, &text)?;
    }
    Ok(())
}

/// "34, up 6".
pub(super) fn moved(screen: &Screen, before: u8, after: u8) -> String {
    let by = after.abs_diff(before);
    let values = [("now", after.into()), ("by", by.into())];
    match after.cmp(&before) {
        std::cmp::Ordering::Greater => screen.words.with("moved-up", &values),
        std::cmp::Ordering::Less => screen.words.with("moved-down", &values),
        std::cmp::Ordering::Equal => screen.words.with("moved-not", &values),
    }
}

/// What moved `meter`: "how they were treated +8, the end of the scale -2".
pub(super) fn parts(screen: &Screen, who: Pronoun, causes: &[Cause], meter: Meter) -> String {
    let of = causes.iter().filter(|cause| cause.meter == meter);
    let name = |why| {
        screen
            .words
            .with(names::reason(why), &[("pronoun", names::pronoun(who).into())])
    };
    let part = |cause: &Cause| format!("{} {}", name(cause.why), signed(cause.amount));
    of.map(part).collect::<Vec<_>>().join(", ")
}

/// A provision's key and title.
pub(super) fn law_title(playable: &Playable, key: &str) -> String {
    playable
        .register
        .get(key)
        .map_or_else(|| key.to_owned(), |provision| format!("{key}, {}", provision.title))
}

/// What a legal point is worth, and what was said.
pub(super) fn claim(screen: &Screen, award: &LawAward<'_>) -> String {
    let words = &screen.words;
    let reason = sentence(award.point.reason());
    let values = [
        ("verdict", words.get(names::verdict(award.point)).into()),
        ("points", signed(award.points).into()),
        ("reason", reason.into()),
    ];
    words.with("law-claim", &values)
}

/// A provision's rule, since when it applies, on which day it was judged, and how far it can be relied on.
pub(super) fn law_rule(screen: &mut Screen, playable: &Playable, indent: usize, key: &str) -> io::Result<()> {
    let Some(provision) = playable.register.get(key) else {
        return Ok(());
    };
    let on = playable.story.scenario().date;
    let words = &screen.words;
    let told = Reliance::of(words, provision, on, today());
    let judged = words.with("law-judged", &[("on", plain(words, on).into())]);
    let text = [
        provision.rule.as_str(),
        &told.stands,
        &judged,
        &told.sure,
        &told.checked,
    ]
    .join(" ");
    screen.inset(indent, &text)
}

/// +3, -2, 0.
pub(super) fn signed(number: i32) -> String {
    if number > 0 {
        format!("+{number}")
    } else {
        number.to_string()
    }
}
