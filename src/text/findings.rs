//! What is said of a finding about a secret or a JSON Web Key. A finding without words does not compile.

use jwt_secrets::assess::Finding;
use jwt_secrets::assess::JwkFault;
use jwt_secrets::assess::Likeness;
use jwt_secrets::assess::Pattern;
use jwt_secrets::jws::Mistaken;
use jwt_secrets::key::MAX_SECRET_TEXT;
use jwt_secrets::key::Reading;

use super::Explain;
use super::Explained;
use super::Explanation;
use super::Template;
use super::Ways;
use super::words;
use crate::browser::quantity;

words! {
    /// What is said of each finding: what was seen, and what to do about it.
    pub struct Findings = FINDINGS {
        /// The `{place}` where it stands; the same below.
        published: Explanation,
        published_surrounded: Explanation,
        published_other_case: Explanation,
        published_encoded: Explanation,
        published_cut: Explanation,
        /// The `{text}` of it.
        constant: Explanation,
        /// The `{hash}` of the `{text}`.
        digest: Explanation,
        empty: Explanation,
        token: Explanation,
        part_of_a_token: Explanation,
        public_key: Explanation,
        private_key: Explanation,
        id_and_secret: Explanation,
        placeholder: Explanation,
        variable: Explanation,
        command: Explanation,
        code: Explanation,
        blank: Explanation,
        /// More than `{maximum}` bytes.
        too_long: Explanation,
        /// About 2 to the power of `{bits}` guesses.
        guessable: Explanation,
        /// Decoded as `{reading}` it is `{bytes}`, of which `{effective}` count.
        padded_with_nuls: Explanation,
        /// It has `{bytes}` with their unit, the `{algorithm}` needs `{minimum}`.
        too_short: Explanation,
        byte_order_mark: Explanation,
        line_break: Explanation,
        line_break_of_windows: Explanation,
        space_around: Explanation,
        quotes: Explanation,
        name: Explanation,
        several_lines: Explanation,
        /// The first at `{position}`; the same below.
        nul: Explanation,
        control_character: Explanation,
        non_ascii: Explanation,
        invisible: Explanation,
        url_encoded: Explanation,
        escaped: Explanation,
        number_sign: Explanation,
        dollar: Explanation,
        /// Decoded as `{reading}`.
        line_inside: Explanation,
        /// Decoded as `{outer}` it is `{inner}` again.
        encoded_twice: Explanation,
        /// The `{character}` at `{position}` is not of the alphabet of `{reading}`; somebody reads `{bytes}` all the same.
        foreign_character: Explanation,
        foreign_character_to_nothing: Explanation,
        odd_length: Explanation,
        /// As `{reading}` it is `{bytes}`.
        decoded_short: Explanation,
        /// By a lenient decoder it is `{bytes}`.
        decoded_short_leniently: Explanation,
        number: Explanation,
        boolean: Explanation,
        list: Explanation,
        /// The digits are `{bytes}`.
        hex_prefix: Explanation,
        base64_prefix: Explanation,
        /// It has `{bytes}`, which is more than a block of the hash of the `{algorithm}`.
        longer_than_block: Explanation,
        patterns: Patterns,
        jwk: JwkFaults,
        /// Said behind a pattern that is not seen in the text itself: it is seen as `{reading}`.
        seen_as: Template,
    }
}

words! {
    /// What is said of each pattern.
    pub struct Patterns {
        one_symbol: Explanation,
        /// A block of `{block}` characters or bytes.
        repeated: Explanation,
        /// `{distinct}` of them.
        few_symbols: Explanation,
        one_octet: Explanation,
        sequence: Explanation,
        keyboard: Explanation,
        words: Explanation,
        /// As many as `{words}`, at most `{bits}` if they were drawn.
        phrase: Explanation,
        sentence: Explanation,
        spoken: Explanation,
        typed_text: Explanation,
        /// At most `{bits}`, as below.
        uuid: Explanation,
        ulid: Explanation,
        object_id: Explanation,
        nano_id: Explanation,
        timestamp: Explanation,
        date: Explanation,
        /// Of an alphabet of `{symbols}`.
        few_bits: Explanation,
    }
}

words! {
    /// What is said of each fault of a JSON Web Key.
    pub struct JwkFaults {
        escaped_quotes: Explanation,
        kty_unknown: Explanation,
        no_keys: Explanation,
        value_missing: Explanation,
        /// Before what is wrong with `k`.
        value_invalid: Template,
        alg_unknown: Explanation,
        /// The `{meant}` that it might be.
        alg_unknown_meant: Explanation,
        alg_of_another_key: Explanation,
        /// It has `{bytes}`, the `{algorithm}` needs `{minimum}`.
        alg_needs_more: Explanation,
        use_forbids: Explanation,
        key_ops_forbid: Explanation,
        duplicate_kid: Explanation,
    }
}

