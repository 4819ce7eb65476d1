//! The groups in which requests are listed.

use super::Words;
use crate::browser::page::Answer;
use crate::browser::page::Request;
use crate::text::Template;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Group {
    /// What should never be there stands first.
    Elsewhere,
    Page,
    ServiceWorker,
    Kept,
    Refused,
}

impl Group {
    const ALL: [Self; 5] = [
        Self::Elsewhere,
        Self::Page,
        Self::ServiceWorker,
        Self::Kept,
        Self::Refused,
    ];

    /// Every group that has requests, with them in their order.
    pub(super) fn of_all(requests: &[Request]) -> Vec<(Self, Vec<Request>)> {
        let of = |group| {
            let own = requests.iter().filter(|request| Self::of(request) == group);
            (group, own.cloned().collect::<Vec<_>>())
        };
        let groups = Self::ALL.into_iter().map(of);
        groups.filter(|(_, own)| !own.is_empty()).collect()
    }

    fn of(request: &Request) -> Self {
        match request.answer {
            Answer::Nobody => Self::Refused,
            // The page's own files go by their path.
            _ if request.path.contains("://") => Self::Elsewhere,
            Answer::Cache => Self::Kept,
            Answer::Network if request.by_service_worker => Self::ServiceWorker,
            Answer::Network => Self::Page,
        }
    }

    pub(super) fn title(self, t: &Words) -> Template {
        match self {
            Self::Elsewhere => t.elsewhere,
            Self::Page => t.by_page,
            Self::ServiceWorker => t.by_service_worker,
            Self::Kept => t.kept,
            Self::Refused => t.refused,
        }
    }
}
