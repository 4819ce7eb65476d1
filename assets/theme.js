// What both documents keep of their reader's choices, light or dark first: the build puts this in front of boot.js and of
// guide.js.

const root = document.documentElement;
const SCOPE = new URL("../", import.meta.url).href;
/** Another page on the same origin has another scope, and preferences of its own. */
const PREFERENCES = `jwt-secret-generator ${SCOPE} `;
const DARK = matchMedia("(prefers-color-scheme: dark)");

/** A stored word, if there is one. */
function preference(name) {
  try {
    return localStorage.getItem(PREFERENCES + name) ?? undefined;
  } catch {
    // No storage, nothing stored.
  }
}

/** Stores a word, or forgets it. */
function prefer(name, word) {
  try {
    if (word) localStorage.setItem(PREFERENCES + name, word);
    else localStorage.removeItem(PREFERENCES + name);
  } catch {
    // No storage: it holds until the next load.
  }
}

/** Shows a theme: the one asked for, else the stored one, else the system's. */
function showTheme(theme = preference("theme")) {
  if (theme !== "light" && theme !== "dark") theme = DARK.matches ? "dark" : "light";
  root.dataset.theme = theme;
}

/** Switches to the other theme. Coming back to what the system wants follows the system again. */
function toggleTheme() {
  const wanted = root.dataset.theme === "dark" ? "light" : "dark";
  prefer("theme", (wanted === "dark") === DARK.matches ? "" : wanted);
  showTheme(wanted);
}

DARK.addEventListener("change", () => showTheme());
