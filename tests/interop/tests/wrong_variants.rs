//! The guide's modules for a rotation, each with a mistake that is made often. Every one must be refused for it.
//!
//! A variant is the guide's own text with some pieces replaced, each of which must be found once: one that the guide has no
//! more fails.

use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Result;
use anyhow::ensure;
use interop::Document;
use interop::Workshop;
use libtest_mimic::Trial;

const GUIDE: &str = include_str!("../../../assets/guide/index.html");

/// A module with a mistake.
struct Variant {
    block: &'static str,
    mistake: Mistake,
    /// Pieces of the guide, and what stands there instead.
    pieces: &'static [(&'static str, &'static str)],
}

/// A mistake, and what must be said about it.
#[derive(Clone, Copy)]
enum Mistake {
    /// The previous secret is tried after any error, or any error is called a wrong signature.
    AnyError,
    /// The token says which algorithm it is.
    Unpinned,
    /// The same, where the algorithm is one's own, and only its name is believed.
    Unread,
    /// A token is verified with the previous secret that names it, and with any other.
    Unnamed,
    /// The previous secret signs.
    SignsWithPrevious,
    /// A token does not name its key.
    SignsWithoutName,
    /// Tokens are for ever.
    SignsForEver,
    /// A missing name is that of the key without one.
    NoNameIsOne,
    /// An empty previous secret is a secret.
    EmptyIsOne,
    /// A token may last for ever.
    Endless,
    /// An expired token is accepted.
    Expired,
    /// A token is accepted before its time.
    Early,
    /// What a token calls critical is not looked at.
    Uncritical,
    /// A number is the name that it is written like.
    NumberIsName,
    /// What is no text is asked whether it is empty.
    NameIsText,
    /// What follows the object is not looked at.
    TextAfter,
}

impl Variant {
    /// The guide with the mistake in it.
    fn document(&self) -> Result<Document> {
        let mut document = Document::read(GUIDE)?;
        for (piece, other) in self.pieces {
            document = document.with(self.block, piece, other)?;
        }
        Ok(document)
    }
}

impl Mistake {
    const fn name(self) -> &'static str {
        match self {
            Self::AnyError => "falls back after any error",
            Self::Unpinned => "pins no algorithm",
            Self::Unread => "does not look at the algorithm",
            Self::Unnamed => "tries other keys than the one that is named",
            Self::SignsWithPrevious => "signs with the previous secret",
            Self::SignsWithoutName => "signs without naming its key",
            Self::SignsForEver => "signs for ever",
            Self::NoNameIsOne => "takes no name for that of a key without one",
            Self::EmptyIsOne => "takes an empty secret for one",
            Self::Endless => "accepts a token without exp",
            Self::Expired => "does not look at exp",
            Self::Early => "does not look at nbf",
            Self::Uncritical => "does not look at crit",
            Self::NumberIsName => "takes a number for a name",
            Self::NameIsText => "takes every name for a text",
            Self::TextAfter => "does not read to the end",
        }
    }

    const fn defect(self) -> &'static str {
        match self {
            Self::AnyError => {
                "it says of an expired token of the current secret that it is expired: refused as Signature"
            }
            Self::Unpinned => "it refuses HS512 with the current secret: accepted",
            Self::Unread => "it refuses RS256 over an HMAC: accepted",
            Self::Unnamed => {
                "it tries no other secret than the previous one that is named: accepted"
            }
            Self::SignsWithPrevious => {
                "it signs with the current secret for fifteen minutes: its signature is of another key"
            }
            Self::SignsWithoutName => "it names the key if that has a name: its kid is None",
            Self::SignsForEver => {
                "it signs with the current secret for fifteen minutes: it has no exp"
            }
            Self::NoNameIsOne => "it accepts a token of the previous secret: not accepted",
            Self::EmptyIsOne => "alone, it refuses an empty key",
            Self::Endless => "it refuses a token without exp: accepted",
            Self::Expired => {
                "it says of an expired token of the current secret that it is expired: accepted"
            }
            Self::Early => "it refuses a token before its nbf: accepted",
            Self::Uncritical => "it refuses a crit that it does not understand: accepted",
            Self::NumberIsName => "it takes a number for no name: refused as Signature",
            Self::NameIsText => "it takes a number for no name: no error of the library",
            Self::TextAfter => "it refuses text after the header: accepted",
        }
    }
}

const fn variant(
    block: &'static str,
    mistake: Mistake,
    pieces: &'static [(&'static str, &'static str)],
) -> Variant {
    Variant {
        block,
        mistake,
        pieces,
    }
}

