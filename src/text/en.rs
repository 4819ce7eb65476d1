//! English.

use super::CauseWords;
use super::Causes;
use super::DifferenceWords;
use super::Explanation;
use super::Findings;
use super::JsonErrors;
use super::JwkFaults;
use super::KeyErrors;
use super::PartNames;
use super::Patterns;
use super::ReaderNames;
use super::Readings;
use super::SecretErrors;
use super::Template;
use super::TokenErrors;
use super::Variables;
use super::Ways;
use crate::frame;
use crate::panels;
use crate::panels::bulk;
use crate::panels::check;
use crate::panels::export;
use crate::panels::generate;
use crate::panels::proof;
use crate::panels::rotate;
use crate::panels::sets;
use crate::panels::sign;
use crate::panels::verify;
use crate::typed;
use crate::ui;
use crate::written;

/// Its BCP 47 tag.
pub const TAG: &str = "en";

pub static LABELS: panels::Labels = panels::Labels {
    generate: "Generate",
    verify: "Verify",
    check: "Check",
    sign: "Sign",
    export: "Export",
    bulk: "Many secrets",
    sets: "Sets",
    rotate: "Rotate",
    proof: "Proof",
};

pub static FRAME: frame::Words = frame::Words {
    name: "JWT Secret Generator",
    skip: "Skip to the content",
    panels: "Panels",
    guide: "Guide",
    offline_installing: "Getting ready",
    offline_ready: "Works offline",
    offline_not: "Needs the network",
    theme: "Light or dark",
    update: "Another version is ready: load it",
    requests: Template("{count} requests to other addresses."),
    see_proof: "See the proof",
    shortcuts: "Keys in Generate: C copies, N makes a new secret, H hides or shows it.",
    shortcuts_off: "Turn keys off",
    part_loading: "Loading this part …",
    part_missing: Template(
        "The file {file} of this part is missing, or is not the one that this version expects. The rest of the page works. Open it again to try once more.",
    ),
};

pub static CONTROLS: ui::Words = ui::Words {
    copied: "✓ Copied",
    copy_by_hand: "Your browser did not allow the copy. The text is selected: press Ctrl+C, or ⌘C on a Mac.",
    left: Template(
        "Cleared here. Something is left in {panels}: press Clear once more to clear that, too.",
    ),
    copy_hidden: "Your browser did not allow the copy, and hidden text cannot be selected. Show it first.",
};

pub static FIRST_SECRET: generate::FirstWords = generate::FirstWords {
    heading: Template("{algorithm} secret, {format}"),
    safe_in: Template("safe in {places}"),
    safe_nowhere: "quote it wherever you put it",
    dotenv: ".env",
    shell: "shell",
    yaml: "YAML",
    url: "URLs",
    length_range: Template("For {algorithm}: {minimum} to {maximum} bytes."),
    length_range_characters: Template("For {algorithm}: {minimum} to {maximum} characters."),
};

pub static GENERATE: generate::Words = generate::Words {
    headline: "A strong JWT secret, made in this tab.",
    origin: "Random bytes from your browser’s own generator.",
    promise: "No secret is sent, stored or logged.",
    secret_label: "The secret",
    hide_or_show: "Hide or Show the secret",
    hide: "Hide",
    show: "Show",
    copy: "Copy",
    new_secret: "New secret",
    download: "Download",
    clear: "Clear",
    variable: "Name of the variable",
    variable_invalid: "A name has letters, digits and _, no digit first, and 64 characters at most.",
    copy_line: "Copy line",
    places_label: "Places for the secret",
    places: [
        ".env",
        "Kubernetes",
        "Docker",
        "GitHub",
        "Vault",
        "AWS",
        "Azure",
        "More …",
    ],
    bytes: Template("{count} bytes"),
    bits_of_entropy: Template("{count} bits of entropy"),
    characters: Template("{count} characters"),
    fingerprint: "fingerprint",
    grid: "Picture of the secret’s first 256 bits: a dot is a one. A strong secret shows no pattern.",
    algorithm: "Algorithm",
    format: "Format",
    length: "Length",
    count: "How many",
    copy_link: "Copy link",
    copied: "Copied. It stays on your clipboard until something else replaces it.",
    copied_line: "Copied the line. It stays on your clipboard until something else replaces it.",
    copied_link: "Copied a link to these settings: algorithm, format, length and the name of the variable. No secret is in it.",
    link_in_address: "Your browser did not allow the copy. The link stands in the address bar.",
    link_not_copied: "Your browser did not allow the copy.",
    link_refused: "No link was made: this name may be a secret, or a piece of one, and a link must hold none.",
    downloaded: "Handed to your browser’s downloads. Delete the file once the secret is where it belongs.",
    download_failed: "Your browser did not allow the download. Copy the secret instead.",
    cleared: "Cleared. The page holds no secret; your clipboard and your downloads may.",
    no_secret: "There is no secret. New secret makes one.",
    fault_headline: "No secret was made",
    preset_followed: "The address asked for another secret, so a new one was made in place of the last.",
    preset_followed_in_part: "The address asked for another secret, so a new one was made in place of the last. It also asks for something that this page cannot make, which was left out.",
    preset_ignored: "The address asks for something that this page cannot make, so it was left out.",
    preset_name_ignored: "The name that the address asks for is none, or may be a secret, so it was left out.",
    preset_name_followed: "The address asked for another name of the variable, so the line has that.",
    verify: "Why does my token not verify?",
    sign: "Try it: sign a token",
    sets: "A whole set",
    rotate: "Replace one in use",
    next: [
        generate::Question {
            title: "How long is long enough?",
            body: "As long as the hash: 32 bytes for HS256, 48 for HS384, 64 for HS512 (RFC 7518, section 3.2). Nothing shorter is made here, and longer adds no strength.",
            link: "What makes a secret strong",
        },
        generate::Question {
            title: "Where does it go?",
            body: "base64url goes anywhere as it stands; take hex where a tool asks for it. Check whether your library reads the text or decodes it: both sides must do the same.",
            link: "Where to keep it",
        },
        generate::Question {
            title: "Nothing leaves this tab",
            body: "The page’s policy lets its code ask for the page’s own files only, and the page lists each request. Proof says what no policy stops.",
            link: "See the list",
        },
    ],
};

pub static CHECK: check::Words = check::Words {
    headline: "Is what you have safe?",
    promise: "A secret, a token, a JSON Web Key or a whole .env file. All of it stays in this tab.",
    input: "What you have",
    check_as: "Look at it as",
    automatic: "what it looks like",
    kinds: check::Kinds {
        secret: "a secret",
        token: "a token",
        jwk: "a JSON Web Key",
        env: "variables of a .env, Compose or Kubernetes file",
    },
    taken_for: check::Kinds {
        secret: "Taken for a secret.",
        token: "Taken for a token.",
        jwk: "Taken for a JSON Web Key, or a set of them.",
        env: "Taken for variables: a .env file, or a part of Compose or Kubernetes.",
    },
    headings: check::Headings {
        nothing: "Nothing to check yet",
        looking: "Looking",
        token: "A token: is its secret known?",
        none_found: "No weakness found",
        remarks: "Nothing serious found",
        short: "Too short",
        weak: "Can be guessed",
        few_bits: "Fewer bits than it looks",
        structured: "Has a pattern",
        unsuitable: "No secret",
        mend: "Something to put right",
        known: "Known to everybody",
    },
    nothing: "Paste something.",
    tried: "Looked for: published secrets, also in other encodings; patterns in the text and in what it decodes to; words, names, dates and rows of keys. That shows what is weak, and never that a secret is strong.",
    tried_without: "The dictionary could not be loaded. Looked for: published secrets, and patterns in the text and in what it decodes to.",
    looking: "Nothing so far. The dictionary is being looked at.",
    make: "Make a strong one",
    corrected: "The k that was meant, in base64url:",
    rows: check::Rows {
        headline: "What programs make of it",
        characters: Template("It has {characters} characters."),
        differ: "Its length in bytes depends on who reads it.",
        reading: "Read as",
        length: "Key",
        picture: "Bits",
        pictures: Readings {
            utf8: "Picture of the first 256 bits of the text",
            base64url: "Picture of the first 256 bits, decoded as base64url",
            base64: "Picture of the first 256 bits, decoded as base64",
            hex: "Picture of the first 256 bits, decoded as hex",
        },
        long_enough: "enough",
        too_short: "too short",
        libraries: Template("Who reads it so ({count})"),
        product: "product",
        refuses_since: Template("refuses a key that is too short, since {version}"),
        refuses: "refuses a key that is too short",
        warns_since: Template("warns of a key that is too short, since {version}"),
        warns: "warns of a key that is too short",
        takes: "takes a key that is too short without a word",
        unknown: "what it does with a key that is too short is not known here",
        write_as: "Write these bytes as",
        written: Template("The key read as {reading}, written as {other}:"),
        copy: "Copy",
        copied: "Copied. It stays on your clipboard until something else replaces it.",
    },
    audit: check::AuditWords {
        headline: "Look for its secret",
        promise: "Tries what an attacker tries first: the empty key, what broken code signs with, published secrets, common words and what people make of them. It runs on this machine, and nothing is sent.",
        words: "Your own words, one a line: names of your product, your company, your team",
        list: "A word list from your disk",
        list_hint: "One candidate a line. It is read here, and sent nowhere.",
        start: "Look for it",
        cancel: "Stop",
        progress: "How much was tried",
        running: Template("{tried} tried, {rate} a second."),
        running_left: Template("{tried} tried, {rate} a second, about {left} left."),
        found_empty: "It was signed with an empty key: everyone can make such tokens.",
        found_constant: Template(
            "It was signed with what broken code takes where it has no secret ({bytes}):",
        ),
        found_published: Template(
            "It was signed with a published secret ({bytes}), which stands at {place}:",
        ),
        found_in_the_token: Template(
            "It was signed with something that stands in the token itself ({bytes}):",
        ),
        found_in_words: Template(
            "It was signed with one of your words, or with what people make of it ({bytes}):",
        ),
        found_by_rule: Template(
            "It was signed with one of the first texts that anybody tries ({bytes}):",
        ),
        found_common: Template(
            "It was signed with a common word, or with what people make of it ({bytes}):",
        ),
        found_in_the_list: Template("It was signed with a line of your list ({bytes}):"),
        found_hint: "Make another secret, and stop accepting tokens that this one signed: whoever has one of them can make any other.",
        read_as: Template("The key is that text, decoded as {reading}."),
        another_way: "The key is a changed copy of that text.",
        clean: Template("Not among {tried} that were tried."),
        clean_but: Template(
            "Not among {tried} that were tried. {skipped} lines of the list were too long to be a secret, and passed over.",
        ),
        clean_hint: "That does not show that the secret is strong: only that it is none of these.",
        cancelled: Template("Stopped after {tried}."),
        list_unreadable: "The list could not be read: it is a folder, or your browser may not open it.",
        list_gone: "The list is gone, or was changed while it was read. Choose it again.",
    },
    file: check::FileWords {
        headline: "What stands in it",
        at: Template("{name} (line {line})"),
        show: "Show values",
        hide: "Hide values",
        line: "Line",
        name: "Name",
        role: "What it is",
        readers: "What programs read",
        group: Template("{readers}: {said}"),
        all: "All of them",
        value: Template("{bytes}"),
        unset: Template("{bytes} beside the values of the variables in it"),
        changing: "another value at each start",
        runs_command: "runs a command",
        refused: "refuses the line",
        skipped: "reads nothing",
        roles: check::Roles {
            signing_key: "a secret that signs",
            credential: "a password or another secret",
            token: "a token",
            key_pair: "half of a key pair",
            other: "no secret",
        },
    },
    made_of: Template("The dictionary sees {things}."),
    pieces: check::Pieces {
        word: "words or names",
        repeat: "something that is there again",
        sequence: "characters in their order",
        keyboard: "keys that lie side by side",
        date: "a date",
    },
    token_in_address: Explanation {
        message: "The token came in an address. Addresses end up in logs, histories and the Referer header.",
        hint: "Send it in the header Authorization, or in a cookie that scripts cannot read.",
    },
    token_found: "Its secret was found. It stands below, with what to do.",
    token_aside: "Whoever has one token can try secrets on it at home. Look for the secret before they do.",
};

