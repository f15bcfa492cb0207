//! The way to a value inside a scenario file: what rules speak of, before anybody knows a line number.

use std::fmt;

/// One step down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Into a named field.
    Field(&'static str),
    /// Into the entry at this position of a map, shown by its key; a duplicate key needs the position.
    Entry(usize, String),
    /// Into the item at this position of a list, from 0; shown from 1.
    Item(usize),
}

/// Which part of a value a finding points at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Part {
    /// The value.
    #[default]
    Value,
    /// The key that it stands under.
    Key,
}

/// The way from the top of the file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Path {
    /// From the outside in.
    pub steps: Vec<Step>,
    /// What is pointed at in the end.
    pub part: Part,
}

impl Path {
    /// The whole file.
    pub fn root() -> Self {
        Self::default()
    }

    /// A field of the scenario itself.
    pub fn top(field: &'static str) -> Self {
        Self::root().field(field)
    }

    /// The node at this position.
    pub fn node(at: usize, id: &str) -> Self {
        Self::top("nodes").entry(at, id)
    }

    /// Down into a field.
    #[must_use]
    pub fn field(&self, name: &'static str) -> Self {
        self.with(Step::Field(name))
    }

    /// Down into an entry of a map.
    #[must_use]
    pub fn entry(&self, at: usize, key: &str) -> Self {
        self.with(Step::Entry(at, key.to_owned()))
    }

    /// Down into an item of a list.
    #[must_use]
    pub fn item(&self, at: usize) -> Self {
        self.with(Step::Item(at))
    }

    /// The key instead of the value.
    #[must_use]
    pub fn key(mut self) -> Self {
        self.part = Part::Key;
        self
    }

    /// The first step, when it is a field of the scenario.
    pub fn top_field(&self) -> Option<&'static str> {
        match self.steps.first() {
            Some(Step::Field(name)) => Some(name),
            _ => None,
        }
    }

    fn with(&self, step: Step) -> Self {
        let mut steps = self.steps.clone();
        steps.push(step);
        Self {
            steps,
            part: Part::Value,
        }
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, step) in self.steps.iter().enumerate() {
            if at > 0 {
                f.write_str("/")?;
            }
            match step {
                Step::Field(name) => f.write_str(name)?,
                Step::Entry(_, key) => f.write_str(key)?,
                Step::Item(item) => write!(f, "{}", item + 1)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_reads_like_one_and_counts_from_one() {
        let path = Path::node(0, "greet").field("choices").item(1).field("goto");
        assert_eq!(path.to_string(), "nodes/greet/choices/2/goto");
    }
}
