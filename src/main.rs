//! Starts the page.

use std::alloc::System;

use zeroizing_alloc::ZeroAlloc;

/// What is freed is overwritten first, whoever owned it: what a decoder, a formatter or the bindings have copied of a
/// secret on its way does not stay in the page's memory.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<System> = ZeroAlloc(System);

fn main() {
    app::start();
}
