//! A language that nobody speaks, made of ours: each vowel has an accent, each sentence stands in brackets and is 40 %
//! longer. What is read without accents was not written by key; what is cut off has no room for other languages.

use super::Explanation;
use super::Template;

/// What can be put into the language that nobody speaks.
pub trait Pseudo {
    #[must_use]
    fn pseudo(&self) -> Self;
}

impl Pseudo for &'static str {
    fn pseudo(&self) -> Self {
        Box::leak(written(self).into_boxed_str())
    }
}

impl Pseudo for Template {
    fn pseudo(&self) -> Self {
        Self(self.0.pseudo())
    }
}

impl Pseudo for Explanation {
    fn pseudo(&self) -> Self {
        Self {
            message: self.message.pseudo(),
            hint: self.hint.pseudo(),
        }
    }
}

impl<T: Pseudo, const COUNT: usize> Pseudo for [T; COUNT] {
    fn pseudo(&self) -> Self {
        self.each_ref().map(T::pseudo)
    }
}

fn written(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let mut pseudo = String::from("⟦");
    // The name of a place begins with a letter; other braces are meant to be read.
    let mut place = false;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let begins = letter == '{' && letters.peek().is_some_and(char::is_ascii_lowercase);
        place = (place || begins) && letter != '}';
        pseudo.push(if place { letter } else { accented(letter) });
    }
    // In words, for a line has to be able to break.
    for _ in 0..text.chars().count() * 2 / 5 / 4 + 1 {
        pseudo.push_str(" ···");
    }
    pseudo.push('⟧');
    pseudo
}

const fn accented(letter: char) -> char {
    match letter {
        'a' => 'á',
        'e' => 'é',
        'i' => 'í',
        'o' => 'ó',
        'u' => 'ú',
        'y' => 'ý',
        'A' => 'Á',
        'E' => 'É',
        'I' => 'Í',
        'O' => 'Ó',
        'U' => 'Ú',
        'Y' => 'Ý',
        _ => letter,
    }
}
