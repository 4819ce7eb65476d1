//! Questions to a module with two secrets.

#[path = "rotate.rs"]
mod rotate;

use std::error::Error;

use serde_json::Value;
use serde_json::json;

pub fn ask(_verb: &str, token: &str) -> Result<Value, Box<dyn Error>> {
    let keys = rotate::Keys::from_env()?;
    let claims = keys.verify(token)?;
    Ok(json!({ "sub": claims.sub, "exp": claims.exp }))
}