const VARIANTS: &[Variant] = &[
    variant(
        "rotate-node",
        Mistake::AnyError,
        &[(" || error.message !== \"invalid signature\"", "")],
    ),
    variant(
        "rotate-node",
        Mistake::Unpinned,
        &[(", { algorithms: [\"HS256\"] }", "")],
    ),
    variant(
        "rotate-node",
        Mistake::Unnamed,
        &[("  if (kid && kid === previousKid) return previous;\n", "")],
    ),
    variant(
        "rotate-node",
        Mistake::SignsWithPrevious,
        &[("{ sub: subject }, current,", "{ sub: subject }, previous,")],
    ),
    variant(
        "rotate-node",
        Mistake::SignsWithoutName,
        &[("    header: { kid: currentKid },\n", "")],
    ),
    variant(
        "rotate-node",
        Mistake::SignsForEver,
        &[("    expiresIn: \"15m\",\n", "")],
    ),
    variant(
        "rotate-node",
        Mistake::NoNameIsOne,
        &[("kid && kid === currentKid", "kid === currentKid")],
    ),
    variant(
        "rotate-node",
        Mistake::Endless,
        &[("typeof payload.exp !== \"number\"", "false")],
    ),
    variant(
        "rotate-jose",
        Mistake::AnyError,
        &[(
            " || !(error instanceof errors.JWSSignatureVerificationFailed)",
            "",
        )],
    ),
    variant(
        "rotate-jose",
        Mistake::Unpinned,
        &[("    algorithms: [\"HS256\"],\n", "")],
    ),
    variant(
        "rotate-jose",
        Mistake::Unnamed,
        &[(
            "  if (kid && kid === previousKid && previous.length) return previous;\n",
            "",
        )],
    ),
    variant(
        "rotate-jose",
        Mistake::Endless,
        &[("    requiredClaims: [\"exp\"],\n", "")],
    ),
    variant(
        "rotate-python",
        Mistake::AnyError,
        &[(
            "except jwt.InvalidSignatureError:",
            "except jwt.PyJWTError:",
        )],
    ),
    variant(
        "rotate-python",
        Mistake::Unpinned,
        &[(
            "algorithms=[\"HS256\"]",
            "algorithms=[jwt.get_unverified_header(token)[\"alg\"]]",
        )],
    ),
    variant(
        "rotate-python",
        Mistake::Unnamed,
        &[(
            "    if kid and kid == previous_kid:\n        return previous\n",
            "",
        )],
    ),
    variant(
        "rotate-python",
        Mistake::NoNameIsOne,
        &[
            (
                "os.environ.get(\"JWT_KID_CURRENT\", \"\")",
                "os.environ.get(\"JWT_KID_CURRENT\")",
            ),
            ("if kid and kid == current_kid", "if kid == current_kid"),
        ],
    ),
    variant(
        "rotate-go",
        Mistake::AnyError,
        &[
            ("\t\"errors\"\n", ""),
            ("errors.Is(err, jwt.ErrTokenSignatureInvalid)", "err != nil"),
        ],
    ),
    variant(
        "rotate-go",
        Mistake::Unpinned,
        &[
            (
                "\tpinned := jwt.WithValidMethods([]string{\"HS256\"})\n",
                "",
            ),
            ("lookUp, pinned)", "lookUp)"),
        ],
    ),
    variant(
        "rotate-go",
        Mistake::Unnamed,
        &[(
            "\t\tcase kid != \"\" && kid == previousKid && len(previous) > 0:\n\t\t\treturn previous, nil\n",
            "",
        )],
    ),
    variant(
        "rotate-go",
        Mistake::EmptyIsOne,
        &[("len(previous) > 0 && errors.Is", "errors.Is")],
    ),
    variant(
        "rotate-go",
        Mistake::Endless,
        &[("claims.ExpiresAt == nil", "false")],
    ),
    variant(
        "rotate-rust",
        Mistake::AnyError,
        &[
            ("{Error, ErrorKind}", "Error"),
            (
                "(Err(error), Some(previous)) if *error.kind() == ErrorKind::InvalidSignature =>",
                "(Err(_), Some(previous)) =>",
            ),
        ],
    ),
    variant(
        "rotate-rust",
        Mistake::Unpinned,
        &[(
            "Validation::new(Algorithm::HS256)",
            "Validation::new(header.alg)",
        )],
    ),
    variant(
        "rotate-rust",
        Mistake::Unnamed,
        &[("chain(&self.previous)", "chain(None)")],
    ),
    variant(
        "rotate-rust",
        Mistake::Early,
        &[
            ("let mut validation", "let validation"),
            ("        validation.validate_nbf = true;\n", ""),
        ],
    ),
    variant(
        "rotate-java",
        Mistake::AnyError,
        &[
            ("        long now = Instant.now().getEpochSecond();\n", ""),
            (
                "        if (!isSigned(",
                "        long now = Instant.now().getEpochSecond();\n        if (decode(parts[1]).path(\"exp\").asLong() <= now || !isSigned(",
            ),
        ],
    ),
    variant(
        "rotate-java",
        Mistake::Unread,
        &[("!header.path(\"alg\").asText().equals(\"HS256\")", "false")],
    ),
    variant(
        "rotate-java",
        Mistake::Unnamed,
        &[(
            "        if (named && kid.equals(PREVIOUS_KID)) return fits(input, signature, PREVIOUS);\n",
            "",
        )],
    ),
    variant(
        "rotate-java",
        Mistake::Expired,
        &[(
            "claims.path(\"exp\").asLong() <= now",
            "claims.path(\"exp\").asLong() <= 0",
        )],
    ),
    variant(
        "rotate-java",
        Mistake::Endless,
        &[
            (
                "!claims.path(\"exp\").isNumber()",
                "!claims.path(\"exp\").isNumber() && claims.has(\"exp\")",
            ),
            (
                "claims.path(\"exp\").asLong() <=",
                "claims.has(\"exp\") && claims.path(\"exp\").asLong() <=",
            ),
        ],
    ),
    variant(
        "rotate-java",
        Mistake::Early,
        &[("claims.path(\"nbf\").asLong() > now", "false")],
    ),
    variant(
        "rotate-java",
        Mistake::Uncritical,
        &[("header.has(\"crit\")", "false")],
    ),
    variant(
        "rotate-java",
        Mistake::NumberIsName,
        &[(".textValue()", ".asText()")],
    ),
    variant(
        "rotate-java",
        Mistake::TextAfter,
        &[
            (
                "import com.fasterxml.jackson.databind.DeserializationFeature;\n",
                "",
            ),
            (
                ".enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)",
                "",
            ),
        ],
    ),
    variant(
        "rotate-php",
        Mistake::AnyError,
        &[(
            "if (!$this->isSigned(",
            "if (self::decode($parts[1])->exp <= time() || !$this->isSigned(",
        )],
    ),
    variant(
        "rotate-php",
        Mistake::Unread,
        &[("($header->alg ?? '') !== 'HS256'", "false")],
    ),
    variant(
        "rotate-php",
        Mistake::Unnamed,
        &[(
            "            return $fits($this->previous);\n",
            "            return $fits($this->current) || $fits($this->previous);\n",
        )],
    ),
    variant(
        "rotate-php",
        Mistake::EmptyIsOne,
        &[("$key !== '' && hash_equals", "hash_equals")],
    ),
    variant(
        "rotate-php",
        Mistake::Expired,
        &[("$expires <= time()", "$expires <= 0")],
    ),
    variant(
        "rotate-php",
        Mistake::Early,
        &[("($claims->nbf ?? 0) > time()", "false")],
    ),
    variant(
        "rotate-php",
        Mistake::Uncritical,
        &[("property_exists($header, 'crit')", "false")],
    ),
    variant(
        "rotate-ruby",
        Mistake::AnyError,
        &[("rescue JWT::VerificationError", "rescue JWT::DecodeError")],
    ),
    variant(
        "rotate-ruby",
        Mistake::Unpinned,
        &[(
            "algorithm: \"HS256\"",
            "algorithm: JWT.decode(token, nil, false).last[\"alg\"]",
        )],
    ),
    variant(
        "rotate-ruby",
        Mistake::Unnamed,
        &[(
            "  PREVIOUS if kid == PREVIOUS_KID && !PREVIOUS.empty?\n",
            "  nil\n",
        )],
    ),
    variant(
        "rotate-ruby",
        Mistake::Endless,
        &[(", required_claims: [\"exp\"]", "")],
    ),
    variant(
        "rotate-ruby",
        Mistake::NameIsText,
        &[(
            "return unless kid.is_a?(String) && !kid.empty?",
            "return if kid.nil? || kid.empty?",
        )],
    ),
];

