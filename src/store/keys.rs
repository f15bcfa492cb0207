//! Columns that stand for a value of the core: words, seeds and JSON.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ValueRef};

use serde::de::DeserializeOwned;

use crate::core::chance::Temperament;
use crate::core::conversation::Mode;
use crate::core::scenario::Fate;
use crate::core::score::Band;

/// A column that holds one of a few words.
pub(super) struct Key<T>(pub(super) T);

/// A value that is kept as a word.
pub(super) trait Keyed: Sized {
    fn from_key(key: &str) -> Option<Self>;
}

impl<T: Keyed> FromSql for Key<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let key = value.as_str()?;
        T::from_key(key)
            .map(Self)
            .ok_or_else(|| FromSqlError::Other(format!("`{key}` is not known here").into()))
    }
}

impl Keyed for Mode {
    fn from_key(key: &str) -> Option<Self> {
        Self::from_key(key)
    }
}

impl Keyed for Temperament {
    fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|temperament| temperament.key() == key)
    }
}

impl Keyed for Band {
    fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|band| band.key() == key)
    }
}

impl Keyed for Fate {
    fn from_key(key: &str) -> Option<Self> {
        [Self::Kept, Self::Lost, Self::Parted]
            .into_iter()
            .find(|fate| fate_key(*fate) == key)
    }
}

pub(super) const fn fate_key(fate: Fate) -> &'static str {
    match fate {
        Fate::Kept => "kept",
        Fate::Lost => "lost",
        Fate::Parted => "parted",
    }
}

/// A seed, in figures: an INTEGER column ends at half its range.
pub(super) struct Seed(pub(super) u64);

impl FromSql for Seed {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let seed = value.as_str()?.parse().map_err(FromSqlError::other)?;
        Ok(Self(seed))
    }
}

/// A column of JSON.
pub(super) struct Json<T>(pub(super) T);

impl<T: DeserializeOwned> FromSql for Json<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?)
            .map(Self)
            .map_err(FromSqlError::other)
    }
}
