//! Chance, and what it does to a text.

/// What mutations put in anywhere: what parsers look at, and what is next to it.
const PIECES: [&str; 28] = [
    "",
    "{",
    "}",
    "[",
    "]",
    "\"",
    ":",
    ",",
    ".",
    "\\",
    "\\u0061",
    "\\ud83d",
    "=",
    "+",
    "/",
    "-",
    "_",
    " ",
    "\n",
    "\0",
    "é",
    "0",
    "1e400",
    "9007199254740993",
    "1700000000000",
    "null",
    "none",
    "\u{feff}",
];

/// What mutations put at the start of an object: members that the library acts on.
const MEMBERS: [&str; 16] = [
    r#""alg":"none","#,
    r#""alg":"HS256","#,
    r#""\u0061lg":"HS512","#,
    r#""crit":["b64"],"#,
    r#""crit":[],"#,
    r#""crit":[],"x":"#,
    r#""b64":false,"#,
    r#""b64":0,"#,
    r#""exp":"1","#,
    r#""exp":1,"#,
    r#""exp":1700000000000,"#,
    r#""nbf":1800000000,"#,
    r#""iat":1e12,"#,
    r#""iat":null,"#,
    r#""x":1e400,"#,
    r#""jwk":{"kty":"oct","kty":"oct"},"#,
];

/// What mutations put in place of the algorithm.
const ALGS: [&str; 8] = [
    "none", "nOnE", "HS384", "HS512", "hs256", "RS256", "EdDSA", "",
];

/// Numbers that differ from run to run: `SplitMix64` from a random seed, which a failure shows.
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new() -> Self {
        let mut seed = [0; 8];
        getrandom::fill(&mut seed).unwrap();
        println!("seed {seed:?}");
        Self(u64::from_le_bytes(seed))
    }

    /// A number below `bound`, or 0.
    pub(super) fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut word = self.0;
        word = (word ^ (word >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        word ^= word >> 31;
        usize::try_from(word % bound.max(1) as u64).unwrap()
    }

    pub(super) fn of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())]
    }

    /// One to three changes of bytes. What is not UTF-8 any more cannot come from a text field, and is
    /// tried where octets are signed.
    pub(super) fn mutate(&mut self, text: &mut Vec<u8>) {
        for _ in 0..=self.below(3) {
            let start = self.below(text.len() + 1);
            let end = text.len().min(start + self.below(4));
            match self.below(10) {
                0 => text.truncate(start),
                1 | 2 => drop(text.drain(start..end)),
                3 => {
                    let copy = text[start..end].to_vec();
                    let place = self.below(text.len() + 1);
                    text.splice(place..place, copy);
                }
                4 => {
                    if let Some(byte) = text.get_mut(start) {
                        *byte ^= 1 << self.below(8);
                    }
                }
                5 => {
                    if let Some(byte) = text.get_mut(start) {
                        let symbols = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_.";
                        *byte = self.of(symbols);
                    }
                }
                6 => {
                    if let Some(brace) = text.iter().position(|&byte| byte == b'{') {
                        let member = self.of(&MEMBERS);
                        text.splice(brace + 1..=brace, member.bytes());
                    }
                }
                7 => {
                    if let Some(alg) = text.windows(5).position(|word| word == b"HS256") {
                        let other = self.of(&ALGS);
                        text.splice(alg..alg + 5, other.bytes());
                    }
                }
                _ => {
                    let piece = self.of(&PIECES);
                    text.splice(start..end, piece.bytes());
                }
            }
        }
    }

    pub(super) fn mutated(&mut self, text: &str) -> Vec<u8> {
        let mut text = text.as_bytes().to_vec();
        self.mutate(&mut text);
        text
    }
}
