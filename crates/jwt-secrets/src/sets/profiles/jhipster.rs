//! JHipster. The value is decoded as base64, to at least 64 octets for HS512. `openssl rand -base64 64` prints it on two
//! lines, which are one value.

use super::Entry;
use super::Profile;
use super::base64;

pub(super) const PROFILE: Profile = Profile {
    code: "jhipster",
    source: "https://www.jhipster.tech/security/",
    entries: &[Entry::required(
        "JHIPSTER_SECURITY_AUTHENTICATION_JWT_BASE64_SECRET",
        base64(64),
    )],
    unread: &[],
};
