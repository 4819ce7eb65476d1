//! What becomes of `$NAME` in a value.

use zeroize::Zeroizing;

/// What a reader takes for a variable, and replaces by its value, which is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expansion {
    /// Nothing.
    Nothing,
    /// `$NAME` and `${NAME}`, where a name may begin with a digit: Next.
    Next,
    /// The same, where it may not: dotenv-expand.
    DotenvExpand,
    /// The same as Next, and a `$` without a name is dropped: dotenvy.
    Dotenvy,
    /// `${NAME}` alone: python-dotenv.
    Braces,
    /// `$1` too, which is one digit long: a shell.
    Shell,
    /// Names that begin with a letter, and `$$`, which is a `$`: Docker Compose.
    Compose,
}

/// What becomes of a value in which variables may stand, none of which is set.
pub(crate) enum Expanded {
    /// This text, and whether variables stood in it, whose values would be there.
    Text(Zeroizing<String>, bool),
    /// Another text at each start: the number of a process.
    Changing,
    /// What a command prints is in it.
    Command,
    /// It is an error.
    Refused,
}

/// Deeper than this no default stands in another.
const MOST_NESTED: usize = 16;

/// What a reader that expands so makes of a value.
pub(crate) fn expand(text: &str, expansion: Expansion) -> Expanded {
    if expansion == Expansion::Next {
        return from_behind(text);
    }
    let mut out = Zeroizing::new(String::with_capacity(text.len()));
    let mut variables = false;
    match write(text, expansion, MOST_NESTED, &mut out, &mut variables) {
        Ok(()) => Expanded::Text(out, variables),
        Err(other) => other,
    }
}

fn write(
    text: &str,
    expansion: Expansion,
    depth: usize,
    out: &mut String,
    variables: &mut bool,
) -> Result<(), Expanded> {
    // A brace that nothing closes is looked for once.
    let last = text.rfind('}').unwrap_or_default();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('$') {
        // A backslash keeps a variable from being one, and goes; a command runs all the same.
        if expansion == Expansion::DotenvExpand
            && let Some(before) = before.strip_suffix('\\')
            && !(after.starts_with('(') && after.contains(')'))
        {
            out.push_str(before);
            out.push('$');
            rest = after;
            continue;
        }
        out.push_str(before);
        let closed = text.len() - after.len() < last;
        let (found, left) = Found::at(after, closed, expansion)?;
        match found {
            Found::Text(text) => out.push_str(text),
            Found::Variable(default) => {
                *variables = true;
                // Who nests defaults looks into them again.
                let nested = matches!(expansion, Expansion::DotenvExpand | Expansion::Compose);
                if nested && default.contains('$') {
                    let depth = depth.checked_sub(1).ok_or(Expanded::Refused)?;
                    write(default, expansion, depth, out, variables)?;
                } else {
                    out.push_str(default);
                }
            }
        }
        rest = left;
    }
    out.push_str(rest);
    Ok(())
}

