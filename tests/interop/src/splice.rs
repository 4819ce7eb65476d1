//! New texts for the labels, put into the HTML without touching anything else.

use anyhow::Context;
use anyhow::Result;
use anyhow::ensure;

use crate::document::Document;

const MARK: &str = " data-ran=\"";

/// The page with these texts in its labels, one for each, in the order of the page. `None` leaves one as
/// it is.
pub(crate) fn labels(html: &str, texts: &[Option<String>]) -> Result<String> {
    let mut spliced = String::with_capacity(html.len());
    let mut rest = html;
    for text in texts {
        let mark = rest
            .find(MARK)
            .context("there are more labels than data-ran")?;
        let (before, label) = rest.split_at(mark);
        let tag = before.rsplit('<').next().unwrap_or_default();
        let name = tag
            .split_whitespace()
            .next()
            .context("data-ran is in no tag")?;
        let open = label.find('>').context("the tag does not end")? + 1;
        let close = label.find(&format!("</{name}>"));
        let close = close.with_context(|| format!("<{name}> does not end"))?;
        let there = label
            .get(open..close)
            .context("the element has no inside")?;
        ensure!(
            !there.contains('<'),
            "a label is a plain text, not {there:?}"
        );
        spliced.push_str(before);
        spliced.push_str(label.get(..open).unwrap_or_default());
        spliced.push_str(text.as_deref().unwrap_or(there));
        rest = label.get(close..).unwrap_or_default();
    }
    ensure!(!rest.contains(MARK), "there is more data-ran than labels");
    spliced.push_str(rest);
    same_blocks(html, &spliced)?;
    Ok(spliced)
}

/// No block may have changed, whatever the page looks like.
fn same_blocks(html: &str, spliced: &str) -> Result<()> {
    let (before, after) = (Document::read(html)?, Document::read(spliced)?);
    let texts = |document: &Document| -> Vec<String> {
        let blocks = document.blocks.iter();
        blocks.map(|block| block.text.clone()).collect()
    };
    ensure!(texts(&before) == texts(&after), "a block would change");
    ensure!(
        before.labels.len() == after.labels.len(),
        "a label would vanish"
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<section data-group=a>\n<pre data-block=b data-lang=text>x</pre>
<p class=\"ran\" data-ran=\"bash\"></p><p>Between &amp; after.</p>
<em data-ran=\"\">Old.</em></section>";

    #[test]
    fn only_the_labels_change() {
        let spliced = labels(PAGE, &[Some("One.".into()), Some("Two.".into())]).unwrap();
        let expected = PAGE
            .replace("\"bash\"></p>", "\"bash\">One.</p>")
            .replace("Old.", "Two.");
        assert_eq!(spliced, expected);
        assert_eq!(labels(PAGE, &[None, None]).unwrap(), PAGE);
    }

    #[test]
    fn a_page_that_it_does_not_understand_is_left_alone() {
        assert!(labels(PAGE, &[None, None, None]).is_err());
        assert!(labels(PAGE, &[None]).is_err());
        let nested = PAGE.replace("Old.", "Old <b>and</b> bold.");
        assert!(labels(&nested, &[None, None]).is_err());
    }
}
