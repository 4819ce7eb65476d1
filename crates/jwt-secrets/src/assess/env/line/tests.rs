use super::*;

#[test]
fn a_value_is_what_is_meant_by_it() {
    for (raw, expected) in [
        ("abc", "abc"),
        (" abc ", "abc"),
        ("abc # c", "abc"),
        ("abc#c", "abc#c"),
        ("#c", "#c"),
        (" # c", ""),
        ("", ""),
        ("'a#b' # c", "a#b"),
        ("\"a # b\"#c", "a # b"),
        ("\"a\" # \"b\"", "a"),
        ("'a' b'", "a' b"),
        ("'a\\n$b'", "a\\n$b"),
        ("\"a\\\"b\\\\c\\$d\\n\"", "a\"b\\c$d\n"),
        ("`a\"b'c`", "a\"b'c"),
        ("\"abc", "\"abc"),
        ("'a'x", "'a'x"),
        ("''", ""),
        ("\"l1\nl2\"", "l1\nl2"),
    ] {
        assert_eq!(*meant(raw), expected, "{raw:?}");
    }
}

#[test]
fn a_comment_is_found_behind_the_value() {
    for (raw, expected) in [
        ("abc # c", Some(" c")),
        ("\"a#b\" # c d", Some(" c d")),
        ("'a'#c", Some("c")),
        ("abc#c", None),
        ("abc", None),
        ("'a # b'", None),
    ] {
        assert_eq!(comment(raw), expected, "{raw:?}");
    }
}

#[test]
fn a_line_is_taken_apart() {
    for (line, expected) in [
        ("A=b", Some(("A", "b", Style::Assignment))),
        ("  export A = b", Some(("A", " b", Style::Assignment))),
        ("A-B.c=d", Some(("A-B.c", "d", Style::Assignment))),
        ("A: b", Some(("A", " b", Style::Colon))),
        ("A==b", Some(("A", "=b", Style::Assignment))),
        ("-e A=b", Some(("A", "b", Style::Command))),
        ("declare -x A=\"b\"", Some(("A", "\"b\"", Style::Command))),
        ("$env:A = 'b'", Some(("A", " 'b'", Style::PowerShell))),
        ("export\tA=b", Some(("A", "b", Style::Assignment))),
        ("A=", Some(("A", "", Style::Assignment))),
        ("A:b", None),
        ("c2VjcmV0cw==", None),
        ("c2VjcmV0c2==", None),
        ("A b=c", None),
        ("A B=c", Some(("A B", "c", Style::Assignment))),
        ("=b", None),
        ("A", None),
        ("https://host.example/?a=b", None),
        ("", None),
    ] {
        let found = Assigned::of(line).map(|found| (found.name, found.raw, found.style));
        assert_eq!(found, expected, "{line:?}");
    }
}

#[test]
fn a_line_of_systemd_has_several() {
    let words = words_of_systemd(r#"A=b "C=d e" F="g h" 'I=j' K"#);
    let words: Vec<_> = words
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    assert_eq!(words, [("A", "b"), ("C", "d e"), ("F", "g h"), ("I", "j")]);
}
