//! A list that comes in chunks, as lines.

use jwt_secrets::key::MAX_SECRET_TEXT;
use zeroize::Zeroizing;

/// What some editors put in front of a text.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Lines of a list. They end with LF or CRLF; the last one may end with the list.
pub struct Lines {
    chunk: Zeroizing<Vec<u8>>,
    at: usize,
    /// What of a line was in the chunks before.
    begun: Zeroizing<Vec<u8>>,
    /// Whether the line that has begun is too long to be a secret.
    too_long: bool,
    first: bool,
    ended: bool,
    skipped: u64,
}

impl Lines {
    pub fn new() -> Self {
        Self {
            chunk: Zeroizing::default(),
            at: 0,
            // Never grows, so that no copy is left behind: two characters more for CR and a byte that is too much.
            begun: Zeroizing::new(Vec::with_capacity(MAX_SECRET_TEXT + 2)),
            too_long: false,
            first: true,
            ended: false,
            skipped: 0,
        }
    }

    /// The next chunk, once [`next`](Lines::next) has no more lines of the one before.
    pub fn feed(&mut self, chunk: &[u8]) {
        self.chunk = Zeroizing::new(chunk.to_vec());
        self.at = 0;
    }

    /// There are no more chunks.
    pub fn end(&mut self) {
        self.ended = true;
    }

    /// How many lines were too long.
    pub const fn skipped(&self) -> u64 {
        self.skipped
    }

    /// Hands the next line over, without its end, unless it is too long. False if the chunk holds no more whole ones.
    pub fn next(&mut self, read: impl FnOnce(&[u8])) -> bool {
        let rest = self.chunk.get(self.at..).unwrap_or_default();
        let end = rest.iter().position(|byte| *byte == b'\n');
        let piece = rest.get(..end.unwrap_or(rest.len())).unwrap_or_default();
        self.at += piece.len() + usize::from(end.is_some());
        if end.is_none() {
            begin(&mut self.begun, &mut self.too_long, piece);
            let last = !self.begun.is_empty() || self.too_long;
            if !self.ended || !last {
                return false;
            }
        } else if self.begun.is_empty() && !self.too_long {
            // Most lines are in one chunk, and are not copied.
            match line(piece, &mut self.first) {
                Some(line) => read(line),
                None => self.skipped += 1,
            }
            return true;
        } else {
            begin(&mut self.begun, &mut self.too_long, piece);
        }
        match line(&self.begun, &mut self.first) {
            Some(line) if !self.too_long => read(line),
            _ => self.skipped += 1,
        }
        self.begun.fill(0);
        self.begun.clear();
        self.too_long = false;
        true
    }
}

/// Keeps a piece of a line for what comes after it.
fn begin(begun: &mut Vec<u8>, too_long: &mut bool, piece: &[u8]) {
    *too_long |= begun.len() + piece.len() > begun.capacity();
    if !*too_long {
        begun.extend_from_slice(piece);
    }
}

/// A line without what belongs to its end or to the beginning of the list; none if it is too long to be a secret.
fn line<'a>(piece: &'a [u8], first: &mut bool) -> Option<&'a [u8]> {
    let line = piece.strip_suffix(b"\r").unwrap_or(piece);
    let bare = if *first {
        line.strip_prefix(BYTE_ORDER_MARK)
    } else {
        None
    };
    *first = false;
    let line = bare.unwrap_or(line);
    (line.len() <= MAX_SECRET_TEXT).then_some(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines of chunks, and how many were too long.
    fn lines(chunks: &[&[u8]]) -> (Vec<Vec<u8>>, u64) {
        let (mut lines, mut read) = (Lines::new(), Vec::new());
        for chunk in chunks {
            lines.feed(chunk);
            while lines.next(|line| read.push(line.to_vec())) {}
        }
        lines.feed(&[]);
        lines.end();
        while lines.next(|line| read.push(line.to_vec())) {}
        (read, lines.skipped())
    }

    #[test]
    fn a_list_has_the_same_lines_wherever_it_is_cut() {
        for (list, expected) in [
            (&b"one\ntwo\n"[..], &["one", "two"][..]),
            (b"one\r\ntwo", &["one", "two"]),
            (b"\xef\xbb\xbfone\n\n\r\ntwo\r", &["one", "", "", "two"]),
            (
                "\u{e9}t\u{e9}\nse\rcret\n \n".as_bytes(),
                &["\u{e9}t\u{e9}", "se\rcret", " "],
            ),
            (b"", &[]),
            (b"\n", &[""]),
        ] {
            let expected: Vec<_> = expected
                .iter()
                .map(|line| line.as_bytes().to_vec())
                .collect();
            for first in 0..=list.len() {
                for second in first..=list.len() {
                    let chunks = [&list[..first], &list[first..second], &list[second..]];
                    assert_eq!(lines(&chunks), (expected.clone(), 0), "{first} {second}");
                }
            }
            let bytes: Vec<_> = list.chunks(1).collect();
            assert_eq!(lines(&bytes), (expected, 0));
        }
    }

    #[test]
    fn what_is_no_utf8_is_a_line_as_it_is() {
        assert_eq!(
            lines(&[b"\xff\xfe\nx"]).0,
            [b"\xff\xfe".to_vec(), b"x".to_vec()]
        );
    }

    #[test]
    fn a_line_that_is_too_long_to_be_a_secret_is_passed_over_and_counted() {
        for (length, skipped) in [
            (MAX_SECRET_TEXT, 0),
            (MAX_SECRET_TEXT + 1, 1),
            (MAX_SECRET_TEXT + 2, 1),
            (MAX_SECRET_TEXT + 3, 1),
            (100_000, 1),
        ] {
            for end in ["", "\n", "\r\n", "\r\nlast"] {
                let list = format!("one\n{}{end}", "a".repeat(length));
                for size in [1_000, MAX_SECRET_TEXT, 1_000_000] {
                    let chunks: Vec<_> = list.as_bytes().chunks(size).collect();
                    let (read, passed_over) = lines(&chunks);
                    let more = u64::from(end.ends_with("last"));
                    assert_eq!(passed_over, skipped, "{length} {end:?} {size}");
                    assert_eq!(read.len() as u64 + skipped, 2 + more);
                }
            }
        }
    }
}
