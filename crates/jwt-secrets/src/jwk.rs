//! A secret as a JSON Web Key of type `oct` (RFC 7517, RFC 7518 section 6.4).

use crate::Algorithm;
use crate::encoding;
use sha2::Digest as _;
use sha2::Sha256;
use zeroize::Zeroizing;

/// The key as JSON without spaces. Nothing needs escaping: each value is a fixed word or base64url.
pub(crate) fn render(octets: &[u8], algorithm: Algorithm) -> Zeroizing<String> {
    let k = encoding::base64url(octets);
    let kid = thumbprint(&k);
    encoding::join(&[
        r#"{"kty":"oct","k":""#,
        &k,
        r#"","alg":""#,
        algorithm.alg(),
        r#"","use":"sig","kid":""#,
        &kid,
        r#""}"#,
    ])
}

/// The thumbprint of RFC 7638 with SHA-256: over the required members in lexicographic order,
/// without spaces. It gives a guessable key away (RFC 7638 section 7), so it is for generated ones.
fn thumbprint(k: &str) -> Zeroizing<String> {
    let digest = Sha256::new()
        .chain_update(r#"{"k":""#)
        .chain_update(k)
        .chain_update(r#"","kty":"oct"}"#)
        .finalize();
    encoding::base64url(&digest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;
    use serde_json::Value;

    /// The key of RFC 7515 appendix A.1.
    const K: &str =
        "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow";

    #[test]
    fn the_key_of_rfc_7515_has_the_thumbprint_that_python_computes() {
        // Python: json.dumps({"kty": "oct", "k": K}, sort_keys=True, separators=(",", ":")),
        // hashlib.sha256, base64.urlsafe_b64encode without padding.
        assert_eq!(
            *thumbprint(K),
            "y_x3gCJnL6oKGBBIXScabduwxTVy2Wd2bzRVEUbdUzc"
        );
    }

    #[test]
    fn the_key_of_rfc_7515_is_written_member_by_member() {
        let octets = URL_SAFE_NO_PAD.decode(K).unwrap();
        let text = render(&octets, Algorithm::Hs256);
        let expected = format!(
            "{}{K}{}",
            r#"{"kty":"oct","k":""#,
            r#"","alg":"HS256","use":"sig","kid":"y_x3gCJnL6oKGBBIXScabduwxTVy2Wd2bzRVEUbdUzc"}"#,
        );
        assert_eq!(*text, expected);
        assert_eq!(text.capacity(), text.len());
    }

    #[test]
    fn a_json_parser_reads_the_same_members() {
        let text = render(&[0xFF; 64], Algorithm::Hs512);
        let jwk: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(jwk["kty"], "oct");
        assert_eq!(jwk["alg"], "HS512");
        assert_eq!(jwk["use"], "sig");
        assert_eq!(jwk["kid"].as_str().unwrap().len(), 43);
        assert_eq!(
            URL_SAFE_NO_PAD.decode(jwk["k"].as_str().unwrap()).unwrap(),
            [0xFF; 64]
        );
        assert_eq!(jwk.as_object().unwrap().len(), 5);
    }
}
