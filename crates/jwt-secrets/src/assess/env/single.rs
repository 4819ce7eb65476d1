//! What can be told of a variable by itself.

use super::Entry;
use super::EnvFinding;
use super::Located;
use super::Outcome;
use super::Reader;
use super::Role;
use super::Style;
use super::file::File;
use super::name;
use super::reference::Reference;
use super::role;
use crate::Algorithm;
use crate::assess::Assessment;
use crate::assess::Finding;
use crate::assess::Published;
use crate::assess::Severity;
use crate::jws::Mistaken;
use crate::key::Reading;

/// Looks at one entry.
pub(super) fn look(file: &File<'_>, place: usize, findings: &mut Vec<Located>) {
    let Some(entry) = file.entries.get(place) else {
        return;
    };
    let mut found = |finding: EnvFinding| {
        let entries = vec![place];
        findings.push(Located { finding, entries });
    };
    if file.unclosed.contains(&place) {
        found(EnvFinding::UnclosedQuote);
    }
    if let Some(readers) = invalid_name(entry) {
        found(EnvFinding::NameInvalid(readers));
    }
    if is_shipped(file, entry) {
        found(EnvFinding::ShippedToBrowsers);
    }
    if entry.role == Role::Token {
        // A token in the place of a secret.
        if name::role(&entry.name) == Role::SigningKey {
            found(EnvFinding::Secret(Finding::Mistaken(Mistaken::Token)));
        }
        return;
    }
    if entry.style == Style::KubernetesData {
        if Reading::Base64.octets(&entry.statement).is_err() {
            found(EnvFinding::DataNotBase64);
        }
        let twice = |finding: &&Finding| matches!(finding, Finding::EncodedTwice(..));
        let assessment = Assessment::of(&entry.statement);
        if let Some(finding) = assessment.findings().iter().find(twice) {
            found(EnvFinding::Secret(finding.clone()));
        }
    }
    if let Some(command) = command(entry) {
        found(command);
        return;
    }
    if let Some(reference) = Reference::of(&entry.value) {
        let text = as_text(file, entry, reference);
        text.into_iter()
            .chain(referred(file, entry, reference))
            .for_each(found);
        return;
    }
    if entry.style == Style::ComposeList && crate::quotes::unquoted(entry.value.trim()).is_some() {
        found(EnvFinding::QuotesInList);
    }
    let assessment = Assessment::of(&entry.value);
    for finding in assessment.findings() {
        if counts(entry, finding) {
            found(EnvFinding::Secret(finding.clone()));
        }
    }
    let short = |finding: &Finding| matches!(finding, Finding::TooShort { .. });
    if !assessment.findings().iter().any(short)
        && let Some(finding) = short_for_named(file, entry)
    {
        found(EnvFinding::Secret(finding));
    }
    let published = |finding: &Finding| matches!(finding, Finding::Published(..));
    if !assessment.findings().iter().any(published)
        && let Some((published, readers)) = published_to(entry)
    {
        found(EnvFinding::ReadAsPublished(published, readers));
    }
    if let Some(line) = told(file, entry) {
        found(EnvFinding::ToldByComment { line });
    }
}

/// Whether what is found in a secret is worth saying here: how it is written is told by who reads it, and a password need
/// not be as long as a key.
fn counts(entry: &Entry, finding: &Finding) -> bool {
    match finding {
        // Hasura's is JSON with the secret in it.
        Finding::Code | Finding::Command | Finding::NumberSign { .. } | Finding::Dollar { .. } => {
            false
        }
        Finding::Quotes if entry.style == Style::ComposeList => false,
        // `\n` between double quotes.
        Finding::SeveralLines if !entry.statement.contains('\n') => false,
        Finding::Published(..)
        | Finding::Constant(_)
        | Finding::Digest(_)
        | Finding::Placeholder
        | Finding::Variable
        | Finding::LineInside(_) => true,
        Finding::Pattern(..) => {
            entry.role == Role::SigningKey || finding.severity() >= Severity::Serious
        }
        _ => entry.role == Role::SigningKey,
    }
}

/// That a secret is too short for the algorithm that the file names: `JWT_ALGORITHM=HS512`.
fn short_for_named(file: &File<'_>, entry: &Entry) -> Option<Finding> {
    let names = |other: &Entry| {
        let words = name::words(&other.name);
        let is = |word: &str| words.iter().any(|other| other == word);
        let of_tokens = is("JWT") || is("TOKEN") || is("SIGNING");
        let algorithm = is("ALG") || is("ALGORITHM") || is("ALGO");
        (of_tokens && algorithm).then(|| other.value.trim().parse::<Algorithm>().ok())?
    };
    let jwt = name::words(&entry.name).iter().any(|word| word == "JWT");
    let algorithm = file.entries.iter().find_map(names)?;
    let key = Reading::Utf8.octets(&entry.value).ok()?;
    let shortfall = key.shortfall(algorithm).filter(|_| jwt)?;
    Some(Finding::TooShort {
        algorithm: shortfall.algorithm,
        bytes: shortfall.bytes,
    })
}

/// The published secret that some readers make of a value that is none as it is meant.
fn published_to(entry: &Entry) -> Option<(Published, Vec<Reader>)> {
    /// What is left of a value may be anything.
    const LEAST: usize = 8;
    entry.outcomes().into_iter().find_map(|(outcome, readers)| {
        let text = outcome.text().filter(|text| text.len() >= LEAST)?;
        let other = text != entry.value() && !text.contains(entry.value());
        let same = |published: &Published| published.text == text;
        Some((
            Published::all().find(|found| other && same(found))?,
            readers,
        ))
    })
}

