//! How keys are declared.

/// Declares the keys of a panel or another part of the page: a struct of words. With `= NAME`, `words()` of it are the
/// static of that name in the file of the language.
///
/// ```ignore
/// words! {
///     /// What the panel says.
///     pub struct Words = PANEL {
///         headline: &'static str,
///         /// `{count}` requests.
///         requests: Template,
///     }
/// }
/// ```
macro_rules! words {
    (
        $(#[$about:meta])*
        pub struct $name:ident $(= $language:ident)? {
            $($(#[$note:meta])* $key:ident: $kind:ty,)*
        }
    ) => {
        $(#[$about])*
        pub struct $name {
            $($(#[$note])* pub $key: $kind,)*
        }

        $(
            impl $name {
                /// In the language of the page.
                #[cfg(not(feature = "pseudo"))]
                pub fn here() -> &'static Self {
                    &$crate::text::language::$language
                }

                /// In no language, so that what is not written by key can be told.
                #[cfg(feature = "pseudo")]
                pub fn here() -> &'static Self {
                    use $crate::text::Pseudo as _;
                    std::thread_local! {
                        static WORDS: &'static $name =
                            Box::leak(Box::new($crate::text::language::$language.pseudo()));
                    }
                    WORDS.with(|words| *words)
                }
            }
        )?

        #[cfg(feature = "pseudo")]
        impl $crate::text::Pseudo for $name {
            fn pseudo(&self) -> Self {
                Self { $($key: self.$key.pseudo(),)* }
            }
        }
    };
}

pub(crate) use words;
