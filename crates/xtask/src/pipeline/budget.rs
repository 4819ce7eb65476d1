//! What each file weighs, raw and compressed, and the limit that the first load must keep.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::Result;
use anyhow::bail;

/// Everything fetched before the first secret shows, compressed with brotli 11, in bytes.
const FIRST_LOAD: usize = 75_000;

struct Weight {
    path: String,
    raw: usize,
    brotli: usize,
    first: bool,
}

/// Prints the table of `cargo xtask dist`.
pub fn print(dist: &Path) -> Result<()> {
    let weights = weigh(dist)?;
    println!("{:<48} {:>9} {:>9}", "file", "raw", "brotli");
    for first in [true, false] {
        println!(
            "{}",
            if first {
                "first load"
            } else {
                "later or never"
            }
        );
        for weight in weights.iter().filter(|weight| weight.first == first) {
            println!(
                "  {:<46} {:>9} {:>9}",
                weight.path, weight.raw, weight.brotli
            );
        }
        if first {
            let total = first_load(&weights);
            println!("  {:<46} {:>9} {total:>9}  of {FIRST_LOAD}", "in all", "");
        }
    }
    Ok(())
}

/// Fails when the first load is over its limit.
pub fn check(dist: &Path) -> Result<()> {
    let total = first_load(&weigh(dist)?);
    println!("  first load {total} of {FIRST_LOAD} bytes (brotli)");
    if total > FIRST_LOAD {
        bail!(
            "the first load is {} bytes over its limit",
            total - FIRST_LOAD
        );
    }
    Ok(())
}

fn first_load(weights: &[Weight]) -> usize {
    weights
        .iter()
        .filter(|weight| weight.first)
        .map(|weight| weight.brotli)
        .sum()
}

/// The files that a browser fetches before the first secret shows: the document, what its head names, and the module
/// that the script starts.
fn weigh(dist: &Path) -> Result<Vec<Weight>> {
    let index = fs::read_to_string(dist.join("index.html"))?;
    let list = fs::read_to_string(dist.join("SHA256SUMS"))?;
    let mut weights = Vec::new();
    for path in list
        .lines()
        .filter_map(|line| line.split_once("  "))
        .map(|(_, path)| path)
    {
        let bytes = fs::read(dist.join(path))?;
        // Only a device that puts the page on its home screen asks for icons other than the first.
        let named = index.contains(&format!("\"{path}\"")) && path != "icons/icon-192.png";
        let starts = path.starts_with("assets/app-");
        weights.push(Weight {
            path: path.to_owned(),
            raw: bytes.len(),
            brotli: compressed(&bytes)?,
            first: named || starts || path == "index.html",
        });
    }
    Ok(weights)
}

fn compressed(bytes: &[u8]) -> Result<usize> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
    writer.write_all(bytes)?;
    writer.flush()?;
    Ok(writer.into_inner().len())
}