/// A command in the place of the value: `$(openssl rand -hex 64)`, or the same in backquotes.
fn command(entry: &Entry) -> Option<EnvFinding> {
    let value = entry.value.trim();
    // Backquotes may be quotes to Node.js.
    let raw = match entry.style {
        Style::Assignment | Style::Command => entry.statement.split_once('=')?.1.trim(),
        _ => value,
    };
    let bare = raw.trim_matches('"');
    let back =
        bare.len() > 1 && bare.starts_with('`') && bare.ends_with('`') && value.contains(' ');
    let dollar = value.starts_with("$(") && value.contains(')');
    let text = if back {
        bare
    } else if dollar {
        value
    } else {
        let named = Assessment::of(value).findings().contains(&Finding::Command);
        named.then_some(value)?
    };
    let runs = |reader: &&Reader| reader.read(entry) == Outcome::RunsCommand;
    Some(EnvFinding::Command {
        characters: text.chars().count(),
        run_by: entry.style.readers().iter().filter(runs).copied().collect(),
    })
}

/// Whether another variable of the file is meant, and has a value.
fn is_known(file: &File<'_>, entry: &Entry, reference: Reference<'_>) -> bool {
    let meant = |other: &Entry| other.name == reference.name && !other.value.is_empty();
    reference.name != entry.name && file.entries.iter().any(meant)
}

/// Who takes the name of another variable for the secret: who expands nothing, in a file that others expand.
fn as_text(file: &File<'_>, entry: &Entry, reference: Reference<'_>) -> Option<EnvFinding> {
    let of_dotenv = entry.style == Style::Assignment;
    if !(of_dotenv || is_known(file, entry, reference)) {
        return None;
    }
    let same = |reader: &&Reader| reader.read(entry).is(&entry.value);
    let readers: Vec<_> = entry.style.readers().iter().filter(same).copied().collect();
    (!readers.is_empty()).then_some(EnvFinding::ReferenceAsText(readers))
}

/// What a secret is where the variable that it names is not set.
fn referred(file: &File<'_>, entry: &Entry, reference: Reference<'_>) -> Option<EnvFinding> {
    let signs = entry.role == Role::SigningKey;
    let Some(default) = reference.default else {
        let may_miss = signs && !reference.required && !is_known(file, entry, reference);
        return may_miss.then_some(EnvFinding::MayBeMissing);
    };
    match innermost(default)? {
        "" => signs.then_some(EnvFinding::DefaultEmpty),
        default => {
            let published = Published::find(default).map(|(published, _)| published);
            Some(EnvFinding::DefaultPublic(published))
        }
    }
}

/// The default behind all defaults; none where the last of them must be set, or may be missing.
fn innermost(default: &str) -> Option<&str> {
    let mut default = default;
    // Each is shorter than the one before.
    while let Some(next) = Reference::of(default) {
        default = next.default?;
    }
    Some(default)
}

/// Who does not take the name, if it is none that a program asks for.
fn invalid_name(entry: &Entry) -> Option<Vec<Reader>> {
    // Properties of a program have dots and hyphens, in small letters.
    let small = entry.name.bytes().any(|byte| byte.is_ascii_lowercase());
    if small || entry.name.parse::<crate::export::VariableName>().is_ok() {
        return None;
    }
    let refuses =
        |reader: &&Reader| matches!(reader.read(entry), Outcome::Refused | Outcome::Skipped);
    Some(
        entry
            .style
            .readers()
            .iter()
            .filter(refuses)
            .copied()
            .collect(),
    )
}

/// Whether a secret is under a name that is written into files for browsers. Some keys are made for that.
fn is_shipped(file: &File<'_>, entry: &Entry) -> bool {
    if !name::is_shipped(&entry.name) || entry.value.is_empty() {
        return false;
    }
    let words = name::words(&entry.name);
    let secret = ["SECRET", "PASSWORD", "PRIVATE", "HMAC"]
        .iter()
        .any(|secret| words.iter().any(|word| word == secret));
    if entry.role == Role::Token {
        return role::is_privileged(&entry.value);
    }
    let hidden = |other: &Entry| {
        matches!(other.role, Role::SigningKey | Role::Credential)
            && !name::is_shipped(&other.name)
            && other.value == entry.value
            && other.name.contains("SECRET")
    };
    entry.role == Role::SigningKey || secret || file.entries.iter().any(hidden)
}

/// The line of a comment that has the secret in it.
fn told(file: &File<'_>, entry: &Entry) -> Option<usize> {
    /// A shorter one is a word.
    const LEAST: usize = 8;
    let value = entry.value.trim();
    let key = Reading::Base64.octets(value).ok();
    let decoded = key
        .as_ref()
        .and_then(|key| core::str::from_utf8(key.octets()).ok())
        .map(str::trim);
    let texts = [Some(value), decoded];
    let tells = |comment: &str| {
        let mut texts = texts.iter().flatten().filter(|text| text.len() >= LEAST);
        texts.any(|text| comment.contains(text))
    };
    let mut comments = file.comments.iter();
    comments
        .find(|(_, comment)| tells(comment))
        .map(|(line, _)| *line)
}
