//! Questions to a module with one secret.

#[path = "auth.rs"]
mod auth;

use std::error::Error;

use serde_json::Value;
use serde_json::json;

pub fn ask(verb: &str, operand: &str) -> Result<Value, Box<dyn Error>> {
    match verb {
        "sign" => Ok(json!(auth::sign(operand)?)),
        _ => Ok(json!(auth::verify(operand)?)),
    }
}
