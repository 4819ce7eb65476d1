//! Questions to a module with two secrets.

#[path = "rotate.rs"]
mod rotate;

use std::error::Error;

use serde_json::Value;
use serde_json::json;

pub fn ask(verb: &str, operand: &str) -> Result<Value, Box<dyn Error>> {
    let keys = rotate::Keys::from_env()?;
    match verb {
        "sign" => Ok(json!(keys.sign(operand)?)),
        _ => Ok(json!(keys.verify(operand)?)),
    }
}
