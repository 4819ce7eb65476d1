//! The claims of a token that say when it may be used.

use super::NumericDate;
use super::Part;
use crate::TokenError;
use crate::json;
use crate::json::Members;
use crate::json::Value;

/// A claim whose value is a [`NumericDate`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeClaim {
    /// Expiration time (RFC 7519 section 4.1.4).
    Exp,
    /// Not before (RFC 7519 section 4.1.5).
    Nbf,
    /// Issued at (RFC 7519 section 4.1.6).
    Iat,
}

impl TimeClaim {
    /// The claim name: `exp`, `nbf` or `iat`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Exp => "exp",
            Self::Nbf => "nbf",
            Self::Iat => "iat",
        }
    }
}

/// A claims set that was read (RFC 7519 section 4): an object without duplicate names, whose `exp`,
/// `nbf` and `iat` are dates where they are there. All other claims are free.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClaimsSet {
    exp: Option<NumericDate>,
    nbf: Option<NumericDate>,
    iat: Option<NumericDate>,
    subject_not_a_string: bool,
    keycloak_realm: bool,
}

/// Where a moment lies in the lifetime that a claims set gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lifetime {
    /// The token may be used, as far as its dates go.
    Current,
    /// The moment is at or after `exp` and the clock skew.
    Expired {
        /// Since `exp`, without the skew, rounded up.
        seconds: u64,
    },
    /// The moment is before `nbf` less the clock skew.
    NotYetValid {
        /// Until `nbf`, without the skew, rounded up.
        seconds: u64,
    },
}

impl ClaimsSet {
    /// Reads the JSON text of a payload.
    ///
    /// # Errors
    ///
    /// The `Json…` variants of [`TokenError`], for [`Part::Payload`]; [`TimeError::NotANumber`](crate::TimeError::NotANumber),
    /// [`TimeError::InMilliseconds`](crate::TimeError::InMilliseconds) and
    /// [`TimeError::OutOfRange`](crate::TimeError::OutOfRange) for `exp`, `nbf` or `iat`, in this
    /// order. A date in milliseconds is refused although its number is a date, in the year 50,000 or
    /// so: a token that was meant to live for an hour would never expire.
    pub fn parse(text: &str) -> Result<Self, TokenError> {
        let members = json::object(text).map_err(TokenError::in_part(Part::Payload))?;
        Ok(Self {
            exp: date(&members, TimeClaim::Exp)?,
            nbf: date(&members, TimeClaim::Nbf)?,
            iat: date(&members, TimeClaim::Iat)?,
            subject_not_a_string: json::member(&members, "sub")
                .is_some_and(|sub| !matches!(sub, Value::Text(_))),
            // The address of a realm, whatever the server is called.
            keycloak_realm: matches!(
                json::member(&members, "iss"),
                Some(Value::Text(issuer)) if issuer.contains("/realms/")
            ),
        })
    }

    /// The date of a claim, if it is there.
    #[must_use]
    pub const fn date(&self, claim: TimeClaim) -> Option<NumericDate> {
        match claim {
            TimeClaim::Exp => self.exp,
            TimeClaim::Nbf => self.nbf,
            TimeClaim::Iat => self.iat,
        }
    }

    /// Whether `sub` is there and no string (RFC 7519 section 4.1.2).
    pub(crate) const fn subject_not_a_string(&self) -> bool {
        self.subject_not_a_string
    }

    /// Whether `iss` looks like a realm of Keycloak.
    pub(crate) const fn keycloak_realm(&self) -> bool {
        self.keycloak_realm
    }

    /// Where `now` lies, with `skew` seconds granted to either side "to account for clock skew" (RFC
    /// 7519 sections 4.1.4 and 4.1.5). A token expires at `exp`, not after it.
    #[must_use]
    pub fn lifetime(&self, now: NumericDate, skew: u32) -> Lifetime {
        match (self.expired(now, skew), self.not_yet_valid(now, skew)) {
            (Some(seconds), _) => Lifetime::Expired { seconds },
            (None, Some(seconds)) => Lifetime::NotYetValid { seconds },
            (None, None) => Lifetime::Current,
        }
    }

    /// Since when, if the token has expired.
    pub(crate) fn expired(&self, now: NumericDate, skew: u32) -> Option<u64> {
        let exp = self.exp?;
        (now >= exp.later(skew)).then(|| now.seconds_since(exp))
    }

    /// For how long, if the token has not begun.
    pub(crate) fn not_yet_valid(&self, now: NumericDate, skew: u32) -> Option<u64> {
        let nbf = self.nbf?;
        (now.later(skew) < nbf).then(|| nbf.seconds_since(now))
    }

    /// In how many seconds, rounded up, [`lifetime`](ClaimsSet::lifetime) will give another answer than it
    /// does now; nothing if it never will.
    #[must_use]
    pub fn changes_in(&self, now: NumericDate, skew: u32) -> Option<u64> {
        // What has expired begins no more.
        if self.expired(now, skew).is_some() {
            return None;
        }
        let begins = self.nbf.map(|nbf| nbf.seconds_since(now.later(skew)));
        let ends = self.exp.map(|exp| exp.later(skew).seconds_since(now));
        [begins, ends]
            .into_iter()
            .flatten()
            .filter(|seconds| *seconds > 0)
            .min()
    }

    /// How many seconds from now the token says to have been issued, if that is beyond the skew.
    pub(crate) fn issued_ahead(&self, now: NumericDate, skew: u32) -> Option<u64> {
        let iat = self.iat?;
        (iat > now.later(skew)).then(|| iat.seconds_since(now))
    }
}

fn date(members: &Members<'_>, claim: TimeClaim) -> Result<Option<NumericDate>, TokenError> {
    json::member(members, claim.name())
        .map(|value| NumericDate::from_json(claim, value).map_err(TokenError::Time))
        .transpose()
}

#[cfg(test)]
mod tests;
