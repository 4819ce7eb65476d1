//! Scripts and styles without what only their authors need: indentation, and lines that are nothing but a comment.
//!
//! Line by line on purpose: no statement changes, so what is shipped can be read beside its source.

/// A script without indentation, empty lines and comment lines.
pub fn script(text: &str) -> String {
    let mut inside = false;
    let mut kept = String::with_capacity(text.len());
    for line in text.lines().map(str::trim) {
        inside |= line.starts_with("/*");
        if !inside && !line.is_empty() && !line.starts_with("//") {
            kept.push_str(line);
            kept.push('\n');
        }
        inside &= !line.ends_with("*/");
    }
    kept
}

/// A style sheet without comments, indentation and empty lines.
pub fn style(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, comment)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    bare.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_loses_its_comments_and_keeps_each_statement() {
        let text = "// why\n/** what\n * more */\nconst a = 1; // kept\n\n  /* one */\n  call(\"/* not a comment */\");\n";
        assert_eq!(
            script(text),
            "const a = 1; // kept\ncall(\"/* not a comment */\");\n"
        );
    }

    #[test]
    fn a_style_sheet_loses_its_comments_and_keeps_each_rule() {
        assert_eq!(
            style("/* a\n b */\np {\n  color: red; /* c */\n}\n"),
            "p {\ncolor: red;\n}"
        );
    }
}
