//! n8n. All are texts. The file of variables of its Docker Compose examples calls them `ENCRYPTION_KEY` and
//! `RUNNERS_AUTH_TOKEN`; these are the names in the container.

use super::Entry;
use super::Profile;
use super::base64;
use super::base64url;

pub(super) const PROFILE: Profile = Profile {
    code: "n8n",
    source: "https://docs.n8n.io/hosting/configuration/environment-variables/deployment/",
    entries: &[
        Entry::required("N8N_ENCRYPTION_KEY", base64(24)),
        Entry::optional("N8N_USER_MANAGEMENT_JWT_SECRET", base64url(32)),
        Entry::optional("N8N_RUNNERS_AUTH_TOKEN", base64url(32)),
    ],
    unread: &[],
};
