//! What was counted, and the table of it.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Mutex;
use std::sync::PoisonError;

use jwt_secrets::export::Target;

/// All counts of a run: of each target and reader the values that were tried, refused and read as others.
#[derive(Debug, Default)]
pub(super) struct Tally(Mutex<BTreeMap<(String, String), [usize; 3]>>);

impl Tally {
    pub(super) fn count(
        &self,
        target: &Target,
        reader: &str,
        tried: usize,
        refused: usize,
        differences: usize,
    ) {
        let mut rows = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (target.code().to_owned(), reader.to_owned());
        rows.insert(key, [tried, refused, differences]);
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rows = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let headings = ["tried", "refused", "differences"].map(str::to_owned);
        line(f, "target", "reader", &headings)?;
        for ((target, reader), counts) in &*rows {
            line(f, target, reader, &counts.map(|count| count.to_string()))?;
        }
        Ok(())
    }
}

fn line(
    f: &mut fmt::Formatter<'_>,
    target: &str,
    reader: &str,
    cells: &[String; 3],
) -> fmt::Result {
    let [tried, refused, differences] = cells;
    writeln!(
        f,
        "{target:<16} | {reader:<26} | {tried:>6} | {refused:>7} | {differences:>11}"
    )
}
