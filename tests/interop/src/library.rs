//! The JWT libraries that modules of the guide are written for.

use crate::block::Block;
use crate::lang::Lang;
use crate::tool::Tool;

/// A library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Library {
    Jsonwebtoken,
    Jose,
    PyJwt,
    GolangJwt,
    RubyJwt,
    RustJsonwebtoken,
    /// `javax.crypto.Mac` of the JDK, with Jackson for the JSON.
    JavaMac,
    /// `hash_hmac`, which is a part of PHP.
    PhpHash,
}

/// Why a library refuses a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// It is past its `exp`.
    Expired,
    /// The signature is of another key or another text.
    Signature,
    /// Anything else: the algorithm, the form.
    Other,
}

impl Library {
    /// Those that exchange tokens with ours. The others are no libraries of tokens.
    pub(crate) const EXCHANGED: [Self; 6] = [
        Self::Jsonwebtoken,
        Self::Jose,
        Self::PyJwt,
        Self::GolangJwt,
        Self::RubyJwt,
        Self::RustJsonwebtoken,
    ];

    /// The library that a module imports.
    pub(crate) fn of(block: &Block) -> Option<Self> {
        let (library, import) = match block.lang {
            Lang::JavaScript if block.text.contains("\"jose\"") => (Self::Jose, "\"jose\""),
            Lang::JavaScript => (Self::Jsonwebtoken, "\"jsonwebtoken\""),
            Lang::Python => (Self::PyJwt, "import jwt"),
            Lang::Go => (Self::GolangJwt, "github.com/golang-jwt/jwt/v4"),
            Lang::Ruby => (Self::RubyJwt, "require \"jwt\""),
            Lang::Rust => (Self::RustJsonwebtoken, "use jsonwebtoken::"),
            Lang::Java => (Self::JavaMac, "import javax.crypto.Mac;"),
            Lang::Php => (Self::PhpHash, "hash_hmac("),
            _ => return None,
        };
        block.text.contains(import).then_some(library)
    }

    pub(crate) const fn tool(self) -> Tool {
        match self {
            Self::Jsonwebtoken => Tool::Jsonwebtoken,
            Self::Jose => Tool::Jose,
            Self::PyJwt => Tool::PyJwt,
            Self::GolangJwt => Tool::GolangJwt,
            Self::RubyJwt => Tool::RubyJwt,
            Self::RustJsonwebtoken => Tool::RustJsonwebtoken,
            Self::JavaMac => Tool::Jackson,
            Self::PhpHash => Tool::Php,
        }
    }

    /// What the library's own error means. `name` is the name of its type, or its code.
    pub(crate) fn refusal(self, name: &str, message: &str) -> Refusal {
        let (expired, signature) = match self {
            // One type for nearly everything; its message is documented.
            Self::Jsonwebtoken if message == "invalid signature" => return Refusal::Signature,
            Self::Jsonwebtoken => ("TokenExpiredError", ""),
            Self::Jose => ("ERR_JWT_EXPIRED", "ERR_JWS_SIGNATURE_VERIFICATION_FAILED"),
            Self::PyJwt => ("ExpiredSignatureError", "InvalidSignatureError"),
            Self::GolangJwt => ("ErrTokenExpired", "ErrSignatureInvalid"),
            Self::RubyJwt => ("JWT::ExpiredSignature", "JWT::VerificationError"),
            Self::RustJsonwebtoken => ("ExpiredSignature", "InvalidSignature"),
            Self::JavaMac => ("CredentialExpiredException", "SignatureException"),
            // The names that the guide's own module gives them.
            Self::PhpHash => ("Expired", "InvalidSignature"),
        };
        if name == expired {
            Refusal::Expired
        } else if name == signature {
            Refusal::Signature
        } else {
            Refusal::Other
        }
    }
}
