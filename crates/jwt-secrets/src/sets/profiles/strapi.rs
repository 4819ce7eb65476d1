//! Strapi 5. All are texts, the padding with them. Its own generator draws 16 octets each; a key of HS256 wants 32 (RFC 7518
//! section 3.2), and Strapi has no limit. `APP_KEYS` is cut at commas.

use super::Drawn;
use super::Entry;
use super::Profile;
use super::Value;
use super::base64;
use crate::Format;

/// Four, as its own generator makes.
const APP_KEYS: Value = Value::Drawn(Drawn {
    count: 4,
    ..Drawn::one(32, Format::Base64)
});

pub(super) const PROFILE: Profile = Profile {
    code: "strapi",
    source: "https://docs.strapi.io/cms/configurations/environment",
    entries: &[
        Entry::required("APP_KEYS", APP_KEYS),
        Entry::required("API_TOKEN_SALT", base64(32)),
        Entry::required("ADMIN_JWT_SECRET", base64(32)),
        Entry::required("JWT_SECRET", base64(32)),
        Entry::optional("TRANSFER_TOKEN_SALT", base64(32)),
        Entry::optional("ENCRYPTION_KEY", base64(32)),
    ],
    unread: &[],
};
