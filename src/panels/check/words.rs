//! The keys of the panel.

use jwt_secrets::assess::Kind;
use jwt_secrets::assess::Verdict;
use jwt_secrets::assess::env::Role;
use worker::Pattern;

use crate::text::Explanation;
use crate::text::Readings;
use crate::text::Template;
use crate::text::words;

words! {
    /// What the panel Check says.
    pub struct Words = CHECK {
        headline: &'static str,
        promise: &'static str,
        input: &'static str,
        check_as: &'static str,
        /// As what the text looks like.
        automatic: &'static str,
        kinds: Kinds,
        /// What the text was taken for.
        taken_for: Kinds,
        headings: Headings,
        nothing: &'static str,
        /// What was looked for, where nothing was found.
        tried: &'static str,
        /// The same, where there was no dictionary.
        tried_without: &'static str,
        /// Said while the dictionary is looked at.
        looking: &'static str,
        make: &'static str,
        /// Before what `k` should be.
        corrected: &'static str,
        rows: Rows,
        audit: AuditWords,
        file: FileWords,
        /// The dictionary sees `{things}` in it.
        made_of: Template,
        pieces: Pieces,
        token_in_address: Explanation,
        /// Said of one whose secret was found.
        token_found: &'static str,
        /// Said of a token before its secret is looked for.
        token_aside: &'static str,
    }
}

words! {
    /// What a dictionary sees in a secret.
    pub struct Pieces {
        word: &'static str,
        repeat: &'static str,
        sequence: &'static str,
        keyboard: &'static str,
        date: &'static str,
    }
}

words! {
    /// The search for a token's secret.
    pub struct AuditWords {
        headline: &'static str,
        promise: &'static str,
        words: &'static str,
        list: &'static str,
        list_hint: &'static str,
        start: &'static str,
        cancel: &'static str,
        progress: &'static str,
        /// `{tried}` so far, `{rate}` a second.
        running: Template,
        /// The same, and `{left}`.
        running_left: Template,
        found_empty: &'static str,
        found_constant: Template,
        /// It has `{bytes}` with their unit, as in all of them, and stands at `{place}`.
        found_published: Template,
        found_in_the_token: Template,
        found_in_words: Template,
        found_by_rule: Template,
        found_common: Template,
        found_in_the_list: Template,
        found_hint: &'static str,
        /// Its key is the text as `{reading}`.
        read_as: Template,
        another_way: &'static str,
        /// Of `{tried}`; the same below.
        clean: Template,
        /// And `{skipped}` lines were too long.
        clean_but: Template,
        clean_hint: &'static str,
        cancelled: Template,
        list_unreadable: &'static str,
        list_gone: &'static str,
    }
}

words! {
    /// The kinds of text, or a sentence about each.
    pub struct Kinds {
        secret: &'static str,
        token: &'static str,
        jwk: &'static str,
        env: &'static str,
    }
}

words! {
    /// A word for each verdict.
    pub struct Headings {
        nothing: &'static str,
        looking: &'static str,
        token: &'static str,
        none_found: &'static str,
        /// The same, and there are findings all the same.
        remarks: &'static str,
        short: &'static str,
        weak: &'static str,
        /// It cannot be guessed, and is not as strong as its length.
        few_bits: &'static str,
        structured: &'static str,
        unsuitable: &'static str,
        /// Of a file whose secrets may be good.
        mend: &'static str,
        known: &'static str,
    }
}

words! {
    /// The table of readings.
    pub struct Rows {
        headline: &'static str,
        /// It has `{characters}`.
        characters: Template,
        differ: &'static str,
        reading: &'static str,
        length: &'static str,
        picture: &'static str,
        /// What each picture is of.
        pictures: Readings,
        long_enough: &'static str,
        too_short: &'static str,
        /// Of these `{count}`.
        libraries: Template,
        /// Stands where a library has its registry.
        product: &'static str,
        /// Since `{version}`.
        refuses_since: Template,
        refuses: &'static str,
        warns_since: Template,
        warns: &'static str,
        takes: &'static str,
        unknown: &'static str,
        write_as: &'static str,
        /// The bytes under the `{reading}`, written as `{other}`.
        written: Template,
        copy: &'static str,
        copied: &'static str,
    }
}

words! {
    /// The variables of a file.
    pub struct FileWords {
        headline: &'static str,
        /// The `{name}` of a variable, and its `{line}`.
        at: Template,
        show: &'static str,
        hide: &'static str,
        line: &'static str,
        name: &'static str,
        role: &'static str,
        readers: &'static str,
        /// What the `{readers}` make of it: `{said}`.
        group: Template,
        all: &'static str,
        /// Of `{bytes}` with their unit; the same below.
        value: Template,
        unset: Template,
        changing: &'static str,
        runs_command: &'static str,
        refused: &'static str,
        skipped: &'static str,
        roles: Roles,
    }
}

words! {
    /// What a variable is.
    pub struct Roles {
        signing_key: &'static str,
        credential: &'static str,
        token: &'static str,
        key_pair: &'static str,
        other: &'static str,
    }
}

impl Roles {
    /// The word for one.
    pub const fn of(&self, role: Role) -> &'static str {
        match role {
            Role::SigningKey => self.signing_key,
            Role::Credential => self.credential,
            Role::Token => self.token,
            Role::KeyPair => self.key_pair,
            Role::Other => self.other,
        }
    }
}

impl Pieces {
    /// The word for one.
    pub const fn of(&self, pattern: Pattern) -> &'static str {
        match pattern {
            Pattern::Word => self.word,
            Pattern::Repeat => self.repeat,
            Pattern::Sequence => self.sequence,
            Pattern::Keyboard => self.keyboard,
            Pattern::Date => self.date,
        }
    }
}

impl Kinds {
    /// That of this kind.
    pub const fn of(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Secret => self.secret,
            Kind::Token => self.token,
            Kind::Jwk => self.jwk,
            Kind::Env => self.env,
        }
    }
}

impl Headings {
    /// That of this verdict.
    pub const fn of(&self, verdict: Verdict) -> &'static str {
        match verdict {
            Verdict::NoneFound => self.none_found,
            Verdict::Short => self.short,
            Verdict::Weak => self.weak,
            Verdict::Structured => self.structured,
            Verdict::Unsuitable => self.unsuitable,
            Verdict::Known => self.known,
        }
    }
}
