//! The panel Check: what it takes a text for, and what it says of it. The worker is another's: here somebody answers in its
//! place.

mod files;
mod secrets;
mod tokens;

use js_sys::Function;
use js_sys::Object;
use js_sys::Reflect;
use js_sys::Uint8Array;
use js_sys::global;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use worker::Job;
use worker::Pattern;
use worker::Report;
use worker::Strength;

use crate::bench::Bench;

/// A panel beside a worker that answers so. To what it gives no answer to it never answers.
async fn panel(answer: impl Fn(Job<'_>) -> Vec<Report> + 'static) -> Bench {
    let ask = move |job: Uint8Array, _: JsValue, heard: JsValue| {
        let job = job.to_vec();
        let Some(job) = Job::decode(&job) else {
            return;
        };
        let heard: Function = heard.into();
        for report in answer(job) {
            let bytes = Uint8Array::from(report.encode().as_slice());
            heard.call1(&JsValue::UNDEFINED, &bytes).unwrap();
        }
    };
    let ask = Closure::<dyn Fn(Uint8Array, JsValue, JsValue)>::new(ask).into_js_value();
    let page = Object::new();
    Reflect::set(&page, &"ask".into(), &ask).unwrap();
    let missing = Function::new_no_args("return 'worker.js'").into();
    Reflect::set(&page, &"missing".into(), &missing).unwrap();
    Reflect::set(&global(), &"page".into(), &page).unwrap();
    Bench::check().await
}

/// A dictionary that knows one word.
fn dictionary(job: Job<'_>) -> Vec<Report> {
    match job {
        Job::Strength(text) => vec![Report::Strength(strength(text.contains("battery")))],
        Job::Audit { .. } | Job::Bulk(_) => Vec::new(),
    }
}

fn strength(weak: bool) -> Strength {
    Strength {
        guesses_log2: if weak { 41.7 } else { 200.0 },
        patterns: vec![Pattern::Word, Pattern::Date],
        weak,
    }
}

impl Bench {
    fn kind(&self) -> Option<String> {
        self.hook("check-kind").get_attribute("data-kind")
    }

    fn verdict(&self) -> Option<String> {
        self.hook("check-verdict").get_attribute("data-verdict")
    }

    /// The codes of the findings, the worst first.
    fn findings(&self) -> Vec<String> {
        let codes = self.attributes("[data-testid=finding]", "data-code");
        codes.into_iter().map(Option::unwrap).collect()
    }

    #[track_caller]
    fn finds(&self, code: &str) {
        let found = self.findings();
        assert!(found.iter().any(|found| found == code), "{code}: {found:?}");
    }
}
