//! Decoders of base64 that skip what they cannot read: whether the one that made a key is found.

use std::sync::Arc;

use anyhow::Context;
use anyhow::Result;
use anyhow::bail;
use anyhow::ensure;
use jwt_secrets::Algorithm;
use jwt_secrets::jws::Fitting;
use jwt_secrets::jws::Header;
use jwt_secrets::jws::LenientDecoder;
use libtest_mimic::Trial;

use crate::encoding::Encoding;
use crate::folder::Folder;
use crate::jwt;
use crate::tokens::Bed;
use crate::tokens::draw::Draw;
use crate::tokens::start::start;
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
}

const DECODERS: [Decoder; 5] = [
    Decoder {
        name: "Buffer of Node.js",
        ours: LenientDecoder::BothAlphabets,
        tool: Tool::Node,
        arguments: &[
            "-e",
            "for (const text of JSON.parse(require('node:fs').readFileSync(0)))
               console.log(Buffer.from(text, 'base64').toString('hex'))",
        ],
    },
    Decoder {
        name: "urlsafe_b64decode of Python",
        ours: LenientDecoder::BothAlphabets,
        tool: Tool::Python,
        arguments: &["-c", PYTHON, "urlsafe_b64decode"],
    },
    Decoder {
        name: "b64decode of Python",
        ours: LenientDecoder::StandardAlphabet,
        tool: Tool::Python,
        arguments: &["-c", PYTHON, "b64decode"],
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
    },
    Decoder {
        name: "base64_decode of PHP",
        ours: LenientDecoder::StandardAlphabet,
        tool: Tool::Php,
        arguments: &[
            "-r",
            "foreach (json_decode(stream_get_contents(STDIN)) as $text) echo bin2hex(base64_decode($text)), PHP_EOL;",
        ],
    },
];

/// It wants padding, and more than enough will do.
const PYTHON: &str = "
import base64, json, sys
decode = getattr(base64, sys.argv[1])
for text in json.load(sys.stdin):
    try:
        print(decode(text + '===').hex())
    except ValueError:
        print()
";

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
    fn explained(self, bed: &Bed) -> Result<()> {
        let mut draw = Draw::new(bed.seed, self.name);
        let texts: Vec<_> = (0..TEXTS).map(|_| text(&mut draw)).collect();
        let folder = Folder::empty()?;
        let output = start(&bed.workshop, bed.workshop.program(self.tool)?, &folder)
            .args(self.arguments)
            .input(serde_json::to_vec(&texts)?)
            .run()?;
        let keys: Vec<_> = output.quiet_text()?.lines().collect();
        ensure!(keys.len() == TEXTS, "{} keys", keys.len());
        let mut explained = 0;
        for (text, key) in texts.iter().zip(keys).filter(|(_, key)| !key.is_empty()) {
            let key = Encoding::Hex.read(key)?;
            match Fitting::find(&token(&key)?, text, Algorithm::Hs256) {
                Some(Fitting::Lenient { decoders, bytes })
                    if decoders.contains(&self.ours) && bytes == key.len() =>
                {
                    explained += 1;
                }
                // Nothing in it had to be skipped.
                Some(Fitting::Reading { .. }) => {}
                other => bail!("{text:?} is {other:?} of {} octets", key.len()),
            }
        }
        // Python alone refuses many: what is not ASCII, and a last character that is no octet.
        ensure!(explained > TEXTS / 4, "only {explained} explained");
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

/// What people take for a secret: words and digits, and between them what base64 has not.
fn text(draw: &mut Draw) -> String {
    const BETWEEN: [char; 10] = ['-', '_', ' ', '.', '!', '$', '+', '/', 'ü', '\n'];
    let length = 16 + draw.count(64);
    let mut character = || {
        if draw.one_in(6) {
            return draw.pick('-', &BETWEEN);
        }
        let code = 33 + draw.below(94);
        let printable = char::from_u32(code).unwrap_or('a');
        if printable.is_ascii_alphanumeric() {
            printable
        } else {
            'e'
        }
    };
    (0..length).map(|_| character()).collect()
}
