// The service worker: the whole page, checked file by file, and a guard that lets nothing else of the page out.
// The build puts HASH (the manifest's), WORKER (the digest of this text) and FILES (path -> SHA-256) in front.

const SCOPE = registration.scope;
const FAMILY = `jwt-secret-generator ${SCOPE} `;
/** Another worker never shares a copy with the one in use, or its failure could harm that. */
const CACHE = `${FAMILY}${HASH} ${WORKER}`;
/** Published beside the page, never part of it: the network may answer. */
const BESIDE = ["SHA256SUMS", "manifest.txt", "build.json"];

const address = (path) => new URL(path, SCOPE).href;
const copy = () => caches.open(CACHE);

/** By the id of a client: whether it shows our page, from the copy. What another one asks for is its host's affair. */
const ours = new Map();
/** A worker is stopped when it is idle, and forgets. So a document that the network gave leaves a mark in the copy. */
const mark = (clientId) => address(`client/${clientId}`);

/** The file of the page that an address below SCOPE stands for. */
function fileAt(url) {
  const path = url.split(/[?#]/)[0].slice(SCOPE.length);
  return Object.hasOwn(FILES, path) ? path : documentAt(url);
}

/** Its document, if it is one: "guide", "guide.html" and "guide/index.html" all mean "guide/". */
function documentAt(url) {
  if (!url.startsWith(SCOPE)) return undefined;
  const path = url.split(/[?#]/)[0].slice(SCOPE.length);
  const name = path.replace(/\.html$/, "").replace(/(^|\/)index$/, "$1").replace(/\/$/, "");
  const document = name ? `${name}/` : "./";
  return Object.hasOwn(FILES, document) ? document : undefined;
}

async function tell(news) {
  const all = await clients.matchAll({ includeUncontrolled: true });
  for (const client of all) if (client.url.startsWith(SCOPE)) client.postMessage(news);
}

async function matches(response, digest) {
  const bytes = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("") === digest;
}

/** A file from the copy. Browsers drop entries, disks damage them, and neighbours on the origin can write to them. */
async function kept(path) {
  const response = await (await copy()).match(address(path));
  return response && (await matches(response, FILES[path])) ? response : undefined;
}

/**
 * A file from the network, if it is the very file that the manifest names. Past every cache, and into none: hosts let
 * files be kept for ever, and what a host says while it deploys would be kept, too.
 */
async function fetched(path) {
  try {
    const response = await fetch(address(path), {
      cache: "no-store",
      credentials: "same-origin",
      redirect: "error",
      referrerPolicy: "no-referrer",
    });
    if (!response.ok || !(await matches(response, FILES[path]))) throw new Error(`${path} is not what it should be`);
    return response;
  } finally {
    // When the file is there, and also when it is not: either way the host was asked for it.
    tell({ fetched: path });
  }
}

/** Sees to it that a file is in the copy. */
async function keep(path) {
  try {
    if (!(await kept(path))) await (await copy()).put(address(path), await fetched(path));
  } catch (error) {
    tell({ lacks: path });
    throw error;
  }
}

/** The first failure, once all have ended: what follows must not meet one that still runs. */
async function keepAll() {
  const outcomes = await Promise.allSettled(Object.keys(FILES).map(keep));
  return outcomes.find(({ status }) => status === "rejected")?.reason;
}

/** All files or none: a page of two versions must not exist. */
async function install() {
  // A host that goes back to a version has its worker installed anew, on the copy that may be in use.
  const inUse = await caches.has(CACHE);
  const failure = await keepAll();
  if (!failure) return;
  if (!inUse) await caches.delete(CACHE);
  throw failure;
}

/** Removes the copies of other versions, and says whether there were any. */
async function tidy() {
  const names = (await caches.keys()).filter((name) => name.startsWith(FAMILY) && name !== CACHE);
  // A version that is being installed, or waits, has its copy already.
  if (!registration.installing && !registration.waiting) await Promise.all(names.map((name) => caches.delete(name)));
  return names.length > 0;
}

async function activate() {
  const first = !(await tidy());
  // On the first visit the open page must not need the network any more. Later no page is taken over: it may be older.
  if (first) await clients.claim();
}

/** Looks at every file again, and fetches anew what is not as it was. */
async function verify() {
  // An installation that failed while this version took over has left its predecessor to nobody.
  await tidy();
  return !(await keepAll());
}

/** From the copy, or else the same from the network. */
async function obtain(path) {
  const response = await kept(path).catch(() => undefined);
  if (response) return response;
  const anew = await fetched(path);
  const spare = anew.clone();
  // A full disk makes a good answer no worse.
  copy().then((cache) => cache.put(address(path), spare)).catch(() => {});
  return anew;
}

/** What this client asks for goes to the network from now on, as its document came from there. */
function letThrough(clientId) {
  if (clientId) ours.set(clientId, false);
}

/** A document from the copy, if all is there that it will ask for. Else the network's own, which asks the network. */
async function open({ request, resultingClientId }) {
  const path = documentAt(request.url);
  if (request.url.split(/[?#]/)[0] !== address(path)) return Response.redirect(address(path));
  const whole = await Promise.all(Object.keys(FILES).map(obtain)).then(() => true, () => false);
  if (!whole) {
    const response = await fetch(request).catch(() => undefined);
    if (response?.ok || response?.type === "opaqueredirect") {
      letThrough(resultingClientId);
      copy().then((cache) => cache.put(mark(resultingClientId), new Response())).catch(() => {});
      return response;
    }
  }
  return obtain(path);
}

async function isOurs(clientId) {
  const client = clientId && !ours.has(clientId) && (await clients.get(clientId));
  if (client) {
    const marked = await copy().then((cache) => cache.match(mark(clientId))).catch(() => undefined);
    ours.set(clientId, !marked && (Boolean(fileAt(client.url)) || !client.url.startsWith(SCOPE)));
  }
  // Nobody knows whose icon it is that a browser asks for.
  return ours.get(clientId) ?? true;
}

/** What a client asks for, apart from documents. */
async function supply(request, clientId) {
  if (!(await isOurs(clientId))) return fetch(request);
  const path = request.url.startsWith(SCOPE) && fileAt(request.url);
  return request.method === "GET" && path ? obtain(path) : Response.error();
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("message", (event) => {
  if (event.data === "activate") skipWaiting();
  if (event.data === "version") event.ports[0].postMessage(HASH);
  if (event.data === "verify") event.waitUntil(verify().then((intact) => event.ports[0].postMessage(intact)));
});
addEventListener("fetch", (event) => {
  const { request, clientId } = event;
  const opens = request.mode === "navigate";
  if (opens && request.method === "GET" && documentAt(request.url)) return event.respondWith(open(event));
  // Another document of the same origin.
  if (opens) return letThrough(event.resultingClientId);
  // What our page might ask another origin for, its policy has stopped before it comes here.
  if (!request.url.startsWith(`${location.origin}/`) || ours.get(clientId) === false) return;
  if (BESIDE.some((path) => request.url === address(path))) return;
  event.respondWith(supply(request, clientId));
});
