//! The texts in a token's header and claims: whoever issued it may have made the secret of one of them.

use jwt_secrets::key::Reading;
use zeroize::Zeroizing;

/// The longest that is tried, and the most of them.
const LONGEST: usize = 64;
const MOST: usize = 40;

/// What stands between quotes in the first two parts: names and values, as JSON writes them. Of an address or a name
/// its parts, too.
pub fn of(token: &str) -> Vec<Zeroizing<String>> {
    let mut pieces: Vec<Zeroizing<String>> = Vec::new();
    for part in token.split('.').take(2) {
        let Ok(octets) = Reading::Base64Url.octets(part) else {
            continue;
        };
        let Ok(text) = core::str::from_utf8(octets.octets()) else {
            continue;
        };
        for quoted in text.split('"').skip(1).step_by(2) {
            let labels = quoted.split(['/', '.', ':', '@', '-', '_', ' ']);
            for piece in [quoted].into_iter().chain(labels) {
                let new = pieces.iter().all(|other| **other != piece);
                if (2..=LONGEST).contains(&piece.len()) && new && pieces.len() < MOST {
                    pieces.push(Zeroizing::new(piece.to_owned()));
                }
            }
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_texts_of_header_and_claims_are_taken_once_each() {
        // {"alg":"HS256","typ":"JWT"} . {"iss":"https://auth.acme.example","sub":"acme"}
        let token = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.\
            eyJpc3MiOiJodHRwczovL2F1dGguYWNtZS5leGFtcGxlIiwic3ViIjoiYWNtZSJ9.x";
        let pieces: Vec<_> = of(token).iter().map(|piece| piece.to_string()).collect();
        let expected = [
            "alg",
            "HS256",
            "typ",
            "JWT",
            "iss",
            "https://auth.acme.example",
            "https",
            "auth",
            "acme",
            "example",
            "sub",
        ];
        assert_eq!(pieces, expected);
        assert!(of("").is_empty() && of("a.b.c").is_empty() && of("!.!.!").is_empty());
    }
}
