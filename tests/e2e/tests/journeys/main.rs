//! What a reader does with the page, sentence by sentence, in every engine.

mod accessibility;
mod bulk;
mod check;
mod copy;
mod download;
mod export;
mod faults;
mod first_screen;
mod generate;
mod guide;
mod guide_contents;
mod guide_links;
mod guide_look;
mod guide_paper;
mod injection;
mod keyboard;
mod language;
mod length;
mod memory;
mod offline;
mod presets;
mod privacy;
mod proof;
mod randomness;
mod requests;
mod rotate;
mod secret_text;
mod sets;
mod sign;
mod start;
mod storage;
mod tokens;
mod tour;
mod typed;
mod update;
mod verify;
mod ways_out;

use std::process::ExitCode;

fn main() -> ExitCode {
    let journeys = [
        generate::journeys(),
        start::journeys(),
        first_screen::journeys(),
        length::journeys(),
        download::journeys(),
        copy::journeys(),
        presets::journeys(),
        keyboard::journeys(),
        privacy::journeys(),
        storage::journeys(),
        memory::journeys(),
        offline::journeys(),
        update::journeys(),
        randomness::journeys(),
        faults::journeys(),
        proof::journeys(),
        requests::journeys(),
        ways_out::journeys(),
        sign::journeys(),
        check::journeys(),
        export::journeys(),
        bulk::journeys(),
        rotate::journeys(),
        sets::journeys(),
        verify::journeys(),
        typed::journeys(),
        injection::journeys(),
        guide_links::journeys(),
        guide::journeys(),
        guide_contents::journeys(),
        guide_look::journeys(),
        guide_paper::journeys(),
        language::journeys(),
        accessibility::journeys(),
    ];
    let journeys = journeys.into_iter().flatten().collect();
    e2e::suite::run(journeys, include_str!("../../skips.toml"))
}
