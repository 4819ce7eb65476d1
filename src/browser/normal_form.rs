//! Unicode's normal forms (UAX #15), whose tables the browser has.

use js_sys::JsString;
use jwt_secrets::key::Difference;
use zeroize::Zeroizing;

/// The copy of a text that differs so; none where a difference has nothing to do with normal forms.
pub fn of(text: &str, difference: Difference) -> Option<Zeroizing<String>> {
    let form = match difference {
        Difference::Composed => "NFC",
        Difference::Decomposed => "NFD",
        _ => return None,
    };
    let copy = JsString::from(text).normalize(form);
    Some(Zeroizing::new(String::from(copy)))
}
