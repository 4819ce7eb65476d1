//! What a secret is for, and the variable that follows.

use crate::SetError;
use crate::export::VariableName;

/// The longest name of a purpose.
const LONGEST: usize = 60;

impl VariableName {
    /// The variable of a purpose: `JWT_ACCESS_TOKEN_SECRET` of `access`. A name that is written as variables are, with
    /// capitals and an underscore, is the variable itself.
    ///
    /// # Errors
    ///
    /// [`SetError::PurposeInvalid`] for what is longer than 60 characters, or not made of ASCII letters and digits with
    /// single spaces, dashes, dots or underscores between them.
    ///
    /// ```
    /// use jwt_secrets::export::VariableName;
    ///
    /// let name = |purpose| VariableName::of_purpose(purpose).map(|name| name.to_string());
    /// assert_eq!(name("access")?, "JWT_ACCESS_TOKEN_SECRET");
    /// assert_eq!(name("passwordReset")?, "JWT_PASSWORD_RESET_TOKEN_SECRET");
    /// assert_eq!(name("SESSION_SECRET")?, "SESSION_SECRET");
    /// # Ok::<(), jwt_secrets::SetError>(())
    /// ```
    pub fn of_purpose(purpose: &str) -> Result<Self, SetError> {
        let invalid = |_| SetError::PurposeInvalid;
        let capital = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_';
        if purpose.contains('_') && purpose.bytes().all(capital) && purpose.len() <= LONGEST {
            return purpose.parse().map_err(invalid);
        }
        let words = purpose.split([' ', '-', '.', '_']);
        let named =
            |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if purpose.len() > LONGEST || !words.clone().all(named) {
            return Err(SetError::PurposeInvalid);
        }
        let words: Vec<_> = words.map(capitals).collect();
        format!("JWT_{}_TOKEN_SECRET", words.join("_"))
            .parse()
            .map_err(invalid)
    }
}

/// `PASSWORD_RESET` of `passwordReset`.
fn capitals(word: &str) -> String {
    let mut text = String::with_capacity(word.len() + 4);
    let mut small = false;
    for letter in word.chars() {
        if small && letter.is_ascii_uppercase() {
            text.push('_');
        }
        small = letter.is_ascii_lowercase();
        text.push(letter.to_ascii_uppercase());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_purpose_becomes_a_variable() {
        for (purpose, name) in [
            ("refresh", "JWT_REFRESH_TOKEN_SECRET"),
            ("Password reset", "JWT_PASSWORD_RESET_TOKEN_SECRET"),
            ("password-reset", "JWT_PASSWORD_RESET_TOKEN_SECRET"),
            ("2fa", "JWT_2FA_TOKEN_SECRET"),
            ("API", "JWT_API_TOKEN_SECRET"),
            ("oneTimeCode", "JWT_ONE_TIME_CODE_TOKEN_SECRET"),
            ("JWT_SECRET", "JWT_SECRET"),
            ("_X", "_X"),
        ] {
            assert_eq!(
                VariableName::of_purpose(purpose).unwrap().as_str(),
                name,
                "{purpose}"
            );
        }
    }

    #[test]
    fn what_cannot_be_a_variable_is_refused() {
        let long = "a".repeat(LONGEST + 1);
        for purpose in [
            "", " ", "a  b", "é", "a=b", "$(id)", "a\n", "-a", "a-", "1_SECRET", &long,
        ] {
            assert_eq!(
                VariableName::of_purpose(purpose),
                Err(SetError::PurposeInvalid),
                "{purpose:?}"
            );
        }
    }
}
