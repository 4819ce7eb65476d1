//! What the page asks the worker to do.

use jwt_secrets::Algorithm;
use jwt_secrets::Recipe;
use jwt_secrets::bulk::Count;
use jwt_secrets::bulk::Layout;
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
    /// Make a file of secrets.
    Bulk(Order<'a>),
}

/// What the file is to be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Order<'a> {
    /// Of each secret.
    pub recipe: Recipe,
    /// How many.
    pub count: Count,
    /// What its lines look like.
    pub layout: Layout,
    /// The name of the variables where they are any.
    pub name: &'a str,
}

const STRENGTH: &str = "strength";
const AUDIT: &str = "audit";
const BULK: &str = "bulk";

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
            Self::Bulk(order) => {
                let Order {
                    recipe,
                    count,
                    layout,
                    name,
                } = order;
                let head = format!(
                    "{BULK} {} {} {} {} {}\n",
                    recipe.algorithm().alg(),
                    recipe.format().name(),
                    recipe.bytes(),
                    count.get(),
                    layout.code()
                );
                (head, [name, ""])
            }
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
            BULK => {
                let algorithm = head.next()?.parse().ok()?;
                let format = head.next()?.parse().ok()?;
                let bytes = head.next()?.parse().ok()?;
                Some(Self::Bulk(Order {
                    recipe: Recipe::new(algorithm, format, Some(bytes)).ok()?,
                    count: Count::parse(head.next()?).ok()?,
                    layout: Layout::of(head.next()?)?,
                    name: rest,
                }))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jwt_secrets::Format;

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
    fn an_order_arrives_as_it_was_sent() {
        for format in Format::ALL {
            for layout in Layout::ALL {
                let job = Job::Bulk(Order {
                    recipe: Recipe::new(Algorithm::Hs512, format, Some(100)).unwrap(),
                    count: Count::parse("10000000").unwrap(),
                    layout,
                    name: "JWT_SECRET",
                });
                assert!(Job::decode(&job.encode()) == Some(job));
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
            b"bulk HS512 hex 32 1 text\nA",
            b"bulk HS256 hex 32 0 text\nA",
            b"bulk HS256 hex 32 1 xml\nA",
        ] {
            assert!(Job::decode(bytes).is_none(), "{bytes:?}");
        }
    }
}
