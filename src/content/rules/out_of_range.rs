//! A number outside the range that it means something in.

use super::unknown_date::{faults as dates, path};
use super::{Fault, MOST, Rule, Subject};
use crate::content::path::Path;
use crate::core::condition::Condition;
use crate::core::dates::DateFault;
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "out-of-range",
    explain: EXPLAIN,
    needs: &[],
    check,
};
/// A hundred million pounds, in pence.
const MOST_MONEY: i64 = 10_000_000_000;

const EXPLAIN: &str = "\
## What it checks
That numbers lie where they mean something: difficulty 1 to 5; heat and `prior_loyalty` 0 to 100; justice and every effect -100 to 100; `turn_limit` 1 or more; `switching` -1000 to 1000; sums of money up to a hundred million pounds (they are in pence); `HeatAtLeast` 1 to 99; `FailedAtLeast` 1 or 2; derived dates inside the calendar, and at most 10,000 business days off, the three of `RejectByAfterRepair` in their order and within the right, and 1 or more in `DaysFrom` and `MonthsFrom`; the day somebody first bought (`since`) not after the day of the scenario, and the day they `last` did between the two.

## Why it matters
Beyond these the arithmetic would clamp, and a number on the screen would have another cause than the one shown.

## Example
```ron
start: (outcome: -400, process: -20, manner: 0, heat: 160),
```

## Instead
```ron
start: (outcome: -40, process: -20, manner: 0, heat: 60),
```
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let s = subject.scenario;
    let mut faults = Vec::new();
    let mut within = |what: &str, value: i64, least: i64, most: i64, path: &dyn Fn() -> Path| {
        if value < least || value > most {
            let fault = Fault::new(path(), format!("{what} is {value}, not {least} to {most}"));
            faults.push(fault.help(format!("write a number from {least} to {most}")));
        }
    };
    let customer = || Path::top("customer");
    within("difficulty", s.difficulty.into(), 1, 5, &|| Path::top("difficulty"));
    within("`turn_limit`", s.turn_limit.unwrap_or(1).into(), 1, 1_000_000, &|| {
        Path::top("turn_limit")
    });
    within("`prior_loyalty`", s.customer.prior_loyalty.into(), 0, 100, &|| {
        customer().field("prior_loyalty")
    });
    let start = s.customer.start;
    within("heat", start.heat.into(), 0, 100, &|| {
        customer().field("start").field("heat")
    });
    for (name, value) in [
        ("outcome", start.outcome),
        ("process", start.process),
        ("manner", start.manner),
    ] {
        within(name, value.into(), -100, 100, &|| customer().field("start").field(name));
    }
    let card = &s.customer.card.analytical;
    let analytical = |name| move || Path::top("customer").field("card").field("analytical").field(name);
    within(
        "`switching`",
        card.switching.into(),
        -1000,
        1000,
        &analytical("switching"),
    );
    within("`orders`", card.orders.into(), 0, 100_000, &analytical("orders"));
    for (name, pence) in [("spend", card.spend), ("margin", card.margin)] {
        within(
            name,
            i64::try_from(pence).unwrap_or(i64::MAX),
            0,
            MOST_MONEY,
            &analytical(name),
        );
    }
    for (name, pence) in [("refund", s.authority.refund), ("goodwill", s.authority.goodwill)] {
        within(name, i64::try_from(pence).unwrap_or(i64::MAX), 0, MOST_MONEY, &|| {
            Path::top("authority").field(name)
        });
    }
    for met in subject.choices() {
        let effect = &met.choice.effect;
        let of = [
            ("outcome", effect.outcome),
            ("process", effect.process),
            ("manner", effect.manner),
            ("heat", effect.heat),
        ];
        for (name, value) in of {
            within(name, value.into(), -100, 100, &|| {
                met.path().field("effect").field(name)
            });
        }
    }
    super::each_condition(subject, &mut |when, path| condition(when, path, &mut within));
    if card.since > s.date {
        let message = format!("`since` is {}, after the day of the scenario, {}", card.since, s.date);
        let fault = Fault::new(analytical("since")(), message);
        faults.push(fault.help("write the day they first bought: not after `date`"));
    } else if let Some(last) = card.last.filter(|last| *last < card.since || *last > s.date) {
        let fault = Fault::new(
            analytical("last")(),
            format!("`last` is {last}, not {} to {}", card.since, s.date),
        );
        faults.push(fault.help("write the day they last bought: not before `since`, not after `date`"));
    }
    let told = dates(subject).into_iter().filter_map(|fault| date(subject, fault));
    faults.extend(told.take(MOST + 1));
    faults
}

/// What is said of a derived date that cannot be counted.
fn date(subject: &Subject<'_>, fault: DateFault) -> Option<Fault> {
    let (name, message, help) = match fault {
        DateFault::OutOfRange { name } => {
            let message = format!(
                "the date {} lies outside the calendar, or too far off to count",
                quoted(&name)
            );
            (
                name,
                message,
                "count from another date, or fewer days; business days are counted up to 10,000",
            )
        }
        DateFault::OutOfOrder { name, earlier, later } => {
            let message = format!(
                "the date {} cannot be: {} lies before {}",
                quoted(&name),
                quoted(&later),
                quoted(&earlier)
            );
            (
                name,
                message,
                "goods are delivered, then a repair is asked for, then they come back",
            )
        }
        DateFault::TooLate { name, asked, ended } => {
            let message = format!(
                "the date {} cannot be: the right to reject ended on {ended}, before {}",
                quoted(&name),
                quoted(&asked)
            );
            (
                name,
                message,
                "a repair pauses the 30 days only while they run; leave this date out",
            )
        }
        DateFault::Empty { name } => {
            let message = format!("the date {} is the last of no days or months", quoted(&name));
            (name, message, "write 1 or more")
        }
        DateFault::Unknown { .. } | DateFault::Cycle { .. } | DateFault::Taken { .. } => return None,
    };
    Some(Fault::new(path(subject, &name), message).help(help))
}

fn condition(
    condition: &Condition,
    path: &dyn Fn() -> Path,
    within: &mut impl FnMut(&str, i64, i64, i64, &dyn Fn() -> Path),
) {
    match condition {
        Condition::HeatAtLeast(heat) => within("`HeatAtLeast`", (*heat).into(), 1, 99, path),
        Condition::FailedAtLeast(count) => within("`FailedAtLeast`", (*count).into(), 1, 2, path),
        Condition::Not(inner) => self::condition(inner, path, within),
        Condition::All(parts) | Condition::Any(parts) => {
            for part in parts {
                self::condition(part, path, within);
            }
        }
        Condition::Flag(_) | Condition::Acknowledged => {}
    }
}
