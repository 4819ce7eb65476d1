//! Two sides that hold the same secret and come to different keys.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::Bench;
use crate::bench::OTHER;
use crate::bench::TEXT;

#[wasm_bindgen_test]
async fn a_secret_that_the_reading_cannot_decode_is_explained() {
    let panel = Bench::new().await;
    let secret = "a secret with spaces, which is no base64";
    let token = panel.sign_with(secret, "utf8").await;
    panel.pick("verify-reading", "base64").await;
    panel.fill("verify-secret", secret).await;
    panel.fill("verify-token", &token).await;
    // It was not tried, so nothing is said of the signature but what would fit.
    panel.answers("malformed", "secret_character");
    panel.says("verify-result", "The current secret was not tried");
    panel.says("verify-result", "as it stands, as text (UTF-8)");
    panel.says("verify-result", "you read it as base64");
    assert!(panel.wrong("verify-secret"));
    panel.pick("verify-reading", "utf8").await;
    panel.answers("valid", "valid");
}

#[wasm_bindgen_test]
async fn a_json_web_key_is_named_whichever_way_it_is_read() {
    let panel = Bench::new().await;
    let k = TEXT.repeat(2);
    let token = panel.sign_with(&k, "base64url").await;
    panel.fill("verify-token", &token).await;
    let jwk = format!("{{\n  \"kty\": \"oct\",\n  \"k\": \"{k}\"\n}}\n");
    for (reading, answer, label) in [
        (
            "utf8",
            ["invalid", "signature_mismatch"],
            "Take k out of the JWK and read it as base64url",
        ),
        (
            "base64url",
            ["malformed", "secret_character"],
            "Take k out of the JWK",
        ),
    ] {
        panel.pick("verify-reading", reading).await;
        panel.fill("verify-secret", &jwk).await;
        panel.answers(answer[0], answer[1]);
        assert_eq!(panel.cause().as_deref(), Some("jwk_value"), "{reading}");
        panel.says("verify-result", "with the value of k alone");
        let said = panel.hint("verify-secret");
        assert!(said.starts_with("This is a JWK"), "{said}");
        assert_eq!(panel.text("verify-remedy"), label);
        panel.click("verify-remedy").await;
        panel.answers("valid", "valid");
        assert_eq!(panel.value("verify-secret"), k);
    }
    panel.pick("sign-reading", "base64url").await;
    panel.fill("sign-secret", &jwk).await;
    let said = panel.hint("sign-secret");
    assert!(said.starts_with("This is a JWK"), "{said}");
    assert!(panel.wrong("sign-secret"));
}

#[wasm_bindgen_test]
async fn a_line_break_that_came_along_with_a_secret_is_named() {
    let panel = Bench::new().await;
    let secret = format!("{TEXT}{TEXT}");
    let token = panel.sign_with(&secret, "utf8").await;
    panel.fill("verify-token", &token).await;
    panel.fill("verify-secret", &format!("{secret}\n")).await;
    panel.answers("invalid", "signature_mismatch");
    panel.says("verify-result", "without the line break at its end.");
    let said = panel.hint("verify-secret");
    assert!(said.contains("ends with a line break"), "{said}");
    // Removing the line break would not be enough here, so the reading is named too.
    let token = panel.sign_with(&secret, "hex").await;
    panel.fill("verify-token", &token).await;
    panel.says(
        "verify-result",
        "read as hex, without the line break at its end.",
    );
    // To sign, it counts: what was pasted is what the key is made of.
    panel.sign_with(&format!("{secret}\n"), "utf8").await;
    let said = panel.hint("sign-secret");
    assert!(said.contains("ends with a line break"), "{said}");
    panel.click("verify-this").await;
    panel.answers("valid", "valid");
}

#[wasm_bindgen_test]
async fn what_one_copy_of_a_secret_has_more_than_the_other_is_named() {
    let panel = Bench::new().await;
    let one = TEXT.to_owned();
    for (signers, pasted, said, remark) in [
        (
            &one,
            format!("  {TEXT}"),
            "without the white space around it.",
            "white space",
        ),
        (
            &one,
            format!("\"{TEXT}\""),
            "without the quotes around it.",
            "in quotes",
        ),
        (
            &one,
            format!("JWT_SECRET={TEXT}"),
            "without the name in front",
            "with a name",
        ),
        (
            &one,
            format!("{TEXT}\n{OTHER}"),
            "only its first line",
            "several lines",
        ),
        (
            &format!("{TEXT}{OTHER}"),
            format!("{TEXT}\n{OTHER}"),
            "lines joined to one",
            "several lines",
        ),
        (
            &format!("{TEXT}\n"),
            one.clone(),
            "with a line break at its end.",
            "",
        ),
        (
            &format!("\"{TEXT}\""),
            one.clone(),
            "with double quotes around it.",
            "",
        ),
    ] {
        let token = panel.sign_with(signers, "utf8").await;
        panel.fill("verify-token", &token).await;
        panel.fill("verify-secret", &pasted).await;
        panel.answers("invalid", "signature_mismatch");
        panel.says("verify-result", said);
        let below = panel.hint("verify-secret");
        // Without a remark of its own, that the text is the same twice.
        let expected = match remark {
            "" => "A block of 16 is there again",
            remark => remark,
        };
        assert!(below.contains(expected), "{below}");
    }
}

#[wasm_bindgen_test]
async fn a_key_that_a_lenient_decoder_made_is_explained() {
    let panel = Bench::new().await;
    // Computed with Node.js's Buffer and with Ruby's decode64, which make the same key of the first.
    let key = "728aeb79cb61a2bb1e6dab6d7abcacb5aa6579ca2bade72d868aec79b6adb5eaf2b2d6a995";
    let phrase = "correct horse battery staple, correct horse battery staple!";
    let name = "correct_horse_battery_staple-correct_horse_battery_staple";
    let token = panel.sign_with(key, "hex").await;
    panel.fill("verify-token", &token).await;
    for (secret, skips_dashes_only) in [(phrase, false), (name, true)] {
        panel.fill("verify-secret", secret).await;
        panel.answers("invalid", "signature_mismatch");
        panel.says("verify-result", "a key of 37 bytes.");
        let said = panel.text("verify-result");
        assert!(said.contains("decode64 of Ruby"), "{said}");
        assert!(
            said.contains("Buffer of Node.js") != skips_dashes_only,
            "{said}"
        );
    }
}
