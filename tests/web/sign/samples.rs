//! The sample tokens: one for each reading of a secret.

use jwt_secrets::Algorithm;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::Bench;
use crate::bench::TEXT;

const READINGS: [&str; 4] = ["utf8", "base64url", "base64", "hex"];

#[wasm_bindgen_test]
async fn a_new_secret_has_a_sample_token_under_each_reading_and_each_fits_its_own() {
    let panel = Bench::new().await;
    panel.unfold_samples().await;
    for algorithm in Algorithm::ALL {
        panel.pick("sign-alg", algorithm.alg()).await;
        panel.click("sample-secret").await;
        panel.says("sign-status", "new secret");
        let secret = panel.value("sign-secret");
        assert!(
            secret.len() == 2 * algorithm.min_bytes()
                && secret.bytes().all(|byte| byte.is_ascii_hexdigit()),
            "{secret}"
        );
        panel.pick("verify-alg", algorithm.alg()).await;
        panel.fill("verify-secret", &secret).await;
        let mut tokens = Vec::new();
        for reading in READINGS {
            let token = panel.text(&format!("sample-{reading}"));
            panel.pick("verify-reading", reading).await;
            panel.fill("verify-token", &token).await;
            panel.answers("valid", "valid");
            tokens.push(token);
        }
        // Hex digits are the same octets in both alphabets of base64, and other ones as text and as hex.
        let [utf8, base64url, base64, hex] = &tokens[..] else {
            panic!("{tokens:?}");
        };
        assert!(base64url == base64, "{tokens:?}");
        assert!(utf8 != base64 && base64 != hex && hex != utf8, "{tokens:?}");
    }
}

#[wasm_bindgen_test]
async fn a_secret_that_not_every_reading_can_decode_has_the_samples_that_it_can_have() {
    let panel = Bench::new().await;
    panel.unfold_samples().await;
    for (symbol, reading, other) in [("-", "base64url", "base64"), ("+", "base64", "base64url")] {
        let secret = symbol.repeat(44);
        panel.sign_with(&secret, "utf8").await;
        for missing in [other, "hex"] {
            assert!(
                panel.text(&format!("sample-{missing}")).is_empty(),
                "{secret} is no {missing}"
            );
        }
        panel.fill("verify-secret", &secret).await;
        panel.pick("verify-reading", reading).await;
        let token = panel.text(&format!("sample-{reading}"));
        panel.fill("verify-token", &token).await;
        panel.answers("valid", "valid");
    }
}

#[wasm_bindgen_test]
async fn samples_are_made_only_while_they_are_seen() {
    let panel = Bench::new().await;
    panel.sign_with(&TEXT.repeat(2), "utf8").await;
    let made = |panel: &Bench| READINGS.map(|reading| panel.text(&format!("sample-{reading}")));
    assert_eq!(made(&panel), [""; 4]);
    panel.unfold_samples().await;
    assert_eq!(made(&panel).map(|token| token.split('.').count()), [3; 4]);
    panel.find(".samples").remove_attribute("open").unwrap();
    panel.until(|panel| made(panel) == [""; 4]).await;
}
