use super::*;

#[test]
fn a_clean_token_stays_as_it_is() {
    for text in ["", "a.b.c", "Bearera.b.c", "\"a.b.c", "a.b.c=", "a\u{200b}"] {
        let tidied = tidy(text);
        assert_eq!(tidied.token(), text);
        assert_eq!(tidied.removed(), []);
    }
}

#[test]
fn what_is_removed_is_said() {
    use Removed::FieldName;
    use Removed::Quotes;
    use Removed::Scheme;
    use Removed::WhiteSpace;
    for (text, removed) in [
        ("Bearer a.b.c", &[Scheme][..]),
        ("bearer a.b.c", &[Scheme]),
        ("BEARER\ta.b.c", &[Scheme]),
        ("Authorization: Bearer a.b.c", &[FieldName, Scheme]),
        ("authorization:a.b.c", &[FieldName]),
        ("Bearer\na.b.c", &[Scheme, WhiteSpace]),
        ("Bearer \n\n a.b.c", &[Scheme, WhiteSpace]),
        ("\"a.b.c\"", &[Quotes]),
        ("'a.b.c'", &[Quotes]),
        ("`a.b.c`", &[Quotes]),
        ("'Bearer \"a.b.c\"'", &[Quotes, Scheme]),
        ("a.b.c\n", &[WhiteSpace]),
        (" a.b.c", &[WhiteSpace]),
        ("a.\r\nb.\u{a0}c", &[WhiteSpace]),
        (" Bearer 'a.b\n.c' ", &[WhiteSpace, Scheme, Quotes]),
        ("\" a.b.c\"", &[Quotes, WhiteSpace]),
    ] {
        let tidied = tidy(text);
        assert_eq!(tidied.token(), "a.b.c", "{text:?}");
        assert_eq!(tidied.removed(), removed, "{text:?}");
    }
}

#[test]
fn the_only_token_in_a_text_is_found() {
    const TOKEN: &str = "eyJhbGciOiJIUzI1NiJ9.e30.c2ln-_";
    for (before, after) in [
        ("session=", ""),
        ("token=", "; Path=/; HttpOnly"),
        ("Set-Cookie: a=b; token=", "; Secure"),
        ("curl -H 'Authorization: Bearer ", "' https://api.example/"),
        ("{\"access_token\":\"", "\",\"expires_in\":900}"),
        ("https://app.example/?token=", "&a=1"),
        ("export TOKEN=\"", "\""),
        ("(see ", ")"),
    ] {
        let tidied = tidy(&[before, TOKEN, after].concat());
        assert_eq!(tidied.token(), TOKEN, "{before} {after}");
        assert_eq!(
            tidied.removed(),
            [Removed::Surroundings],
            "{before} {after}"
        );
    }
}

#[test]
fn a_fault_of_a_token_is_not_taken_for_its_surroundings() {
    const TOKEN: &str = "eyJhbGciOiJIUzI1NiJ9.e30.c2ln";
    for text in [
        format!("{TOKEN}="),
        format!("{TOKEN}=="),
        format!("{TOKEN}+x"),
        format!("{TOKEN}/x"),
        format!("{TOKEN},x"),
        format!("{TOKEN}\"x"),
        format!("{TOKEN}%3D"),
        format!("{TOKEN}.x"),
        format!("t={TOKEN}+x"),
        format!("t={TOKEN}.x"),
        format!("t={TOKEN}..;"),
        "t=eyJh..c2ln;".to_owned(),
        "t=abc.e30.c2ln;".to_owned(),
        format!("x{TOKEN};"),
    ] {
        let tidied = tidy(&text);
        assert_eq!(tidied.token(), text, "{text}");
        assert_eq!(tidied.removed(), [], "{text}");
    }
}

#[test]
fn of_several_tokens_the_first_is_taken_and_that_is_said() {
    const FIRST: &str = "eyJhbGciOiJIUzI1NiJ9.e30.c2ln";
    const OTHER: &str = "eyJhbGciOiJIUzUxMiJ9.e30.b3RoZXI";
    for text in [
        format!("{FIRST} {OTHER}"),
        format!("{FIRST}\n{OTHER}\n"),
        format!("{FIRST},{OTHER}"),
        format!("a={FIRST};b={OTHER};"),
        format!("{{\"access\":\"{FIRST}\",\"refresh\":\"{OTHER}\"}}"),
        format!("access: {FIRST}\nrefresh: {OTHER}"),
    ] {
        let tidied = tidy(&text);
        assert_eq!(tidied.token(), FIRST, "{text}");
        assert!(tidied.removed().contains(&Removed::OtherTokens), "{text}");
    }
    // What is wrapped is one.
    let wrapped = FIRST.replace('.', ".\n");
    assert_eq!(tidy(&wrapped).token(), FIRST);
    assert_eq!(
        tidy(&format!("{FIRST}\nmore")).token(),
        format!("{FIRST}more")
    );
}

#[test]
fn white_space_alone_is_nothing() {
    for text in ["", " ", "\n\t"] {
        assert_eq!(tidy(text).token(), "", "{text:?}");
    }
}

#[test]
fn what_comes_along_without_a_token_stays_for_the_verifier_to_refuse() {
    for (text, token) in [
        ("Bearer", "Bearer"),
        ("Bearer \n", "Bearer"),
        ("Authorization: ", "Authorization:"),
        ("\"\"", "\"\""),
        ("' '", "''"),
        (" '' ", "''"),
    ] {
        let tidied = tidy(text);
        assert_eq!(tidied.token(), token);
        let removed: &[Removed] = match text.len() - token.len() {
            0 => &[],
            _ => &[Removed::WhiteSpace],
        };
        assert_eq!(tidied.removed(), removed, "{text:?}");
    }
}

#[test]
fn a_megabyte_of_quotes_is_tidied_at_once() {
    let quotes = "\"".repeat(1 << 20);
    assert_eq!(tidy(&quotes).token(), quotes);
}

#[test]
fn no_token_is_looked_for_in_more_than_a_megabyte() {
    let log = |length: usize| format!("a.b.c{}", " ".repeat(length - 5));
    assert_eq!(tidy(&log(MAX_PASTED_BYTES)).token(), "a.b.c");
    let longer = log(MAX_PASTED_BYTES + 1);
    assert_eq!(tidy(&longer).token(), longer);
}

#[test]
fn each_removal_has_a_code_and_a_name() {
    let all = [
        Removed::FieldName,
        Removed::Scheme,
        Removed::Quotes,
        Removed::WhiteSpace,
        Removed::Surroundings,
        Removed::OtherTokens,
    ];
    for (i, removed) in all.iter().enumerate() {
        for other in &all[..i] {
            assert_ne!(removed.code(), other.code());
            assert_ne!(removed.to_string(), other.to_string());
        }
    }
    let tidied = format!("{:?}", tidy("'a.b.c'"));
    assert_eq!(tidied, "Tidied(<redacted>, 5 bytes, without [Quotes])");
}
