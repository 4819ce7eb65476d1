//! Langfuse. `ENCRYPTION_KEY` is decoded from hex and has to have exactly 64 digits; the others are texts.

use super::Entry;
use super::Profile;
use super::base64;
use super::hex;

pub(super) const PROFILE: Profile = Profile {
    code: "langfuse",
    source: "https://langfuse.com/self-hosting/configuration",
    entries: &[
        Entry::required("ENCRYPTION_KEY", hex(32)),
        Entry::required("SALT", base64(32)),
        Entry::required("NEXTAUTH_SECRET", base64(32)),
    ],
    unread: &[],
};
