//! What was counted, and the table of it.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;

use jwt_secrets::key::Reading;

use crate::tokens::oddity::Oddity;
use crate::tokens::sample::Terms;

/// All counts of a run.
#[derive(Debug, Default)]
pub(crate) struct Tally(Mutex<Counts>);

#[derive(Debug, Default)]
pub(crate) struct Counts {
    rows: BTreeMap<(String, usize), Row>,
    oddities: BTreeMap<(String, Oddity), (usize, usize)>,
    remarks: BTreeMap<String, usize>,
}

/// One library, algorithm and reading.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Row {
    /// Tokens that we signed and they verified.
    pub ours: usize,
    /// Tokens that they signed and we verified.
    pub theirs: usize,
    /// Wrong tokens that both refused.
    pub refused: usize,
    /// Tokens of any kind about which the two did not agree, or not rightly.
    pub differences: usize,
}

impl Tally {
    fn counts(&self) -> MutexGuard<'_, Counts> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn count(&self, library: &str, terms: Terms, what: impl FnOnce(&mut Row)) {
        // In the order in which they are counted, which is that of the specification.
        let at = Terms::all().position(|other| other == terms);
        let key = (library.to_owned(), at.unwrap_or_default());
        what(self.counts().rows.entry(key).or_default());
    }

    /// Whether the library accepted something odd.
    pub(crate) fn oddity(&self, library: &str, oddity: Oddity, accepted: bool) {
        let mut counts = self.counts();
        let (yes, all) = counts
            .oddities
            .entry((library.to_owned(), oddity))
            .or_default();
        *yes += usize::from(accepted);
        *all += 1;
    }

    /// What the counts do not show by themselves.
    pub(crate) fn remark(&self, remark: String, times: usize) {
        *self.counts().remarks.entry(remark).or_default() += times;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counts = self.counts();
        let mut total = Row::default();
        let all: Vec<_> = Terms::all().collect();
        line(
            f,
            "library and version",
            "algorithm",
            "reading",
            &Row::HEADINGS,
        )?;
        for ((library, at), row) in &counts.rows {
            let terms = all.get(*at);
            let algorithm = terms.map_or("", |terms| terms.algorithm.alg());
            let reading = terms.map_or("", |terms| Reading::name(terms.reading));
            line(f, library, algorithm, reading, &row.cells())?;
            total.add(*row);
        }
        line(f, "total", "", "", &total.cells())?;
        for ((library, oddity), (accepted, asked)) in &counts.oddities {
            let name = oddity.name();
            if !oddity.ours() && *accepted > 0 {
                writeln!(f, "lenient: {library}, {name}, {accepted} of {asked}")?;
            }
            if oddity.ours() && accepted < asked {
                let refused = asked - accepted;
                writeln!(f, "stricter: {library}, {name}, {refused} of {asked}")?;
            }
        }
        for (remark, times) in &counts.remarks {
            writeln!(f, "{remark}, {times} times")?;
        }
        Ok(())
    }
}

impl Row {
    const HEADINGS: [&'static str; 4] = [
        "ours->theirs",
        "theirs->ours",
        "wrong, refused",
        "differences",
    ];

    fn cells(self) -> [String; 4] {
        [self.ours, self.theirs, self.refused, self.differences].map(|count| count.to_string())
    }

    fn add(&mut self, other: Self) {
        self.ours += other.ours;
        self.theirs += other.theirs;
        self.refused += other.refused;
        self.differences += other.differences;
    }
}

fn line(
    f: &mut fmt::Formatter<'_>,
    library: &str,
    algorithm: &str,
    reading: &str,
    [ours, theirs, refused, differences]: &[impl AsRef<str>; 4],
) -> fmt::Result {
    writeln!(
        f,
        "{library:<32} | {algorithm:<9} | {reading:<9} | {:>12} | {:>12} | {:>14} | {:>11}",
        ours.as_ref(),
        theirs.as_ref(),
        refused.as_ref(),
        differences.as_ref(),
    )
}
