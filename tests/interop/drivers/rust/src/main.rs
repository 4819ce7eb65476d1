//! Asks a module of the guide: a question on each line of standard input, an answer on each line of
//! standard output. The errors that jsonwebtoken documents are told apart from all others.

mod questions;

use std::error::Error;
use std::io;

use serde_json::Value;
use serde_json::json;

fn main() -> Result<(), Box<dyn Error>> {
    for line in io::stdin().lines() {
        let line = line?;
        let (verb, operand) = line.split_once(' ').ok_or("no question")?;
        let said = match questions::ask(verb, operand) {
            Ok(value) => json!({ "value": value }),
            Err(error) => answer(&*error),
        };
        println!("{said}");
    }
    Ok(())
}

fn answer(error: &(dyn Error + 'static)) -> Value {
    let message = error.to_string();
    match error.downcast_ref::<jsonwebtoken::errors::Error>() {
        Some(refused) => json!({ "refused": format!("{:?}", refused.kind()), "message": message }),
        None => json!({ "failed": "another error", "message": message }),
    }
}
