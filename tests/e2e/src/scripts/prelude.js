// In front of every script that looks at the page.
const hook = (name) => document.querySelector(`[data-testid="${name}"]`);
const text = (name) => hook(name)?.textContent ?? null;
const state = (name) => document.documentElement.dataset[name] ?? null;
const seen = (element) => element?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ?? false;
const alerts = () => [...document.querySelectorAll('[role=alert]')]
  .filter(seen).map((element) => element.innerText.trim()).filter(Boolean);
const radio = (name) => document.querySelector(`input[name="${name}"]:checked`)?.value ?? null;
