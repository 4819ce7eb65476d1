//! Django with djangorestframework-simplejwt. Both read settings and no variables; these are the names of the settings. Django
//! warns of a `SECRET_KEY` below 50 characters (security.W009), and its own generator writes `$`, `#` and `&`, which files
//! of variables do not carry well.

use super::Entry;
use super::Profile;
use super::base64url;

pub(super) const PROFILE: Profile = Profile {
    code: "django",
    source: "https://django-rest-framework-simplejwt.readthedocs.io/en/latest/settings.html",
    entries: &[
        Entry::required("SECRET_KEY", base64url(48)),
        Entry::optional("SIGNING_KEY", base64url(64)),
    ],
    unread: &[],
};
