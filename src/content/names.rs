//! The ids of the words for values of the core: one list for the window and the terminal.

use jiff::civil::Date;

use super::words::word_id;
use crate::analysis::tag::Tag;
use crate::core::chance::Temperament;
use crate::core::conversation::Mode;
use crate::core::effect::Cue;
use crate::core::explain::{AwardNote, Limit, Meter, Reason};
use crate::core::law::{Certainty, Change, Standing, Turning, Unit};
use crate::core::measures::{LoyaltyKind, Recommendation};
use crate::core::scenario::{Channel, Fate, Kind, LegalPoint, Nation, Persona, Pronoun, Sector};
use crate::core::score::Band;
use crate::core::strand::Strand;

pub(crate) const fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::Practice => word_id("practice"),
        Mode::Assessment => word_id("assessment"),
        Mode::Explore => word_id("explore"),
    }
}

pub(crate) const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Scenario => word_id("kind-scenario"),
        Kind::Drill => word_id("kind-drill"),
    }
}

pub(crate) const fn sector(sector: Sector) -> &'static str {
    match sector {
        Sector::Airline => word_id("sector-airline"),
        Sector::Bank => word_id("sector-bank"),
        Sector::BusinessSupply => word_id("sector-business-supply"),
        Sector::Electricals => word_id("sector-electricals"),
        Sector::Energy => word_id("sector-energy"),
        Sector::Events => word_id("sector-events"),
        Sector::Fashion => word_id("sector-fashion"),
        Sector::Furniture => word_id("sector-furniture"),
        Sector::Gaming => word_id("sector-gaming"),
        Sector::Grocery => word_id("sector-grocery"),
        Sector::HomeImprovement => word_id("sector-home-improvement"),
        Sector::HomeServices => word_id("sector-home-services"),
        Sector::Hospitality => word_id("sector-hospitality"),
        Sector::Insurance => word_id("sector-insurance"),
        Sector::Leisure => word_id("sector-leisure"),
        Sector::Retail => word_id("sector-retail"),
        Sector::Telecoms => word_id("sector-telecoms"),
        Sector::Travel => word_id("sector-travel"),
        Sector::Utilities => word_id("sector-utilities"),
    }
}

pub(crate) const fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Phone => word_id("channel-phone"),
        Channel::Counter => word_id("channel-counter"),
        Channel::Chat => word_id("channel-chat"),
        Channel::Email => word_id("channel-email"),
        Channel::Social => word_id("channel-social"),
    }
}

/// Where the customer is: takes `place`, and whether there is one as `placed`.
pub(crate) const fn stands(channel: Channel) -> &'static str {
    match channel {
        Channel::Phone => word_id("on-the-phone"),
        Channel::Counter => word_id("at-the-counter"),
        Channel::Chat => word_id("in-the-chat"),
        Channel::Email => word_id("by-email"),
        Channel::Social => word_id("in-public"),
    }
}

/// The question above the choices: people say, write and post.
pub(crate) const fn question(channel: Channel) -> &'static str {
    match channel {
        Channel::Phone | Channel::Counter => word_id("what-do-you-say"),
        Channel::Chat => word_id("what-do-you-write"),
        Channel::Email => word_id("how-does-your-reply-open"),
        Channel::Social => word_id("what-do-you-post"),
    }
}

pub(crate) const fn persona(persona: Persona) -> &'static str {
    match persona {
        Persona::Angry => word_id("persona-angry"),
        Persona::Anxious => word_id("persona-anxious"),
        Persona::PassiveAggressive => word_id("persona-passive-aggressive"),
        Persona::KnowItAll => word_id("persona-know-it-all"),
        Persona::Vulnerable => word_id("persona-vulnerable"),
        Persona::SilentDefector => word_id("persona-silent-defector"),
        Persona::Abusive => word_id("persona-abusive"),
        Persona::SerialComplainer => word_id("persona-serial-complainer"),
        Persona::BargainHunter => word_id("persona-bargain-hunter"),
    }
}

