//! Who signed the tokens of a file.

use super::Entry;
use super::Role;
use super::reference::Reference;
use super::role;
use crate::Algorithm;
use crate::TokenError;
use crate::assess::Published;
use crate::jws::ClaimsSet;
use crate::jws::Fitting;
use crate::jws::Header;
use crate::jws::Part;
use crate::jws::Parts;
use crate::key::Constant;
use crate::key::Way;

/// The longest text that tokens are tried with, in bytes: the hex digits of the longest secret that is generated.
const LONGEST_TRIED: usize = 2 * crate::MAX_BYTES;

/// Who signed a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Signer {
    /// A secret of the file, by its place in [`Audit::entries`](super::Audit::entries), and how it became the key.
    Entry(usize, Fitting),
    /// A published secret.
    Published(Published, Fitting),
    /// What broken code signs with.
    Constant(Constant),
    /// None of those that were tried.
    Unknown,
    /// A key pair: no secret can tell.
    KeyPair,
    /// Nobody: `alg` is `none`.
    Nobody,
    /// It cannot be told, for the token is broken or encrypted.
    Unreadable(TokenError),
}

impl Signer {
    /// A stable identifier in `snake_case`; that of the [`TokenError`] where there is one.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Entry(..) => "signed_by_entry",
            Self::Published(..) => "signed_by_published",
            Self::Constant(_) => "signed_by_constant",
            Self::Unknown => "signed_by_other",
            Self::KeyPair => "signed_by_key_pair",
            Self::Nobody => "signed_by_nobody",
            Self::Unreadable(error) => error.code(),
        }
    }
}

/// What can be told of a token of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenCheck {
    /// Its place in [`Audit::entries`](super::Audit::entries).
    pub entry: usize,
    /// Who signed it.
    pub signer: Signer,
    /// Its claims, where they can be read.
    pub claims: Option<ClaimsSet>,
}

impl TokenCheck {
    /// Tries the secrets of a file, those that broken code makes, and those that are published.
    pub(super) fn of(entries: &[Entry], place: usize, secrets: &[usize]) -> Option<Self> {
        let value = entries.get(place)?.value();
        let token = role::token(value)?;
        let payload = Parts::split(token).and_then(|parts| parts.text(Part::Payload));
        let claims = payload.and_then(|payload| ClaimsSet::parse(&payload));
        Some(Self {
            entry: place,
            signer: signer(token, entries, secrets),
            claims: claims.ok(),
        })
    }
}

fn signer(token: &str, entries: &[Entry], secrets: &[usize]) -> Signer {
    let algorithm = match algorithm(token) {
        Ok(algorithm) => algorithm,
        Err(TokenError::AlgAsymmetric) => return Signer::KeyPair,
        Err(TokenError::AlgNone) => return Signer::Nobody,
        Err(error) => return Signer::Unreadable(error),
    };
    let known = Fitting::of_known(token, algorithm);
    let way = known.as_ref().map(Fitting::way);
    if let Some(Way::Constant(constant)) = way {
        return Signer::Constant(constant);
    }
    let fits = |text: &str| Fitting::find(token, text, algorithm);
    for place in secrets {
        let Some(entry) = entries.get(*place) else {
            continue;
        };
        let fitting = candidates(entry).find_map(fits);
        if let Some(fitting) = fitting {
            return Signer::Entry(*place, fitting);
        }
    }
    match (way, known) {
        (Some(Way::Published(published)), Some(fitting)) => Signer::Published(published, fitting),
        _ => Signer::Unknown,
    }
}

/// The texts that a secret may be: what is meant, and what stands for it where it is not set.
fn candidates(entry: &Entry) -> impl Iterator<Item = &str> {
    let default = Reference::of(&entry.value).and_then(|reference| reference.default);
    let texts = [Some(entry.value()), default];
    let is_text = |text: &&str| (1..=LONGEST_TRIED).contains(&text.len());
    let not_itself = entry.role != Role::Token;
    texts
        .into_iter()
        .flatten()
        .filter(is_text)
        .filter(move |_| not_itself)
}

/// The algorithm that the header names.
fn algorithm(token: &str) -> Result<Algorithm, TokenError> {
    let parts = Parts::split(token)?;
    parts.complete()?;
    let header = Header::parse(&parts.text(Part::Header)?)?;
    let mut refused = Err(TokenError::AlgUnknown);
    for algorithm in Algorithm::ALL {
        match header.accept(algorithm) {
            Ok(()) => return Ok(algorithm),
            Err(error) => refused = Err(error),
        }
    }
    refused
}
