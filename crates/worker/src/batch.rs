//! A file of secrets, made piece by piece.

use jwt_secrets::SecretError;
use jwt_secrets::bulk::Bulk;
use jwt_secrets::export::VariableName;
use zeroize::Zeroizing;

use crate::Fault;
use crate::Order;
use crate::Progress;
use crate::Report;

/// A file in the making.
pub struct Batch {
    bulk: Bulk,
    count: u32,
    /// What was made last, overwritten by what is made next: to erase each piece takes as long as to encode it.
    lines: Zeroizing<Vec<u8>>,
    refused: Option<SecretError>,
    /// Whether all lines were taken: what is encoded is in no file yet.
    over: bool,
}

/// What a draw gives at most: 65,536 octets as JSON with escapes. As much more room is taken, so that nothing moves.
const DRAW: usize = 512 * 1_024;

impl Batch {
    /// Begins one.
    #[must_use]
    pub fn new(order: &Order<'_>) -> Self {
        let name = order.name.parse::<VariableName>().unwrap_or_default();
        Self {
            bulk: Bulk::new(order.recipe, order.count, order.layout, name),
            count: order.count.get(),
            lines: Zeroizing::default(),
            refused: None,
            over: false,
        }
    }

    /// The next lines: so many bytes or a little more, or what is left. None once it is over, which whoever asks hears only then.
    pub fn next(&mut self, bytes: usize) -> &[u8] {
        self.lines.clear();
        self.lines.reserve(bytes + DRAW);
        while self.refused.is_none() && !self.bulk.is_done() && self.lines.len() < bytes {
            self.refused = self.bulk.write(&mut self.lines).err();
        }
        // What is refused is in no file.
        if self.refused.is_some() {
            self.lines.clear();
        }
        self.over = self.lines.is_empty();
        &self.lines
    }

    /// How it stands after so many seconds of work.
    #[must_use]
    pub fn report(&self, seconds: f64) -> Report {
        if self.refused.is_some() {
            return Report::Failed(Fault::NoRandomness);
        }
        let made = self.bulk.made();
        let progress = Progress {
            tried: made.into(),
            done: f64::from(made) / f64::from(self.count),
            rate: f64::from(made) / seconds.max(f64::EPSILON),
            skipped: self.bulk.drawn_again().into(),
        };
        if self.over {
            Report::Made(progress)
        } else {
            Report::Progress(progress)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jwt_secrets::Algorithm;
    use jwt_secrets::Format;
    use jwt_secrets::Recipe;
    use jwt_secrets::bulk::Count;
    use jwt_secrets::bulk::Layout;

    #[test]
    fn the_pieces_of_a_file_are_all_of_it() {
        let mut batch = Batch::new(&Order {
            recipe: Recipe::new(Algorithm::Hs256, Format::Base64Url, None).unwrap(),
            count: Count::parse("20000").unwrap(),
            layout: Layout::Dotenv,
            name: "TENANT",
        });
        assert!(matches!(batch.report(0.0), Report::Progress(p) if p.tried == 0));
        let (mut file, mut pieces) = (Vec::new(), 0);
        loop {
            let piece = batch.next(200_000);
            if piece.is_empty() {
                break;
            }
            file.extend_from_slice(piece);
            pieces += 1;
            assert!(
                matches!(batch.report(1.0), Report::Progress(_)),
                "not all of it is in the file"
            );
        }
        assert!(pieces > 2);
        assert!(
            batch.lines.capacity() < 200_000 + 2 * DRAW,
            "it had to move"
        );
        let text = String::from_utf8(file).unwrap();
        assert_eq!(text.lines().count(), 20_000);
        assert!(text.starts_with("TENANT_1=") && text.contains("\nTENANT_20000="));
        let Report::Made(progress) = batch.report(2.0) else {
            panic!("it is not over");
        };
        assert_eq!((progress.tried, progress.done), (20_000, 1.0));
        assert!((progress.rate - 10_000.0).abs() < f64::EPSILON);
    }
}