pub(crate) const fn nation(nation: Nation) -> &'static str {
    match nation {
        Nation::England => word_id("england"),
        Nation::Wales => word_id("wales"),
        Nation::Scotland => word_id("scotland"),
        Nation::NorthernIreland => word_id("northern-ireland"),
    }
}

pub(crate) const fn strand(strand: Strand) -> &'static str {
    match strand {
        Strand::Acknowledge => word_id("acknowledge"),
        Strand::Empathise => word_id("empathise"),
        Strand::Resolve => word_id("resolve"),
        Strand::FollowUp => word_id("follow-up"),
        Strand::Law => word_id("law"),
    }
}

pub(crate) const fn band(band: Band) -> &'static str {
    match band {
        Band::NotYet => word_id("not-yet"),
        Band::Pass => word_id("pass"),
        Band::Merit => word_id("merit"),
        Band::Distinction => word_id("distinction"),
    }
}

pub(crate) const fn fate(fate: Fate) -> &'static str {
    match fate {
        Fate::Kept => word_id("fate-kept"),
        Fate::Lost => word_id("fate-lost"),
        Fate::Parted => word_id("fate-parted"),
    }
}

pub(crate) const fn verdict(point: &LegalPoint) -> &'static str {
    match point {
        LegalPoint::Applies { .. } => word_id("verdict-applies"),
        LegalPoint::Misses { .. } => word_id("verdict-misses"),
        LegalPoint::OverClaims { .. } => word_id("verdict-over-claims"),
        LegalPoint::Breaches { .. } => word_id("verdict-breaches"),
    }
}

pub(crate) const fn award_note(note: AwardNote) -> &'static str {
    match note {
        AwardNote::SolvingFirst => word_id("note-solving-first"),
        AwardNote::Unlawful => word_id("note-unlawful"),
    }
}

pub(crate) const fn meter(meter: Meter) -> &'static str {
    match meter {
        Meter::Outcome => word_id("meter-outcome"),
        Meter::Process => word_id("meter-process"),
        Meter::Manner => word_id("meter-manner"),
        Meter::Heat => word_id("heat"),
        Meter::Satisfaction => word_id("satisfaction"),
        Meter::Loyalty => word_id("loyalty"),
    }
}

pub(crate) const fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Choice => word_id("cause-choice"),
        Reason::Failure => word_id("cause-failure"),
        Reason::Cue(cue) => self::cue(cue),
        Reason::Temperament => word_id("cause-temperament"),
        Reason::Outcome => word_id("cause-outcome"),
        Reason::Process => word_id("cause-process"),
        Reason::Manner => word_id("cause-manner"),
        Reason::SolvingFirst => word_id("cause-solving-first"),
        Reason::SecondFailure => word_id("cause-second-failure"),
        Reason::NotYetHeard => word_id("cause-not-yet-heard"),
        Reason::Limit(Limit::Scale) => word_id("cause-limit-scale"),
        Reason::Limit(Limit::Prior) => word_id("cause-limit-prior"),
    }
}

pub(crate) const fn cue(cue: Cue) -> &'static str {
    match cue {
        Cue::Repeat => word_id("cue-repeat"),
        Cue::Transfer => word_id("cue-transfer"),
        Cue::VaguePromise => word_id("cue-vague-promise"),
        Cue::Script => word_id("cue-script"),
        Cue::PolicyFirst => word_id("cue-policy-first"),
        Cue::Blame => word_id("cue-blame"),
        Cue::Interrupt => word_id("cue-interrupt"),
        Cue::Rush => word_id("cue-rush"),
        Cue::Jargon => word_id("cue-jargon"),
        Cue::Doubt => word_id("cue-doubt"),
        Cue::Patronise => word_id("cue-patronise"),
        Cue::Bargain => word_id("cue-bargain"),
        Cue::NamesTheFault => word_id("cue-names-the-fault"),
        Cue::NamesTheFeeling => word_id("cue-names-the-feeling"),
        Cue::OwnsIt => word_id("cue-owns-it"),
        Cue::GivesChoice => word_id("cue-gives-choice"),
        Cue::GivesDate => word_id("cue-gives-date"),
        Cue::GivesTime => word_id("cue-gives-time"),
        Cue::AsksFirst => word_id("cue-asks-first"),
        Cue::ConcedesPoint => word_id("cue-concedes-point"),
        Cue::ExplainsWhy => word_id("cue-explains-why"),
        Cue::SetsBoundary => word_id("cue-sets-boundary"),
        Cue::InWriting => word_id("cue-in-writing"),
    }
}

