//! What came out.

use super::Measured;
use super::ROUNDS;
use super::WAYS;
use super::Way;
use super::entrants::Entrant;
use super::entrants::OURS;

/// Prints the table, and where the time goes.
pub fn report(entrants: &[Entrant], all: &Measured) {
    println!(
        "Milliseconds until the secret is in the document / painted / its controls work; medians of {ROUNDS}"
    );
    print!("{:<36}", "");
    for entrant in entrants {
        print!("{:>22}", entrant.name);
    }
    println!();
    for Way { name, .. } in &WAYS {
        print!("{name:<36}");
        for times in entrants
            .iter()
            .filter_map(|entrant| all.get(&(*name, entrant.name)))
        {
            let ready = times.iter().filter_map(|times| times.ready);
            let cell = [
                median(times.iter().map(|times| times.there)),
                median(times.iter().map(|times| times.painted)),
                median(ready),
            ];
            let cell = cell.map(|ms| ms.map_or("-".to_owned(), |ms| format!("{ms:.0}")));
            print!("{:>22}", cell.join(" / "));
        }
        println!();
    }
    for Way { name, .. } in &WAYS {
        println!("\nWhere the time goes, {name}: when each file of this page has come");
        let times = all.get(&(*name, OURS)).map_or(&[][..], Vec::as_slice);
        for file in times
            .first()
            .into_iter()
            .flat_map(|times| times.files.keys())
        {
            let ends = times.iter().filter_map(|times| times.files.get(file));
            let came = median(ends.copied()).unwrap_or_default();
            println!("  {file:<40} {came:>6.0}");
        }
    }
}

fn median(times: impl Iterator<Item = f64>) -> Option<f64> {
    let mut times: Vec<_> = times.collect();
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied()
}
