//! What shows only across variables.

use super::Cause;
use super::Entry;
use super::EnvFinding;
use super::Located;
use super::Outcome;
use super::Reader;
use super::Role;
use super::Signer;
use super::Style;
use super::TokenCheck;
use super::file::File;
use super::name;
use super::reference::Reference;
use crate::assess::Finding;
use crate::key::Way;

/// What is wrong with who signed a token.
pub(super) fn signer(file: &File<'_>, token: &TokenCheck) -> Option<EnvFinding> {
    let signs = |entry: &Entry| {
        let elsewhere = name::is_of_sessions(&entry.name) || entry.value.is_empty();
        entry.role == Role::SigningKey && !elsewhere
    };
    match &token.signer {
        Signer::Published(published, _) => Some(EnvFinding::TokenByPublished(*published)),
        Signer::Constant(constant) => Some(EnvFinding::TokenByConstant(*constant)),
        Signer::Nobody => Some(EnvFinding::TokenUnsigned),
        Signer::Entry(_, fitting) => match fitting.way() {
            Way::Read(_) => None,
            way => Some(EnvFinding::TokenByCopy(way)),
        },
        // In a file without a secret that signs, somebody else has it.
        Signer::Unknown if file.entries.iter().any(signs) => Some(EnvFinding::TokenByOther),
        Signer::Unknown | Signer::KeyPair | Signer::Unreadable(_) => None,
    }
}

/// Names and values that come twice, and what stands in front of the first.
pub(super) fn look(file: &File<'_>, secrets: &[usize], findings: &mut Vec<Located>) {
    let entries = &file.entries;
    let mut told: Vec<usize> = Vec::new();
    for place in secrets {
        let Some(entry) = entries.get(*place) else {
            continue;
        };
        if told.contains(place) {
            continue;
        }
        let all = |is: &dyn Fn(&Entry) -> bool| -> Vec<usize> {
            let same = secrets.iter().copied();
            same.filter(|other| entries.get(*other).is_some_and(is))
                .collect()
        };
        let named = all(&|other| other.block == entry.block && other.name == entry.name);
        if named.len() > 1 {
            told.extend(&named);
            let same = named.iter().all(|other| {
                entries
                    .get(*other)
                    .is_some_and(|other| other.value == entry.value)
            });
            let readers = entry.style.readers().iter().copied();
            let first = readers.filter(|reader| reader.takes_first()).collect();
            findings.push(Located {
                finding: EnvFinding::DuplicateName { same, first },
                entries: named,
            });
        }
        let shared = all(&|other| {
            other.block == entry.block && other.value == entry.value && is_a_value(other)
        });
        let other_name = |other: &usize| {
            entries
                .get(*other)
                .is_some_and(|other| other.name != entry.name)
        };
        let first = shared.first() == Some(place);
        if first && shared.iter().any(other_name) {
            findings.push(Located {
                finding: EnvFinding::SharedSecret,
                entries: shared,
            });
        }
    }
    if file.byte_order_mark
        && let Some(first) = entries.first()
    {
        let lost = |reader: &&Reader| {
            matches!(reader.read(first), Outcome::Refused | Outcome::Skipped)
                && matches!(first.style, Style::Assignment | Style::Colon)
        };
        findings.push(Located {
            finding: EnvFinding::MarkedFirstName(
                Reader::ALL.iter().filter(lost).copied().collect(),
            ),
            entries: vec![0],
        });
    }
}

/// Whether it is a secret, and not a place for one.
fn is_a_value(entry: &Entry) -> bool {
    !entry.value.trim().is_empty() && Reference::of(&entry.value).is_none()
}

/// Who does not read what is meant, and why: what has one cause for the same readers is said once.
pub(super) fn readings(file: &File<'_>, secrets: &[usize], findings: &mut Vec<Located>) {
    let mut groups: Vec<Located> = Vec::new();
    for place in secrets {
        let Some(entry) = file.entries.get(*place) else {
            continue;
        };
        // Nobody means it: how it is read is of no interest.
        let commands = |found: &Located| {
            let nothing = matches!(
                found.finding,
                EnvFinding::Command { .. }
                    | EnvFinding::Secret(Finding::Placeholder | Finding::Variable | Finding::Empty)
            );
            nothing && found.entries.contains(place)
        };
        if Reference::of(&entry.value).is_some()
            || entry.marked
            || entry.name.parse::<crate::export::VariableName>().is_err()
            || findings.iter().any(commands)
        {
            continue;
        }
        let mut causes: Vec<(Cause, Vec<Reader>)> = Vec::new();
        for reader in entry.style.readers() {
            let Some(cause) = Cause::of(entry, &reader.read(entry)) else {
                continue;
            };
            match causes.iter_mut().find(|(other, _)| *other == cause) {
                Some((_, readers)) => readers.push(*reader),
                None => causes.push((cause, vec![*reader])),
            }
        }
        for (cause, readers) in causes {
            let finding = EnvFinding::ReadDifferently(cause, readers);
            match groups.iter_mut().find(|other| other.finding == finding) {
                Some(group) => group.entries.push(*place),
                None => groups.push(Located {
                    finding,
                    entries: vec![*place],
                }),
            }
        }
    }
    findings.extend(groups);
}
