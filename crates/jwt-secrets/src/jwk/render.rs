//! From octets to the JSON of a key.

use crate::Algorithm;
use crate::Secret;
use crate::digest;
use crate::encoding;
use zeroize::Zeroizing;

/// The key as JSON without spaces. `kid` is JSON, too: with its quotes and escapes.
pub(crate) fn render(
    octets: &[u8],
    alg: Option<Algorithm>,
    kid: Option<&str>,
) -> Zeroizing<String> {
    let k = encoding::base64url(octets);
    let mut parts = vec![r#"{"kty":"oct","k":""#, &k, "\""];
    if let Some(alg) = alg {
        parts.extend([r#","alg":""#, alg.alg(), "\""]);
    }
    parts.push(r#","use":"sig""#);
    if let Some(kid) = kid {
        parts.extend([r#","kid":"#, kid]);
    }
    parts.push("}");
    encoding::join(&parts)
}

/// The thumbprint of RFC 7638 with SHA-256: over the required members in lexicographic order, without spaces.
#[must_use]
pub fn thumbprint(secret: &Secret) -> Zeroizing<String> {
    of_octets(secret.octets())
}

/// A generated key, called by its thumbprint.
pub(crate) fn document(octets: &[u8], algorithm: Algorithm) -> Zeroizing<String> {
    // base64url needs no escapes.
    let kid = encoding::join(&["\"", &of_octets(octets), "\""]);
    render(octets, Some(algorithm), Some(&kid))
}

fn of_octets(octets: &[u8]) -> Zeroizing<String> {
    of_value(&encoding::base64url(octets))
}

fn of_value(k: &str) -> Zeroizing<String> {
    let parts = [r#"{"k":""#, k, r#"","kty":"oct"}"#];
    encoding::base64url(&digest::sha256(&parts.map(str::as_bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_of_rfc_7515_has_the_thumbprint_that_python_computes() {
        // Python: json.dumps({"kty": "oct", "k": K}, sort_keys=True, separators=(",", ":")),
        // hashlib.sha256, base64.urlsafe_b64encode without padding.
        assert_eq!(
            *of_value(super::super::tests::K),
            "y_x3gCJnL6oKGBBIXScabduwxTVy2Wd2bzRVEUbdUzc"
        );
    }
}
