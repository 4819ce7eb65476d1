//! Supabase, self-hosted with Docker: as `docker/utils/generate-keys.sh` and `docker/utils/add-new-auth-keys.sh` make them.
//!
//! Each program has the text of a value as its key: nothing is decoded. `VAULT_ENC_KEY` and `REALTIME_DB_ENC_KEY` have to
//! have exactly 32 and 16 characters. The key of `JWT_JWKS` names no `key_ops`: Auth takes one key for signing only, and
//! makes it of `JWT_SECRET` by itself.

use super::Entry;
use super::Profile;
use super::Value;
use super::base64;
use super::hex;
use crate::Algorithm;
use crate::SetError;
use crate::encoding;
use crate::jws;
use crate::jws::Header;
use crate::jws::NumericDate;
use crate::key::Reading;
use zeroize::Zeroizing;

const SECRET: &str = "JWT_SECRET";

/// Five years of 365 days.
const LIFETIME: i64 = 5 * 365 * 24 * 3600;

pub(super) const PROFILE: Profile = Profile {
    code: "supabase",
    source: "https://supabase.com/docs/guides/self-hosting/docker",
    entries: &[
        Entry::required("POSTGRES_PASSWORD", hex(16)),
        Entry::required(SECRET, base64(30)),
        Entry::required("ANON_KEY", made_of_the_secret(anon)),
        Entry::required("SERVICE_ROLE_KEY", made_of_the_secret(service_role)),
        Entry::optional("JWT_JWKS", made_of_the_secret(jwk_set)),
        Entry::required("DASHBOARD_PASSWORD", hex(16)),
        Entry::required("SECRET_KEY_BASE", base64(48)),
        Entry::required("REALTIME_DB_ENC_KEY", hex(8)),
        Entry::required("VAULT_ENC_KEY", hex(16)),
        Entry::required("PG_META_CRYPTO_KEY", base64(24)),
        Entry::optional("LOGFLARE_PUBLIC_ACCESS_TOKEN", base64(24)),
        Entry::optional("LOGFLARE_PRIVATE_ACCESS_TOKEN", base64(24)),
        Entry::optional("S3_PROTOCOL_ACCESS_KEY_ID", hex(16)),
        Entry::optional("S3_PROTOCOL_ACCESS_KEY_SECRET", hex(32)),
        Entry::optional("MINIO_ROOT_PASSWORD", hex(16)),
    ],
    // Names inside of the containers, and an old one.
    unread: &["LOGFLARE_API_KEY", "DB_ENC_KEY", "CRYPTO_KEY"],
};

const fn made_of_the_secret(
    write: fn(&str, NumericDate) -> Result<Zeroizing<String>, SetError>,
) -> Value {
    Value::Derived {
        from: SECRET,
        write,
    }
}

fn anon(secret: &str, now: NumericDate) -> Result<Zeroizing<String>, SetError> {
    token("anon", secret, now)
}

fn service_role(secret: &str, now: NumericDate) -> Result<Zeroizing<String>, SetError> {
    token("service_role", secret, now)
}

fn token(role: &str, secret: &str, now: NumericDate) -> Result<Zeroizing<String>, SetError> {
    let issued = now.seconds();
    let expires = issued.saturating_add(LIFETIME);
    let claims = format!(r#"{{"role":"{role}","iss":"supabase","iat":{issued},"exp":{expires}}}"#);
    let algorithm = Algorithm::Hs256;
    let key = Reading::Utf8.octets(secret)?;
    let token = jws::sign(&Header::text(algorithm), &claims, &key, algorithm)?;
    Ok(encoding::join(&[token.as_str()]))
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "as the other two, of which one can fail"
)]
fn jwk_set(secret: &str, _: NumericDate) -> Result<Zeroizing<String>, SetError> {
    let k = encoding::base64url(secret.as_bytes());
    let parts = [
        r#"{"keys":[{"kty":"oct","k":""#,
        &k,
        r#"","alg":"HS256"}]}"#,
    ];
    Ok(encoding::join(&parts))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::jws::SignedBy;
    use crate::jws::Verifier;

    /// Python: base64url without padding of the octets of the text, after `json.dumps`.
    const TEXT: &str = "q2w+9/ZxC4vB7nM1kL0pR8sT6uY5iO3eA2dF4gH9";

    #[test]
    fn the_tokens_are_those_of_its_own_script() {
        let now = NumericDate::from_seconds(1_700_000_000);
        let key = Reading::Utf8.octets(TEXT).unwrap();
        for (write, role) in [
            (anon as fn(&str, NumericDate) -> _, "anon"),
            (service_role, "service_role"),
        ] {
            let token = write(TEXT, now).unwrap();
            let verifier = Verifier {
                algorithm: Algorithm::Hs256,
                current: Some(&key),
                previous: None,
                now,
                skew: 0,
            };
            let verification = verifier.verify(&token);
            assert_eq!(verification.signed_by(), Some(SignedBy::Current));
            assert_eq!(
                verification.header(),
                Some(r#"{"alg":"HS256","typ":"JWT"}"#)
            );
            let claims = format!(
                r#"{{"role":"{role}","iss":"supabase","iat":1700000000,"exp":1857680000}}"#
            );
            assert_eq!(verification.payload(), Some(claims.as_str()));
        }
    }

    #[test]
    fn the_key_of_the_set_is_the_text_and_not_what_it_could_be_decoded_to() {
        let now = NumericDate::from_seconds(0);
        assert_eq!(
            *jwk_set(TEXT, now).unwrap(),
            r#"{"keys":[{"kty":"oct","k":"cTJ3KzkvWnhDNHZCN25NMWtMMHBSOHNUNnVZNWlPM2VBMmRGNGdIOQ","alg":"HS256"}]}"#
        );
    }
}
