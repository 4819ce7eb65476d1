//! Gitea: as `gitea generate secret` makes them. Both secrets of tokens are decoded as base64url without padding and have
//! to have exactly 32 octets; others it replaces in silence, among them those of `openssl rand -base64 32`.

use super::Entry;
use super::Profile;
use super::base64url;
use super::letters;

pub(super) const PROFILE: Profile = Profile {
    code: "gitea",
    source: "https://docs.gitea.com/administration/config-cheat-sheet",
    entries: &[
        Entry::required("GITEA__security__SECRET_KEY", letters(64)),
        Entry::required("GITEA__oauth2__JWT_SECRET", base64url(32)),
        Entry::optional("GITEA__server__LFS_JWT_SECRET", base64url(32)),
    ],
    unread: &[],
};