impl Explain for Finding {
    #[expect(clippy::too_many_lines, reason = "one arm a finding")]
    fn explain(&self) -> Explained {
        let t = Findings::here();
        let ways = Ways::here();
        let bytes = |count: &usize| quantity::bytes(super::tag(), *count);
        let at = |words: &Explanation, position: &usize| {
            words.with(&[("position", &position.to_string())])
        };
        let short = |words: &Explanation, algorithm: jwt_secrets::Algorithm, has: &usize| {
            words.with(&[
                ("bytes", &bytes(has)),
                ("algorithm", algorithm.alg()),
                ("minimum", &bytes(&algorithm.min_bytes())),
            ])
        };
        match self {
            Self::Published(published, likeness) => {
                let words = match likeness {
                    Likeness::Same => &t.published,
                    Likeness::Surrounded => &t.published_surrounded,
                    Likeness::OtherCase => &t.published_other_case,
                    Likeness::Encoded => &t.published_encoded,
                    Likeness::Cut => &t.published_cut,
                };
                words.with(&[("place", published.place)])
            }
            Self::Constant(constant) => t.constant.with(&[("text", constant.text())]),
            Self::Digest(digested) => t
                .digest
                .with(&[("hash", digested.hash), ("text", digested.text)]),
            Self::Empty => t.empty.plain(),
            Self::Mistaken(mistaken) => t.mistaken(*mistaken).plain(),
            Self::Placeholder => t.placeholder.plain(),
            Self::Variable => t.variable.plain(),
            Self::Command => t.command.plain(),
            Self::Code => t.code.plain(),
            Self::Blank => t.blank.plain(),
            Self::TooLong => t.too_long.with(&[("maximum", &bytes(&MAX_SECRET_TEXT))]),
            Self::Pattern(pattern, reading) => {
                let said = pattern.explain();
                if *reading == Reading::Utf8 {
                    return said;
                }
                let reading = ways.readings.of(*reading);
                said.also(&t.seen_as.with(&[("reading", reading)]))
            }
            Self::Guessable { log2_guesses } => {
                t.guessable.with(&[("bits", &log2_guesses.to_string())])
            }
            Self::PaddedWithNuls {
                reading,
                bytes: has,
                effective,
            } => t.padded_with_nuls.with(&[
                ("reading", ways.readings.of(*reading)),
                ("bytes", &bytes(has)),
                ("effective", &effective.to_string()),
            ]),
            Self::TooShort {
                algorithm,
                bytes: has,
            } => short(&t.too_short, *algorithm, has),
            Self::Jwk(fault) => fault.explain(),
            Self::ByteOrderMark => t.byte_order_mark.plain(),
            Self::LineBreak { cr_lf: false } => t.line_break.plain(),
            Self::LineBreak { cr_lf: true } => t.line_break_of_windows.plain(),
            Self::SpaceAround => t.space_around.plain(),
            Self::Quotes => t.quotes.plain(),
            Self::Name => t.name.plain(),
            Self::SeveralLines => t.several_lines.plain(),
            Self::Nul { position } => at(&t.nul, position),
            Self::ControlCharacter { position } => at(&t.control_character, position),
            Self::NonAscii {
                position,
                invisible: false,
            } => at(&t.non_ascii, position),
            Self::NonAscii {
                position,
                invisible: true,
            } => at(&t.invisible, position),
            Self::UrlEncoded => t.url_encoded.plain(),
            Self::Escaped => t.escaped.plain(),
            Self::NumberSign { position } => at(&t.number_sign, position),
            Self::Dollar { position } => at(&t.dollar, position),
            Self::LineInside(reading) => t
                .line_inside
                .with(&[("reading", ways.readings.of(*reading))]),
            Self::EncodedTwice(outer, inner) => t.encoded_twice.with(&[
                ("outer", ways.readings.of(*outer)),
                ("inner", ways.readings.of(*inner)),
            ]),
            Self::Foreign {
                reading,
                foreign,
                decoder,
                octets,
            } => {
                let words = match (foreign, octets) {
                    (None, _) => &t.odd_length,
                    (_, 0) => &t.foreign_character_to_nothing,
                    _ => &t.foreign_character,
                };
                let place = foreign.map(|foreign| (foreign.character, foreign.position));
                let (character, position) = place.unwrap_or_default();
                let said = words.with(&[
                    ("character", &character.to_string()),
                    ("position", &position.to_string()),
                    ("reading", ways.readings.of(*reading)),
                    ("bytes", &bytes(octets)),
                ]);
                said.also(ways.decoder(*decoder))
            }
            Self::DecodedShort {
                reading,
                bytes: has,
                decoder,
            } => match decoder {
                None => t.decoded_short.with(&[
                    ("reading", ways.readings.of(*reading)),
                    ("bytes", &bytes(has)),
                ]),
                Some(decoder) => {
                    let said = t.decoded_short_leniently.with(&[("bytes", &bytes(has))]);
                    said.also(ways.decoder(*decoder))
                }
            },
            Self::Number => t.number.plain(),
            Self::Boolean => t.boolean.plain(),
            Self::List => t.list.plain(),
            Self::HexPrefix { octets } => t.hex_prefix.with(&[("bytes", &bytes(octets))]),
            Self::Base64Prefix => t.base64_prefix.plain(),
            Self::LongerThanBlock {
                algorithm,
                bytes: has,
            } => short(&t.longer_than_block, *algorithm, has),
        }
    }
}

