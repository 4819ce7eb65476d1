//! jwt-auth for Laravel: as `php artisan jwt:secret` makes it. The text is the key: `base64:` in front, as in `APP_KEY`, is
//! not taken off. 64 characters are enough for each algorithm.

use super::Entry;
use super::Profile;
use super::Value;
use super::letters;

pub(super) const PROFILE: Profile = Profile {
    code: "laravel",
    source: "https://github.com/PHP-Open-Source-Saver/jwt-auth/blob/main/docs/generate-secrets.md",
    entries: &[
        Entry::required("JWT_SECRET", letters(64)),
        Entry::optional("JWT_ALGO", Value::Fixed("HS256")),
    ],
    unread: &[],
};
