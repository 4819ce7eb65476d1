// What the guide has beside its text: the theme, copy buttons, one choice of language for the whole page, and a mark in the
// contents. All of it can be missing: without scripts the languages are chosen by the radios alone, and a link to one shows it.

const COPY = "Copy";
const BY_HAND = "Press Ctrl+C, or ⌘C on a Mac";
/** How far from the top of the window one reads, in pixels: a heading that was linked to stands above it. */
const READING = 96;
const status = document.querySelector("[data-testid=status]");
const contents = document.querySelector(".contents");
const parts = [...contents.querySelectorAll("a")].map((link) => ({
  link,
  heading: document.getElementById(link.hash.slice(1)),
}));

/** A button for a block; it says that it copied only after the clipboard took the text. */
function copyButton(block) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = COPY;
  button.addEventListener("click", async () => {
    for (const other of document.querySelectorAll("button.copy")) other.textContent = COPY;
    const copied = await copy(block.textContent);
    if (!copied) getSelection().selectAllChildren(block);
    button.textContent = copied ? "Copied" : "Selected";
    status.textContent = copied ? "Copied" : BY_HAND;
  });
  return button;
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Denied, or no clipboard outside HTTPS.
    return false;
  }
}

function choose(language) {
  for (const radio of document.querySelectorAll(`.languages input[value="${language}"]`)) radio.checked = true;
}

/** A link to a language is a choice of it. */
function follow() {
  const id = location.hash.slice(1);
  const tab = id && document.getElementById(id)?.closest("[data-tab]");
  if (!tab) return;
  choose(tab.dataset.tab);
  document.getElementById(id).scrollIntoView();
}

/** The part that one reads. Where the guide ends, the last ones cannot reach the top: there it is the one asked for. */
function here() {
  const top = ({ heading }) => heading.getBoundingClientRect().top;
  const end = scrollY + innerHeight >= root.scrollHeight - 1;
  const asked = end && parts.find((part) => part.link.hash === location.hash && top(part) >= 0);
  const begun = parts.filter((part) => top(part) < (end ? innerHeight : READING));
  return asked || begun.at(-1) || parts[0];
}

function mark() {
  const { link } = here();
  if (link.ariaCurrent) return;
  for (const part of parts) part.link.removeAttribute("aria-current");
  link.setAttribute("aria-current", "location");
  // Only contents that are longer than the window scroll.
  contents.scrollTop = link.offsetTop - contents.clientHeight / 2;
}

showTheme();
root.dataset.script = "";
for (const block of document.querySelectorAll("[data-block]")) block.parentElement.append(copyButton(block));
document.addEventListener("change", ({ target }) => {
  if (!target.matches(".languages input")) return;
  choose(target.value);
  mark();
});
const theme = document.querySelector("[data-testid=theme]");
theme.hidden = false;
theme.addEventListener("click", toggleTheme);
for (const event of ["scroll", "resize", "hashchange"]) addEventListener(event, mark, { passive: true });
addEventListener("hashchange", follow);
follow();
mark();
