//! Words of a shell command.

use super::is_plain;

/// Whether `text` is a word of a shell command as it stands, and could not be taken for an option. A first `-` makes an
/// option of a word; a first `=` makes a command's path of it in zsh.
pub(super) fn takes_bare(text: &str) -> bool {
    is_plain(text) && !text.starts_with(['-', '='])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_that_looks_like_an_option_is_not_a_shell_word() {
        for text in ["-abc", "--abc", "-", "=ls"] {
            assert!(!takes_bare(text), "{text}");
        }
        assert!(takes_bare("ab-c"));
        assert!(takes_bare("abc=="));
    }
}