pub static ROTATE: rotate::Words = rotate::Words {
    headline: "Replace it, without logging anybody out",
    promise: "The next secret, the one before beside it for as long as tokens of it live, and the dates on which nothing breaks.",
    headline_leaked: "Replace it, and log everybody out",
    promise_leaked: "Somebody else knows the secret, so the next one takes its place at once.",
    in_use: "The secret in use",
    in_use_hint: "Left empty, the first one is made.",
    short: Template(
        "{algorithm} asks for {minimum} bytes at least (RFC 7518, section 3.2). The next one has them.",
    ),
    lifetime: "The longest that a token lives",
    unit: "Unit",
    units: ["minutes", "hours", "days"],
    lifetime_hint: "Refresh tokens count, too, if this secret signs them.",
    lifetime_invalid: "A whole number, two years at most.",
    leaked: "Somebody else knows it",
    known: "Everybody knows this one. Tick the box, so that it is dropped at once.",
    start: "Make the next secret",
    use_generated: "Replace the generated secret",
    kid: "kid of the secret in use (optional)",
    kid_hint: "Empty if its tokens have none in their header. Tokens that are out go on naming it so.",
    made: "Made the next secret. It is hidden until you ask for it.",
    outdated: "What you changed holds from the next secret on.",
    named: Template(
        "The key of the new one is called {kid} in a JWK Set. If you name keys, that goes into the header of its tokens.",
    ),
    no_randomness: "Your browser gave no randomness that can be trusted, so there is no secret. Reload, or use another browser.",
    timeline: "When",
    current: "The new one",
    previous: "The one before",
    signs: "signs",
    accepted: "is accepted",
    gone: "is gone",
    steps: [
        rotate::StepWords {
            title: "Give both to all that verify",
            body: "From then on they accept tokens of either secret, and nobody signs with the new one. What signs as well gets the text in which the two are swapped.",
        },
        rotate::StepWords {
            title: "Sign with the new one",
            body: "On this date the last copy of the last service does, with the text of those that verify. Tokens that are out stay valid.",
        },
        rotate::StepWords {
            title: "Drop the one before",
            body: "The last token that it signed before the switch has expired by then, on clocks that are five minutes apart, too.",
        },
        rotate::StepWords {
            title: "Rotate again",
            body: "Every three to six months: often enough that the way is practised.",
        },
    ],
    drop_leaked: rotate::StepWords {
        title: "Put the new one in its place everywhere, at once",
        body: "Whoever knows the old one can sign tokens for anybody until then. Every token of it is refused from that moment on, and everybody logs in again.",
    },
    date: Template("{step}: date and time in UTC"),
    slider: Template("{step}: later or earlier"),
    date_invalid: "A date in UTC within ten years, as 2027-01-31, or with a time, as 2027-01-31T18:00Z.",
    deploy_too_early: Template("The new secret was made on {date}. Nobody had it before."),
    switch_too_early: Template(
        "Whoever verifies has both from {date} on. Before that, tokens of the new secret would be refused.",
    ),
    drop_too_early: Template(
        "Tokens of the secret before live until {date}. Without it, everybody who has one would be logged out.",
    ),
    next_too_early: Template(
        "The secret before is dropped on {date}. A rotation before that would need three secrets.",
    ),
    next_past: Template("This rotation begins on {date}. That is before it."),
    next_long: "That is more than six months with one secret.",
    calendar: "Dates for your calendar",
    calendar_saved: "Handed to your browser’s downloads. No secret is in it.",
    calendar_failed: "Your browser did not allow the download. The dates stand above.",
    entry: Template("{name}: {step}"),
    derived: Template("Made of the secret, and to be made anew with it, in {product}: {names}."),
    kept_elsewhere: "A cache or a CDN that answers for a service may go on serving tokens of the secret before: empty it after the switch, before the old one is dropped.",
    kept_elsewhere_leaked: "A cache or a CDN that answers for a service may go on serving what it kept for tokens of the old secret: empty it once the new one is everywhere.",
    code: "The code that tries both, in seven languages",
    reads_keys: "A set with the keys of all that is accepted, each under its kid. They are secret: the set is for those that verify, and never for an address that anybody can ask.",
    reads_decoded: Template(
        "The key is what {name} is when it is read as before: {reading}. Decode it before you hand it to the library.",
    ),
    again: "These commands create what is not there yet. Where the names exist already, use the command of that place which changes a secret.",
    dropped: Template(
        "{name} is not in this text. A place that keeps what a text does not name has it until you delete it there.",
    ),
    target: "Written for",
    phase: "For what",
    phases: [
        "verifies, now; signs, at the switch",
        "signs and verifies, until the switch",
        "all, once the one before is dropped",
    ],
    show: "Show",
    hide: "Hide",
    absent: "There is no secret yet.",
    hidden: "They are hidden. They can be copied all the same.",
};

pub static BULK: bulk::Words = bulk::Words {
    range: "From 1 to 10,000,000. Up to 50 are shown here, more go into a file.",
    not_a_number: "How many? Type a whole number in digits, without commas or points.",
    out_of_range: "From 1 to 10,000,000 can be made at once.",
    why: "Why one for each tenant",
    layout: "In a file",
    layouts: [
        "One secret a line",
        "CSV, numbered",
        "JSON lines, numbered",
        ".env, numbered names",
    ],
    formula: "A spreadsheet takes what begins with - or + for a formula. Import the column as text.",
    name: "Name, before the number",
    make: "Make them",
    wrong_length: "First a length that can be made, above.",
    cancel: "Cancel",
    save: "Save the list",
    progress: "How much is made",
    list: "The secrets",
    hidden: "They are hidden, and can be copied all the same. H shows them.",
    copy: "Copy",
    copied: "Copied. Anything that reads the clipboard can see it.",
    listed: [
        Template("{count} for {algorithm}, {format}, {length} bytes each. No two are alike."),
        Template("{count} for {algorithm}, {format}, {length} characters each. No two are alike."),
    ],
    running: Template("{made} of {count}, {rate} a second."),
    made: [
        Template(
            "{count} went to your browser as a file, for {algorithm}, {format}, {length} bytes each. No two are alike, and each file has others. Delete it once the secrets are where they belong.",
        ),
        Template(
            "{count} went to your browser as a file, for {algorithm}, {format}, {length} characters each. No two are alike, and each file has others. Delete it once the secrets are where they belong.",
        ),
    ],
    cleared: "Cleared. The one secret of Generate is as it was; your clipboard and your downloads may hold others.",
    cancelled: "Cancelled. No file is kept; if your browser leaves a part of one, delete it.",
    saved: "Handed to your browser’s downloads. Delete the file once the secrets are where they belong.",
    not_saved: "The browser did not take the file. Copy the secrets instead.",
    no_randomness: "The random generator of this browser failed, so nothing was made.",
    not_written: "The file could not be written to its end. Look whether the disk is full and the file is free, and make it again.",
};

pub static WORKER_FAULTS: super::WorkerFaults = super::WorkerFaults {
    file_missing: Template(
        "The file {file} is missing, or is not the one that this version expects. Reload to try again.",
    ),
    not_started: "The browser did not start the worker that does this. Reload, or try another browser.",
    stopped: "The worker ended before this was done. Start it again.",
};

pub static EXPORT: export::Words = export::Words {
    place: "The secret, as that place reads it",
    no_secret: "There is no secret. New secret makes one.",
    hidden: "The secret is hidden. It can be copied all the same.",
    no_name: "The name is none that a variable can have. JWT_SECRET stands here in its place.",
    of_jwk: Template(
        "The secret above is a JSON Web Key. What stands here is its k, base64url of the key: decode {name} before you hand it to the library.",
    ),
};

pub static WRITTEN: written::Words = written::Words {
    targets: [
        written::TargetWords {
            label: ".env",
            reads: Template(
                "Whoever loads the file has the text in {name}. Hand it to the library as it is: jwt.verify(token, process.env.{name}) in Node.js, jwt.decode(token, os.environ[\"{name}\"], …) in Python.",
            ),
        },
        written::TargetWords {
            label: "Shell",
            reads: Template(
                "Source it: what is started afterwards has the text in {name}. Hand it to the library as it is: process.env.{name} in Node.js, os.environ[\"{name}\"] in Python.",
            ),
        },
        written::TargetWords {
            label: "PowerShell",
            reads: Template(
                "Run it with a dot in front: what is started afterwards has the text in {name}. Hand it to the library as it is: Encoding.UTF8.GetBytes(Environment.GetEnvironmentVariable(\"{name}\")) in .NET.",
            ),
        },
        written::TargetWords {
            label: "Secret file",
            reads: Template(
                "Docker and Kubernetes mount such a file, systemd hands it over with LoadCredential=. No line break is at its end: read it whole, and hand it to the library as text.",
            ),
        },
        written::TargetWords {
            label: "Docker Compose",
            reads: Template(
                "It belongs beside compose.yaml: docker compose -f compose.yaml -f {file} up. The service app stands for yours. A dollar sign, if there is one, is written twice. The container has the text in {name}.",
            ),
        },
        written::TargetWords {
            label: "systemd",
            reads: Template(
                "Name it in the unit: EnvironmentFile=/etc/app/{file}, readable for root alone. The service has the text in {name}.",
            ),
        },
        written::TargetWords {
            label: "Kubernetes",
            reads: Template(
                "kubectl apply --filename={file}. The server makes base64 of stringData, once; the container gets the text back, through envFrom or a volume, in {name}.",
            ),
        },
        written::TargetWords {
            label: "Kubernetes, data",
            reads: Template(
                "The same Secret as its server shows it: base64 of the text, not to be encoded again. The container gets the text, not the base64, in {name}.",
            ),
        },
        written::TargetWords {
            label: "kubectl",
            reads: Template(
                "It creates the Secret from standard input, so that no list of processes shows it. The container gets the text, through envFrom or a volume, in {name}.",
            ),
        },
        written::TargetWords {
            label: "Helm",
            reads: Template(
                "helm upgrade --values={file}. A template quotes it, .Values.secrets.{name} | quote, since YAML takes some texts for numbers.",
            ),
        },
        written::TargetWords {
            label: "Vault",
            reads: Template(
                "It stores the text in the engine at secret/. vault kv get -field={name} gives it back as it is.",
            ),
        },
        written::TargetWords {
            label: "AWS",
            reads: Template(
                "It stores the text in AWS Secrets Manager. SecretString of GetSecretValue is the text, and no JSON.",
            ),
        },
        written::TargetWords {
            label: "Google Cloud",
            reads: Template(
                "It stores the text in Secret Manager. payload.data of accessSecretVersion holds its bytes: decode them as UTF-8.",
            ),
        },
        written::TargetWords {
            label: "Azure",
            reads: Template(
                "It stores the text in the Key Vault that $VAULT names. The value of getSecret is the text. An underscore in a name is a dash there.",
            ),
        },
        written::TargetWords {
            label: "GitHub",
            reads: Template(
                "It stores the text for GitHub Actions: a step has it as {name} with an env entry that names secrets.{name}. An environment in the command has to exist, and the job has to name it. Nobody can read the secret back.",
            ),
        },
        written::TargetWords {
            label: "Terraform",
            reads: Template(
                "terraform apply -var-file={file}. Declare the variable with sensitive = true: Terraform keeps its value in the state, in plain text: guard that, too.",
            ),
        },
        written::TargetWords {
            label: "Spring",
            reads: Template(
                "With spring.config.import=optional:file:{file} the property is the text: Keys.hmacShaKeyFor(secret.getBytes(UTF_8)) in JJWT.",
            ),
        },
        written::TargetWords {
            label: "ASP.NET Core",
            reads: Template(
                "Add it with AddJsonFile: the setting is the text. new SymmetricSecurityKey(Encoding.UTF8.GetBytes(value)) makes the key.",
            ),
        },
        written::TargetWords {
            label: "JSON",
            reads: Template(
                "JSON.parse or json.load gives the text in {name}. Hand it to the library as it is.",
            ),
        },
        written::TargetWords {
            label: "JWK",
            reads: Template(
                "The k is base64url of the key (RFC 7518, section 6.4): a library that takes a JWK decodes it, and has the same key as those that read the variable.",
            ),
        },
        written::TargetWords {
            label: "JWK Set",
            reads: Template(
                "A set with one key, whose kid is {name}. It holds the secret: never publish it, as one does with public keys.",
            ),
        },
    ],
    reader: "Who reads the file?",
    all_readers: "All but docker run",
    file: Template("For the file {file}:"),
    script: Template(
        "For the file {file}, to be run with sh and deleted afterwards. Typed into a shell it would stay in its history.",
    ),
    text: "The text for this place",
    copy: "Copy",
    download: "Download",
    copied: "Copied.",
    downloaded: "Handed to your browser’s downloads. Delete the file once the secret is where it belongs.",
    downloaded_dotted: "Handed to your browser’s downloads. If it took the dot off the name, put it back, or .gitignore does not know the file.",
    download_failed: "The browser did not take the file. Copy the text instead.",
    gitignore: "So that no such file gets into the repository, .gitignore has:",
    obstacles: written::Obstacles {
        names_alike: Explanation {
            message: "{name} and another name are one in this place.",
            hint: "Give it another name.",
        },
        name_unsupported: Explanation {
            message: "The name {name} is not free in this place, or cannot be written there.",
            hint: "Give it another name, or choose another place.",
        },
        one_only: Explanation {
            message: "There is room for one secret in this place.",
            hint: "Take them one by one.",
        },
        unfit: Explanation {
            message: "The value of {name} has nothing in it that this place can hold.",
            hint: "Make a secret in Generate.",
        },
        line_break: Explanation {
            message: "The value of {name} has a line break, which would not arrive as it is.",
            hint: "A secret of letters, digits, - and _ goes everywhere; else take the file with the secret alone.",
        },
        dollar: Explanation {
            message: "The value of {name} has a dollar sign, and no way of writing it is the same to all who read this file.",
            hint: "Choose who reads the file, or take a secret without one.",
        },
        command: Explanation {
            message: "The value of {name} has $( in it, which a reader runs as a command.",
            hint: "A secret of letters, digits, - and _ goes everywhere; else take the file with the secret alone.",
        },
        quotes: Explanation {
            message: "No quotes carry the value of {name} to all who read this file.",
            hint: "Choose who reads the file, or take the file with the secret alone.",
        },
        placeholder: Explanation {
            message: "The value of {name} has ${ or #{ in it, which Spring replaces.",
            hint: "A secret of letters, digits, - and _ goes everywhere; else take the file with the secret alone.",
        },
        not_ascii: Explanation {
            message: "The value of {name} has characters that can come out as others here.",
            hint: "A secret of letters, digits, - and _ goes everywhere; else take the file with the secret alone.",
        },
    },
};

