use super::*;
use crate::Format;
use crate::SecretError;
use crate::sets;

const NOW: NumericDate = NumericDate::from_seconds(1_700_000_000);

fn rows(purposes: &str) -> Vec<Row> {
    Row::of_secrets(sets::purposes(purposes).unwrap(), Algorithm::Hs384)
}

fn environments(text: &str) -> Vec<Environment> {
    sets::environments(text).unwrap()
}

fn row(name: &str, value: Value) -> Row {
    Row {
        name: name.parse().unwrap(),
        value,
    }
}

/// A secret, a list, a constant, and a text made of the secret.
fn kinds() -> Vec<Row> {
    let list = Drawn {
        count: 3,
        frame: ["[", "]"],
        ..Drawn::one(16, Format::Hex)
    };
    let write =
        |text: &str, now: NumericDate| Ok(encoding::join(&[text, "@", &now.seconds().to_string()]));
    vec![
        row("MADE", Value::Derived { from: "KEY", write }),
        row("KEY", Value::Drawn(Drawn::one(32, Format::Base64))),
        row("KEYS", Value::Drawn(list)),
        row("MODE", Value::Fixed("false")),
    ]
}

fn texts(set: &Set, environment: usize) -> Vec<String> {
    let variables = set.variables(environment);
    variables
        .iter()
        .map(|variable| variable.value.to_owned())
        .collect()
}

#[test]
fn each_purpose_has_a_secret_of_its_own_in_each_environment() {
    let environments = environments("development\nstaging\nproduction");
    let set = Set::generate(rows("access\nrefresh\nemail"), environments, NOW).unwrap();
    let mut all = Vec::new();
    for environment in 0..3 {
        for (row, text) in texts(&set, environment).into_iter().enumerate() {
            assert_eq!(text.len(), 64, "48 octets in base64url");
            all.push(text);
            all.push(set.fingerprint(environment, row).unwrap().to_string());
        }
    }
    let count = all.len();
    all.sort();
    all.dedup();
    assert_eq!((all.len(), count), (18, 18));
    assert!(set.variables(3).is_empty() && set.fingerprint(3, 0).is_none());
}

#[test]
fn a_value_is_drawn_made_of_another_or_constant() {
    let set = Set::generate(kinds(), environments("a"), NOW).unwrap();
    let [derived, key, listed, fixed] = texts(&set, 0).try_into().unwrap();
    assert_eq!((key.len(), derived), (44, format!("{key}@1700000000")));
    let list: Vec<_> = listed.trim_matches(['[', ']']).split(',').collect();
    assert!(
        list.iter().all(|one| one.len() == 32) && list.len() == 3,
        "{listed}"
    );
    assert!(list[0] != list[1] && list[1] != list[2]);
    assert_eq!(fixed, "false");
    let drawn: Vec<_> = (0..4)
        .map(|row| set.fingerprint(0, row).is_some())
        .collect();
    assert_eq!(drawn, [false, true, true, false]);
}

#[test]
fn what_is_made_of_a_new_value_is_made_anew_and_all_else_stays() {
    let mut set = Set::generate(kinds(), environments("a\nb"), NOW).unwrap();
    let (before, other) = (texts(&set, 0), texts(&set, 1));
    let later = NumericDate::from_seconds(1_700_000_060);
    let made = set.renew(0, 1, later).unwrap();
    let after = texts(&set, 0);
    assert_eq!(
        made.iter().map(VariableName::as_str).collect::<Vec<_>>(),
        ["MADE"]
    );
    assert_ne!(after[1], before[1]);
    assert_eq!(after[0], format!("{}@1700000060", after[1]));
    assert_eq!(after[2..], before[2..]);
    assert_eq!(texts(&set, 1), other);
    // What is not drawn cannot be drawn anew.
    for row in [0, 3, 4] {
        assert!(set.renew(0, row, later).unwrap().is_empty());
    }
    assert_eq!(texts(&set, 0), after);
}

/// The health tests of the real generator refuse a repetition before; here it has none.
#[test]
fn two_secrets_that_are_the_same_are_no_set() {
    let mut repeating = counting(&[4]);
    let environments = environments("a\nb");
    let refused = Set::generate_with(rows("x\ny"), environments, NOW, &mut repeating).unwrap_err();
    assert_eq!(refused, SetError::Repeated);
}

/// A generator that counts, and gives the draws of these numbers once more what the first one was.
fn counting(again: &'static [u8]) -> impl FnMut(&mut [u8]) -> Result<(), SecretError> {
    let mut draws = 0;
    move |buffer| {
        draws += 1;
        let first = if again.contains(&draws) { 1 } else { draws };
        for (place, byte) in (first..).zip(buffer) {
            *byte = place;
        }
        Ok(())
    }
}

#[test]
fn a_value_that_is_there_already_is_not_taken_and_nothing_changes() {
    let environments = environments("a\nb");
    let mut set = Set::generate_with(kinds(), environments, NOW, &mut counting(&[])).unwrap();
    let before = [texts(&set, 0), texts(&set, 1)];
    // As the key of the first environment, or as another of the same list.
    for (row, generator) in [(1, counting(&[1])), (2, counting(&[1, 2]))] {
        let mut generator = generator;
        let refused = set.renew_with(1, row, NOW, &mut generator);
        assert_eq!(refused.unwrap_err(), SetError::Repeated);
    }
    assert_eq!([texts(&set, 0), texts(&set, 1)], before);
}

#[test]
fn what_cannot_be_made_of_a_new_value_leaves_the_old_one() {
    let write = |text: &str, now: NumericDate| match now.seconds() {
        0 => Err(SetError::Repeated),
        _ => Ok(encoding::join(&[text])),
    };
    let rows = vec![
        row("KEY", Value::Drawn(Drawn::one(32, Format::Hex))),
        row("MADE", Value::Derived { from: "KEY", write }),
    ];
    let mut set = Set::generate(rows, environments("a"), NOW).unwrap();
    let before = texts(&set, 0);
    let refused = set.renew(0, 0, NumericDate::from_seconds(0));
    assert_eq!(refused.unwrap_err(), SetError::Repeated);
    assert_eq!(texts(&set, 0), before);
}

#[test]
fn a_generator_that_fails_leaves_no_set() {
    let mut failing = |_: &mut [u8]| Err(SecretError::RandomnessUnavailable);
    let refused = Set::generate_with(rows("x"), environments("a"), NOW, &mut failing).unwrap_err();
    assert_eq!(
        refused,
        SetError::Secret(SecretError::RandomnessUnavailable)
    );
}

#[test]
fn nothing_of_a_set_is_printed() {
    let set = Set::generate(kinds(), environments("a"), NOW).unwrap();
    let printed = format!("{set:?}");
    assert_eq!(printed, "Set(<redacted>, 4 variables, 1 environments)");
}
