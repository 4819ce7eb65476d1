//! Auth.js: as `npx auth secret` makes it. The text is the material of a key derivation, not decoded.

use super::Entry;
use super::Profile;
use super::base64;

pub(super) const PROFILE: Profile = Profile {
    code: "auth_js",
    source: "https://authjs.dev/getting-started/deployment",
    entries: &[Entry::required("AUTH_SECRET", base64(32))],
    unread: &[],
};