pub static SETS: sets::Words = sets::Words {
    headline: "All secrets of a system at once",
    promise: "One for each purpose in each environment, or all that a product asks for. Every secret is drawn for itself, and none of them leaves this page.",
    why: "Why one for each",
    profile: "What are they for?",
    purposes_only: "Tokens of my own, by purpose",
    purposes: "Purposes, one a line",
    environments: "Environments, one a line",
    usual_purposes: "access\nrefresh\nemail",
    usual_environments: "development\nstaging\nproduction",
    generate: "Generate the set",
    source: Template("The variables and their shapes are those of {document}."),
    required: Template("Needed in any case: {names}."),
    unread: Template("Not read, though one would think so: {names}."),
    products: [
        sets::ProductWords {
            name: "ASP.NET Core",
            note: "Jwt__Key is a convention: your own code reads it as builder.Configuration[\"Jwt:Key\"], and makes the key of its UTF-8 bytes.",
        },
        sets::ProductWords {
            name: "Auth.js",
            note: "The text is used as it is, for a key derivation. NextAuth.js 4 calls it NEXTAUTH_SECRET.",
        },
        sets::ProductWords {
            name: "Directus",
            note: "The text is the key. Older versions make a list of a value with a comma, and a number of digits alone; here are neither.",
        },
        sets::ProductWords {
            name: "Django SimpleJWT",
            note: "Django reads settings, not variables: settings.py takes them from os.environ. SIGNING_KEY of SIMPLE_JWT is SECRET_KEY where it is not set.",
        },
        sets::ProductWords {
            name: "FastAPI template",
            note: "Outside of ENVIRONMENT=local it does not start while one of them is changethis.",
        },
        sets::ProductWords {
            name: "Gitea",
            note: "JWT_SECRET is base64url of exactly 32 bytes, without padding. Gitea replaces any other without a word. SECRET_KEY must never change.",
        },
        sets::ProductWords {
            name: "Hasura",
            note: "The secret of tokens is a JSON object; its key is read as text.",
        },
        sets::ProductWords {
            name: "JHipster",
            note: "The value is decoded as base64. All services of one application have the same.",
        },
        sets::ProductWords {
            name: "Langfuse",
            note: "ENCRYPTION_KEY is decoded from hex. Web and worker have the same values.",
        },
        sets::ProductWords {
            name: "Laravel jwt-auth",
            note: "The text is the key, of 64 characters for each algorithm. A base64: in front would be a part of it.",
        },
        sets::ProductWords {
            name: "LibreChat",
            note: "CREDS_KEY and CREDS_IV are decoded from hex, and must never change; the others are texts.",
        },
        sets::ProductWords {
            name: "n8n",
            note: "All are texts. The .env of its Docker Compose examples calls them ENCRYPTION_KEY and RUNNERS_AUTH_TOKEN. The encryption key must never change.",
        },
        sets::ProductWords {
            name: "PostgREST",
            note: "The text is the key. With PGRST_JWT_SECRET_IS_BASE64 it would be decoded first.",
        },
        sets::ProductWords {
            name: "Strapi 5",
            note: "All are texts, with their padding. APP_KEYS is a list of four.",
        },
        sets::ProductWords {
            name: "Supabase (Docker)",
            note: "All are texts: nothing is decoded. ANON_KEY, SERVICE_ROLE_KEY and JWT_JWKS are made of JWT_SECRET; JWT_JWKS holds it, and is no list of public keys. VAULT_ENC_KEY and REALTIME_DB_ENC_KEY must never change.",
        },
    ],
    made: Template("Secrets made: {count}, no two of them the same."),
    table: "The set",
    outdated: "It was made before you changed what is asked for above.",
    table_body: "A fingerprint tells two secrets apart without showing either. Going to another panel erases the set.",
    variable: "Variable",
    made_of: Template("made of {name}"),
    fixed: "the same everywhere",
    anew: "Anew",
    anew_of: Template("Draw {name} of {environment} anew"),
    renewed: Template(
        "{name} of {environment} is another one now. What was signed or encrypted with one that is in use needs that one.",
    ),
    renewed_with: Template(
        "{name} of {environment} is another one now, and made anew with it: {names}. Put them in place together.",
    ),
    target: "Where does it go?",
    environment: "Environment",
    show: "Show",
    hide: "Hide",
    all: "Download all environments (.zip)",
    no_set: "There is no set.",
    hidden: "The values are hidden. They can be copied and downloaded all the same.",
    no_randomness: "The random generator of this browser failed, so nothing was made.",
    names: sets::NameWords {
        purpose_invalid: Explanation {
            message: "Line {line}: no variable can be made of this name.",
            hint: "Use up to 60 letters, digits and dashes, as in password-reset, or the name of a variable, as in SESSION_SECRET.",
        },
        environment_invalid: Explanation {
            message: "Line {line}: this cannot be a part of the name of a file.",
            hint: "Use up to 30 letters and digits, with dashes, dots or underscores between them.",
        },
        environment_committed: Explanation {
            message: "Line {line}: .env.example is the file that everybody commits.",
            hint: "Give the environment another name.",
        },
        twice: Explanation {
            message: "Line {line}: this name is there already, or becomes the same.",
            hint: "Take it out, or give it another name.",
        },
        none: Explanation {
            message: "There is no name here.",
            hint: "Write at least one.",
        },
        too_many: Explanation {
            message: "Line {line}: a set has room for {most} of them.",
            hint: "Make another set of the rest.",
        },
    },
};

pub static PROOF: proof::Words = proof::Words {
    headline: "What this page did, and did not do.",
    promise: "Every request since you opened it, by its own account. Compare it with your browser’s own network panel.",
    answer: Template("{count} requests to other addresses"),
    answer_body: "Counted as they happen, from the list that the browser keeps of this page’s requests: every one to an address outside this page’s own folder. Chromium counts also what the page’s policy refused, so the figure there may be too high.",
    not_kept: Template(
        "It does not work offline: the copy in this browser could not be made, or put right, with {file}. It did not arrive, is not the file that this version expects, or could not be stored. Reload to try again.",
    ),
    requests: "What it asked for",
    requests_body: "Its own files, by who asked for them. The service worker, which keeps the offline copy, reports what it fetches. Not in the list: the browser’s own look for a newer service worker, which most browsers keep to themselves.",
    asked_by: "Asked by",
    answered_by: "Answered by",
    path: "File",
    elsewhere: Template("To other addresses: {count}"),
    by_page: Template("Fetched by the page: {count}"),
    by_service_worker: Template("Fetched by the service worker for the offline copy: {count}"),
    kept: Template("From a copy kept in this browser, without the network: {count}"),
    refused: Template("Refused, or broken off: {count}"),
    page: "page",
    service_worker: "service worker",
    network: "network",
    cache: "kept copy",
    nobody: "nobody",
    version: "Version",
    manifest: "Manifest",
    manifest_body: "The SHA-256 digest of manifest.txt, which names the files that this page loads and their digests. index.html and sw.js are in SHA256SUMS.",
    limits: "What this does not show",
    limits_vouch: "A page cannot vouch for itself: an altered copy could print an altered list. Your browser’s network panel, or the network switched off, shows it without trusting us.",
    limits_policy: "The page’s policy stops its code from fetching, sending or embedding anything from another address; our tests try some thirty ways. No policy stops WebRTC: in Chromium and Firefox a program could send through it, unseen in this list. Nor does one stop a link that is followed, or the look-up of a name. This page’s program has no WebRTC in it, and follows no link by itself.",
    limits_extensions: "Extensions you installed can read every page, this one too.",
};

pub static SECRET_ERRORS: SecretErrors = SecretErrors {
    algorithm_unknown: Explanation {
        message: "This is not an HMAC algorithm of JSON Web Tokens.",
        hint: "Use HS256, HS384 or HS512, in capital letters.",
    },
    format_unknown: Explanation {
        message: "This is not a format for secrets.",
        hint: "Use base64url, base64, hex, alphanumeric or jwk.",
    },
    length_not_a_number: Explanation {
        message: "The length is not a whole number.",
        hint: "Write the length in digits only, such as 64.",
    },
    length_too_short: Explanation {
        message: "{algorithm} needs at least {minimum}.",
        hint: "Choose a longer secret or an algorithm that needs a shorter one.",
    },
    length_too_long: Explanation {
        message: "A secret has at most {maximum} bytes.",
        hint: "A secret longer than a block of the hash adds no strength: use the minimum.",
    },
    randomness_unavailable: Explanation {
        message: "The random generator of this system failed.",
        hint: "Reload the page, or use another browser. No secret was made.",
    },
    randomness_broken: Explanation {
        message: "The random generator of this system is broken.",
        hint: "Do not use this browser or device for secrets. No secret was made.",
    },
    not_alphanumeric: Explanation {
        message: "This secret was not drawn as letters and digits.",
        hint: "Generate a new secret in the alphanumeric format.",
    },
};

