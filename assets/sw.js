// The service worker: the whole page, checked file by file, and a guard that lets nothing else out.
// The build puts HASH (the manifest's) and FILES (path -> SHA-256) in front.

const SCOPE = registration.scope;
const FAMILY = `jwt-secret-generator ${SCOPE} `;
const CACHE = FAMILY + HASH;
/** Published beside the page, never part of it: the network may answer. */
const BESIDE = ["SHA256SUMS", "manifest.txt", "build.json"];

const address = (path) => new URL(path, SCOPE).href;

async function tell(path) {
  for (const client of await clients.matchAll({ includeUncontrolled: true })) client.postMessage(path);
}

async function matches(response, digest) {
  const bytes = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("") === digest;
}

/** Fetches one file past every cache, and keeps it only if it is the very file that the manifest names. */
async function fetchInto(cache, path) {
  try {
    const response = await fetch(address(path), {
      cache: "reload",
      credentials: "same-origin",
      redirect: "error",
      referrerPolicy: "no-referrer",
    });
    if (!response.ok || !(await matches(response.clone(), FILES[path]))) throw new Error(`${path} is not what it should be`);
    await cache.put(address(path), response);
  } finally {
    // When the file is there, and also when it is not: either way the host was asked for it.
    tell(path);
  }
}

/** All files or none: a page of two versions must not exist. */
async function install() {
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(Object.keys(FILES).map((path) => fetchInto(cache, path)));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function activate() {
  // A version that is being installed fills its cache already, and will clear up in its turn.
  if (!registration.installing && !registration.waiting) {
    const family = (await caches.keys()).filter((name) => name.startsWith(FAMILY));
    await Promise.all(family.filter((name) => name !== CACHE).map((name) => caches.delete(name)));
  }
  // On the first visit the open page must not need the network any more. No page of an older version is claimed.
  if ((await clients.matchAll()).length === 0) await clients.claim();
}

/** Looks at every file again, and fetches anew what the browser has dropped. */
async function verify() {
  const cache = await caches.open(CACHE);
  const check = async (path) => {
    const kept = await cache.match(address(path));
    if (!kept || !(await matches(kept, FILES[path]))) await fetchInto(cache, path);
  };
  try {
    await Promise.all(Object.keys(FILES).map(check));
    return true;
  } catch {
    return false;
  }
}

/** From the copy; what the browser has dropped is fetched anew and checked like the first time, or is an error. */
async function answer(path) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(address(path));
  if (kept) return kept;
  await fetchInto(cache, path);
  return cache.match(address(path));
}

function respond(request) {
  const url = request.url.split(/[?#]/)[0];
  if (request.method !== "GET" || !url.startsWith(SCOPE)) return Response.error();
  const path = url.slice(SCOPE.length) || "./";
  if (Object.hasOwn(FILES, path)) return answer(path);
  if (request.mode !== "navigate") return Response.error();
  // "guide", "guide.html" and "guide/index.html" all mean "guide/".
  const folder = `${path.replace(/(\/index)?(\.html)?$/, "")}/`;
  if (Object.hasOwn(FILES, folder)) return Response.redirect(address(folder));
  // The page names its files relative to its own folder, so it can only stand in for an address in that folder.
  return path.includes("/") ? Response.redirect(SCOPE) : answer("./");
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("message", (event) => {
  if (event.data === "activate") skipWaiting();
  if (event.data === "verify") event.waitUntil(verify().then((intact) => event.ports[0].postMessage(intact)));
});
addEventListener("fetch", (event) => {
  if (!BESIDE.some((path) => event.request.url === address(path))) event.respondWith(respond(event.request));
});
