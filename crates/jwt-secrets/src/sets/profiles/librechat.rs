//! LibreChat: as its own `packages/api/src/credentials.ts` makes them.
//!
//! `CREDS_KEY` and `CREDS_IV` are decoded from hex, to exactly 32 and 16 octets; the others are texts.

use super::Entry;
use super::Profile;
use super::hex;

pub(super) const PROFILE: Profile = Profile {
    code: "librechat",
    source: "https://www.librechat.ai/docs/configuration/dotenv",
    entries: &[
        Entry::required("CREDS_KEY", hex(32)),
        Entry::required("CREDS_IV", hex(16)),
        Entry::required("JWT_SECRET", hex(32)),
        Entry::required("JWT_REFRESH_SECRET", hex(32)),
        Entry::optional("MEILI_MASTER_KEY", hex(32)),
        Entry::optional("ADMIN_PANEL_SESSION_SECRET", hex(32)),
    ],
    unread: &[],
};