pub static WAYS: Ways = Ways {
    readings: Readings {
        utf8: "text (UTF-8)",
        base64url: "base64url",
        base64: "base64",
        hex: "hex",
    },
    jwk_value: DifferenceWords {
        matches: "It matches with the value of k alone.",
        matches_read_as: Template("It matches with the value of k alone, read as {readings}."),
        hint: "What was pasted is a JSON Web Key (JWK): the secret is its k, in base64url.",
        remark: "This is a JWK, which is no secret as a whole: the secret is its k, read as base64url.",
        remedy: "Take k out of the JWK",
        remedy_read_as: Template("Take k out of the JWK and read it as {reading}"),
    },
    without_line_break: DifferenceWords {
        matches: "It matches without the line break at its end.",
        matches_read_as: Template(
            "It matches read as {readings}, without the line break at its end.",
        ),
        hint: "A line break often comes along when a secret is copied.",
        remark: "The secret ends with a line break, which counts as a part of it.",
        remedy: "Take the line break out",
        remedy_read_as: Template("Take the line break out and read it as {reading}"),
    },
    without_space: DifferenceWords {
        matches: "It matches without the white space around it.",
        matches_read_as: Template(
            "It matches read as {readings}, without the white space around it.",
        ),
        hint: "White space often comes along when a secret is copied.",
        remark: "The secret has white space around it, which counts as a part of it.",
        remedy: "Take the white space out",
        remedy_read_as: Template("Take the white space out and read it as {reading}"),
    },
    without_quotes: DifferenceWords {
        matches: "It matches without the quotes around it.",
        matches_read_as: Template("It matches read as {readings}, without the quotes around it."),
        hint: "Most readers of a .env file take the quotes off.",
        remark: "The secret is in quotes, which count as a part of it.",
        remedy: "Take the quotes off",
        remedy_read_as: Template("Take the quotes off and read it as {reading}"),
    },
    without_name: DifferenceWords {
        matches: "It matches without the name in front of it.",
        matches_read_as: Template(
            "It matches read as {readings}, without the name in front of it.",
        ),
        hint: "In a .env file the secret begins behind the equals sign.",
        remark: "The secret begins with a name, as in a .env file, which counts as a part of it.",
        remedy: "Take the name off",
        remedy_read_as: Template("Take the name off and read it as {reading}"),
    },
    joined: DifferenceWords {
        matches: "It matches with its lines joined to one.",
        matches_read_as: Template("It matches read as {readings}, with its lines joined to one."),
        hint: "Long base64 is often broken into lines, and not everything that reads it minds.",
        remark: "The secret has several lines, and the line breaks count as a part of it.",
        remedy: "Join its lines",
        remedy_read_as: Template("Join its lines and read it as {reading}"),
    },
    first_line: DifferenceWords {
        matches: "It matches with only its first line.",
        matches_read_as: Template("It matches read as {readings}, with only its first line."),
        hint: "A line of a .env file ends where it ends: the rest was cut off.",
        remark: "",
        remedy: "Keep its first line only",
        remedy_read_as: Template("Keep its first line only and read it as {reading}"),
    },
    with_line_break: DifferenceWords {
        matches: "It matches with a line break at its end.",
        matches_read_as: Template("It matches read as {readings}, with a line break at its end."),
        hint: "Whoever signed this token keeps the secret with one: echo writes a line break, printf does not.",
        remark: "",
        remedy: "Put a line break at its end",
        remedy_read_as: Template("Put a line break at its end and read it as {reading}"),
    },
    with_cr_lf: DifferenceWords {
        matches: "It matches with a line break of Windows at its end.",
        matches_read_as: Template(
            "It matches read as {readings}, with a line break of Windows at its end.",
        ),
        hint: "Whoever signed this token keeps the secret with one, a carriage return and a line feed, which no field can hold: read as hex it can.",
        remedy: "Write it in hex, with that line break",
        remedy_read_as: Template("Write it in hex, with that line break"),
        remark: "",
    },
    with_quotes: DifferenceWords {
        matches: "It matches with double quotes around it.",
        matches_read_as: Template("It matches read as {readings}, with double quotes around it."),
        hint: "Whoever signed this token takes the quotes of a .env file for part of the secret.",
        remark: "",
        remedy: "Put double quotes around it",
        remedy_read_as: Template("Put double quotes around it and read it as {reading}"),
    },
    with_single_quotes: DifferenceWords {
        matches: "It matches with single quotes around it.",
        matches_read_as: Template("It matches read as {readings}, with single quotes around it."),
        hint: "Whoever signed this token takes the quotes of a .env file for part of the secret.",
        remark: "",
        remedy: "Put single quotes around it",
        remedy_read_as: Template("Put single quotes around it and read it as {reading}"),
    },
    with_backquotes: CauseWords {
        finding: "It matches with backquotes around it.",
        hint: "Whoever signed this token takes the quotes of a .env file for part of the secret: only readers of Node.js take backquotes off.",
    },
    with_space_behind: CauseWords {
        finding: "It matches with a space at its end.",
        hint: "The signer’s copy has one, which nobody sees: take it off there.",
    },
    with_space_before: CauseWords {
        finding: "It matches with a space in front of it.",
        hint: "The signer’s copy has one, which nobody sees: take it off there.",
    },
    in_bytes_literal: CauseWords {
        finding: "It matches as Python shows bytes, with b and quotes around it.",
        hint: "The signer’s program makes text of bytes with str(): decode() leaves b and quotes out.",
    },
    without_bytes_literal: CauseWords {
        finding: "It matches without the b and the quotes around it.",
        hint: "So Python shows bytes. This copy was printed, and the secret is what stands between the quotes.",
    },
    without_padding: CauseWords {
        finding: "It matches without the = at its end.",
        hint: "The signer’s copy lost the padding of base64 and takes the rest as text.",
    },
    in_url_alphabet: CauseWords {
        finding: "It matches with - for + and _ for /.",
        hint: "The signer’s copy is base64url, and this one base64; as text they are two secrets.",
    },
    in_standard_alphabet: CauseWords {
        finding: "It matches with + for - and / for _.",
        hint: "The signer’s copy is base64, and this one base64url; as text they are two secrets.",
    },
    in_capitals: CauseWords {
        finding: "It matches in capital letters.",
        hint: "The signer’s copy is written so, as some tools write hex; as text that is another secret.",
    },
    in_small_letters: CauseWords {
        finding: "It matches in small letters.",
        hint: "The signer’s copy is written so, as most tools write hex; as text that is another secret.",
    },
    line_in_base64: CauseWords {
        finding: "It matches encoded as base64 with a line break in it.",
        hint: "The signer’s copy was made with echo and base64: echo writes a line break, printf does not.",
    },
    cut_at_hash: CauseWords {
        finding: "It matches with only what stands before the #.",
        hint: "Many readers of a .env file take # for the start of a comment: dotenv, Node.js and Next wherever it stands, others behind a space. In single quotes the value stays whole.",
    },
    dollar_pairs: CauseWords {
        finding: "It matches as Docker Compose reads it, with one $ for each two.",
        hint: "In a Compose file $$ means one $, and a name behind a $ is a variable. Write each $ of a secret twice there, or keep to letters and digits.",
    },
    unset_variables: CauseWords {
        finding: "It matches without what follows its $.",
        hint: "The reader of that .env file took it for a variable, and there is none of that name. Next and dotenv-expand do so in quotes, too: keep $ out of secrets.",
    },
    without_hex_prefix: CauseWords {
        finding: "It matches without the 0x in front of it.",
        hint: "0x says that hex digits follow, as clients of Ethereum write them. It is no part of the key.",
    },
    without_base64_prefix: CauseWords {
        finding: "It matches without the base64: in front of it.",
        hint: "Laravel marks keys in base64 so. The mark is no part of the key.",
    },
    without_id: CauseWords {
        finding: "It matches with only what stands behind the colon.",
        hint: "It looks like an identifier and its secret, as the admin API keys of Ghost are: the secret begins behind the colon.",
    },
    without_byte_order_mark: CauseWords {
        finding: "It matches without the byte order mark in front of it.",
        hint: "Editors and shells of Windows put one at the start of a file. Nobody sees it, and it counts.",
    },
    with_byte_order_mark: CauseWords {
        finding: "It matches with a byte order mark in front of it.",
        hint: "The signer’s file begins with one, as editors and shells of Windows write it. Save that file as UTF-8 without it.",
    },
    doubled_dollars: CauseWords {
        finding: "It matches with a second $ behind each.",
        hint: "Each $ was written twice, as Docker Compose wants it, and whatever reads the secret there leaves both.",
    },
    escaped: CauseWords {
        finding: "It matches with a backslash before each quote, backslash, $ and backtick.",
        hint: "Not every reader of a .env file takes backslashes off. In single quotes none are needed.",
    },
    unescaped: CauseWords {
        finding: "It matches with what its backslashes stand for.",
        hint: "In double quotes most readers of a .env file take a backslash for an escape. In single quotes it stays.",
    },
    url_encoded: CauseWords {
        finding: "It matches encoded for an address, with % for what is no letter or digit.",
        hint: "The signer’s program encodes the secret first, or its copy came out of an address. Letters and digits stay the same in both: generate a secret in hex.",
    },
    url_decoded: CauseWords {
        finding: "It matches decoded, with the characters that its % stand for.",
        hint: "This copy came out of an address, and the signer has the secret as it was before.",
    },
    in_base64: CauseWords {
        finding: "It matches encoded as base64.",
        hint: "The signer’s copy was encoded once more. In a Kubernetes Secret, what stands under data is base64, and what stands under stringData is not.",
    },
    in_base64url: CauseWords {
        finding: "It matches encoded as base64url.",
        hint: "The signer’s program encodes the secret, and takes what comes out as text.",
    },
    in_hex: CauseWords {
        finding: "It matches encoded as hex digits.",
        hint: "The signer’s program writes the secret in hex, and takes the digits as text.",
    },
    from_base64: CauseWords {
        finding: "It matches decoded twice.",
        hint: "As base64 this secret is a text again, and the signer reads that text. In a Kubernetes Secret, what stands under data is base64 already.",
    },
    composed: CauseWords {
        finding: "It matches with each letter and its accent as one character (Unicode NFC).",
        hint: "Two systems write the same letters as different bytes. A secret of letters and digits has no such doubt.",
    },
    decomposed: CauseWords {
        finding: "It matches with letters and accents as characters of their own (Unicode NFD).",
        hint: "Two systems write the same letters as different bytes. A secret of letters and digits has no such doubt.",
    },
    latin1_as_utf8: CauseWords {
        finding: "It matches with two bytes for each byte above 7F.",
        hint: "The signer holds the key in a text string, which became UTF-8 on its way. Let it hold bytes.",
    },
    replaced_octets: CauseWords {
        finding: "It matches with EF BF BD in place of each byte that is no UTF-8.",
        hint: "The signer’s program made text of the decoded key, and lost a part of it for good. Let it hold bytes, and replace the secret.",
    },
    latin1: CauseWords {
        finding: "It matches with one byte for each character (ISO 8859-1).",
        hint: "The signer’s program does not write the secret as UTF-8. A secret of letters and digits is the same in both.",
    },
    utf16_le: CauseWords {
        finding: "It matches with two bytes for each character (UTF-16, little-endian).",
        hint: "Encoding.Unicode of .NET does so. Let the signer use UTF-8.",
    },
    utf16_be: CauseWords {
        finding: "It matches with two bytes for each character (UTF-16, big-endian).",
        hint: "Encoding.BigEndianUnicode of .NET does so. Let the signer use UTF-8.",
    },
    derived_payload: CauseWords {
        finding: "It matches as Payload CMS makes its key: the first 32 hex digits of the secret’s SHA-256, taken as text.",
        hint: "To verify elsewhere, compute the same there.",
    },
    derived_n8n: CauseWords {
        finding: "It matches as n8n makes its key from its encryption key: of every second character the SHA-256, in hex digits, taken as text.",
        hint: "n8n does so where N8N_USER_MANAGEMENT_JWT_SECRET is not set. Set it, and both sides have one secret.",
    },
    derived_sha256: CauseWords {
        finding: "It matches as the SHA-256 of the secret.",
        hint: "The signer’s program hashes the secret first. Compute the same on this side.",
    },
    derived_sha256_hex: CauseWords {
        finding: "It matches as the hex digits of the secret’s SHA-256, taken as text.",
        hint: "The signer’s program hashes the secret first. Compute the same on this side.",
    },
    spare_bits: "The decoders of Go, Java and many more do so: they drop spare bits.",
    both_alphabets: "Buffer of Node.js does so: it takes both alphabets and drops the rest.",
    standard_alphabet: "base64_decode of PHP and decode64 of Ruby do so: they take the standard alphabet and drop the rest.",
    whole_groups: "DatatypeConverter of Java does so, which jjwt before 0.10 uses: it drops what is left behind the last whole group of four characters.",
    hex_to_foreign: "Buffer of Node.js does so: it stops at the first pair that is no hex, and says nothing.",
    hex_by_numbers: "jsrsasign and CryptoJS do so: they read each pair of characters as a number, and take 0 for what is none.",
    padded: "The NUL bytes at its end add no strength, so they do not count.",
};

