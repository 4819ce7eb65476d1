//! Why the worker did not do its job, where that is no matter of the job.

use worker::Fault;

use super::Template;
use super::words;

words! {
    /// What is said of a worker that could not work.
    pub struct WorkerFaults = WORKER_FAULTS {
        /// The `{file}` is missing.
        file_missing: Template,
        not_started: &'static str,
        stopped: &'static str,
    }
}

impl WorkerFaults {
    /// What is said of a fault; `file` is the one that is missing.
    pub fn of(&self, fault: Fault, file: &str) -> String {
        match fault {
            Fault::FileMissing => self.file_missing.with(&[("file", file)]),
            Fault::NotStarted => self.not_started.to_owned(),
            _ => self.stopped.to_owned(),
        }
    }
}
