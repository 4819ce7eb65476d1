//! What follows signals, boxed: the machinery behind an effect, a task or a live value is in the program once, and not
//! once for each closure.

use std::pin::Pin;

use leptos::prelude::*;
use leptos::task::spawn_local;

/// Runs when what is being drawn is on the page, and again whenever a signal it read has changed. Lasts as long as the page.
///
/// Leptos has `Effect` for this, which asks of each closure on which thread it was made: 2 KB of the first load.
pub fn follow(run: impl Fn() + 'static) {
    let run: Box<dyn Fn()> = Box::new(run);
    spawn(async {
        Box::leak(Box::new(RenderEffect::new(move |_| run())));
    });
}

/// Runs a future to its end beside everything else.
pub fn spawn(future: impl Future<Output = ()> + 'static) {
    let future: Pin<Box<dyn Future<Output = ()>>> = Box::pin(future);
    spawn_local(future);
}

/// A value in a view that follows the signals it reads.
pub type Live<T> = Box<dyn Fn() -> T + Send>;

/// An attribute that is there, or is not. Leptos takes a `bool` for this, which is another kind of value to compile.
pub fn there(is_so: impl Fn() -> bool + Send + 'static) -> Live<Option<&'static str>> {
    live(move || is_so().then_some(""))
}

/// Makes one of a closure.
pub fn live<T>(read: impl Fn() -> T + Send + 'static) -> Live<T> {
    Box::new(read)
}