pub static TYPED: typed::Words = typed::Words {
    algorithm: "Algorithm",
    reading: "Read the secret as",
    use_generated: "Use the generated secret",
    generated_taken: "Filled in: the generated secret, its reading and its algorithm.",
    generated_taken_hidden: "Filled in: the generated secret, hidden as it is in Generate, its reading and its algorithm. Show it there to see it here.",
    clear: "Clear",
    cleared: "Cleared. The page holds no secret; your clipboard may hold one, or a token.",
};

pub static SIGN: sign::Words = sign::Words {
    headline: "Sign a token.",
    promise: "See what the secret does, step by step. What you type stays in this tab.",
    header: "Header",
    payload: "Payload: the claims set",
    signature: "Signature",
    quick: "Set a claim",
    claims: [
        "iat: issued now",
        "exp: in 15 min",
        "exp: in 1 h",
        "exp: in 7 days",
        "iss: by whom",
        "sub: about whom",
        "aud: for whom",
        "jti: its own id",
    ],
    claim_set: Template("{claim} is set."),
    claim_kept: Template("{claim} is there already, and stays as it is."),
    claim_not_set: "Nothing was set. Correct the payload first.",
    secret: "Secret to sign with",
    token: "Token",
    no_token: "Enter a secret, and the token appears here.",
    correct_header: "Correct the header, and the token appears here.",
    correct_payload: "Correct the payload, and the token appears here.",
    correct_secret: "Change the secret or how it is read, and the token appears here.",
    copy_token: "Copy token",
    copied_token: "Copied. Whoever has this token can use it until it expires; without exp, forever.",
    verify_this: "Verify this token",
    alg_hint: "Set alg to the algorithm that is chosen above.",
    extension_hint: "Take crit and b64 out: plain tokens are signed here, as every library reads them.",
    too_long_hint: "A token should hold a few hundred bytes: leave data out.",
    weak: Template(
        "Too short: {algorithm} needs {minimum}, and this secret has {bytes}. RFC 7518, section 3.2, forbids this key, so use it for tests only.",
    ),
    weak_token: "For tests only: RFC 7518 forbids this key, and whoever guesses it signs such tokens, too.",
    never_valid: "exp is in the past: a server refuses this token.",
    steps: "How it was made",
    step_input: "Signing input: header and payload in base64url, with a dot between them",
    step_mac: "HMAC of it under the secret, in hex",
    step_signature: "Signature: the same in base64url",
    samples: "The same token under each reading of the secret",
    samples_body: "Give your server the secret, then send it these tokens one by one, as Authorization: Bearer. The one it accepts tells how it reads the secret; two that are equal are two readings that give the same bytes. If it accepts none, it has another secret, or asks for claims that are not in the payload.",
    sample_secret: "New secret that every reading can decode",
    sample_secret_made: "A new secret in hex is in the field above: give it to your server as it stands.",
    copy_sample: Readings {
        utf8: "Copy the token for text (UTF-8)",
        base64url: "Copy the token for base64url",
        base64: "Copy the token for base64",
        hex: "Copy the token for hex",
    },
    copied_sample: Readings {
        utf8: "Copied the token made with the secret read as text (UTF-8).",
        base64url: "Copied the token made with the secret read as base64url.",
        base64: "Copied the token made with the secret read as base64.",
        hex: "Copied the token made with the secret read as hex.",
    },
    no_randomness: "The random generator of this browser failed, so nothing was made.",
};

pub static VERIFY: verify::Words = verify::Words {
    headline: "Why does my token not verify?",
    promise: "Paste both. What you type stays in this tab.",
    header: "Header",
    payload: "Payload: the claims set",
    token: "Token",
    token_taken: "Filled in: the token, its secret, its reading and its algorithm.",
    secret: "Secret",
    settings: Template(
        "{algorithm} only, read as {reading}, {skew} of clock skew, no previous secret",
    ),
    settings_with_previous: Template(
        "{algorithm} only, read as {reading}, {skew} of clock skew, and a previous secret",
    ),
    pinned: "Accept only this algorithm",
    previous: "Previous secret, during a rotation (optional)",
    reading: "Read both secrets as",
    skew: "Clocks may differ by (seconds)",
    skew_hint: Template(
        "A whole number of seconds, up to {maximum}. Until then no difference is allowed.",
    ),
    accept: Template("Accept {algorithm}"),
    read_as: Readings {
        utf8: "Read it as text (UTF-8)",
        base64url: "Read it as base64url",
        base64: "Read it as base64",
        hex: "Read it as hex",
    },
    write_key: "Put that key in, as base64",
    write_key_in_hex: "Put that key in, as hex",
    write_text: "Write it as the signer has it",
    write_text_read_as: Template("Write it as the signer has it, read as {reading}"),
    undo: "Done. Undo in the field of the secret, with Ctrl+Z or ⌘Z, brings back what you typed.",
    undo_text: Template(
        "Done, read as {reading}. Undo in the field of the secret, with Ctrl+Z or ⌘Z, brings back what you typed, but not the reading: choose that again below.",
    ),
    how_in_code: "How to do so in code",
    now: "now",
    mark: Template("{claim} {when}"),
    unsigned: "Not verified: anybody may have written this.",
    times: "Dates in the token",
    local: "your time",
    utc: "UTC",
    answer: verify::Answers {
        headings: verify::Headings {
            nothing: "Nothing to check yet",
            no_secret: "Not checked: the secret is missing",
            unread: "Not checked: the secret cannot be read",
            malformed: "Cannot be read",
            unsupported: "Refused: a secret cannot check it",
            unsigned: "Refused: it is not signed",
            algorithm: "Refused: another algorithm",
            looking: "No match yet: looking for the cause",
            too_long: "Not checked: the secret is too long",
            other_hash: "Refused: another algorithm made its signature",
            cut_off: "Refused: the end of the token is missing",
            prolonged: "Refused: something stands behind the token",
            other_key: "Refused: another form of the secret signed it",
            known_key: "Refused: everybody knows its key",
            other_form: "Refused: its signature is written otherwise",
            no_secret_at_all: "Refused: this is no secret",
            no_match: "Refused: no key fits",
            no_claims_set: "Refused: the claims cannot be used",
            weak_key: "Weak: the key is too short",
            expired: "Expired",
            not_yet_valid: "Not yet valid",
            valid: "Valid",
            valid_known: "Valid, and everybody has its key",
        },
        nothing: "Paste a token and the secret that signed it.",
        no_secret: "Enter the secret that signed this token. What the token says stands below.",
        not_tried: verify::BySecret {
            current: Template(
                "The current secret was not tried: what is wrong with it stands below its field.",
            ),
            previous: Template(
                "The previous secret was not tried: what is wrong with it stands below its field.",
            ),
        },
        too_long: verify::BySecret {
            current: Template(
                "The current secret was not tried: it is longer than a secret may be here, {maximum}.",
            ),
            previous: Template(
                "The previous secret was not tried: it is longer than a secret may be here, {maximum}.",
            ),
        },
        looking: "The signature does not match as entered. With a token or a secret of this length the search for the cause takes a moment.",
        no_match_of_part: "What there is of the signature does not match, either.",
        no_match: "The signature does not match, in none of the ways that this page tries: other readings, spaces, quotes, line breaks and more. Most likely it is another secret, or the token was altered.",
        other_form: verify::BySecret {
            current: Template(
                "As entered, the current secret does not match. In another form it does.",
            ),
            previous: Template(
                "As entered, the previous secret does not match. In another form it does.",
            ),
        },
        signer_decodes: verify::BySecret {
            current: Template(
                "The signer decoded the current secret as {readings}; you read it as {chosen}. Same secret, two keys.",
            ),
            previous: Template(
                "The signer decoded the previous secret as {readings}; you read it as {chosen}. Same secret, two keys.",
            ),
        },
        signer_takes_text: verify::BySecret {
            current: Template(
                "The signer took the current secret as it stands, as {readings}; you read it as {chosen}. Same secret, two keys.",
            ),
            previous: Template(
                "The signer took the previous secret as it stands, as {readings}; you read it as {chosen}. Same secret, two keys.",
            ),
        },
        lane_ours: Template("yours: {reading}"),
        lane_signers: Template("the signer’s: {reading}"),
        lane_signers_lenient: "the signer’s: decoded, the rest dropped",
        lane_signers_other: "the signer’s: made from it",
        lane_none: "no key",
        one_part: "This has no dot in it, and may be a secret. The token is what is signed with it.",
        read_as: Template("The signer reads it as {readings}."),
        lenient: "It matches decoded as base64 by a decoder that drops what does not fit.",
        lenient_hex: "It matches decoded as hex by a decoder that drops what does not fit.",
        lenient_key: Template("That leaves a key of {bytes}."),
        lenient_key_too_short: Template("That leaves a key of {bytes}, too few for {algorithm}."),
        lenient_hint: "Give both sides a secret that is base64 as it stands, so that nothing is dropped.",
        lenient_hex_hint: "Give both sides a secret that is hex as it stands, so that nothing is dropped.",
        secret_right: "The secret is right.",
        as_it_stands: "The secret is right: the signature does match the text as it stands.",
        known: verify::Known {
            empty_key: CauseWords {
                finding: "This token is signed with an empty key: anyone can make tokens like it.",
                hint: "The signer found no secret, maybe because a variable was not set, and signed all the same. Let it refuse to start without one, and accept none of these tokens.",
            },
            constant_key: Template(
                "This token is signed with the text {text} as its key: anyone can make tokens like it.",
            ),
            constant_key_hint: "That is what broken code makes of a secret that is missing, or is no text. Let the signer refuse to start without a secret, and accept none of these tokens.",
            placeholder_key: Template(
                "This token is signed with the text {text} as its key: anyone can make tokens like it.",
            ),
            placeholder_key_hint: "That is the name of a secret where the secret should be: nothing put it there. Look at how the signer is configured, and accept none of these tokens.",
            named_key: Template(
                "This token is signed with its own {name} as the key, which everybody can read in it: anyone can make tokens like it.",
            ),
            named_key_hint: "Give the signer a secret that stands in no token, and accept none of these.",
            published_key: Template(
                "This token is signed with a published secret, {text}: anyone can make tokens like it.",
            ),
            published_key_hint: Template(
                "It is an example or a default, and stands in {place}. Give the signer a secret of its own, and accept none of these tokens.",
            ),
        },
        forms: verify::Forms {
            hex_digits: CauseWords {
                finding: "In place of the signature stands the text of its hex digits.",
                hint: "The issuer takes hexdigest where it needs digest. Strict verifiers refuse such a token.",
            },
            spare_bits: CauseWords {
                finding: "The signature matches, apart from bits in its last character that belong to no byte.",
                hint: "Lenient decoders drop them, so they take this token, too. It is no forgery, but no encoder writes it so: somebody changed that character.",
            },
            standard_base64: CauseWords {
                finding: "The signature does match the text as it stands.",
                hint: "The issuer does not write base64url without padding, as tokens want it, and signed what it wrote. Changed here the signature would match no more: change it there.",
            },
            padded_signature: CauseWords {
                finding: "The signature does match, though it is not written as base64url without padding.",
                hint: "Take = out of it and write - for + and _ for /, best where the token is issued.",
            },
            other_hash: Template(
                "It signed this token as {made}, although the header says {algorithm}.",
            ),
            other_hash_hint: Template(
                "The issuer’s code hashes with {made} and writes {algorithm} into the header: let it name the algorithm that it uses.",
            ),
            other_length: Template(
                "The signature is as long as {made} makes it, although the header says {algorithm}. It does not match as {made}, either.",
            ),
            cut_off: Template(
                "The signature has {bytes}, and {algorithm} makes {whole}: the end of the token is missing.",
            ),
            cut_off_hint: "Copy the token again, the whole of it.",
            prolonged: Template(
                "The signature has {bytes}, and {algorithm} makes {whole}: what stands behind these is not part of the token.",
            ),
            prolonged_hint: "Copy the token again, and nothing behind it.",
        },
        mistaken: verify::MistakenFor {
            token_signature: CauseWords {
                finding: "What stands in place of the secret is the signature of this token.",
                hint: "The signature is made with the secret, which cannot be had from it. Ask whoever issues the tokens for their secret.",
            },
            token: CauseWords {
                finding: "What stands in place of the secret is a token.",
                hint: "The secret is what such tokens are signed with. Look for it where they are issued.",
            },
            issuer: CauseWords {
                finding: "What stands in place of the secret is this token’s iss, which everybody can read.",
                hint: "If the token is for Kong: its iss holds the key of a credential. Enter the secret of that credential.",
            },
            key_id: CauseWords {
                finding: "What stands in place of the secret is this token’s kid, which everybody can read.",
                hint: "That is the name of the key. Look for the secret that it names.",
            },
            public_key: CauseWords {
                finding: "What stands in place of the secret is a public key: everyone who has it can sign tokens with it.",
                hint: "A public key is for RS256, ES256 and the like. A verifier that takes HS256 with it takes anybody’s tokens.",
            },
            private_key: CauseWords {
                finding: "What stands in place of the secret is a private key.",
                hint: "It signs RS256, ES256 and the like, and no HMAC. If it was shown to anybody, replace it.",
            },
            id_and_secret: CauseWords {
                finding: "What stands in place of the secret looks like an identifier and a secret, with a colon between them.",
                hint: "Neither the whole nor what stands behind the colon fits: look for the secret of that identifier again.",
            },
        },
        matches: verify::BySecret {
            current: Template(
                "The signature matches the current secret, but this token cannot be used.",
            ),
            previous: Template(
                "The signature matches the previous secret, but this token cannot be used.",
            ),
        },
        valid: verify::BySecret {
            current: Template("The token is valid, signed with the current secret."),
            previous: Template("The token is valid, signed with the previous secret."),
        },
        valid_hint: verify::BySecret {
            current: Template("Whoever signed it reads the secret as you do here."),
            previous: Template("Keep the previous secret until the last such token has expired."),
        },
        expired: verify::BySecret {
            current: Template(
                "The signature matches the current secret, but the token expired {ago}.",
            ),
            previous: Template(
                "The signature matches the previous secret, but the token expired {ago}.",
            ),
        },
        expired_hint: "Ask the issuer for a new token, or compare the clocks.",
        not_yet_valid: verify::BySecret {
            current: Template(
                "The signature matches the current secret, but the token is not valid yet. It will be {ahead}.",
            ),
            previous: Template(
                "The signature matches the previous secret, but the token is not valid yet. It will be {ahead}.",
            ),
        },
        not_yet_valid_hint: "Wait, or compare the clocks of issuer and verifier.",
        weak_key: verify::BySecret {
            current: Template(
                "The signature matches, but the key is too short: the current secret has {bytes}, and {algorithm} needs {minimum}.",
            ),
            previous: Template(
                "The signature matches, but the key is too short: the previous secret has {bytes}, and {algorithm} needs {minimum}.",
            ),
        },
        weak_key_hint: "Replace that secret by a generated one; RFC 7518 section 3.2 forbids this one.",
        would_match: verify::BySecret {
            current: Template("Under {algorithm} the signature matches the current secret."),
            previous: Template("Under {algorithm} the signature matches the previous secret."),
        },
        would_match_too_short: verify::BySecret {
            current: Template(
                "It matches under {algorithm}, but the key is too short for that: the current secret has {bytes}, and {algorithm} needs {minimum}.",
            ),
            previous: Template(
                "It matches under {algorithm}, but the key is too short for that: the previous secret has {bytes}, and {algorithm} needs {minimum}.",
            ),
        },
        would_match_otherwise: verify::BySecret {
            current: Template(
                "Under {algorithm} the current secret does explain this signature: accept {algorithm}, and see how.",
            ),
            previous: Template(
                "Under {algorithm} the previous secret does explain this signature: accept {algorithm}, and see how.",
            ),
        },
        would_not_match: Template("Under {algorithm} the signature would not match either."),
        choose_algorithm: Template("Accept {algorithm} if your server is meant to take it."),
        only_by_skew: "Only the difference that you allow between clocks makes it valid.",
        unchecked: "Whether iss and aud are the ones it expects is for your server to check.",
        note_expired: Template("The token expired {ago}."),
        note_expired_hint: "Ask the issuer for a new token.",
        note_not_yet_valid: Template("The token is not valid yet. It will be {ahead}."),
        note_not_yet_valid_hint: "Wait until the token begins.",
        note_issued: Template("The token says that it is issued {ahead}."),
        note_issued_hint: "Compare the clocks of issuer and verifier.",
        note_never_expires: "The token never expires, for it has no exp.",
        note_never_expires_hint: "Whoever gets hold of it can use it until the secret is replaced: set exp.",
        note_subject: "The claim sub is no string.",
        note_subject_hint: "RFC 7519 section 4.1.2 wants one: PyJWT from 2.10 on refuses such a token.",
        note_keycloak: "The issuer is a realm of Keycloak, which signs HS256 tokens with a key of its own.",
        note_keycloak_hint: "Keycloak shows that key to nobody, and the client secret is another. Choose RS256 there, or ask its introspection endpoint.",
        note_key_source: Template("The header names a key by {name}, which was not followed."),
        note_key_source_hint: "A server that follows it lets whoever forged the token choose the key.",
        removed: Template("Left out, because it is not part of a token: {things}."),
        removed_field_name: "the field name Authorization",
        removed_scheme: "the word Bearer",
        removed_quotes: "the quotes around it",
        removed_white_space: "white space",
        removed_surroundings: "the text around it",
        removed_other_tokens: "all that stands around the first token, other tokens among it",
    },
};

