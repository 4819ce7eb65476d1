//! Directus. The text is the key. It guesses types: up to 11.7.2 at least a comma makes a list of a value, digits alone a
//! number, and some words before a colon are cut off (issue 25195, pull request 25196). base64url has none of them.

use super::Entry;
use super::Profile;
use super::base64url;

pub(super) const PROFILE: Profile = Profile {
    code: "directus",
    source: "https://directus.io/docs/configuration/security-limits",
    entries: &[Entry::required("SECRET", base64url(32))],
    unread: &["KEY"],
};
