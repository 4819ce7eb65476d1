//! What a token says of itself, where its key should be.

/// A name that stands in the token, and that its signer took for the secret. Everybody who has the token can read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// The claim `iss`: who issued the token (RFC 7519 section 4.1.1).
    Issuer,
    /// The header parameter `kid`: the name of the key (RFC 7515 section 4.1.4).
    KeyId,
    /// The claim `aud`, where it is one text: whom the token is for (RFC 7519 section 4.1.3).
    Audience,
    /// The claim `sub`: whom the token is about (RFC 7519 section 4.1.2).
    Subject,
}

impl Named {
    /// Every one, in the order in which they are tried.
    pub const ALL: [Self; 4] = [Self::Issuer, Self::KeyId, Self::Audience, Self::Subject];

    /// The name of the claim or the header parameter.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Issuer => "iss",
            Self::KeyId => "kid",
            Self::Audience => "aud",
            Self::Subject => "sub",
        }
    }

    /// A stable identifier in `snake_case`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Issuer => "issuer_as_key",
            Self::KeyId => "key_id_as_key",
            Self::Audience => "audience_as_key",
            Self::Subject => "subject_as_key",
        }
    }
}
