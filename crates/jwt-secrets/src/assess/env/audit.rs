//! All that can be told of a file of variables.

use super::Entry;
use super::EnvFinding;
use super::Located;
use super::Role;
use super::TokenCheck;
use super::across;
use super::file::File;
use super::single;
use crate::EnvError;
use crate::jws::Lifetime;
use crate::jws::NumericDate;

/// So many secrets are looked at one by one, and against each token. Each pair takes a hundred signatures or so.
pub const MAX_SECRETS: usize = 50;

/// So many tokens are looked at.
pub const MAX_TOKENS: usize = 50;

/// So many bytes of tokens are looked at, all tokens together: each is hashed some thousand times.
pub const MAX_TOKEN_BYTES: usize = 131_072;

/// All that can be told of a file of variables.
///
/// ```
/// use jwt_secrets::assess::env::Audit;
///
/// let file = "JWT_SECRET=your-256-bit-secret\nPORT=3000\n";
/// let audit = Audit::of(file, None)?;
/// let worst = audit.findings().first().ok_or("nothing")?;
/// assert_eq!(worst.finding.code(), "published");
/// let about: Vec<&str> = audit.about(worst).map(|entry| entry.name()).collect();
/// assert_eq!(about, ["JWT_SECRET"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Audit {
    entries: Vec<Entry>,
    tokens: Vec<TokenCheck>,
    findings: Vec<Located>,
}

impl Audit {
    /// Looks at a text. Whether a token has expired is told where the time is given.
    ///
    /// # Errors
    ///
    /// [`EnvError`], where there is too much of it, or no variable in it.
    pub fn of(text: &str, now: Option<NumericDate>) -> Result<Self, EnvError> {
        let file = File::read(text)?;
        let secrets = file.places(|role| matches!(role, Role::SigningKey | Role::Credential));
        let tokens = file.places(|role| role == Role::Token);
        let mut findings = Vec::new();
        let looked_at = first(&secrets, MAX_SECRETS);
        let tried = first(&tokens, affordable(&file, &tokens));
        if looked_at.len() < secrets.len() || tried.len() < tokens.len() {
            let finding = EnvFinding::TooMany {
                secrets: secrets.len() - looked_at.len(),
                tokens: tokens.len() - tried.len(),
            };
            let entries = Vec::new();
            findings.push(Located { finding, entries });
        }
        let (secrets, tokens) = (looked_at, tried);
        for place in secrets.iter().chain(tokens) {
            single::look(&file, *place, &mut findings);
        }
        let check = |place: &usize| TokenCheck::of(&file.entries, *place, secrets);
        let tokens: Vec<TokenCheck> = tokens.iter().filter_map(check).collect();
        for token in &tokens {
            let mut found = |finding: EnvFinding| {
                let entries = vec![token.entry];
                findings.push(Located { finding, entries });
            };
            across::signer(&file, token).map(&mut found);
            if let (Some(now), Some(claims)) = (now, token.claims)
                && let Lifetime::Expired { seconds } = claims.lifetime(now, 0)
            {
                found(EnvFinding::TokenExpired { seconds });
            }
        }
        across::look(&file, secrets, &mut findings);
        across::readings(&file, secrets, &mut findings);
        let first_line = |found: &Located| found.entries.first().copied();
        findings.sort_by_key(|found| {
            (
                core::cmp::Reverse(found.finding.severity()),
                first_line(found),
            )
        });
        Ok(Self {
            entries: file.entries,
            tokens,
            findings,
        })
    }

    /// The variables, in the order of the file.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// What was found, the worst first.
    #[must_use]
    pub fn findings(&self) -> &[Located] {
        &self.findings
    }

    /// The variables that a finding is about.
    pub fn about(&self, found: &Located) -> impl Iterator<Item = &Entry> {
        let places = found.entries.iter();
        places.filter_map(|place| self.entries.get(*place))
    }

    /// The tokens of the file and who signed them, be it as it should be.
    #[must_use]
    pub fn tokens(&self) -> &[TokenCheck] {
        &self.tokens
    }
}

/// How many of the tokens are looked at.
fn affordable(file: &File<'_>, tokens: &[usize]) -> usize {
    let mut bytes = 0;
    let fits = |place: &&usize| {
        let length = file
            .entries
            .get(**place)
            .map_or(0, |entry| entry.value.len());
        bytes += length;
        bytes <= MAX_TOKEN_BYTES
    };
    tokens.iter().take(MAX_TOKENS).take_while(fits).count()
}

fn first(places: &[usize], most: usize) -> &[usize] {
    places.get(..most).unwrap_or(places)
}
