// The page's only script. The build puts in front of it, in one file with one `integrity`: FILES (module name -> [file,
// integrity], the names of the modules that it shares with others, and the pair of the style sheet that belongs to it;
// `later` is the file that has this of the panels), OFFLINE (whether there is a service worker), wasm-bindgen's bindings
// (`initSync`, `wasm`, and `complete` of src/start.rs), theme.js, offline.js and presses.js. The bindings call `page` and
// `PARTS` below; that is all the program and this script know of each other.

/** The script addresses that there are: our service worker's, and our worker's once the list of files has come. */
const scripts = [SERVICE_WORKER];

// The one policy of the page: no string ever becomes HTML or script, but for these addresses.
globalThis.trustedTypes?.createPolicy("default", {
  createScriptURL: (address) => (scripts.includes(address) ? address : null),
});

/** Of this page: the digest of its manifest. */
const VERSION = root.dataset.build.split("+")[1];

const page = {
  /** Every request so far, one line each: who asked, who answered, what for. */
  requests: [],
  /** How many of them went to an address outside the page's own folder. */
  others: 0,
  watchers: [],

  record(asker, answer, address) {
    const own = address.startsWith(SCOPE);
    // An extension's own files come from no network, and what was refused went nowhere.
    page.others += !own && answer !== "nobody" && address.startsWith("http");
    page.requests.push(`${asker}\t${answer}\t${own ? address.slice(SCOPE.length) || "./" : address}`);
    page.changed();
  },
  log: () => page.requests,
  count: () => page.others,
  watch: (watcher) => page.watchers.push(watcher),
  changed: () => page.watchers.forEach((watcher) => watcher()),

  /** The last file that was not there, or not the one it should be. */
  lost: "",
  broken: new Set(),
  missing: () => page.lost,
  /** The file that the offline copy could not be made with. */
  lacks: () => root.dataset.lacks ?? "",

  /** A fetch that ends because its reader goes elsewhere is no fault. Firefox ends it before `pagehide`. */
  left: false,
  report(error) {
    if (!page.left) console.error(error);
  },

  toggleTheme,
  preference,
  prefer,

  /** The one sentence of the fallback that fits is shown, and nothing of the app. */
  fail(reason) {
    root.dataset.app = "failed";
    root.dataset.failure = reason;
    document.getElementById("app")?.replaceChildren();
    for (const sentence of document.querySelectorAll("[data-failure]")) {
      sentence.hidden = sentence.dataset.failure !== reason;
    }
  },

  update: takeNext,

  /** Asks the worker. Its script, which is the page's side of it as well, comes with the first question. */
  ask(job, list, hears) {
    job = job.slice();
    fetchWorker().then(
      ({ ask }) => ask(fetchBytes, job, list, hears),
      () => hears?.(),
    );
  },
};

/** An import has no `integrity`, an element has; what was run by it is there already when it is imported. */
const fetchWorker = once(async () => {
  const [[file, integrity]] = await filesOf("worker");
  await fetchBytes([file, integrity]);
  const src = new URL(file, import.meta.url).href;
  scripts[1] = src;
  const script = Object.assign(document.createElement("script"), { type: "module", integrity, src });
  document.head.append(script);
  await new Promise((onload, onerror) => Object.assign(script, { onload, onerror }));
  return import(src);
});

/** The module that starts. The document has asked for it already, and all engines answer this request from that one; with
    `integrity` on it Firefox would ask once more. */
async function fetchFirst(answered) {
  const [[file, integrity]] = FILES.main;
  // On an address without TLS there is nothing to look at the bytes with but `integrity`.
  if (!crypto.subtle) return fetchFile(file, { integrity, credentials: "same-origin" }, answered);
  const bytes = await fetchFile(file, { mode: "no-cors", credentials: "include" }, answered);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  if (integrity !== `sha256-${btoa(String.fromCharCode(...digest))}`) {
    throw lost(file, "its bytes are not those that this page expects");
  }
  return bytes;
}

/** What is got once, unless it cannot be had: then whoever asks next tries again. */
function once(get) {
  let got;
  return () =>
    (got ??= get().catch((error) => {
      got = undefined;
      throw error;
    }));
}

/** The files of a module. Those of panels and of the worker stand in a file of their own, which comes with the first panel. */
const fetchLater = once(async () => JSON.parse(new TextDecoder().decode(await fetchBytes(FILES.later[0]))));
const filesOf = async (name) => FILES[name] ?? (await fetchLater())[name];

/** Small modules that panels share are in one file. */
const fetchSmall = once(async () => WebAssembly.compile(await fetchBytes((await filesOf("small"))[0])));

/** A module's bytes. */
async function fetchModule(name) {
  const files = await filesOf(name);
  return files ? fetchBytes(files[0]) : WebAssembly.Module.customSections(await fetchSmall(), name)[0];
}

/** The app, which is on its way before the first secret is drawn. A build for development has none: it is not split. */
const APP = "split_app";
let app;
function fetchApp() {
  if (!(APP in FILES)) return;
  app = fetchModule(APP).then((bytes) => WebAssembly.compile(bytes));
  // A page that listens for it may not be kept for the way back.
  app.then(() => (window.onbeforeunload = null)).catch(() => {});
}
const linkApp = async () => APP in FILES && link(APP);

