//! One press for each cause: after it the signature matches.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::Bench;
use crate::bench::OTHER;
use crate::bench::TEXT;

/// The secret of the signer and how it is read, what was pasted here, the code of the remedy, what its button says, and what
/// stands in the field then.
type Case = (
    String,
    &'static str,
    String,
    &'static str,
    &'static str,
    String,
);

/// All of a signer who reads the text.
fn differences() -> Vec<Case> {
    let one = TEXT.to_owned();
    let two = format!("{TEXT}{OTHER}");
    let lines = format!("{TEXT}\n{OTHER}");
    let row = |signers: &str, pasted: String, code, label| {
        let signers = signers.to_owned();
        (signers.clone(), "utf8", pasted, code, label, signers)
    };
    vec![
        row(
            &one,
            format!("{TEXT}\n"),
            "without_line_break",
            "Take the line break out",
        ),
        row(
            &one,
            format!("  {TEXT}"),
            "without_space",
            "Take the white space out",
        ),
        row(
            &one,
            format!("\"{TEXT}\""),
            "without_quotes",
            "Take the quotes off",
        ),
        row(
            &one,
            format!("JWT_SECRET={TEXT}"),
            "without_name",
            "Take the name off",
        ),
        row(&two, lines.clone(), "joined", "Join its lines"),
        row(&one, lines, "first_line", "Keep its first line only"),
        row(
            &format!("{TEXT}\n"),
            one.clone(),
            "with_line_break",
            "Put a line break at its end",
        ),
        row(
            &format!("\"{TEXT}\""),
            one.clone(),
            "with_quotes",
            "Put double quotes around it",
        ),
        row(
            &format!("'{TEXT}'"),
            one.clone(),
            "with_single_quotes",
            "Put single quotes around it",
        ),
    ]
}

