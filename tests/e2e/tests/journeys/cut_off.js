// The texts in view that reach beyond the screen, or beyond an element that shows nothing outside of itself. What can be
// scrolled to is not cut off, and neither is what was made to end in an ellipsis.
const SLACK = 1;
const screen = { left: 0, right: document.documentElement.clientWidth };
const found = [];
const outside = (box, frame) => box.left < frame.left - SLACK || box.right > frame.right + SLACK;

/** What shows no more of the element than itself: the screen, if nothing nearer does. Nothing where it can be scrolled. */
function frameOf(element) {
  for (let at = element; at && at !== document.documentElement; at = at.parentElement) {
    const { overflowX, textOverflow } = getComputedStyle(at);
    if (overflowX === 'auto' || overflowX === 'scroll' || textOverflow === 'ellipsis') return null;
    if (overflowX === 'hidden' || overflowX === 'clip') return at.getBoundingClientRect();
  }
  return screen;
}

const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const node = walker.currentNode;
  const element = node.parentElement;
  // Words for those who hear them have no size, or nothing of them is shown.
  const { fontSize, clipPath } = getComputedStyle(element);
  if (!node.data.trim() || !seen(element) || fontSize === '0px' || clipPath === 'inset(50%)') continue;
  const frame = frameOf(element);
  if (!frame) continue;
  const range = document.createRange();
  range.selectNodeContents(node);
  if ([...range.getClientRects()].some((box) => outside(box, frame))) found.push(`${element.tagName}: ${node.data.trim()}`);
}
if (document.documentElement.scrollWidth > screen.right) found.push('the page scrolls sideways');
return found;
