// What is clicked before it works is clicked when it does: on a slow line no press is lost. The document has each control at
// its place, in the order in which the program draws them.

function holdPresses() {
  const loading = () => root.dataset.app === "loading";
  const controls = () => [...document.querySelectorAll("#app :is(button, label, input)")];
  const under = ({ clientX, clientY }) =>
    controls().findLastIndex((control) => {
      const { left, right, top, bottom } = control.getBoundingClientRect();
      return left <= clientX && clientX < right && top <= clientY && clientY < bottom;
    });
  /** The control on which a press has begun. */
  let begun = -1;
  let held = [];
  const click = (place) => {
    const control = controls()[place];
    // A reader who has gone elsewhere since is left there.
    if (document.activeElement === document.body) control?.focus({ preventScroll: true });
    control?.click();
  };
  const ends = (event) => {
    const place = begun;
    begun = -1;
    return place >= 0 && under(event) === place ? [place] : [];
  };
  addEventListener("pointerdown", (event) => {
    const first = event.isPrimary && event.button === 0 && !event.ctrlKey;
    begun = loading() && first ? under(event) : -1;
  });
  addEventListener("click", (event) => {
    if (loading()) held.push(...ends(event));
  });
  // Where the app came while a button of the mouse was down, nobody else hears of it; of a finger the new control does.
  addEventListener("pointerup", (event) => {
    if (!loading() && event.pointerType === "mouse") ends(event).forEach(click);
  });
  const app = new MutationObserver(() => {
    if (loading()) return;
    app.disconnect();
    if (root.dataset.app === "ready") held.forEach(click);
    held = [];
  });
  app.observe(root, { attributeFilter: ["data-app"] });
}
