//! What a variable is for.

/// What a variable is, by its name and its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A secret that signs, or is used as one that does: `JWT_SECRET`, `SESSION_SECRET`, `SECRET_KEY`.
    SigningKey,
    /// Another secret: a password, a key of somebody's interface, or what looks drawn at random.
    Credential,
    /// A token, whatever its name.
    Token,
    /// Half of a key pair.
    KeyPair,
    /// Nothing that is to be kept secret, as far as one can tell.
    Other,
}

impl Role {
    /// Every one.
    pub const ALL: [Self; 5] = [
        Self::SigningKey,
        Self::Credential,
        Self::Token,
        Self::KeyPair,
        Self::Other,
    ];

    /// A stable identifier in `snake_case`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::SigningKey => "signing_key",
            Self::Credential => "credential",
            Self::Token => "token",
            Self::KeyPair => "key_pair",
            Self::Other => "other",
        }
    }
}
