// What a reader sees of the app, element by element, and where each is. The program alone adds what is left out here.
const left = ['disabled', 'checked', 'value'];
const seen = (node) => node.nodeType === Node.ELEMENT_NODE ? !node.hidden : node.nodeType === Node.TEXT_NODE && node.data.trim();
const shape = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return node.data.trim().replace(/\s+/g, ' ');
  const attributes = [...node.attributes].filter(({ name }) => !left.includes(name)).map(({ name, value }) => `${name}=${value}`);
  const { x, y, width, height } = node.getBoundingClientRect();
  const place = [x, y, width, height].map((pixels) => Math.round(pixels * 4) / 4).join(' ');
  const state = node.localName === 'input' ? ` ${node.checked} ${node.value}` : '';
  const { visibility, color, opacity } = getComputedStyle(node);
  // What the offline mark says begins when the app is there.
  const look = node.closest('.offline') ? '' : ` ${visibility} ${color} ${opacity}`;
  return [`${node.localName} ${attributes.sort().join(' ')} at ${place}${state}${look}`, ...[...node.childNodes].filter(seen).map(shape)];
};
return shape(document.getElementById('app')).flat(Infinity);
