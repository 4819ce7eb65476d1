//! What came along with a secret when it was copied, or does not survive a copy.

use super::Finding;
use crate::key::Difference;
use zeroize::Zeroizing;

/// More layers than this around a secret are part of it.
const MOST_LAYERS: usize = 6;

/// The secret without what came along with it, and what that was.
pub(super) fn taken_off(text: &str, findings: &mut Vec<Finding>) -> Zeroizing<String> {
    let mut inner = Zeroizing::new(text.to_owned());
    for _ in 0..MOST_LAYERS {
        let layers = [
            (Difference::WithoutByteOrderMark, Finding::ByteOrderMark),
            (
                Difference::WithoutLineBreak,
                Finding::LineBreak {
                    cr_lf: inner.ends_with("\r\n"),
                },
            ),
            (Difference::WithoutSpace, Finding::SpaceAround),
            (Difference::WithoutName, Finding::Name),
            (Difference::WithoutQuotes, Finding::Quotes),
        ];
        let outermost = layers
            .into_iter()
            .find_map(|(difference, finding)| Some((difference.other(&inner)?, finding)));
        let Some((rest, finding)) = outermost else {
            break;
        };
        // With a name go the quotes behind it.
        let quoted = finding == Finding::Name
            && inner.trim_end().ends_with(['"', '\'', '`'])
            && !rest.ends_with(['"', '\'', '`']);
        for finding in [Some(finding), quoted.then_some(Finding::Quotes)] {
            let new = finding.filter(|finding| !findings.contains(finding));
            findings.extend(new);
        }
        inner = rest;
    }
    inner
}

/// What is inside of a secret and gets lost or altered on its way.
pub(super) fn inside(secret: &str, findings: &mut Vec<Finding>) {
    let place = |of: fn(char) -> bool| {
        let index = secret.chars().position(of)?;
        Some(index + 1)
    };
    if secret.lines().nth(1).is_some() {
        findings.push(Finding::SeveralLines);
    }
    if let Some(position) = place(|found| found == '\0') {
        findings.push(Finding::Nul { position });
    }
    let control = |found: char| found.is_control() && !matches!(found, '\0' | '\r' | '\n');
    if let Some(position) = place(control) {
        findings.push(Finding::ControlCharacter { position });
    }
    // What cannot be seen is worse than what can: nobody looks for it.
    if let Some(position) = place(is_invisible) {
        let invisible = true;
        findings.push(Finding::NonAscii {
            position,
            invisible,
        });
    } else if let Some(position) = place(|found| !found.is_ascii()) {
        let invisible = false;
        findings.push(Finding::NonAscii {
            position,
            invisible,
        });
    }
    if let Some(position) = place(|found| found == '#') {
        findings.push(Finding::NumberSign { position });
    }
    if let Some(position) = place(|found| found == '$') {
        findings.push(Finding::Dollar { position });
    }
    if Difference::UrlDecoded.other(secret).is_some() {
        findings.push(Finding::UrlEncoded);
    }
    if Difference::Unescaped.other(secret).is_some() {
        findings.push(Finding::Escaped);
    }
}

/// A character that cannot be seen, or not be told from a space: no-break space, zero width space and joiners, marks of
/// direction, soft hyphen, a byte order mark inside.
const fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{a0}'
            | '\u{ad}'
            | '\u{2000}'..='\u{200f}'
            | '\u{2028}'..='\u{202f}'
            | '\u{205f}'..='\u{2064}'
            | '\u{3000}'
            | '\u{feff}'
    )
}
