//! The full-stack template of FastAPI: `secrets.token_urlsafe(32)`. It does not start in production with `changethis`, and its
//! own document wants at most 40 characters for the password of the first superuser.

use super::Entry;
use super::Profile;
use super::base64url;

pub(super) const PROFILE: Profile = Profile {
    code: "fastapi",
    source: "https://github.com/fastapi/full-stack-fastapi-template/blob/master/deployment.md",
    entries: &[
        Entry::required("SECRET_KEY", base64url(32)),
        Entry::required("POSTGRES_PASSWORD", base64url(24)),
        Entry::required("FIRST_SUPERUSER_PASSWORD", base64url(24)),
    ],
    unread: &[],
};
