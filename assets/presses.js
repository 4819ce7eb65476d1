// What is pressed before it works is pressed when it does: on a slow line no press is lost. The document has each control
// at its place, in the order in which the program draws them.

function holdPresses() {
  const loading = () => root.dataset.app === "loading";
  const controls = () => [...document.querySelectorAll("#app :is(button, label, input)")];
  const under = ({ clientX, clientY }) =>
    controls().findLastIndex((control) => {
      const { left, right, top, bottom } = control.getBoundingClientRect();
      return left <= clientX && clientX < right && top <= clientY && clientY < bottom;
    });
  let down = -1;
  let held = -1;
  const press = () => {
    const control = controls()[held];
    held = -1;
    control?.focus();
    control?.click();
  };
  addEventListener("pointerdown", (event) => {
    down = loading() && event.isPrimary && event.button === 0 ? under(event) : -1;
  });
  addEventListener("pointerup", (event) => {
    const pressed = down;
    down = -1;
    if (pressed < 0 || under(event) !== pressed) return;
    if (!loading() && event.pointerType !== "mouse") return; // A finger's click is still to come, and finds the control.
    held = pressed;
    if (!loading()) press();
  });
  const ready = new MutationObserver(() => {
    if (loading()) return;
    ready.disconnect();
    if (root.dataset.app === "ready") press();
  });
  ready.observe(root, { attributeFilter: ["data-app"] });
}