/// All of a signer who decodes it.
fn decoded() -> Vec<Case> {
    let two = format!("{TEXT}{OTHER}");
    let hex = |pasted, code, label| (two.clone(), "hex", pasted, code, label, two.clone());
    // The key that Buffer of Node.js makes of the phrase, and base64 as it writes that key.
    let key = "728aeb79cb61a2bb1e6dab6d7abcacb5aa6579ca2bade72d868aec79b6adb5eaf2b2d6a995";
    vec![
        hex(two.clone(), "read_as_hex", "Read it as hex"),
        hex(
            format!("{two}\n"),
            "without_line_break",
            "Take the line break out and read it as hex",
        ),
        (
            TEXT.repeat(2),
            "base64url",
            format!(r#"{{"kty":"oct","k":"{TEXT}{TEXT}","alg":"HS256"}}"#),
            "jwk_value",
            "Take k out of the JWK and read it as base64url",
            TEXT.repeat(2),
        ),
        (
            key.to_owned(),
            "hex",
            "correct horse battery staple, correct horse battery staple!".to_owned(),
            "lenient_both_alphabets",
            "Put that key in, as base64",
            "correcthorsebatterystaplecorrecthorsebatterystaplQ".to_owned(),
        ),
    ]
}

#[wasm_bindgen_test]
async fn one_press_makes_the_signature_match_for_every_cause() {
    let panel = Bench::new().await;
    for (signers, reading, pasted, code, label, left) in differences().into_iter().chain(decoded())
    {
        let token = panel.sign_with(&signers, reading).await;
        panel.pick("verify-reading", "utf8").await;
        panel.fill("verify-token", &token).await;
        panel.fill("verify-secret", &pasted).await;
        panel.answers("invalid", "signature_mismatch");
        assert_eq!(
            panel.heading(),
            "Refused: another form of the secret signed it"
        );
        assert_eq!(panel.cause().as_deref(), Some(code));
        assert_eq!(panel.remedies(), [code]);
        assert_eq!(panel.text("verify-remedy"), label);
        panel.click("verify-remedy").await;
        panel.answers("valid", "valid");
        assert_eq!(panel.heading(), "Valid");
        assert_eq!((panel.cause(), panel.remedies()), (None, Vec::new()));
        assert_eq!(panel.value("verify-secret"), left);
        let status = panel.text("verify-status");
        let (typed, chosen) = (pasted != left, panel.picked("verify-reading") != "utf8");
        assert_eq!(status.contains("brings back what you typed"), typed);
        assert_eq!(status.contains("but not the reading"), typed && chosen);
    }
}

/// A field makes one line break of the two characters that Windows writes.
#[wasm_bindgen_test]
async fn a_line_break_of_windows_is_written_in_hex() {
    let panel = Bench::new().await;
    let octets = format!("{TEXT}\r\n");
    let digits = octets.bytes().flat_map(|octet| [octet >> 4, octet & 15]);
    let hex: String = digits
        .map(|digit| char::from_digit(digit.into(), 16).unwrap())
        .collect();
    let token = panel.sign_with(&hex, "hex").await;
    panel.fill("verify-secret", TEXT).await;
    panel.fill("verify-token", &token).await;
    assert_eq!(panel.remedies(), ["with_cr_lf"]);
    panel.click("verify-remedy").await;
    panel.answers("valid", "valid");
    assert_eq!(panel.value("verify-secret"), hex);
}

#[wasm_bindgen_test]
async fn another_algorithm_is_accepted_at_a_press_and_said_before_what_comes_of_it() {
    let panel = Bench::new().await;
    let long = format!("{TEXT}{OTHER}");
    panel.pick("sign-alg", "HS512").await;
    let token = panel.sign_with(&long, "utf8").await;
    panel.fill("verify-token", &token).await;
    // Without a secret nothing is known.
    assert!(!panel.text("verify-result").contains("Under HS512"));
    for (secret, said) in [
        (
            long.as_str(),
            "Under HS512 the signature matches the current secret.",
        ),
        (OTHER, "Under HS512 the signature would not match either."),
        (
            &format!("{long}\n"),
            "Under HS512 the current secret does explain this signature",
        ),
    ] {
        panel.fill("verify-secret", secret).await;
        panel.answers("invalid", "alg_differs");
        panel.says("verify-result", said);
        assert_eq!(panel.remedies(), ["accept_hs512"]);
    }
    assert_eq!(panel.text("verify-remedy"), "Accept HS512");
    panel.click("verify-remedy").await;
    panel.answers("invalid", "signature_mismatch");
    panel.click("verify-remedy").await;
    panel.answers("valid", "valid");
}

#[wasm_bindgen_test]
async fn a_key_that_is_too_short_for_the_other_algorithm_is_called_so_before_the_press() {
    let panel = Bench::new().await;
    panel.pick("sign-alg", "HS512").await;
    let token = panel.sign_with(TEXT, "utf8").await;
    panel.fill("verify-token", &token).await;
    for (current, previous, which) in [(TEXT, "", "current"), (OTHER, TEXT, "previous")] {
        panel.pick("verify-alg", "HS256").await;
        panel.fill("verify-secret", current).await;
        panel.fill("verify-previous", previous).await;
        panel.answers("invalid", "alg_differs");
        panel.says(
            "verify-result",
            &format!(
                "It matches under HS512, but the key is too short for that: \
                 the {which} secret has 32 bytes, and HS512 needs 64 bytes."
            ),
        );
        assert_eq!(panel.remedies(), ["accept_hs512"]);
        panel.click("verify-remedy").await;
        panel.answers("weak-key", "weak_key");
    }
}

#[wasm_bindgen_test]
async fn the_remedy_of_the_previous_secret_is_for_its_own_field() {
    let panel = Bench::new().await;
    let token = panel.sign_with(TEXT, "utf8").await;
    panel.fill("verify-token", &token).await;
    panel.fill("verify-secret", OTHER).await;
    panel.fill("verify-previous", &format!("{TEXT}\n")).await;
    assert_eq!(panel.remedies(), ["without_line_break"]);
    assert!(!panel.unfolded());
    panel.click("verify-remedy").await;
    panel.answers("valid", "valid_by_previous");
    assert!(panel.unfolded(), "what was changed is not seen");
    assert_eq!(panel.value("verify-secret"), OTHER);
    assert_eq!(panel.value("verify-previous"), TEXT);
}

#[wasm_bindgen_test]
async fn the_two_keys_are_told_apart_by_their_lengths() {
    let panel = Bench::new().await;
    let long = format!("{TEXT}{OTHER}");
    let token = panel.sign_with(&long, "hex").await;
    panel.fill("verify-token", &token).await;
    let lanes = || {
        let [ours, signers] =
            ["ours", "signers"].map(|lane| panel.find(&format!(".lanes .{lane}")));
        let said = [&ours, &signers].map(|lane| lane.text_content().unwrap());
        let drawn = [&ours, &signers].map(|lane| {
            let path = lane.query_selector("path").unwrap().unwrap();
            path.get_attribute("d").unwrap_or_default()
        });
        (said, drawn)
    };
    assert!(panel.find(".lanes").has_attribute("hidden"));
    panel.fill("verify-secret", &format!("{long}\n")).await;
    assert!(!panel.find(".lanes").has_attribute("hidden"));
    let (said, drawn) = lanes();
    assert_eq!(
        said,
        ["yours: text (UTF-8)65 bytes", "the signer’s: hex32 bytes"]
    );
    assert_eq!(drawn, ["M0 5H65", "M0 5H32"]);
    // What cannot be read is no key.
    panel.pick("verify-reading", "base64").await;
    let (said, drawn) = lanes();
    assert_eq!(said, ["yours: base64no key", "the signer’s: hex32 bytes"]);
    assert_eq!(drawn, ["", "M0 5H32"]);
}
