// Light or dark, for both documents: the build puts this in front of boot.js and of guide.js.

const root = document.documentElement;
const DARK = matchMedia("(prefers-color-scheme: dark)");

/** Shows a theme: the one asked for, else the stored one, else the system's. */
function showTheme(theme) {
  try {
    theme ??= localStorage.getItem("theme");
  } catch {
    // No storage: the system's theme it is.
  }
  if (theme !== "light" && theme !== "dark") theme = DARK.matches ? "dark" : "light";
  root.dataset.theme = theme;
}

DARK.addEventListener("change", () => showTheme());