pub static FINDINGS: Findings = Findings {
    published: Explanation {
        message: "This secret is published: it is an example or a default at {place}. Everyone can sign with it.",
        hint: "Make another one, and stop accepting tokens that this one signed.",
    },
    published_surrounded: Explanation {
        message: "But for what stands around it this secret is published, at {place}. Everyone can sign with it.",
        hint: "Make another one, and stop accepting tokens that this one signed.",
    },
    published_other_case: Explanation {
        message: "But for capital and small letters this secret is published, at {place}. Whoever tries that list tries both.",
        hint: "Make another one, and stop accepting tokens that this one signed.",
    },
    published_encoded: Explanation {
        message: "In another encoding this secret is published, at {place}. Everyone can sign with it.",
        hint: "Make another one, and stop accepting tokens that this one signed.",
    },
    published_cut: Explanation {
        message: "This is what a reader of .env files leaves of a published secret, at {place}. Everyone can sign with it.",
        hint: "Make another one, and stop accepting tokens that this one signed.",
    },
    constant: Explanation {
        message: "Broken code signs with the text {text} where it has no secret, so everyone can.",
        hint: "Find out why the secret does not reach the code, and make another one.",
    },
    digest: Explanation {
        message: "This is the {hash} of “{text}”. It looks random, and everyone who tries words tries their digests, too.",
        hint: "Make one that is drawn, and stop accepting tokens that this one signed.",
    },
    empty: Explanation {
        message: "The secret is empty: everyone can sign with a key of no bytes.",
        hint: "Make one, and let the program stop where there is none.",
    },
    token: Explanation {
        message: "This is a token, not a secret. Everyone who gets it could sign with it.",
        hint: "Check it as a token, or put the secret that signs into its place.",
    },
    part_of_a_token: Explanation {
        message: "This is a part of a token, which everyone can read.",
        hint: "Put the secret that signs into its place.",
    },
    public_key: Explanation {
        message: "This is a public key: everyone who has it can sign, if a verifier takes it for an HMAC secret.",
        hint: "Verify with RS256, ES256 or EdDSA only, whichever it belongs to, or make a secret for HS256.",
    },
    private_key: Explanation {
        message: "This is the private half of a key pair, not an HMAC secret.",
        hint: "Sign with RS256, ES256 or EdDSA. It stood in a field of a page: think of replacing it.",
    },
    id_and_secret: Explanation {
        message: "This looks like an identifier and a secret with a colon between them.",
        hint: "The secret is what stands behind the colon, unless your program takes the pair.",
    },
    placeholder: Explanation {
        message: "This is a placeholder: it stands where a secret belongs until somebody puts one there.",
        hint: "Make a secret, and let the program stop at this text.",
    },
    variable: Explanation {
        message: "This names a variable that nobody has replaced by its value. As it stands everyone can sign with it.",
        hint: "Look for what should read the variable: most programs take this text as it is.",
    },
    command: Explanation {
        message: "This is a command, not a secret. Most readers take these characters as they stand; those that run it make another secret at each start.",
        hint: "Run it once, and store what it prints.",
    },
    code: Explanation {
        message: "This is JSON, markup or a line of a program, not a secret.",
        hint: "Paste the secret alone, as it stands between the quotes.",
    },
    blank: Explanation {
        message: "There is white space only. A program that trims it signs with an empty key.",
        hint: "Make a secret, and let the program stop where there is none.",
    },
    padded_with_nuls: Explanation {
        message: "Decoded as {reading} it is {bytes}, of which {effective} count: the others are NUL bytes at its end.",
        hint: "HMAC itself fills a short key up with NUL bytes, so that they add nothing. Make a secret that is random to its end.",
    },
    too_long: Explanation {
        message: "This has more than {maximum}, and was not looked at.",
        hint: "HMAC makes a digest of a long key first: 64 bytes are enough for every algorithm.",
    },
    guessable: Explanation {
        message: "A dictionary finds this: about 2^{bits} guesses, where a generated secret takes 2^256.",
        hint: "Words, dates and rows of keys are tried first. Let a generator draw it.",
    },
    too_short: Explanation {
        message: "This has {bytes} as text; {algorithm} needs {minimum} (RFC 7518, section 3.2).",
        hint: "Make a longer one: whoever has one token can try all short keys at home.",
    },
    byte_order_mark: Explanation {
        message: "A byte order mark stands in front, which nobody sees. For most programs it is a part of the key.",
        hint: "Save the file as UTF-8 without a byte order mark.",
    },
    line_break: Explanation {
        message: "A line break stands at the end. For some programs it is a part of the key.",
        hint: "Write the file with printf %s, or take the line break off on both sides.",
    },
    line_break_of_windows: Explanation {
        message: "A line break of Windows stands at the end, two characters. For some programs they are a part of the key.",
        hint: "Write the file without a line break, or take it off on both sides.",
    },
    space_around: Explanation {
        message: "White space stands at an end. For some programs it is a part of the key.",
        hint: "Take it off on both sides.",
    },
    quotes: Explanation {
        message: "Quotes stand around it. Docker and some readers of .env files keep them: they are a part of the key then.",
        hint: "Take them off, or see that both sides do.",
    },
    name: Explanation {
        message: "The name of a variable stands in front of it.",
        hint: "The secret is what stands behind the equals sign.",
    },
    several_lines: Explanation {
        message: "It goes over several lines. Most readers of .env files take the first alone.",
        hint: "Join the lines: openssl breaks base64 after 64 characters.",
    },
    nul: Explanation {
        message: "Character {position} is a NUL. Programs written in C take the key to end there, and HMAC fills a short key up with NULs.",
        hint: "Make a secret of text without control characters.",
    },
    control_character: Explanation {
        message: "Character {position} is a control character, which nobody sees.",
        hint: "Copy the secret again, or make one of plain text.",
    },
    non_ascii: Explanation {
        message: "Character {position} is beyond ASCII. In another encoding, or another normal form of Unicode, it is other bytes.",
        hint: "Make a secret of letters, digits, - and _ only.",
    },
    invisible: Explanation {
        message: "Character {position} cannot be seen, or told from a blank.",
        hint: "Copy the secret again, or take the character out on both sides.",
    },
    url_encoded: Explanation {
        message: "It has % and two digits in it, as in an address. Programs that undo that make another key of it.",
        hint: "Undo it on both sides, or on none.",
    },
    escaped: Explanation {
        message: "It has backslashes in front of quotes or other characters, as for a shell or JSON. For most programs they are a part of the key.",
        hint: "Take them off, if they came along from a shell or a file of JSON.",
    },
    number_sign: Explanation {
        message: "Character {position} is a #. Many readers of .env files take a comment to begin there, and cut the secret off.",
        hint: "Put it into quotes, or make one of letters, digits, - and _ only.",
    },
    dollar: Explanation {
        message: "Character {position} is a $. Readers of .env files, shells and Docker Compose take it for a variable, or drop it.",
        hint: "Make one of letters, digits, - and _ only: no quotes help with all of them.",
    },
    line_inside: Explanation {
        message: "As {reading} it decodes to a text that ends with a line break: echo before base64.",
        hint: "Write it with printf %s, and encode it again.",
    },
    encoded_twice: Explanation {
        message: "As {outer} it decodes to what is {inner} again.",
        hint: "Find out how often your program decodes: a Kubernetes object is encoded once.",
    },
    foreign_character: Explanation {
        message: "The character {character} at {position} is not {reading}. All before it is, so lenient decoders read {bytes}, and say nothing.",
        hint: "Copy the secret again, or take it as text on both sides.",
    },
    odd_length: Explanation {
        message: "An odd number of digits is not {reading}. Lenient decoders drop the last one, read {bytes}, and say nothing.",
        hint: "Copy the secret again: a digit is missing or too many.",
    },
    foreign_character_to_nothing: Explanation {
        message: "The character {character} at {position} is not {reading}. Lenient decoders read nothing, an empty key, and say nothing.",
        hint: "Copy the secret again, or take it as text on both sides.",
    },
    decoded_short: Explanation {
        message: "Decoded as {reading} it has {bytes}, fewer than HS256 needs, though as text it is long enough.",
        hint: "Find out whether your library decodes it, or make a longer one.",
    },
    decoded_short_leniently: Explanation {
        message: "A lenient decoder makes {bytes} of it, fewer than HS256 needs, though as text it is long enough.",
        hint: "Find out whether your library decodes it, or make a longer one.",
    },
    number: Explanation {
        message: "Programs that look for types take this for a number: YAML without quotes, JSON, Directus before 11.8.",
        hint: "Write it in quotes, or make one with letters in it.",
    },
    boolean: Explanation {
        message: "Programs that look for types take this for true, false or nothing.",
        hint: "Write it in quotes, or make another one.",
    },
    list: Explanation {
        message: "Programs that split at commas take this for a list, as Directus before 11.8 does.",
        hint: "Make one without a comma.",
    },
    hex_prefix: Explanation {
        message: "0x stands in front of hex digits, {bytes} of them. Clients of Ethereum’s Engine API take it off, others do not.",
        hint: "Take it off where your program does not, or see that both sides read hex.",
    },
    base64_prefix: Explanation {
        message: "base64: stands in front, as Laravel writes its keys. Others take it for a part of the key.",
        hint: "Take it off, and decode the rest as base64.",
    },
    longer_than_block: Explanation {
        message: "This has {bytes} as text, more than a block of the hash of {algorithm}: HMAC makes a digest of it first.",
        hint: "It is no stronger for its length. Nothing is wrong with it.",
    },
    patterns: Patterns {
        one_symbol: Explanation {
            message: "One symbol, over and over.",
            hint: "Its length says nothing: it is guessed at once. Let a generator draw it.",
        },
        repeated: Explanation {
            message: "A block of {block} is there again and again.",
            hint: "It is as strong as one block. Let a generator draw it.",
        },
        few_symbols: Explanation {
            message: "No more than {distinct} different symbols.",
            hint: "Let a generator draw it.",
        },
        one_octet: Explanation {
            message: "One byte is there far too often, as where every other one is 0.",
            hint: "Look for text in UTF-16, or a buffer that was not filled. Let a generator draw it.",
        },
        sequence: Explanation {
            message: "Symbols in the order of the alphabet, or of numbers.",
            hint: "Let a generator draw it.",
        },
        keyboard: Explanation {
            message: "Keys that lie side by side.",
            hint: "Let a generator draw it.",
        },
        words: Explanation {
            message: "It is made of words that people make secrets of.",
            hint: "Such words are tried first. Let a generator draw it.",
        },
        phrase: Explanation {
            message: "It is {words} words. Drawn with dice from a long list they carry at most {bits} bits, thought up by somebody far fewer.",
            hint: "A program has to remember it, not you: let a generator draw 32 bytes.",
        },
        sentence: Explanation {
            message: "It is a sentence. Attackers have lists of those, from books, songs and films.",
            hint: "A program has to remember it, not you: let a generator draw 32 bytes.",
        },
        spoken: Explanation {
            message: "Its letters follow each other as those of a language do. Whoever guesses tries words and sentences first.",
            hint: "A program has to remember it, not you: let a generator draw 32 bytes.",
        },
        typed_text: Explanation {
            message: "The bytes are all plain characters: a text that somebody typed, not bytes that were drawn.",
            hint: "Let a generator draw it: of random bytes six in ten are no plain character.",
        },
        uuid: Explanation {
            message: "A UUID. At most {bits} bits of it were drawn; the hyphens belong to the text, and without them it is another key.",
            hint: "HS256 asks for 256 bits. Let a generator draw it.",
        },
        ulid: Explanation {
            message: "A ULID: a time, and {bits} bits that were drawn.",
            hint: "HS256 asks for 256 bits. Let a generator draw it.",
        },
        object_id: Explanation {
            message: "An ObjectId of MongoDB: a time and a counter, and at most {bits} bits that were drawn.",
            hint: "It is a name, not a secret. Let a generator draw it.",
        },
        nano_id: Explanation {
            message: "21 characters, as nanoid makes them: at most {bits} bits.",
            hint: "PyJWT from 2.11 on warns of it, php-jwt 7 and jjwt refuse it. nanoid(43) is long enough.",
        },
        timestamp: Explanation {
            message: "A time in seconds or milliseconds since 1970.",
            hint: "Whoever knows the day tries them all. Let a generator draw it.",
        },
        date: Explanation {
            message: "A date.",
            hint: "Whoever knows the year tries them all. Let a generator draw it.",
        },
        few_bits: Explanation {
            message: "Its characters are of an alphabet of {symbols}: it carries at most {bits} bits, whatever its length in bytes.",
            hint: "HS256 asks for 256 bits. Make a longer one.",
        },
    },
    jwk: JwkFaults {
        escaped_quotes: Explanation {
            message: "Its quotes have backslashes in front of them: they arrived as they were written for a shell or another program.",
            hint: "Take the backslashes off, or put the whole into single quotes.",
        },
        kty_unknown: Explanation {
            message: "Its kty is none that RFC 7518 knows. A secret has oct, in small letters.",
            hint: "Write kty: oct.",
        },
        no_keys: Explanation {
            message: "The set has no keys.",
            hint: "Put the key into the array named keys.",
        },
        value_missing: Explanation {
            message: "It has no k that is a text.",
            hint: "k holds the bytes of the secret in base64url.",
        },
        value_invalid: Template("Its k is not base64url."),
        alg_unknown: Explanation {
            message: "Its alg is none that RFC 7518 knows.",
            hint: "Write HS256, HS384 or HS512.",
        },
        alg_unknown_meant: Explanation {
            message: "Its alg is none that RFC 7518 knows. {meant} may be meant.",
            hint: "Write {meant}, or leave alg out.",
        },
        alg_of_another_key: Explanation {
            message: "Its alg is not for a secret.",
            hint: "Write HS256, HS384 or HS512, or take the key pair that the alg is for.",
        },
        alg_needs_more: Explanation {
            message: "Its k has {bytes}; {algorithm} needs {minimum} (RFC 7518, section 3.2).",
            hint: "Make a longer one, or write the alg that it is long enough for.",
        },
        use_forbids: Explanation {
            message: "Its use is not sig, so libraries refuse to sign and verify with it.",
            hint: "Write use: sig, or leave use out.",
        },
        key_ops_forbid: Explanation {
            message: "Its key_ops have neither sign nor verify.",
            hint: "Write sign and verify, or leave key_ops out.",
        },
        duplicate_kid: Explanation {
            message: "Another key of the set has the same kid.",
            hint: "Give each its own, or verifiers take the first.",
        },
    },
    seen_as: Template("That is what one sees when it is read as {reading}."),
};