fn main() -> ExitCode {
    interop::run_with(trials)
}

fn trials(workshop: &Arc<Workshop>) -> Result<Vec<Trial>> {
    let document = Document::read(GUIDE)?;
    complete(&document)?;
    let mut trials = Vec::new();
    for variant in VARIANTS {
        let (block, mistake) = (variant.block, variant.mistake);
        let title = format!("{block} that {} is refused", mistake.name());
        let judge = move |checked| interop::refused(checked, mistake.defect());
        trials.push(interop::block_trial(
            workshop,
            variant.document()?,
            block,
            title,
            judge,
        )?);
    }
    Ok(trials)
}

/// Every module of the guide for a rotation has the three mistakes that all of them can have.
fn complete(document: &Document) -> Result<()> {
    let blocks = document.names().filter(|name| name.starts_with("rotate-"));
    for block in blocks.filter(|name| !name.ends_with("-setup")) {
        let has = |wanted: fn(Mistake) -> bool| {
            let mut own = VARIANTS.iter().filter(|variant| variant.block == block);
            own.any(|variant| wanted(variant.mistake))
        };
        ensure!(
            has(|mistake| matches!(mistake, Mistake::AnyError))
                && has(|mistake| matches!(mistake, Mistake::Unpinned | Mistake::Unread))
                && has(|mistake| matches!(mistake, Mistake::Unnamed)),
            "{block} lacks a variant"
        );
    }
    Ok(())
}