pub(crate) const fn temperament(temperament: Temperament) -> &'static str {
    match temperament {
        Temperament::Even => word_id("temperament-even"),
        Temperament::Quick => word_id("temperament-quick"),
        Temperament::Slow => word_id("temperament-slow"),
    }
}

pub(crate) const fn tag(tag: Tag) -> &'static str {
    match tag {
        Tag::Best => word_id("tag-best"),
        Tag::Sound => word_id("tag-sound"),
        Tag::Slip => word_id("tag-slip"),
        Tag::Costly => word_id("tag-costly"),
        Tag::Unlawful => word_id("tag-unlawful"),
    }
}

/// What a customer of this temperament is, in the middle of a sentence.
pub(crate) const fn temper(temperament: Temperament) -> &'static str {
    match temperament {
        Temperament::Even => word_id("temper-even"),
        Temperament::Quick => word_id("temper-quick"),
        Temperament::Slow => word_id("temper-slow"),
    }
}

pub(crate) const fn recommendation(class: Recommendation) -> &'static str {
    match class {
        Recommendation::Detractor => word_id("detractor"),
        Recommendation::Passive => word_id("passive"),
        Recommendation::Promoter => word_id("promoter"),
    }
}

pub(crate) const fn loyalty(kind: LoyaltyKind) -> &'static str {
    match kind {
        LoyaltyKind::True => word_id("loyalty-true"),
        LoyaltyKind::Latent => word_id("loyalty-latent"),
        LoyaltyKind::Spurious => word_id("loyalty-spurious"),
        LoyaltyKind::None => word_id("loyalty-none"),
    }
}

pub(crate) const fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Verified => word_id("certainty-verified"),
        Certainty::Partly => word_id("certainty-partly"),
        Certainty::Known => word_id("certainty-known"),
        Certainty::Uncertain => word_id("certainty-uncertain"),
    }
}

pub(crate) const fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::InForce => word_id("standing-in-force"),
        Standing::NotYet => word_id("standing-not-yet"),
        Standing::Ended => word_id("standing-ended"),
        Standing::CheckFirst => word_id("standing-check-first"),
    }
}

/// What a change of law does, seen from the day `on`.
pub(crate) fn change(change: &Change<'_>, on: Date) -> &'static str {
    match (change.what, change.day > on, change.is_assumed()) {
        (Turning::Begins, true, _) => word_id("change-begins"),
        (Turning::Begins, false, true) => word_id("change-may-have-begun"),
        (Turning::Begins, false, false) => word_id("change-began"),
        (Turning::Ends, true, _) => word_id("change-ends"),
        (Turning::Ends, false, _) => word_id("change-ended"),
    }
}

/// How many of what; takes `count`.
pub(crate) const fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Hours => word_id("unit-hours"),
        Unit::Days => word_id("unit-days"),
        Unit::BusinessDays => word_id("unit-business-days"),
        Unit::Weeks => word_id("unit-weeks"),
        Unit::Months => word_id("unit-months"),
        Unit::Years => word_id("unit-years"),
        Unit::Pence => word_id("unit-pence"),
        Unit::PerCent => word_id("unit-per-cent"),
        Unit::Count => word_id("unit-count"),
    }
}

/// The pronoun as a selector in the Fluent file: `she`, `he` or `they`.
pub(crate) const fn pronoun(pronoun: Pronoun) -> &'static str {
    match pronoun {
        Pronoun::She => "she",
        Pronoun::He => "he",
        Pronoun::They => "they",
    }
}