/** All parts import from the module that started. */
const instantiate = (module) => WebAssembly.instantiate(module, { __wasm_split: wasm, started: wasm });

/** Links a part, once, and before it what it shares with others but not with the app. */
const links = {};
const link = (name) => (links[name] ??= once(() => linkPart(name)))();
async function linkPart(name) {
  const [, shared = [], style] = (await filesOf(name)) ?? [];
  const module = name === APP ? app : fetchModule(name);
  const [bytes, text] = await Promise.all([module, style && fetchBytes(style), ...shared.map(link)]);
  // Before it draws.
  if (text) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(new TextDecoder().decode(text));
    document.adoptedStyleSheets.push(sheet);
  }
  return instantiate(bytes);
}

/** What the program calls when it needs a part, with what is to be called back when it is linked, or cannot be. */
const PARTS = new Proxy({}, {
  get: (_, load) => (callback, data) =>
    link(load.replace("__wasm_split_load", "split"))
      .then(() => true, page.report)
      .then((linked) => wasm.__indirect_function_table.get(callback)(data, linked)),
});

const fetchBytes = ([file, integrity]) => fetchFile(file, { integrity, credentials: "same-origin" });

async function fetchFile(file, how, answered) {
  // What was wrong the last time may have been kept: hosts let these files be kept for ever.
  const cache = page.broken.has(file) ? "reload" : "default";
  try {
    const response = await fetch(new URL(file, import.meta.url), { cache, referrerPolicy: "no-referrer", ...how });
    if (!response.ok) throw new Error(response.status);
    answered?.();
    return await response.arrayBuffer();
  } catch (error) {
    throw lost(file, error);
  }
}

/** Notes that a file is not there, or not the one it should be. */
function lost(file, cause) {
  page.lost = file;
  page.broken.add(file);
  return new Error(file, { cause });
}

/** A style sheet that is missing, or whose `integrity` does not fit, is passed over without a word. Its rules are counted:
    what they come to would have to be computed for it. */
async function styled() {
  const arrived = () => {
    try {
      return document.querySelector("link[rel=stylesheet]").sheet.cssRules.length > 0;
    } catch {
      return false;
    }
  };
  // WebKit runs scripts like this one before the style sheet is there. At `load` it is, or never will be.
  if (!arrived() && document.readyState !== "complete") {
    await new Promise((resolve) => addEventListener("load", resolve, { once: true }));
  }
  if (!arrived()) throw new Error("the style sheet is missing, or not what it should be");
}

async function start() {
  root.dataset.boot = "";
  showTheme();
  if (typeof WebAssembly !== "object") return page.fail("no-webassembly");
  // A panic ends the program; what it drew must not stay and look alive.
  addEventListener("error", ({ error }) => {
    if (error instanceof WebAssembly.RuntimeError) page.fail("stopped");
  });
  addEventListener("unhandledrejection", ({ reason }) => {
    if (reason instanceof WebAssembly.RuntimeError) page.fail("stopped");
  });
  window.onbeforeunload = () => void (page.left = true);
  addEventListener("pageshow", () => void (page.left = false));
  let module;
  try {
    // The app is asked for when the first module has begun to come: earlier it would take the line from the first secret,
    // later the line would stand still.
    const bytes = fetchFirst(fetchApp);
    [module] = await Promise.all([bytes.then((bytes) => WebAssembly.compile(bytes)), styled()]);
  } catch (error) {
    page.report(error);
    return page.fail(error instanceof WebAssembly.CompileError ? "not-started" : "not-loaded");
  }
  try {
    initSync({ module });
  } catch (error) {
    console.error(error);
    return page.fail("not-started");
  }
  // Not waited for. What the app throws while it takes over leaves nothing that works.
  takeOver().catch((error) => {
    console.error(error);
    page.fail("stopped");
  });
}

/** The app takes the page over when it is linked. When it cannot be, the first secret goes. */
async function takeOver() {
  const linked = await linkApp().then(
    () => true,
    (error) => page.report(error),
  );
  complete(linked);
  if (!linked) page.fail("not-completed");
}

/** Who answered. The size of an answer over the network is not 0; browsers keep that of another origin to themselves. */
function answered({ name, transferSize, responseStatus }) {
  if (transferSize !== 0 || (name.startsWith("http") && !name.startsWith(location.origin))) return "network";
  return responseStatus === 0 ? "nobody" : "cache";
}

function observe() {
  const record = (entry) => page.record("page", answered(entry), entry.name.split(/[?#]/)[0]);
  try {
    new PerformanceObserver((list) => list.getEntries().forEach(record)).observe({ type: "resource", buffered: true });
  } catch {
    // An engine without resource timing: the log then holds the document and what the service worker reports.
  }
  record(performance.getEntriesByType("navigation")[0] ?? { name: location.href });
}

observe();
holdPresses();
await start();
// After the app, so that the offline copy never competes with it for the line.
await Promise.resolve(app).catch(() => {});
offline();
