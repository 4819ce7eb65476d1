//! The guide, read: its blocks, what it says they print, and its labels.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::str::FromStr;

use anyhow::Context;
use anyhow::Error;
use anyhow::Result;
use anyhow::bail;
use anyhow::ensure;
use scraper::ElementRef;
use scraper::Html;
use scraper::Selector;

use crate::block::Block;
use crate::label::Label;
use crate::task::Task;
use crate::task::inside;

/// A document with code blocks.
#[derive(Debug)]
pub struct Document {
    pub(crate) blocks: Vec<Block>,
    pub(crate) labels: Vec<Label>,
}

impl Document {
    /// Reads the HTML. Everything that is wrong with its attributes is said at once.
    pub fn read(html: &str) -> Result<Self> {
        let page = Html::parse_document(html);
        let mut defects = Vec::new();
        let mut outputs = outputs(&page)?;
        let mut blocks = Vec::new();
        let mut names = BTreeSet::new();
        for element in page.select(&marked("data-block")?) {
            let name = element.attr("data-block").unwrap_or_default();
            if !names.insert(name.to_owned()) {
                defects.push(format!("{name}: there are two of this name"));
            }
            match block(element, name, outputs.remove(name)) {
                Ok(block) => blocks.push(block),
                Err(error) => defects.push(format!("{name}: {error:#}")),
            }
        }
        defects.extend(
            outputs
                .keys()
                .map(|name| format!("data-output={name:?} names no block")),
        );
        for block in &blocks {
            if let Err(error) = complete(block, &blocks) {
                defects.push(format!("{}: {error:#}", block.name));
            }
        }
        let mut labels = Vec::new();
        for element in page.select(&marked("data-ran")?) {
            match label(element) {
                Ok(label) => labels.push(label),
                Err(error) => defects.push(format!("{:?}: {error:#}", text(element))),
            }
        }
        ensure!(defects.is_empty(), "{}", defects.join("\n"));
        Ok(Self { blocks, labels })
    }

    /// The names of the blocks, in the order of the page.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.blocks.iter().map(|block| block.name.as_str())
    }

    /// The same document with another piece in the text of a block, where it must be found once.
    pub fn with(mut self, block: &str, piece: &str, other: &str) -> Result<Self> {
        let block = self.blocks.iter_mut().find(|found| found.name == block);
        let text = &mut block.context("there is no such block")?.text;
        let found = text.matches(piece).count();
        ensure!(found == 1, "{piece:?} is in it {found} times, not once");
        *text = text.replace(piece, other);
        Ok(self)
    }

    pub(crate) fn block(&self, name: &str) -> Result<&Block> {
        find(&self.blocks, name)
    }

    pub(crate) fn group<'a>(&'a self, group: &'a str) -> impl Iterator<Item = &'a Block> {
        self.blocks.iter().filter(move |block| block.group == group)
    }
}

fn find<'a>(blocks: &'a [Block], name: &str) -> Result<&'a Block> {
    blocks
        .iter()
        .find(|block| block.name == name)
        .with_context(|| format!("there is no block {name:?}"))
}

fn outputs(page: &Html) -> Result<BTreeMap<String, String>> {
    let marked = marked("data-output")?;
    let outputs = page.select(&marked).map(|element| {
        let name = element.attr("data-output").unwrap_or_default();
        (name.to_owned(), text(element))
    });
    Ok(outputs.collect())
}

fn block(element: ElementRef<'_>, name: &str, output: Option<String>) -> Result<Block> {
    Ok(Block {
        name: name.to_owned(),
        lang: read(element, "data-lang")?.context("it has no data-lang")?,
        task: read(element, "data-run")?,
        group: group(element).context("it is in no data-group")?,
        text: text(element),
        secret: element.attr("data-secret").map(inside).transpose()?,
        given: read(element, "data-given")?,
        output,
    })
}

/// Whether a block has all that its task asks for.
fn complete(block: &Block, blocks: &[Block]) -> Result<()> {
    let Some(task) = &block.task else {
        return Ok(());
    };
    match task {
        Task::StandIn(_) | Task::Kubectl | Task::EnvFile => {
            let file = block.secret.as_ref();
            file.context("it has no data-secret")?;
        }
        Task::Git => {
            block.given.context("it has no data-given")?;
        }
        Task::Prints => {
            let output = block.output.as_ref();
            output.context("no element has it as its data-output")?;
        }
        Task::Instead { block: base, .. } => {
            let base = find(blocks, base)?;
            let module = matches!(base.task, Some(Task::Auth(_)));
            ensure!(module, "{} is no module that signs and verifies", base.name);
        }
        _ => {}
    }
    if block.output.is_some() && !matches!(task, Task::Prints | Task::Git) {
        bail!("the page says what it prints, but its data-run is another");
    }
    Ok(())
}

