//! All files of a set in one.

use std::io::Write as _;

use rawzip::Error;
use rawzip::ZipArchiveWriter;
use rawzip::time::UtcDateTime;
use zeroize::Zeroizing;

/// What the format adds to a file at most, beside its name, which it has twice.
const AROUND: usize = 256;

/// A ZIP archive of these files, by name, of this second, without compression: nothing of a random text can be left out.
pub fn zip(files: &[(String, Zeroizing<String>)], now: i64) -> Result<Zeroizing<Vec<u8>>, Error> {
    let room = |(name, text): &(String, Zeroizing<String>)| AROUND + 2 * name.len() + text.len();
    // It does not grow, so it leaves no copy behind.
    let room = AROUND + files.iter().map(room).sum::<usize>();
    let mut archive = Zeroizing::new(Vec::with_capacity(room));
    let mut writer = ZipArchiveWriter::new(&mut *archive);
    for (name, text) in files {
        let (mut entry, config) = writer
            .new_file(name.as_str())
            .unix_permissions(0o600)
            .last_modified(UtcDateTime::from_unix(now))
            .start()?;
        let mut data = config.wrap(&mut entry);
        data.write_all(text.as_bytes())?;
        let (_, descriptor) = data.finish()?;
        entry.finish(descriptor)?;
    }
    writer.finish()?;
    Ok(archive)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rawzip::ZipArchive;

    #[test]
    fn each_file_is_in_the_archive_as_it_is_and_the_buffer_did_not_grow() {
        let file = |name: &str, text: &str| (name.to_owned(), Zeroizing::new(text.to_owned()));
        let files = [
            file(".env.staging", "A=b\n"),
            file(".env.production", &"C=d\n".repeat(999)),
        ];
        let bytes = zip(&files, 1_800_000_000).unwrap();
        let room: usize = files
            .iter()
            .map(|(name, text)| AROUND + 2 * name.len() + text.len())
            .sum();
        assert_eq!(bytes.capacity(), room + AROUND);
        let archive = ZipArchive::from_slice(bytes.as_slice()).unwrap();
        let mut entries = archive.entries();
        for (name, text) in &files {
            let entry = entries.next_entry().unwrap().unwrap();
            assert_eq!(entry.file_path().as_ref(), name.as_bytes());
            let found = archive.get_entry(entry.wayfinder()).unwrap();
            assert_eq!(found.data(), text.as_bytes());
        }
        assert!(entries.next_entry().unwrap().is_none());
    }
}
