//! What products ask for: exact variables in exact shapes.
//!
//! A profile has a file of its own, with the documents that were read for it, and a row in [`Profile::ALL`].

use super::Row;
use super::row::Drawn;
use super::row::Value;
use crate::Format;
use core::fmt;

mod asp_net;
mod auth_js;
mod directus;
mod django;
mod fastapi;
mod gitea;
mod hasura;
mod jhipster;
mod langfuse;
mod laravel;
mod librechat;
mod n8n;
mod postgrest;
mod strapi;
mod supabase;

/// The secrets of a product.
pub struct Profile {
    code: &'static str,
    source: &'static str,
    entries: &'static [Entry],
    unread: &'static [&'static str],
}

/// A variable that the product reads.
#[derive(Clone, Copy)]
struct Entry {
    name: &'static str,
    value: Value,
    required: bool,
}

impl Entry {
    /// A variable without which the product does not start, or is not safe.
    const fn required(name: &'static str, value: Value) -> Self {
        Self {
            name,
            value,
            required: true,
        }
    }

    /// A variable that a part of the product needs, which may not be in use.
    const fn optional(name: &'static str, value: Value) -> Self {
        Self {
            name,
            value,
            required: false,
        }
    }
}

const fn hex(bytes: usize) -> Value {
    Value::Drawn(Drawn::one(bytes, Format::Hex))
}

const fn base64(bytes: usize) -> Value {
    Value::Drawn(Drawn::one(bytes, Format::Base64))
}

const fn base64url(bytes: usize) -> Value {
    Value::Drawn(Drawn::one(bytes, Format::Base64Url))
}

const fn letters(characters: usize) -> Value {
    Value::Drawn(Drawn::one(characters, Format::Alphanumeric))
}

impl Profile {
    /// Every profile, in the alphabet of their codes.
    pub const ALL: [&Self; 15] = [
        &asp_net::PROFILE,
        &auth_js::PROFILE,
        &directus::PROFILE,
        &django::PROFILE,
        &fastapi::PROFILE,
        &gitea::PROFILE,
        &hasura::PROFILE,
        &jhipster::PROFILE,
        &langfuse::PROFILE,
        &laravel::PROFILE,
        &librechat::PROFILE,
        &n8n::PROFILE,
        &postgrest::PROFILE,
        &strapi::PROFILE,
        &supabase::PROFILE,
    ];

    /// A stable identifier in `snake_case`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// The address of the document that it was taken from.
    #[must_use]
    pub const fn source(&self) -> &'static str {
        self.source
    }

    /// Its variables.
    #[must_use]
    pub fn rows(&self) -> Vec<Row> {
        let row = |entry: &Entry| {
            let name = entry.name.parse().ok()?;
            let value = entry.value;
            Some(Row { name, value })
        };
        self.entries.iter().filter_map(row).collect()
    }

    /// Whether the product needs the variable in any case.
    #[must_use]
    pub fn requires(&self, name: &str) -> bool {
        self.entries
            .iter()
            .any(|entry| entry.required && entry.name == name)
    }

    /// Variables that look right, and are not read.
    #[must_use]
    pub const fn unread(&self) -> &'static [&'static str] {
        self.unread
    }

    /// The profile of this code.
    #[must_use]
    pub fn of(code: &str) -> Option<&'static Self> {
        Self::ALL.into_iter().find(|profile| profile.code == code)
    }
}

impl fmt::Debug for Profile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Profile({})", self.code)
    }
}

#[cfg(test)]
mod tests;
