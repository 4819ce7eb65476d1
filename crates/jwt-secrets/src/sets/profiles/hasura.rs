//! Hasura. The secret of tokens is a JSON object; its `key` is a text of at least 32 characters for HS256, not decoded. It
//! works only with an admin secret beside it.

use super::Drawn;
use super::Entry;
use super::Profile;
use super::Value;
use super::base64url;
use crate::Format;

const JWT_SECRET: Value = Value::Drawn(Drawn {
    frame: [r#"{"type":"HS256","key":""#, r#""}"#],
    ..Drawn::one(32, Format::Base64Url)
});

pub(super) const PROFILE: Profile = Profile {
    code: "hasura",
    source: "https://hasura.io/docs/2.0/auth/authentication/jwt/",
    entries: &[
        Entry::required("HASURA_GRAPHQL_ADMIN_SECRET", base64url(32)),
        Entry::required("HASURA_GRAPHQL_JWT_SECRET", JWT_SECRET),
    ],
    unread: &[],
};
