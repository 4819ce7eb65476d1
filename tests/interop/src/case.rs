//! A token, and what must become of it.

use anyhow::Result;

use crate::jwt::Token;
use crate::library::Refusal;

/// What a module must do with a token.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Expected {
    Accepted,
    /// With an error of the library, whichever.
    Refused,
    /// For this reason and no other.
    RefusedAs(Refusal),
    /// Accepted, or refused with an error of the library for any other reason.
    NotRefusedAs(Refusal),
}

/// A sentence about a token.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    pub name: &'static str,
    pub expected: Expected,
    pub token: String,
}

impl Case {
    pub(crate) fn accepts(name: &'static str, token: Token<'_>) -> Result<Self> {
        Self::new(name, Expected::Accepted, token)
    }

    pub(crate) fn refuses(name: &'static str, token: Token<'_>) -> Result<Self> {
        Self::new(name, Expected::Refused, token)
    }

    pub(crate) fn refuses_as(
        name: &'static str,
        refusal: Refusal,
        token: Token<'_>,
    ) -> Result<Self> {
        Self::new(name, Expected::RefusedAs(refusal), token)
    }

    fn new(name: &'static str, expected: Expected, token: Token<'_>) -> Result<Self> {
        Ok(Self {
            name,
            expected,
            token: token.compact()?,
        })
    }
}
