//! A tick, a cross, an exclamation mark or three dots for a verdict, by the form alone.

use leptos::prelude::*;

use super::live;

#[component]
pub fn Glyph(
    /// `good`, `bad`, `alarm`, or anything else for what is not decided.
    tone: impl Fn() -> &'static str + Send + 'static,
) -> impl IntoView {
    view! {
        <svg class="glyph" viewBox="0 0 24 24" aria-hidden="true">
            <path d=live(move || Some(outline(tone())))></path>
        </svg>
    }
}

fn outline(tone: &str) -> &'static str {
    match tone {
        "good" => "M6.5 12.5l4 4 7-9",
        "bad" => "M8 8l8 8M16 8l-8 8",
        "alarm" => "M12 6v7M12 17v.01",
        _ => "M7 12v.01M12 12v.01M17 12v.01",
    }
}
