//! What each file weighs, raw and compressed, and the limits that a first visit must keep.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::Result;
use anyhow::bail;

/// When a browser asks for a file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    /// Before the first secret shows: the document, what its head names, and the module that starts.
    ForTheSecret,
    /// Before its controls work: the app.
    ForTheControls,
    LaterOrNever,
}

/// How much may be fetched until then, everything before included, compressed with brotli 11, in bytes.
const LIMITS: [(Wanted, &str, usize); 2] = [
    (Wanted::ForTheSecret, "until the first secret shows", 37_200),
    (Wanted::ForTheControls, "until its controls work", 81_000),
];

struct File {
    path: String,
    bytes: Vec<u8>,
    wanted: Wanted,
}

/// Prints the table of `cargo xtask dist`.
pub fn print(dist: &Path) -> Result<()> {
    let files = files(dist)?;
    let print = |wanted: Wanted| -> Result<usize> {
        let mut total = 0;
        for File { path, bytes, .. } in files.iter().filter(|file| file.wanted == wanted) {
            let compressed = compressed(bytes)?;
            total += compressed;
            println!("  {path:<46} {:>9} {compressed:>9}", bytes.len());
        }
        Ok(total)
    };
    println!("{:<48} {:>9} {:>9}", "file", "raw", "brotli");
    let mut total = 0;
    for (wanted, until, limit) in LIMITS {
        println!("{until}");
        total += print(wanted)?;
        println!("  {:<46} {:>9} {total:>9}  of {limit}", "in all", "");
    }
    println!("later or never");
    print(Wanted::LaterOrNever)?;
    Ok(())
}

/// Fails when a first visit is over a limit.
pub fn check(dist: &Path) -> Result<()> {
    let files = files(dist)?;
    let mut total = 0;
    for (wanted, until, limit) in LIMITS {
        for file in files.iter().filter(|file| file.wanted == wanted) {
            total += compressed(&file.bytes)?;
        }
        println!("  {until}: {total} of {limit} bytes (brotli)");
        if total > limit {
            bail!("{} bytes too many {until}", total - limit);
        }
    }
    Ok(())
}

fn files(dist: &Path) -> Result<Vec<File>> {
    let index = fs::read_to_string(dist.join("index.html"))?;
    let list = fs::read_to_string(dist.join("SHA256SUMS"))?;
    let mut files = Vec::new();
    for path in list
        .lines()
        .filter_map(|line| line.split_once("  "))
        .map(|(_, path)| path)
    {
        // Only a device that puts the page on its home screen asks for icons other than the first.
        let named = index.contains(&format!("\"{path}\"")) && path != "icons/icon-192.png";
        files.push(File {
            path: path.to_owned(),
            bytes: fs::read(dist.join(path))?,
            wanted: if named || path == "index.html" {
                Wanted::ForTheSecret
            } else if path.starts_with("assets/app-") {
                Wanted::ForTheControls
            } else {
                Wanted::LaterOrNever
            },
        });
    }
    Ok(files)
}

fn compressed(bytes: &[u8]) -> Result<usize> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
    writer.write_all(bytes)?;
    writer.flush()?;
    Ok(writer.into_inner().len())
}