pub static VARIABLES: Variables = Variables {
    too_long: Explanation {
        message: "This has more than {maximum} bytes, and was not looked at.",
        hint: "Paste the part with the secrets.",
    },
    too_many_lines: Explanation {
        message: "This has more than {maximum} lines, and was not looked at.",
        hint: "Paste the part with the secrets.",
    },
    binary: Explanation {
        message: "This has NULs in it: it is no file of text.",
        hint: "Open the file in an editor, and copy from there.",
    },
    no_variables: Explanation {
        message: "Nothing in this gives a variable a value.",
        hint: "Look at it as a secret, or paste lines such as JWT_SECRET=…",
    },
    read_as_published: Explanation {
        message: "What {readers} read is a published secret, which stands at {place}: everyone can sign with it.",
        hint: "Make another one, of letters, digits, - and _ only.",
    },
    token_by_published: Explanation {
        message: "This token was signed with a published secret, which stands at {place}: everyone can make such tokens.",
        hint: "Issue it anew, signed with the secret of this file.",
    },
    token_by_constant: Explanation {
        message: "This token was signed with the text {text}, which broken code takes where it has no secret: everyone can make such tokens.",
        hint: "Find out why the secret does not reach the code, and issue it anew.",
    },
    token_by_nothing: Explanation {
        message: "This token was signed with an empty key: everyone can make such tokens.",
        hint: "Find out why the secret does not reach the code, and issue it anew.",
    },
    token_unsigned: Explanation {
        message: "This token says that it is not signed, alg is none: everyone can make such tokens.",
        hint: "Issue it anew with HS256, and refuse none.",
    },
    command: Explanation {
        message: "This is a command, not a secret. It is run by {readers}: another secret at each start, which logs everybody out. Most others take its {characters} characters for the secret, whole or in part, and they stand here for everyone to read.",
        hint: "Run it once, and write down what it prints.",
    },
    command_run_by_none: Explanation {
        message: "This is a command, not a secret, and nothing runs it: its {characters} characters are the secret, which stand here for everyone to read.",
        hint: "Run it once, and write down what it prints.",
    },
    shipped_to_browsers: Explanation {
        message: "A secret under this name is written into files that browsers load: everyone can read it there.",
        hint: "Give it a name that stays on the server, and make another secret.",
    },
    default_public: Explanation {
        message: "Where the variable is not set the secret is the text that stands here, for everyone to read.",
        hint: "Take the default away, and let the program stop where the variable is empty. In Docker Compose and bash ${VAR:?} does that.",
    },
    default_published: Explanation {
        message: "Where the variable is not set the secret is a published one, which stands at {place}.",
        hint: "Take the default away, and let the program stop where the variable is empty. In Docker Compose and bash ${VAR:?} does that.",
    },
    default_empty: Explanation {
        message: "Where the variable is not set the secret is empty: everyone can sign with it.",
        hint: "Take the default away, and let the program stop where the variable is empty. In Docker Compose and bash ${VAR:?} does that.",
    },
    reference_as_text: Explanation {
        message: "It takes its value from another variable. The name itself is taken for the secret, which everyone can guess, by {readers}.",
        hint: "Write the secret itself, or see that what reads this replaces variables.",
    },
    told_by_comment: Explanation {
        message: "The comment in line {line} tells this secret.",
        hint: "Delete the comment, and make another secret: it is in the history of the file.",
    },
    duplicate_name: Explanation {
        message: "The same name stands there twice, with two values. The last one counts.",
        hint: "Take one of them out.",
    },
    duplicate_name_first: Explanation {
        message: "The same name stands there twice, with two values. The first one counts for {readers}, the last one for all others.",
        hint: "Take one of them out.",
    },
    duplicate_name_same: Explanation {
        message: "The same name stands there twice, with one value.",
        hint: "Take one of them out, before somebody changes the other.",
    },
    shared_secret: Explanation {
        message: "The same secret for more than one purpose: a token made for one is good for the other.",
        hint: "Make one for each.",
    },
    unclosed_quote: Explanation {
        message: "Nothing closes the quotes. Readers take in the lines below, or refuse the file.",
        hint: "Close them, or take them off.",
    },
    quotes_in_list: Explanation {
        message: "In a list the quotes are a part of the value.",
        hint: "Take them off, or put them around the whole entry.",
    },
    data_not_base64: Explanation {
        message: "Below data: the value has to be base64, and this is not: Kubernetes refuses it.",
        hint: "Encode it with printf %s … | base64 -w0, or write it below stringData:.",
    },
    name_invalid: Explanation {
        message: "This is no name that every program finds: {readers} do not.",
        hint: "Write letters, digits and _ only, and no digit first.",
    },
    token_by_other: Explanation {
        message: "No secret of this file signed this token, in no form that is known. If the secret was changed, the token was not issued anew.",
        hint: "Issue it anew with the secret of this file, or take it out.",
    },
    token_by_copy: Explanation {
        message: "This token was signed with a copy of the secret that is not quite the same.",
        hint: "See that both sides read the same text, and issue it anew.",
    },
    token_expired: Explanation {
        message: "This token expired {ago}.",
        hint: "Issue it anew, if somebody needs it.",
    },
    marked_first_name: Explanation {
        message: "A byte order mark stands in front of the file, which nobody sees. {readers} do not find the first variable.",
        hint: "Save the file as UTF-8 without a byte order mark.",
    },
    too_many: Explanation {
        message: "There is more than is looked at: the first {secrets} secrets and the first {tokens} tokens were.",
        hint: "Paste the rest alone.",
    },
    may_be_missing: Explanation {
        message: "Where the variable is not set the secret is empty, and Docker Compose only warns.",
        hint: "Write ${VAR:?}, so that nothing starts without it.",
    },
    causes: Causes {
        runs_command: Explanation {
            message: "A command that stands in this value is run by {readers}.",
            hint: "Make a secret of letters, digits, - and _ only.",
        },
        changing: Explanation {
            message: "The value is another at each start, for $$ is the number of the process to {readers}.",
            hint: "Make a secret of letters, digits, - and _ only.",
        },
        cut_at_hash: Explanation {
            message: "The # begins a comment, and the value ends there, for {readers}.",
            hint: "Put it into quotes, or make a secret of letters, digits, - and _ only.",
        },
        dollar: Explanation {
            message: "The $ begins a variable, or is dropped, for {readers}.",
            hint: "Make a secret of letters, digits, - and _ only: no quotes help with all of them.",
        },
        first_line: Explanation {
            message: "The first line alone is read by {readers}.",
            hint: "Write it on one line.",
        },
        quotes: Explanation {
            message: "The quotes are left on, as a part of the value, by {readers}.",
            hint: "Take them off, if the value can stand without.",
        },
        comment: Explanation {
            message: "The comment behind it is a part of the value for {readers}.",
            hint: "Put the comment on a line of its own.",
        },
        space: Explanation {
            message: "White space, or the line break of Windows, is a part of the value for {readers}.",
            hint: "Take the white space off, and save the file with the line breaks of Unix.",
        },
        backslash: Explanation {
            message: "A backslash means something else to {readers}.",
            hint: "Make a secret of letters, digits, - and _ only.",
        },
        not_read: Explanation {
            message: "This line is not taken, and the variable not set, by {readers}.",
            hint: "Write NAME=value alone: no space around the equals sign, a value with spaces in quotes, and each quote closed.",
        },
        other: Explanation {
            message: "Something else than what is meant is read by {readers}.",
            hint: "Make a secret of letters, digits, - and _ only.",
        },
    },
    readers: ReaderNames {
        dotenv: "dotenv",
        node_env_file: "node --env-file",
        next: "Next.js",
        dotenv_expand: "dotenv-expand",
        python_dotenv: "python-dotenv",
        django_environ: "django-environ",
        dotenvy: "dotenvy",
        bash: "bash",
        compose: "Docker Compose",
        docker_run: "docker run --env-file",
    },
};

