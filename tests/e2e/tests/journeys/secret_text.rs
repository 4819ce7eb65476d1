//! What the text of a secret must look like, worked out here and not by the code under test.

use anyhow::Context;
use anyhow::Result;
use anyhow::bail;
use anyhow::ensure;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde_json::Value;
use sha2::Digest;
use sha2::Sha256;

/// The algorithms and the fewest bytes of their keys (RFC 7518, section 3.2).
pub const ALGORITHMS: [(&str, usize); 3] = [("HS256", 32), ("HS384", 48), ("HS512", 64)];

/// The formats, the default first.
pub const FORMATS: [&str; 5] = ["base64url", "base64", "hex", "jwk", "alphanumeric"];

/// The number of alphanumeric characters that hold as many bits as so many bytes.
pub fn alphanumeric_length(bytes: usize) -> usize {
    match bytes {
        32 => 43,
        48 => 65,
        64 => 86,
        // 62^length must be at least 256^bytes; no other length is asked about.
        _ => 0,
    }
}

/// The bytes behind a text. Every deviation from the format is an error: its alphabet, its padding,
/// a space or a newline.
pub fn octets(format: &str, text: &str) -> Result<Vec<u8>> {
    let context = || format!("{format}: {text:?}");
    match format {
        "base64url" => BASE64_URL_SAFE_NO_PAD.decode(text).with_context(context),
        "base64" => BASE64_STANDARD.decode(text).with_context(context),
        "hex" => from_hex(text).with_context(context),
        "jwk" => from_jwk(text).with_context(context),
        "alphanumeric" => {
            ensure!(
                text.bytes().all(|byte| byte.is_ascii_alphanumeric()),
                context()
            );
            Ok(text.as_bytes().to_vec())
        }
        _ => bail!("no format {format}"),
    }
}

fn from_hex(text: &str) -> Result<Vec<u8>> {
    let lower = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    ensure!(
        text.bytes().all(lower) && text.len().is_multiple_of(2),
        "not lower-case hexadecimal"
    );
    let pairs = (0..text.len())
        .step_by(2)
        .filter_map(|at| text.get(at..at + 2));
    pairs
        .map(|pair| Ok(u8::from_str_radix(pair, 16)?))
        .collect()
}

fn from_jwk(text: &str) -> Result<Vec<u8>> {
    let jwk: Value = serde_json::from_str(text)?;
    let field = |name: &str| {
        jwk.get(name)
            .and_then(Value::as_str)
            .with_context(|| format!("no {name}"))
    };
    ensure!(
        jwk.as_object().is_some_and(|jwk| jwk.len() == 5),
        "a JWK of ours has five members"
    );
    ensure!(
        field("kty")? == "oct" && field("use")? == "sig",
        "kty is oct, use is sig"
    );
    let k = field("k")?;
    // RFC 7638, section 3: the required members of an octet key, in lexicographic order, no spaces.
    let thumbprint = Sha256::digest(format!(r#"{{"k":"{k}","kty":"oct"}}"#));
    ensure!(
        field("kid")? == BASE64_URL_SAFE_NO_PAD.encode(thumbprint),
        "kid is not the thumbprint"
    );
    Ok(BASE64_URL_SAFE_NO_PAD.decode(k)?)
}

/// The algorithm that a JWK names.
pub fn jwk_algorithm(text: &str) -> Result<String> {
    let jwk: Value = serde_json::from_str(text)?;
    Ok(jwk
        .get("alg")
        .and_then(Value::as_str)
        .context("no alg")?
        .to_owned())
}
