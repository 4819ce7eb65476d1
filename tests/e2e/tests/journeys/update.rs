//! From one version to the next.

mod copies;
mod corners;
mod neighbours;
mod trials;
mod version;
mod visit;

use e2e::Journey;

pub fn journeys() -> Vec<Journey> {
    [
        trials::journeys(),
        copies::journeys(),
        neighbours::journeys(),
        corners::journeys(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
