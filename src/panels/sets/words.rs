//! The keys of the panel.

use jwt_secrets::sets::Profile;

use crate::text::Explanation;
use crate::text::Template;
use crate::text::words;

words! {
    /// What the panel Sets says.
    pub struct Words = SETS {
        headline: &'static str,
        promise: &'static str,
        why: &'static str,
        profile: &'static str,
        /// The choice that is no product.
        purposes_only: &'static str,
        purposes: &'static str,
        environments: &'static str,
        /// What stands in the fields before somebody types, one name a line.
        usual_purposes: &'static str,
        usual_environments: &'static str,
        generate: &'static str,
        /// Before and behind the link to the document.
        source: Template,
        /// The `{names}` of variables.
        required: Template,
        unread: Template,
        /// Of each profile, in the order of [`Profile::ALL`].
        products: [ProductWords; Profile::ALL.len()],
        /// `{count}` secrets, none of which is another.
        made: Template,
        table: &'static str,
        table_body: &'static str,
        outdated: &'static str,
        variable: &'static str,
        /// Of the variable `{name}`.
        made_of: Template,
        fixed: &'static str,
        anew: &'static str,
        /// The button for the variable `{name}` of `{environment}`.
        anew_of: Template,
        /// The variable `{name}` of `{environment}`.
        renewed: Template,
        /// The same, with the `{names}` of what is made of it.
        renewed_with: Template,
        target: &'static str,
        environment: &'static str,
        show: &'static str,
        hide: &'static str,
        all: &'static str,
        no_set: &'static str,
        hidden: &'static str,
        no_randomness: &'static str,
        names: NameWords,
    }
}

words! {
    /// What is said of a product.
    pub struct ProductWords {
        /// What it calls itself.
        name: &'static str,
        /// What its users get wrong.
        note: &'static str,
    }
}

words! {
    /// What is wrong with the name in line `{line}` of a list.
    pub struct NameWords {
        purpose_invalid: Explanation,
        environment_invalid: Explanation,
        environment_committed: Explanation,
        twice: Explanation,
        none: Explanation,
        /// More than `{most}`.
        too_many: Explanation,
    }
}
