//! ASP.NET Core. No part of it reads a variable of this name: `Jwt:Key` is what the configuration of many applications calls
//! the text whose UTF-8 octets are the key, and a double low line stands for the colon. Microsoft.IdentityModel.Tokens
//! refuses less than 32 octets for HS256 (IDX10720).

use super::Entry;
use super::Profile;
use super::base64;

pub(super) const PROFILE: Profile = Profile {
    code: "asp_net",
    source: "https://learn.microsoft.com/aspnet/core/fundamentals/configuration/",
    entries: &[Entry::required("Jwt__Key", base64(32))],
    unread: &[],
};
