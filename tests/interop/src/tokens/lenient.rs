//! Decoders of base64 that drop what does not fit: whether the one that made a key is found.

use std::sync::Arc;

use anyhow::Context;
use anyhow::Result;
use anyhow::bail;
use anyhow::ensure;
use jwt_secrets::Algorithm;
use jwt_secrets::jws::Fitting;
use jwt_secrets::jws::Header;
use jwt_secrets::key::LenientDecoder;
use jwt_secrets::key::Way;
use libtest_mimic::Trial;

use crate::draw::Draw;
use crate::encoding::Encoding;
use crate::folder::Folder;
use crate::jwt;
use crate::tokens::Bed;
use crate::tokens::trial_with;
use crate::tool::Tool;

/// Texts for each decoder.
const TEXTS: usize = 1_000;

/// A decoder of others, and the one of ours that stands for it.
#[derive(Clone, Copy, Debug)]
struct Decoder {
    name: &'static str,
    ours: LenientDecoder,
    tool: Tool,
    /// A program that writes each text of a JSON array as hex, a line each; an empty line where it fails.
    arguments: &'static [&'static str],
    text: fn(&mut Draw) -> String,
}

const DECODERS: [Decoder; 5] = [
    Decoder {
        name: "Buffer of Node.js, of hex",
        ours: LenientDecoder::HexToForeign,
        tool: Tool::Node,
        arguments: &[
            "-e",
            "for (const text of JSON.parse(require('node:fs').readFileSync(0)))
               console.log(Buffer.from(text, 'hex').toString('hex'))",
        ],
        text: digits,
    },
    Decoder {
        name: "Buffer of Node.js",
        ours: LenientDecoder::BothAlphabets,
        tool: Tool::Node,
        arguments: &[
            "-e",
            "for (const text of JSON.parse(require('node:fs').readFileSync(0)))
               console.log(Buffer.from(text, 'base64').toString('hex'))",
        ],
        text,
    },
    Decoder {
        name: "RawStdEncoding of Go",
        ours: LenientDecoder::SpareBits,
        tool: Tool::Go,
        arguments: &["run", "main.go"],
        text,
    },
    Decoder {
        name: "decode64 of Ruby",
        ours: LenientDecoder::StandardAlphabet,
        tool: Tool::Ruby,
        arguments: &[
            "-rbase64",
            "-rjson",
            "-e",
            "JSON.parse($stdin.read).each { |text| puts Base64.decode64(text).unpack1('H*') }",
        ],
        text,
    },
    Decoder {
        name: "base64_decode of PHP",
        ours: LenientDecoder::StandardAlphabet,
        tool: Tool::Php,
        arguments: &[
            "-r",
            "foreach (json_decode(stream_get_contents(STDIN)) as $text) echo bin2hex(base64_decode($text)), PHP_EOL;",
        ],
        text,
    },
];

/// An empty line stands for an error.
const GO: &str = r#"package main

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
)

func main() {
	var texts []string
	if err := json.NewDecoder(os.Stdin).Decode(&texts); err != nil {
		panic(err)
	}
	for _, text := range texts {
		key, err := base64.RawStdEncoding.DecodeString(text)
		if err != nil {
			key = nil
		}
		fmt.Printf("%x\n", key)
	}
}
"#;

pub(crate) fn trials(bed: &Arc<Bed>) -> Vec<Trial> {
    let trial = |decoder: Decoder| {
        let title = format!("a key that {} made is explained", decoder.name);
        let lacking = (!bed.workshop.has(decoder.tool)).then(|| decoder.tool.name());
        let bed = Arc::clone(bed);
        trial_with(&title, lacking, move || decoder.explained(&bed))
    };
    DECODERS.into_iter().map(trial).collect()
}

impl Decoder {
    fn made(self, found: &Fitting) -> bool {
        found.decoders().contains(&self.ours)
    }

    fn explained(self, bed: &Bed) -> Result<()> {
        let mut draw = Draw::new(bed.seed, self.name);
        let texts: Vec<_> = (0..TEXTS).map(|_| (self.text)(&mut draw)).collect();
        let folder = Folder::empty()?;
        if self.tool == Tool::Go {
            folder.put("main.go", GO)?;
        }
        let output = folder
            .start(&bed.workshop, bed.workshop.program(self.tool)?)
            .args(self.arguments)
            .input(serde_json::to_vec(&texts)?)
            .run()?;
        let keys: Vec<_> = output.quiet_text()?.lines().collect();
        ensure!(keys.len() == TEXTS, "{} keys", keys.len());
        let mut explained = 0;
        for (text, key) in texts.iter().zip(keys).filter(|(_, key)| !key.is_empty()) {
            let key = Encoding::Hex.read(key)?;
            let found = Fitting::find(&token(&key)?, text, Algorithm::Hs256);
            match found.as_ref().map(Fitting::way) {
                Some(Way::Decoded(_)) if found.as_ref().is_some_and(|found| self.made(found)) => {
                    explained += 1;
                }
                // Nothing in it had to be dropped but what comes along with a copy.
                Some(Way::Read(_) | Way::Copied(..)) => {}
                // Go drops line breaks too, so that it is taken for a decoder that drops more.
                Some(Way::Decoded(_)) if self.tool == Tool::Go && text.contains('\n') => {}
                // What decoders of one kind see differently is left alone.
                None if text.contains(['=', 'Ł']) => {}
                _ => bail!("{text:?} is {found:?} of {} octets", key.len()),
            }
        }
        ensure!(explained > TEXTS / 5, "only {explained} explained");
        let remark = format!("explained: a key of {}", self.name);
        bed.tally.remark(remark, explained);
        Ok(())
    }
}

fn token(key: &[u8]) -> Result<String> {
    let algorithm = Algorithm::Hs256;
    let header = Encoding::Base64url.write(Header::text(algorithm).as_bytes());
    let input = format!("{header}.e30");
    let signature = jwt::mac(algorithm, key, &input).context("no MAC")?;
    Ok(format!("{input}.{}", Encoding::Base64url.write(&signature)))
}

/// What people take for a secret: letters and digits, and in every other one what base64 has not.
fn text(draw: &mut Draw) -> String {
    const BETWEEN: [char; 12] = ['-', '_', ' ', '.', '!', '$', '+', '/', 'ü', '\n', '=', 'Ł'];
    let length = 16 + draw.count(64);
    let plain = draw.one_in(2);
    let mut character = || {
        if !plain && draw.one_in(6) {
            return draw.pick('-', &BETWEEN);
        }
        // One that is no letter or digit becomes one.
        char::from_u32(33 + draw.below(94))
            .filter(char::is_ascii_alphanumeric)
            .unwrap_or('e')
    };
    (0..length).map(|_| character()).collect()
}

/// Hex digits, and in every other one something else.
fn digits(draw: &mut Draw) -> String {
    const FOREIGN: [char; 6] = ['g', 'x', '-', ' ', '\n', 'ü'];
    let length = 16 + draw.count(64);
    let plain = draw.one_in(2);
    let mut digit = || {
        if !plain && draw.one_in(24) {
            return draw.pick('g', &FOREIGN);
        }
        char::from_digit(draw.below(16), 16).unwrap_or('e')
    };
    (0..length).map(|_| digit()).collect()
}