/// What stands behind a `$`.
enum Found<'t> {
    Text(&'t str),
    /// A variable, and what stands for it where it is not set.
    Variable(&'t str),
}

impl<'t> Found<'t> {
    /// And what is left behind that.
    fn at(after: &'t str, closed: bool, expansion: Expansion) -> Result<(Self, &'t str), Expanded> {
        use Expansion::Braces;
        use Expansion::Compose;
        use Expansion::DotenvExpand;
        use Expansion::Dotenvy;
        use Expansion::Nothing;
        use Expansion::Shell;
        let literal = (Self::Text("$"), after);
        if expansion == Nothing {
            return Ok(literal);
        }
        if closed && let Some((inside, left)) = braced(after, expansion) {
            return match Self::inside(inside, expansion)? {
                Some(found) => Ok((found, left)),
                None => Ok(literal),
            };
        }
        let first = after.chars().next().unwrap_or(' ');
        let behind = after.get(first.len_utf8()..).unwrap_or_default();
        match (expansion, first) {
            (Compose, '$') => return Ok((Self::Text("$"), behind)),
            (Shell, '$') => return Err(Expanded::Changing),
            (Shell, '(') => return Err(Expanded::Command),
            (DotenvExpand, '(') if after.contains(')') => return Err(Expanded::Command),
            (Shell, '0'..='9') => return Ok((Self::Variable(""), behind)),
            (Braces, _) => return Ok(literal),
            _ => {}
        }
        let named = |next: char| match expansion {
            Dotenvy => next.is_alphanumeric(),
            _ => next == '_' || next.is_ascii_alphanumeric(),
        };
        let end = after.find(|next: char| !named(next)).unwrap_or(after.len());
        let (name, left) = after.split_at_checked(end).unwrap_or((after, ""));
        let digit_first = first.is_ascii_digit() && expansion != Dotenvy;
        match expansion {
            Compose if name.is_empty() || digit_first => Err(Expanded::Refused),
            Dotenvy if name.is_empty() => Ok((Self::Text(""), after)),
            _ if name.is_empty() || digit_first => Ok(literal),
            _ => Ok((Self::Variable(""), left)),
        }
    }

    /// Of `${…}`; nothing where that is no variable.
    fn inside(inside: &'t str, expansion: Expansion) -> Result<Option<Self>, Expanded> {
        use Expansion::Braces;
        use Expansion::Compose;
        use Expansion::DotenvExpand;
        use Expansion::Dotenvy;
        if expansion == Dotenvy {
            return Ok(Some(Self::Variable("")));
        }
        if expansion == Braces {
            return Ok(match inside.split_once(':') {
                None => Some(Self::Variable("")),
                Some((_, rest)) => rest.strip_prefix('-').map(Self::Variable),
            });
        }
        let named = |next: char| next == '_' || next.is_ascii_alphanumeric();
        let end = inside
            .find(|next: char| !named(next))
            .unwrap_or(inside.len());
        let (name, rest) = inside.split_at_checked(end).unwrap_or((inside, ""));
        let operator = rest.strip_prefix(':').unwrap_or(rest);
        let default = operator.strip_prefix('-');
        if expansion == Compose {
            let known = rest.is_empty() || operator.starts_with(['-', '+']);
            // `?` is an error where the variable is not set.
            let named = name.starts_with(|first: char| first == '_' || first.is_ascii_alphabetic());
            if !known || !named {
                return Err(Expanded::Refused);
            }
        } else if inside.is_empty() {
            return match expansion {
                DotenvExpand => Ok(None),
                _ => Err(Expanded::Refused),
            };
        }
        Ok(Some(Self::Variable(default.unwrap_or_default())))
    }
}

/// What stands in `{…}`, and behind it: up to the brace that closes it where braces nest, else up to the first.
fn braced(after: &str, expansion: Expansion) -> Option<(&str, &str)> {
    let inside = after.strip_prefix('{')?;
    if !matches!(expansion, Expansion::DotenvExpand | Expansion::Compose) {
        return inside.split_once('}');
    }
    let mut open = 0_usize;
    let mut before = ' ';
    for (place, character) in inside.char_indices() {
        match character {
            '{' if before == '$' => open += 1,
            '}' if open == 0 => return Some((inside.get(..place)?, inside.get(place + 1..)?)),
            '}' => open -= 1,
            _ => {}
        }
        before = character;
    }
    None
}

/// As Next does it: the last variable first, until a `$` has no name behind it. Braces need not be closed.
fn from_behind(text: &str) -> Expanded {
    let mut out = Zeroizing::new(String::with_capacity(text.len()));
    let mut variables = false;
    let mut head = text;
    let mut search = text.len();
    while let Some(place) = head.get(..search).and_then(|before| before.rfind('$')) {
        search = place;
        let (before, after) = head.split_at_checked(place).unwrap_or((head, ""));
        if before.ends_with('\\') {
            continue;
        }
        let behind = Zeroizing::new([after.get(1..).unwrap_or_default(), out.as_str()].concat());
        let Some((default, left)) = of_next(&behind) else {
            break;
        };
        variables = true;
        let mut replaced = Zeroizing::new(String::with_capacity(text.len()));
        replaced.push_str(default);
        replaced.push_str(left);
        out = replaced;
        head = before;
        search = before.len();
    }
    let all = Zeroizing::new([head, out.as_str()].concat());
    let mut plain = Zeroizing::new(String::with_capacity(all.len()));
    let mut rest = all.as_str();
    while let Some((before, after)) = rest.split_once("\\$") {
        plain.push_str(before);
        plain.push('$');
        rest = after;
    }
    plain.push_str(rest);
    Expanded::Text(plain, variables)
}

/// The default of a variable whose name, with or without a brace, begins a text, and what is left.
fn of_next(text: &str) -> Option<(&str, &str)> {
    let bare = text.strip_prefix('{').unwrap_or(text);
    let named = |next: char| next == '_' || next.is_ascii_alphanumeric();
    let end = bare.find(|next: char| !named(next)).unwrap_or(bare.len());
    let (name, rest) = bare.split_at_checked(end)?;
    if name.is_empty() {
        return None;
    }
    let (default, rest) = match rest.strip_prefix(":-") {
        Some(after) => {
            let end = after.find(['}', '\\']).unwrap_or(after.len());
            after.split_at_checked(end)?
        }
        None => ("", rest),
    };
    Some((default, rest.strip_prefix('}').unwrap_or(rest)))
}
