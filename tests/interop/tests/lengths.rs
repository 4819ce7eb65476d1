//! The table of lengths, which is the guide's most quoted part.

use anyhow::Context;
use anyhow::Result;
use anyhow::ensure;
use jwt_secrets::Algorithm;
use jwt_secrets::Format;
use jwt_secrets::Recipe;
use jwt_secrets::Secret;
use scraper::Html;
use scraper::Selector;

#[test]
fn every_number_of_the_table_is_that_of_a_generated_secret() -> Result<()> {
    let html = Html::parse_document(include_str!("../../../assets/guide/index.html"));
    let rows = Selector::parse("#lengths tbody tr")
        .ok()
        .context("a selector")?;
    let cells = Selector::parse("th, td").ok().context("a selector")?;
    let rows: Vec<Vec<String>> = html
        .select(&rows)
        .map(|row| {
            row.select(&cells)
                .map(|cell| cell.text().collect())
                .collect()
        })
        .collect();
    ensure!(rows.len() == Algorithm::ALL.len(), "{rows:?}");
    for (row, algorithm) in rows.iter().zip(Algorithm::ALL) {
        let mut expected = vec![
            algorithm.to_string(),
            algorithm.min_bytes().to_string(),
            algorithm.bits().to_string(),
        ];
        for format in [
            Format::Base64Url,
            Format::Base64,
            Format::Hex,
            Format::Alphanumeric,
        ] {
            let recipe = Recipe::new(algorithm, format, None)?;
            let text = Secret::generate(recipe)?.encode(format, algorithm)?;
            expected.push(text.len().to_string());
        }
        ensure!(*row == expected, "{row:?} should be {expected:?}");
    }
    Ok(())
}
