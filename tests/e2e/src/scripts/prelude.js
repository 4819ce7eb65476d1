// In front of every script that looks at the page.
const seen = (element) => element?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ?? false;
// Panels share some: the one in the panel on the screen.
const hook = (name) => {
  const all = [...document.querySelectorAll(`[data-testid="${name}"]`)];
  return all.find((element) => seen(element.closest('section'))) ?? all[0] ?? null;
};
const text = (name) => hook(name)?.textContent ?? null;
const state = (name) => document.documentElement.dataset[name] ?? null;
const alerts = () => [...document.querySelectorAll('[role=alert]')]
  .filter(seen).map((element) => element.innerText.trim()).filter(Boolean);
const radio = (name) => document.querySelector(`input[name="${name}"]:checked`)?.value ?? null;