impl Findings {
    const fn mistaken(&self, mistaken: Mistaken) -> &Explanation {
        match mistaken {
            Mistaken::Token => &self.token,
            Mistaken::PublicKey => &self.public_key,
            Mistaken::PrivateKey => &self.private_key,
            Mistaken::IdAndSecret => &self.id_and_secret,
            Mistaken::TokenSignature | Mistaken::Issuer | Mistaken::KeyId => &self.part_of_a_token,
        }
    }
}

impl Explain for Pattern {
    fn explain(&self) -> Explained {
        let t = &Findings::here().patterns;
        let words = match self {
            Self::OneSymbol => &t.one_symbol,
            Self::Repeated { .. } => &t.repeated,
            Self::FewSymbols { .. } => &t.few_symbols,
            Self::OneOctet => &t.one_octet,
            Self::Sequence => &t.sequence,
            Self::Keyboard => &t.keyboard,
            Self::Words => &t.words,
            Self::Phrase { bits: None, .. } => &t.sentence,
            Self::Phrase { .. } => &t.phrase,
            Self::Spoken => &t.spoken,
            Self::TypedText => &t.typed_text,
            Self::Uuid { .. } => &t.uuid,
            Self::Ulid => &t.ulid,
            Self::ObjectId => &t.object_id,
            Self::NanoId => &t.nano_id,
            Self::Timestamp => &t.timestamp,
            Self::Date => &t.date,
            Self::FewBits { .. } => &t.few_bits,
        };
        let (name, count) = match *self {
            Self::Repeated { block } => ("block", block),
            Self::FewSymbols { distinct } => ("distinct", distinct),
            Self::FewBits { symbols, .. } => ("symbols", symbols),
            Self::Phrase { words, .. } => ("words", words),
            _ => ("", 0),
        };
        let bits = self.bits().unwrap_or_default();
        words.with(&[(name, &count.to_string()), ("bits", &bits.to_string())])
    }
}

impl Explain for JwkFault {
    fn explain(&self) -> Explained {
        let t = &Findings::here().jwk;
        let bytes = |count: &usize| quantity::bytes(super::tag(), *count);
        match self {
            Self::Json(error) => error.explain(),
            Self::EscapedQuotes => t.escaped_quotes.plain(),
            Self::KtyUnknown => t.kty_unknown.plain(),
            Self::NoKeys => t.no_keys.plain(),
            Self::ValueMissing => t.value_missing.plain(),
            Self::ValueInvalid(error) => {
                let Explained { message, hint } = error.explain();
                Explained {
                    message: [t.value_invalid.0, &message].join(" "),
                    hint,
                }
            }
            Self::AlgUnknown { meant: None } => t.alg_unknown.plain(),
            Self::AlgUnknown { meant: Some(meant) } => {
                t.alg_unknown_meant.with(&[("meant", meant)])
            }
            Self::AlgOfAnotherKey => t.alg_of_another_key.plain(),
            Self::AlgNeedsMore {
                algorithm,
                bytes: has,
            } => t.alg_needs_more.with(&[
                ("bytes", &bytes(has)),
                ("algorithm", algorithm.alg()),
                ("minimum", &bytes(&algorithm.min_bytes())),
            ]),
            Self::UseForbids => t.use_forbids.plain(),
            Self::KeyOpsForbid => t.key_ops_forbid.plain(),
            Self::DuplicateKid => t.duplicate_kid.plain(),
        }
    }
}
