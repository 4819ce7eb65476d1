//! The generated secret as other panels may see it: to read, and not more.

use jwt_secrets::Algorithm;
use jwt_secrets::Format;
use jwt_secrets::Recipe;
use jwt_secrets::key::Reading;
use zeroize::Zeroizing;

use super::Workspace;

/// A read-only handle to the secret of the panel Generate.
#[derive(Clone, Copy)]
pub struct CurrentSecret(Workspace);

impl CurrentSecret {
    /// The read-only side of a workspace.
    pub const fn of(workspace: Workspace) -> Self {
        Self(workspace)
    }

    pub fn available(self) -> bool {
        self.0.has_secret()
    }

    pub fn algorithm(self) -> Algorithm {
        self.0.algorithm()
    }

    /// What another secret like it is made by.
    pub fn recipe(self) -> Recipe {
        self.0.recipe()
    }

    /// Whether the secret may be seen.
    pub fn revealed(self) -> bool {
        self.0.revealed()
    }

    /// The text of the secret, in a buffer that wipes itself, and how that text is to be read.
    pub fn text(self) -> Option<(Zeroizing<String>, Reading)> {
        // A JWK is a document about a key; its member `k` is base64url.
        match self.0.format() {
            Format::Jwk => Some((self.0.text_in(Format::Base64Url)?, Reading::Base64Url)),
            _ => Some((self.0.text()?, Reading::Utf8)),
        }
    }
}
