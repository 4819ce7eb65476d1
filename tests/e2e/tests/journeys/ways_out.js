// Tries to ask the host at arguments[0] for something, in every way that a script has and a policy should know. Each way
// asks for an address that ends in its name. Returns their names.
const [host] = arguments;
const to = (name) => `${host}out/${name}`;
const element = (name, attributes, parent = document.body) => {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  parent.append(made);
  return made;
};
const sheet = (text) => {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, made];
};
const link = (rel, more = {}) => element('link', { rel, href: to(`link-${rel}`), ...more }, document.head);
const post = { method: 'POST', body: 'x', mode: 'no-cors' };
const ways = {
  fetch: () => fetch(to('fetch'), { mode: 'no-cors' }),
  'fetch-post': () => fetch(to('fetch-post'), post),
  'fetch-keepalive': () => fetch(to('fetch-keepalive'), { ...post, keepalive: true }),
  xhr: () => {
    const request = new XMLHttpRequest();
    request.open('GET', to('xhr'));
    request.send();
  },
  beacon: () => navigator.sendBeacon(to('beacon'), 'x'),
  'event-source': () => new EventSource(to('event-source')),
  'web-socket': () => new WebSocket(to('web-socket').replace('http', 'ws')),
  image: () => (new Image().src = to('image')),
  srcset: () => element('img', { srcset: `${to('srcset')} 1x` }),
  'input-image': () => element('input', { type: 'image', src: to('input-image') }),
  video: () => element('video', { src: to('video'), preload: 'auto' }),
  poster: () => element('video', { poster: to('poster') }),
  audio: () => element('audio', { src: to('audio'), preload: 'auto' }),
  script: () => element('script', { src: to('script') }),
  module: () => element('script', { type: 'module', src: to('module') }),
  import: () => import(to('import')),
  worker: () => new Worker(to('worker')),
  frame: () => element('iframe', { src: to('frame') }),
  object: () => element('object', { data: to('object') }),
  embed: () => element('embed', { src: to('embed') }),
  'link-stylesheet': () => link('stylesheet'),
  'link-icon': () => link('icon'),
  'link-preload': () => link('preload', { as: 'fetch', crossorigin: '' }),
  'link-prefetch': () => link('prefetch'),
  'link-modulepreload': () => link('modulepreload'),
  background: () => sheet(`body { background-image: url("${to('background')}") }`),
  font: () => new FontFace('out', `url("${to('font')}")`).load(),
  'svg-image': () => {
    const svg = document.body.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'));
    svg.appendChild(document.createElementNS(svg.namespaceURI, 'image')).setAttribute('href', to('svg-image'));
  },
  form: () => {
    element('iframe', { name: 'form-target' });
    element('form', { action: to('form'), method: 'post', target: 'form-target' }).submit();
  },
};
for (const way of Object.values(ways)) {
  try {
    // Some never settle: they are only begun.
    Promise.resolve(way()).catch(() => {});
  } catch {
    // Refused at once.
  }
}
return Object.keys(ways);
