//! Where a value is in what was read.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::Value;

/// Where the value is in what was read.
#[derive(Clone, Copy, Debug)]
pub(super) enum At {
    /// There (RFC 6901).
    Pointer(&'static str),
    /// There, in base64.
    Base64(&'static str),
    /// There, with each `$` twice, as Docker Compose reads it (Compose specification, "Interpolation").
    Dollars(&'static str),
}

impl At {
    pub(super) fn value(self, read: &Value) -> Result<String, String> {
        let (Self::Pointer(pointer) | Self::Base64(pointer) | Self::Dollars(pointer)) = self;
        let found = read.pointer(pointer).and_then(Value::as_str);
        let text = found.ok_or_else(|| format!("nothing at {pointer} of {read}"))?;
        match self {
            Self::Pointer(_) => Ok(text.to_owned()),
            Self::Base64(_) => {
                let octets = BASE64_STANDARD
                    .decode(text)
                    .map_err(|error| error.to_string())?;
                String::from_utf8(octets).map_err(|error| error.to_string())
            }
            Self::Dollars(_) => {
                let single = text.replace("$$", "").contains('$');
                let value = text.replace("$$", "$");
                (!single)
                    .then_some(value)
                    .ok_or_else(|| format!("a variable in {text:?}"))
            }
        }
    }
}
