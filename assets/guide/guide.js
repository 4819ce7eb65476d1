// What the guide has beside its text: the theme, copy buttons, and one choice of language for the whole page. All of it
// can be missing: without scripts the languages are chosen by the radios alone, and a link to one shows it.

const COPY = "Copy";
const BY_HAND = "Press Ctrl+C, or ⌘C on a Mac";
const status = document.querySelector("[data-testid=status]");

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

showTheme();
root.dataset.script = "";
for (const block of document.querySelectorAll("[data-block]")) block.parentElement.append(copyButton(block));
document.addEventListener("change", ({ target }) => {
  if (target.matches(".languages input")) choose(target.value);
});
const theme = document.querySelector("[data-testid=theme]");
theme.hidden = false;
theme.addEventListener("click", toggleTheme);
addEventListener("hashchange", follow);
follow();
