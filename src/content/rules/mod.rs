//! What a scenario must be, one file a rule. A rule reads plain types and speaks of paths; lines come later.

mod bad_id;
mod best_stands_out;
mod choice_never_offered;
mod criterion_without_evidence;
mod date_cycle;
mod dominated_choice;
mod duplicate_id;
mod duplicate_key;
mod empathy_repeated;
mod empty_text;
mod ending_only_by_failing;
mod endings_alike;
mod full_out_of_reach;
mod gate_always_true;
mod gate_never_true;
mod habit_wins;
mod impossible_look;
mod label_too_long;
mod law_without_reason;
mod long_drill;
mod loop_that_earns;
mod loop_without_exit;
mod loyalty_jump;
mod mark_out_of_range;
mod missing_reason;
mod no_ending;
mod offers;
mod out_of_range;
mod provision_not_in_force;
mod provision_past_review;
mod quote_not_said;
mod reader;
mod reading_age;
mod real_firm;
mod red_phrase;
mod shared_name;
mod shared_phrase;
mod silent_line;
mod strand_never_tested;
mod strands_apart;
mod strange_character;
mod subject;
mod text_too_long;
mod too_few_choices;
mod too_many_choices;
mod too_many_flags;
mod uncertain_law;
mod unknown_criterion;
mod unknown_date;
mod unknown_flag;
mod unknown_node;
mod unknown_original;
mod unknown_photo;
mod unknown_placeholder;
mod unknown_provision;
mod unknown_setting;
mod unlawful_but_resolving;
mod unlawful_without_provision;
mod unreachable_node;
mod unused_flag;
mod wrong_channel;
mod wrong_move;
mod wrong_start;

pub(crate) use reader::NOT_SOLVED;
pub(crate) use shared_name::CODE as SHARED_NAME;
pub(crate) use shared_phrase::CODE as SHARED_PHRASE;
pub(crate) use subject::{Fault, SEARCHES, Subject};
use subject::{Met, each_condition, lines};
pub(crate) use unknown_original::CODE as UNKNOWN_ORIGINAL;

/// The most faults of one rule that are reported for one file.
const MOST: usize = 200;

/// What only advises an author on writing, and takes longer than everything else together: left out of a quick look.
const ON_WRITING: [&str; 8] = [
    "best-stands-out",
    "empathy-repeated",
    "loyalty-jump",
    "reading-age",
    "real-firm",
    "red-phrase",
    "strange-character",
    "unlawful-without-provision",
];

/// One check, with the text that explains it.
#[derive(Debug)]
pub struct Rule {
    /// Its name: the fault, so that "allow this" reads.
    pub code: &'static str,
    /// What `check --explain` prints: four headings.
    pub explain: &'static str,
    /// Fields of the scenario without which it cannot judge; `nodes` means every node.
    needs: &'static [&'static str],
    check: fn(&Subject<'_>) -> Vec<Fault>,
}

/// Every rule, by name.
pub const RULES: &[Rule] = &[
    bad_id::RULE,
    best_stands_out::RULE,
    choice_never_offered::RULE,
    criterion_without_evidence::RULE,
    date_cycle::RULE,
    dominated_choice::RULE,
    duplicate_id::RULE,
    duplicate_key::RULE,
    empathy_repeated::RULE,
    empty_text::RULE,
    ending_only_by_failing::RULE,
    endings_alike::RULE,
    full_out_of_reach::RULE,
    gate_always_true::RULE,
    gate_never_true::RULE,
    habit_wins::RULE,
    impossible_look::RULE,
    label_too_long::RULE,
    law_without_reason::RULE,
    long_drill::RULE,
    loop_that_earns::RULE,
    loop_without_exit::RULE,
    loyalty_jump::RULE,
    mark_out_of_range::RULE,
    missing_reason::RULE,
    no_ending::RULE,
    reader::UNSOLVED,
    out_of_range::RULE,
    provision_not_in_force::RULE,
    provision_past_review::RULE,
    quote_not_said::RULE,
    reading_age::RULE,
    real_firm::RULE,
    red_phrase::RULE,
    reader::SHAPE,
    shared_name::RULE,
    shared_phrase::RULE,
    silent_line::RULE,
    strand_never_tested::RULE,
    strands_apart::RULE,
    strange_character::RULE,
    reader::SYNTAX,
    text_too_long::RULE,
    too_few_choices::RULE,
    too_many_choices::RULE,
    too_many_flags::RULE,
    uncertain_law::RULE,
    unknown_criterion::RULE,
    unknown_date::RULE,
    unknown_flag::RULE,
    unknown_node::RULE,
    unknown_original::RULE,
    unknown_photo::RULE,
    unknown_placeholder::RULE,
    unknown_provision::RULE,
    unknown_setting::RULE,
    unlawful_but_resolving::RULE,
    unlawful_without_provision::RULE,
    unreachable_node::RULE,
    reader::UNREADABLE,
    unused_flag::RULE,
    reader::VERSION,
    wrong_channel::RULE,
    wrong_move::RULE,
    wrong_start::RULE,
];

/// The rule called `code`.
pub fn find(code: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.code == code)
}

/// Runs every rule that can judge what was read.
pub(crate) fn run(subject: &Subject<'_>, unread: &[&'static str]) -> Vec<(&'static str, Fault)> {
    let readable = |field: &&str| match *field {
        "nodes" => subject.unread_nodes.is_empty() && !unread.contains(&"nodes"),
        field => !unread.contains(&field),
    };
    let mut found = Vec::new();
    let asked = |rule: &&Rule| !(subject.quick && ON_WRITING.contains(&rule.code));
    for rule in RULES
        .iter()
        .filter(asked)
        .filter(|rule| rule.needs.iter().all(readable))
    {
        let mut faults = (rule.check)(subject);
        faults.retain(|fault| {
            fault
                .path
                .top_field()
                .is_none_or(|field| field == "nodes" || !unread.contains(&field))
        });
        if faults.len() > MOST {
            faults.truncate(MOST);
            if let Some(last) = faults.last_mut() {
                last.help = Some("more of this kind are not shown: mend these first".to_owned());
            }
        }
        found.extend(faults.into_iter().map(|fault| (rule.code, fault)));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_quick_look_leaves_out_is_there() {
        assert!(ON_WRITING.iter().all(|code| find(code).is_some()));
    }

    #[test]
    fn rules_are_sorted_and_each_explains_itself_under_four_headings() {
        assert!(RULES.windows(2).all(|pair| pair[0].code < pair[1].code));
        for rule in RULES {
            let headings: Vec<&str> = rule.explain.lines().filter(|line| line.starts_with("## ")).collect();
            let expected = ["## What it checks", "## Why it matters", "## Example", "## Instead"];
            assert_eq!(headings, expected, "{}", rule.code);
            let bodies = rule
                .explain
                .split("## ")
                .skip(1)
                .filter(|part| part.trim().lines().count() > 1)
                .count();
            assert_eq!(bodies, 4, "{} leaves a heading empty", rule.code);
        }
    }
}
