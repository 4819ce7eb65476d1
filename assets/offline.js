// The offline copy: the service worker keeps it, and this tells how it stands, and when another version is there.

const SERVICE_WORKER = new URL("../sw.js", import.meta.url).href;

/** How long the offline copy may take without a file arriving before we stop saying that it is on its way. */
const PATIENCE = 10_000;

/** Tells of the worker of another version, which waits to be started. */
let registration;

/** Whether the copy was once of the version that is open. Then another one in its place is a later one. */
let kept = false;

/** Starts the version that waits, and loads it. Nobody else may: a page must not change under its reader's hands. */
async function takeNext() {
  const taken = registration.waiting ?? (!kept && (await arrival()));
  const its = await version(taken);
  // Another tab was faster, or the other version is the one in use; or what waits would not hear that it is taken.
  if (!its || taken.state !== "installed") return location.reload();
  // Not every tab is told that its worker has changed: one that was reloaded past it has none.
  taken.addEventListener("statechange", () => taken.state !== "activating" && location.reload());
  note(its);
  taken.postMessage("activate");
}

/** The worker that waits once the host was asked again: a page that the network gave past the copy may have come before it. */
async function arrival() {
  await patiently(registration.update()).catch(() => {});
  const { installing } = registration;
  if (installing) await new Promise((resolve) => installing.addEventListener("statechange", resolve));
  return registration.waiting;
}

async function offline() {
  const worker = navigator.serviceWorker;
  const taken = noted();
  let patience;
  const settle = (state) => {
    clearTimeout(patience);
    root.dataset.offline = state;
  };
  if (!OFFLINE || !worker) return settle("unsupported");
  // A worker may never answer. What it does later still counts.
  const wait = () => {
    settle("installing");
    patience = setTimeout(settle, PATIENCE, "failed");
  };
  wait();
  const lack = (path) => {
    if (path) root.dataset.lacks ??= path;
    else delete root.dataset.lacks;
    page.changed();
  };
  worker.addEventListener("message", ({ data }) => {
    if (data.lacks) return lack(data.lacks);
    page.record("service worker", "network", new URL(data.fetched, SCOPE).href);
    if (root.dataset.offline === "installing") wait();
  });
  worker.startMessages();
  try {
    const registering = worker.register(SERVICE_WORKER, { scope: SCOPE, updateViaCache: "none" });
    // WebKit never answers where a version that was being installed fails meanwhile.
    registering.catch(() => {});
    const there = await worker.getRegistration(SCOPE);
    registration = there?.active && there.scope === SCOPE ? there : await registering;
    await started();
    const judge = async () => {
      const { active } = registration;
      if (!active) return;
      // Being active is not enough: a browser may have evicted files since. Each one is looked at before we say so.
      // And the copy may be of a version that was published while this page was read, or taken in another tab.
      const whole = await ask(active, "verify");
      const now = await version(active);
      if (registration.active !== active) return;
      const intact = whole && now === VERSION;
      // WebKit may answer a reload with the worker before, and start the one that was taken only then.
      if (now === taken && now !== VERSION) return location.reload();
      if (intact) lack("");
      // A page that was reloaded past its worker has none, and until it is loaded anew needs the network.
      if (intact && !worker.controller) return;
      settle(intact ? "ready" : "failed");
    };
    announceUpdates(judge);
    worker.addEventListener("controllerchange", judge);
    await judge();
  } catch {
    settle("failed");
  }
}

/** Waits until the first worker is active. */
async function started() {
  const { active, installing, waiting } = registration;
  const worker = installing ?? waiting;
  if (active) return;
  if (worker) return activated(worker);
  // Firefox and WebKit may answer a registration before they tell this page of its worker.
  await new Promise((resolve) => {
    registration.addEventListener("updatefound", resolve, { once: true });
    navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true });
  });
  return started();
}

function activated(worker) {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === "activated") resolve(worker);
      if (worker.state === "redundant") reject(new Error("not installed"));
    };
    worker.addEventListener("statechange", look);
    look();
  });
}

function ask(worker, question) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage(question, [port2]);
  });
}

/** Which version a worker keeps. One that does not answer, as an empty script would not, has none. */
function version(worker) {
  return worker && patiently(ask(worker, "version"));
}

/** What is promised, or nothing where that takes too long. */
function patiently(promised) {
  return Promise.race([promised, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}

function announceUpdates(judge) {
  const look = async () => {
    const { active, waiting } = registration;
    if (!active) return;
    // An answer that nobody gave may be waited for longer than it takes another worker to come. And that comes unheard where
    // WebKit has told of it before this page had its registration.
    const passed = () => registration.waiting !== waiting || registration.active !== active;
    // One after the other: while Chromium starts a worker that does not wait, a question to the one in use holds it up.
    const later = await version(waiting);
    const now = await version(active);
    // A host that went back to this version, or changed nothing but the worker, has nothing to announce: that takes over
    // when the last tab is closed.
    const other = later && (later !== now || later !== VERSION);
    let older = now && now !== VERSION;
    kept ||= now === VERSION;
    // The network may have given this page past the copy: then its own worker is still to come, if the host has it.
    if (older && !other && !kept && !passed()) older = await patiently(registration.update().then(() => true)).catch(() => false);
    if (passed()) return look();
    if (registration.installing) return;
    if (other || older) root.dataset.update = "ready";
    else delete root.dataset.update;
  };
  // One that failed has harmed nothing, which is made sure of. One that takes over may do so unheard by a page that came
  // while it did: WebKit tells that page of no other controller.
  const changed = ({ target }) => {
    if (target.state === "redundant" || target.state === "activated") judge();
    if (target.state !== "redundant") look();
  };
  const follow = () => {
    for (const worker of [registration.installing, registration.waiting]) worker?.addEventListener("statechange", changed);
  };
  registration.addEventListener("updatefound", follow);
  navigator.serviceWorker.addEventListener("controllerchange", look);
  follow();
  look();
}

/** Notes for the page that comes which version was taken in this tab. Without storage a second click may be needed. */
function note(version) {
  try {
    sessionStorage.taken = version;
  } catch {}
}

/** The version that was taken in this tab to come here, told once. */
function noted() {
  try {
    const { taken } = sessionStorage;
    delete sessionStorage.taken;
    return taken;
  } catch {}
}
