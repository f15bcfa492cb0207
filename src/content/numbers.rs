//! Numbers as they are read: with commas, and pence as pounds.

/// "12,345".
pub fn grouped(number: u128) -> String {
    let mut digits = number.to_string();
    let mut at = digits.len();
    while at > 3 {
        at -= 3;
        digits.insert(at, ',');
    }
    digits
}

/// Pence as pounds: "£800", "£12.50".
pub fn pounds(pence: u64) -> String {
    let (whole, rest) = (grouped(u128::from(pence / 100)), pence % 100);
    if rest == 0 {
        format!("£{whole}")
    } else {
        format!("£{whole}.{rest:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::{grouped, pounds};

    #[test]
    fn a_comma_stands_before_every_three_digits() {
        assert_eq!(
            [0, 999, 1_000, 20_000_000].map(grouped),
            ["0", "999", "1,000", "20,000,000"]
        );
    }

    #[test]
    fn pounds_have_commas_and_pence_only_when_there_are_some() {
        assert_eq!(
            [80_000, 1250, 123_456_789, 0].map(pounds),
            ["£800", "£12.50", "£1,234,567.89", "£0"]
        );
    }
}
