//! What the page asks the worker to do.

use jwt_secrets::Algorithm;
use zeroize::Zeroizing;

/// One job, as bytes: a line that says what it is and how long its parts are, and then the parts.
///
/// The bytes hold a secret or a token, so who has them erases them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Job<'a> {
    /// Look for structure in a text.
    Strength(&'a str),
    /// Look for the secret that a token was signed with.
    Audit {
        /// What the signature is taken for, as the user or the token's header says.
        algorithm: Algorithm,
        /// The token.
        token: &'a str,
        /// Words of the user's, a line each.
        words: &'a str,
    },
}

const STRENGTH: &str = "strength";
const AUDIT: &str = "audit";

impl<'a> Job<'a> {
    /// The bytes of a job, in a buffer that is erased.
    pub fn encode(self) -> Zeroizing<Vec<u8>> {
        let (head, parts) = match self {
            Self::Strength(text) => (format!("{STRENGTH}\n"), [text, ""]),
            Self::Audit {
                algorithm,
                token,
                words,
            } => (
                format!("{AUDIT} {} {}\n", algorithm.alg(), token.len()),
                [token, words],
            ),
        };
        let parts = [head.as_str(), parts[0], parts[1]];
        let length = parts.iter().map(|part| part.len()).sum();
        let mut bytes = Zeroizing::new(Vec::with_capacity(length));
        for part in parts {
            bytes.extend_from_slice(part.as_bytes());
        }
        bytes
    }

    /// The job that bytes are; none if they are not.
    pub fn decode(bytes: &'a [u8]) -> Option<Self> {
        let text = core::str::from_utf8(bytes).ok()?;
        let (head, rest) = text.split_once('\n')?;
        let mut head = head.split(' ');
        match head.next()? {
            STRENGTH => Some(Self::Strength(rest)),
            AUDIT => {
                let algorithm = head.next()?.parse().ok()?;
                let (token, words) = rest.split_at_checked(head.next()?.parse().ok()?)?;
                Some(Self::Audit {
                    algorithm,
                    token,
                    words,
                })
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_arrives_as_it_was_sent_whatever_is_in_it() {
        for text in ["", "a\nb\tc\u{20ac}", "audit HS256 3\n"] {
            let jobs = [
                Job::Strength(text),
                Job::Audit {
                    algorithm: Algorithm::Hs384,
                    token: text,
                    words: "one\r\n\ntwo",
                },
            ];
            for job in jobs {
                assert!(Job::decode(&job.encode()) == Some(job), "{text:?}");
            }
        }
    }

    #[test]
    fn what_is_no_job_is_none() {
        for bytes in [
            &b""[..],
            b"strength",
            b"audit HS256\n",
            b"audit HS257 1\na",
            b"audit HS256 2\na",
            b"audit HS256 1\n\xe2\x82\xac",
            b"strength\n\xff",
        ] {
            assert!(Job::decode(bytes).is_none(), "{bytes:?}");
        }
    }
}