pub static KEY_ERRORS: KeyErrors = KeyErrors {
    reading_unknown: Explanation {
        message: "This is not a reading of secrets.",
        hint: "Use utf8, base64url, base64 or hex.",
    },
    empty: Explanation {
        message: "There is no secret yet.",
        hint: "Paste the secret.",
    },
    too_long: Explanation {
        message: "A secret may have {maximum} bytes at most.",
        hint: "Paste the secret alone.",
    },
    character: Explanation {
        message: "Character {position} of the secret is not {reading}.",
        hint: "Look for a space, a line break or a missing piece, or choose another reading.",
    },
    lone_surrogate: Explanation {
        message: "Character {position} of the secret is half of a surrogate pair.",
        hint: "Copy the secret again: half of a character was lost on the way.",
    },
    length: Explanation {
        message: "The secret is not {reading}: its length is wrong.",
        hint: "Look for a missing character, or choose another reading.",
    },
    padding: Explanation {
        message: "The secret is not {reading}: its padding is wrong.",
        hint: "Write the padding in full, or leave it out.",
    },
    stray_bits: Explanation {
        message: "The secret is not {reading}: its last character has stray bits.",
        hint: "Libraries disagree about such a text: copy it again, or choose another reading.",
    },
    jwk_not_oct: Explanation {
        message: "This is not a symmetric key: its kty is not oct.",
        hint: "Take the key that issuer and verifier share; a key pair signs in another way.",
    },
    jwk_value_missing: Explanation {
        message: "The key has no k that is a text.",
        hint: "Copy the whole key: k holds its bytes in base64url.",
    },
    jwk_alg_unknown: Explanation {
        message: "The key names an algorithm that is not an HMAC of JSON Web Tokens.",
        hint: "Write HS256, HS384 or HS512 into alg, or leave it out.",
    },
    jwk_set_keys_missing: Explanation {
        message: "The set has no list of keys.",
        hint: "Put the keys into an array named keys.",
    },
};

pub static JSON_ERRORS: JsonErrors = JsonErrors {
    too_long: Explanation {
        message: "The JSON may have {maximum} bytes at most.",
        hint: "A token should hold a few hundred bytes: leave data out.",
    },
    byte_order_mark: Explanation {
        message: "The text begins with a byte order mark.",
        hint: "Save the text without a byte order mark.",
    },
    not_an_object: Explanation {
        message: "The text is not a JSON object.",
        hint: "Put members between curly braces, such as {\"a\": 1}.",
    },
    empty: Explanation {
        message: "The JSON is empty.",
        hint: "Write {} for an object without members.",
    },
    incomplete: Explanation {
        message: "The JSON ends too early, at line {line}, column {column}.",
        hint: "Close every quote, bracket and brace.",
    },
    duplicate_name: Explanation {
        message: "The JSON has a name twice, the second time at line {line}, column {column}.",
        hint: "Keep one of the two: readers differ in which one wins.",
    },
    too_deep: Explanation {
        message: "The JSON is nested deeper than {maximum} at line {line}, column {column}.",
        hint: "Flatten the data.",
    },
    number_out_of_range: Explanation {
        message: "The JSON has a number that is too large at line {line}, column {column}.",
        hint: "Write a smaller number; a date counts seconds since 1970.",
    },
    lone_surrogate: Explanation {
        message: "The JSON has half of a surrogate pair at line {line}, column {column}.",
        hint: "Write both halves of the pair, or the character itself.",
    },
    name: Explanation {
        message: "A name is not in quotes at line {line}, column {column}.",
        hint: "Put names between straight double quotes.",
    },
    value: Explanation {
        message: "There is no JSON value at line {line}, column {column}.",
        hint: "Put text between straight double quotes.",
    },
    trailing_comma: Explanation {
        message: "There is a comma too many at line {line}, column {column}.",
        hint: "Take the last comma out.",
    },
    control_character: Explanation {
        message: "There is a line break or another control character in a text at line {line}, column {column}.",
        hint: "Write \\n for a line break inside of a text.",
    },
    escape: Explanation {
        message: "A backslash has something wrong behind it at line {line}, column {column}.",
        hint: "Write two backslashes for one, and four digits after \\u.",
    },
    colon: Explanation {
        message: "There is no colon between name and value at line {line}, column {column}.",
        hint: "Write a colon behind each name.",
    },
    comma: Explanation {
        message: "There is no comma between two members at line {line}, column {column}.",
        hint: "Write a comma between them, or close the object or list.",
    },
    behind: Explanation {
        message: "Something stands behind the end of the JSON at line {line}, column {column}.",
        hint: "Take out what stands behind the last brace.",
    },
    number: Explanation {
        message: "A number is not written as JSON writes it at line {line}, column {column}.",
        hint: "Write digits without leading zeros, and a dot for a fraction.",
    },
    other: Explanation {
        message: "The text is not JSON at line {line}, column {column}.",
        hint: "Correct the text at this place.",
    },
};

pub static TOKEN_ERRORS: TokenErrors = TokenErrors {
    too_long: Explanation {
        message: "A token is at most {maximum} bytes long.",
        hint: "Paste one token alone; hardly any server takes a longer one.",
    },
    part_count: Explanation {
        message: "A token has three parts with a dot between them; this has {found}.",
        hint: "Copy the whole token: header, payload and signature, with two dots between them.",
    },
    encrypted: Explanation {
        message: "This has five parts: it is an encrypted token (JWE), not a signed one.",
        hint: "Decrypt it first; what is inside may be a signed token. The session of NextAuth (Auth.js) is one: only its own library reads it.",
    },
    part_empty: Explanation {
        message: "The {part} is empty.",
        hint: "Copy the whole token.",
    },
    part_padding: Explanation {
        message: "Character {position} of the {part} is padding.",
        hint: "The issuer has to leave out the equals signs.",
    },
    part_standard_alphabet: Explanation {
        message: "Character {position} of the {part} belongs to base64, not base64url.",
        hint: "The issuer has to use base64url, with - and _ in place of + and /.",
    },
    part_white_space: Explanation {
        message: "Character {position} of the {part} is white space.",
        hint: "Copy the token on one line.",
    },
    part_character: Explanation {
        message: "Character {position} of the {part} is not base64url.",
        hint: "Look for what does not belong there, and copy it again.",
    },
    part_length: Explanation {
        message: "The {part} is not base64url: its length is wrong.",
        hint: "There is a character too few or too many: copy the token again.",
    },
    part_stray_bits: Explanation {
        message: "The {part} is not base64url: its last character has stray bits.",
        hint: "No encoder writes this: the token was altered or cut off.",
    },
    part_not_utf8: Explanation {
        message: "Byte {position} of the decoded {part} is not UTF-8.",
        hint: "The issuer has to encode JSON in UTF-8.",
    },
    part_json: Template("The {part} cannot be used."),
    part_names: PartNames {
        header: "header",
        payload: "payload",
        signature: "signature",
    },
    alg_missing: Explanation {
        message: "The header names no algorithm.",
        hint: "The header has to name its algorithm in \"alg\".",
    },
    alg_not_a_string: Explanation {
        message: "The algorithm in the header is not a string.",
        hint: "The issuer has to write \"alg\" as a string.",
    },
    alg_none: Explanation {
        message: "The header says none: the token is not signed.",
        hint: "Never accept such a token: anyone could have written it.",
    },
    alg_asymmetric: Explanation {
        message: "The algorithm is asymmetric: not checkable with a secret.",
        hint: "It takes the issuer's public key. Never use that key as an HMAC secret.",
    },
    alg_unknown: Explanation {
        message: "The header names an unknown algorithm.",
        hint: "A secret checks HS256, HS384 and HS512, in capital letters.",
    },
    alg_differs: Explanation {
        message: "The header says {found}, but {pinned} was chosen.",
        hint: "The verifier chooses the algorithm, not the token: one that follows the header can be made to use a key for what it was not meant for (algorithm confusion).",
    },
    payload_unencoded: Explanation {
        message: "The header does not leave b64 true: the payload may not be base64url.",
        hint: "RFC 7797 tokens need a verifier made for them.",
    },
    crit_unsupported: Explanation {
        message: "The header demands an extension that is not supported.",
        hint: "A verifier that does not know the extension has to refuse.",
    },
    crit_invalid: Explanation {
        message: "crit in the header is not a list as RFC 7515 wants it.",
        hint: "\"crit\" has to be an array of one or more names of extensions, each once.",
    },
    signature_mismatch: Explanation {
        message: "The signature does not match.",
        hint: "Another secret, another reading of it, or a token that was altered.",
    },
    time_not_a_number: Explanation {
        message: "The claim {claim} is not a number.",
        hint: "Write seconds since 1970 as a number without quotes.",
    },
    time_in_milliseconds: Explanation {
        message: "The claim {claim} looks like milliseconds, not seconds.",
        hint: "Divide by 1000: the unit is seconds.",
    },
    time_out_of_range: Explanation {
        message: "The claim {claim} is too far away for a date.",
        hint: "Write seconds since 1970.",
    },
};
