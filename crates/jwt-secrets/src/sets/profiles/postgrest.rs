//! PostgREST. A text of at least 32 octets is the key, unless it is the JSON of a key, or begins with `@` and names a file.

use super::Entry;
use super::Profile;
use super::Value;
use super::base64url;

pub(super) const PROFILE: Profile = Profile {
    code: "postgrest",
    source: "https://docs.postgrest.org/en/stable/references/configuration.html#jwt-secret",
    entries: &[
        Entry::required("PGRST_JWT_SECRET", base64url(32)),
        Entry::optional("PGRST_JWT_SECRET_IS_BASE64", Value::Fixed("false")),
    ],
    unread: &[],
};
