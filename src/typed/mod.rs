//! What panels share that take a secret which somebody typed: what stands in a field, in buffers that wipe themselves, and
//! the fields that make a key of it.

mod choices;
mod key_fields;
mod secret;
mod words;

use std::str::FromStr;

use jwt_secrets::JsonError;
use wasm_bindgen::JsCast as _;
use zeroize::Zeroizing;

pub use self::choices::algorithms;
pub use self::choices::readings;
pub use self::key_fields::KeyFields;
pub use self::secret::TypedSecret;
pub use self::words::Words;
use crate::browser::field;
use crate::browser::utf16;
use crate::browser::utf16::LoneSurrogate;
use crate::ui::Handle;

/// More than the library takes of anything, in code units. It says what is too long; what is longer still is not looked at.
const MOST: u32 = 65_537;

/// The same of a text in which a token is looked for.
const MOST_PASTED: u32 = 1_048_577;

/// What stands in a field. Half of a character is U+FFFD there.
pub fn text(field: Handle) -> Zeroizing<String> {
    start(field, MOST)
}

/// What stands in a field that a token is pasted into, with whatever came along with it.
pub fn pasted(field: Handle) -> Zeroizing<String> {
    start(field, MOST_PASTED)
}

fn start(field: Handle, most: u32) -> Zeroizing<String> {
    Zeroizing::new(
        field
            .get()
            .map(|field| field::value(&field, most))
            .unwrap_or_default(),
    )
}

/// Sets what stands in a field.
pub fn write(field: Handle, text: &str) {
    if let Some(field) = field.get() {
        field::set_value(&field, text);
        field::fit(&field);
    }
}

/// Gives a text area the room that its text needs.
pub fn fit(field: Handle) {
    if let Some(field) = field.get() {
        field::fit(&field);
    }
}

/// Types this over what stands in a text area, so that undoing brings that back.
pub fn retype(field: Handle, text: &str) {
    let field = field.get().and_then(|field| field.dyn_into().ok());
    if let Some(field) = field {
        field::retype(&field, text);
    }
}

/// Forgets what stands in a field, and what stood there before.
pub fn forget(field: Handle) {
    field.replace(field::renewed);
    fit(field);
}

/// The choice of a select; the default for a value that is none.
pub fn choice<T: FromStr + Default>(field: Handle) -> T {
    text(field).parse().unwrap_or_default()
}

/// The JSON text in a field, unless it has half of a character, which nobody could sign.
pub fn json(field: Handle) -> Result<Zeroizing<String>, JsonError> {
    whole(field)
        .map_err(|LoneSurrogate { line, column, .. }| JsonError::LoneSurrogate { line, column })
}

/// U+FFFD may have been typed, too: only the field itself tells.
fn whole(field: Handle) -> Result<Zeroizing<String>, LoneSurrogate> {
    let text = text(field);
    let lone = text.contains(char::REPLACEMENT_CHARACTER).then(|| {
        field
            .get()
            .and_then(|field| utf16::lone_surrogate(field::code_units(&field, MOST)))
    });
    lone.flatten().map_or(Ok(text), Err)
}
