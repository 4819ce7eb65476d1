// The stops that Tab should make. A group of radio buttons is one stop.
const named = (element) => {
  if (!element || element === document.body) return '';
  if (element.dataset.testid) return element.dataset.testid;
  if (element.name) return element.name;
  return element.href ? `${element.closest('nav') ? 'nav' : 'link'} ${element.hash}` : element.tagName;
};
const stops = () => {
  const controls = document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]');
  const reachable = [...controls].filter((element) => element.getClientRects().length > 0
    && !element.disabled && element.tabIndex >= 0 && getComputedStyle(element).visibility === 'visible'
    && (element.type !== 'radio' || element.checked));
  return [...new Set(reachable.map(named))];
};