fn label(element: ElementRef<'_>) -> Result<Label> {
    let keys = element.attr("data-ran").unwrap_or_default();
    Ok(Label {
        group: group(element).context("this label is in no data-group")?,
        tools: keys
            .split_whitespace()
            .map(str::parse)
            .collect::<Result<_>>()?,
        text: text(element),
    })
}

fn read<T: FromStr<Err = Error>>(element: ElementRef<'_>, attribute: &str) -> Result<Option<T>> {
    element.attr(attribute).map(str::parse).transpose()
}

/// The group of the nearest element that names one, the element itself first.
fn group(element: ElementRef<'_>) -> Option<String> {
    let outer = element.ancestors().filter_map(ElementRef::wrap);
    [element]
        .into_iter()
        .chain(outer)
        .find_map(|element| element.attr("data-group"))
        .map(str::to_owned)
}

fn text(element: ElementRef<'_>) -> String {
    let text: String = element.text().collect();
    let text = text.strip_prefix('\n').unwrap_or(&text);
    text.strip_suffix('\n').unwrap_or(text).to_owned()
}

fn marked(attribute: &str) -> Result<Selector> {
    match Selector::parse(&format!("[{attribute}]")) {
        Ok(selector) => Ok(selector),
        Err(error) => bail!("{error}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html><section data-group='make'>
        <pre><code data-block='one' data-lang='sh' data-run='prints'>
printf '%s\\n' a &amp;&amp; printf '&lt;b>'
</code></pre>
        <p>It prints <samp data-output='one'>a
&lt;b></samp>. <span data-ran='bash dash'>Run.</span></p>
        <div data-group='other'><code data-block='two' data-lang='text'> x </code></div></section>";

    #[test]
    fn a_block_is_its_text_and_the_nearest_group() {
        let document = Document::read(PAGE).unwrap();
        let [one, two] = document.blocks.as_slice() else {
            panic!("two blocks");
        };
        assert_eq!(one.text, "printf '%s\\n' a && printf '<b>'");
        assert_eq!(one.task, Some(Task::Prints));
        assert_eq!(one.output.as_deref(), Some("a\n<b>"));
        assert_eq!((one.group.as_str(), two.group.as_str()), ("make", "other"));
        assert_eq!((two.text.as_str(), &two.task), (" x ", &None));
        let [label] = document.labels.as_slice() else {
            panic!("one label");
        };
        assert_eq!(
            (label.group.as_str(), label.text.as_str()),
            ("make", "Run.")
        );
    }

    #[test]
    fn a_piece_is_replaced_where_it_is_found_once() {
        let with = |block: &str, piece: &str| {
            let document = Document::read(PAGE).unwrap().with(block, piece, "true")?;
            Ok::<_, Error>(document.block(block)?.text.clone())
        };
        assert_eq!(
            with("one", "printf '<b>'").unwrap(),
            "printf '%s\\n' a && true"
        );
        for (block, piece) in [("one", "printf"), ("one", "echo"), ("three", "x")] {
            assert!(with(block, piece).is_err(), "{block}: {piece}");
        }
    }

    #[test]
    fn what_is_wrong_with_the_attributes_is_said_by_name() {
        let one = "data-block='one' data-lang='sh'";
        for (body, complaint) in [
            (
                format!("<p {one}><p data-group=g {one}>"),
                "two of this name",
            ),
            (format!("<p {one}>"), "in no data-group"),
            ("<p data-group=g data-block=one>".into(), "no data-lang"),
            (
                "<p data-group=g data-block=one data-lang=perl>".into(),
                "perl",
            ),
            (format!("<p data-group=g {one} data-run=dance>"), "dance"),
            (
                format!("<p data-group=g {one} data-run=prints>"),
                "data-output",
            ),
            (format!("<p data-group=g {one} data-run=git>"), "data-given"),
            (
                format!("<p data-group=g {one} data-run=env-file>"),
                "data-secret",
            ),
            (
                format!("<p data-group=g {one} data-run=kubectl data-secret=../own>"),
                "leaves the folder",
            ),
            (
                format!("<p data-group=g {one} data-run='instead none hex'>"),
                "no block \"none\"",
            ),
            (
                format!("<p data-group=g {one} data-run='instead one hex'>"),
                "no module",
            ),
            (
                format!("<p data-group=g {one} data-run=setup><p data-output=one>"),
                "is another",
            ),
            ("<p data-output=one>".into(), "names no block"),
            ("<p data-ran=bash>".into(), "in no data-group"),
            ("<p data-group=g data-ran=perl>".into(), "no tool"),
        ] {
            let error = Document::read(&body).unwrap_err().to_string();
            assert!(error.contains(complaint), "{body}: {error}");
        }
    }
}
