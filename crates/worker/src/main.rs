//! The worker's module.

use std::alloc::System;

// What it exports is in the module only if somebody names it.
use worker as _;
use zeroizing_alloc::ZeroAlloc;

/// What is freed is overwritten first, as in the page: texts and tokens pass through here.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<System> = ZeroAlloc(System);

/// Nothing happens until assets/worker.js asks for it.
fn main() {}
