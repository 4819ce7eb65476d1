// The worker, and the page's side of it: one script, which the page runs with its `integrity` when it first asks something.
// The build puts in front of it FILES (the worker's module and the list of common passwords: [file, integrity]) and
// wasm-bindgen's bindings (`initSync`, `assess`, `Search` and `Making` of crates/worker/src/exports.rs). Jobs and reports are bytes,
// see crates/worker/src/job.rs and report.rs; who has read them fills them with 0.

/** How many milliseconds a slice of work takes in a worker, and on the page, where it must not be felt. */
const SLICE = 100;
const SHORT_SLICE = 8;
/** How often an audit says how far it has come. */
const NEWS = 250;
/** How long the worker is kept when nobody asks it anything. */
const IDLE = 60_000;
/** How long a file has an address: WebKit reads it some time after the click, and a large one takes a while. */
const LIFETIME = 60_000;
/** What an audit needs to go on, see `Search::step`. */
const [STEP, COMMON, LIST] = [0, 1, 2];
/** How a job begins that is an audit, and one that makes a file. */
const [AUDIT, BULK] = ["a", "b"].map((letter) => letter.charCodeAt());
/** How many bytes of a file are made at once for each millisecond of a slice: a slice is not felt, and few pieces are sent. */
const BYTES = 16_384;

// -- What does the work, in the worker, and on the page where there are none. `port` leads to who asks.

/** Answers what comes. Gives a function that stops it. */
function serve(port, slice) {
  const say = (id, report, last) => port.postMessage({ id, report, last }, [report.buffer]);
  const { port1: bell, port2: button } = new MessageChannel();
  /** Lets messages in. A timer would wait for 4 ms each time. */
  const pause = () =>
    new Promise((resolve) => {
      bell.onmessage = resolve;
      button.postMessage(0);
    });
  let stopped = false;
  let words;
  /** Called when the page has taken a piece of a file, with the memory of it. */
  let taken;

  async function search(id, job, list) {
    const search = new Search(job, list?.size);
    job.fill(0);
    try {
      let [keys, worked, told] = [2_000, 0, performance.now()];
      let [knowsWords, begun] = [false, false];
      const reader = list?.stream().getReader();
      while (!stopped) {
        const before = performance.now();
        const needs = search.step(keys);
        const took = performance.now() - before;
        worked += took;
        if (needs === STEP) {
          keys = Math.min(2 * keys, Math.ceil((keys * slice) / Math.max(took, 1)));
        } else if (needs === COMMON) {
          const list = !knowsWords && (await common(id));
          if (stopped) return;
          if (knowsWords) search.end();
          else search.feed(list);
          knowsWords = true;
        } else if (needs === LIST) {
          const chunk = await reader.read().catch(() => null);
          if (!chunk) return say(id, failed(begun ? "list_gone" : "list_unreadable"), true);
          begun = true;
          if (chunk.done) {
            search.end();
          } else {
            search.feed(chunk.value);
            chunk.value.fill(0);
          }
        } else {
          return say(id, search.report(worked / 1_000), true);
        }
        if (performance.now() - told > NEWS) {
          told = performance.now();
          say(id, search.report(worked / 1_000));
        }
        await pause();
      }
    } finally {
      search.free();
    }
  }

  /** The page takes one piece while the next one is made, and no more: what it has not taken would be in memory. It gives the
      memory of each piece back, for the one after the next. */
  async function make(id, job) {
    const making = new Making(job);
    job.fill(0);
    try {
      let [worked, told, wait, spare] = [0, performance.now()];
      while (!stopped) {
        const before = performance.now();
        const piece = making.next(slice * BYTES, spare);
        worked += performance.now() - before;
        spare = await wait;
        if (stopped) return piece.fill(0);
        if (!piece.length) return say(id, making.report(worked / 1_000), true);
        wait = new Promise((resolve) => (taken = resolve));
        port.postMessage({ id, piece }, [piece.buffer]);
        if (performance.now() - told > NEWS) {
          told = performance.now();
          say(id, making.report(worked / 1_000));
        }
        await pause();
      }
    } finally {
      making.free();
    }
  }

  /** The page fetches the list of common passwords: all requests are the page's. */
  function common(id) {
    return new Promise((resolve) => {
      words = resolve;
      port.postMessage({ id, needs: "words" });
    });
  }

  port.onmessage = async ({ data }) => {
    const { id, job, list, module } = data;
    try {
      if (module) {
        // Of one that failed before nothing stays.
        wasm = undefined;
        initSync({ module });
        port.postMessage({ ready: true });
      } else if (data.words) {
        words(data.words);
      } else if (data.taken) {
        taken(new Uint8Array(data.taken));
      } else if (job[0] === BULK) {
        await make(id, job);
      } else if (job[0] === AUDIT) {
        await search(id, job, list);
      } else {
        const report = assess(job);
        job.fill(0);
        say(id, report, true);
      }
    } catch (error) {
      port.postMessage({ error: `${error}` });
    }
  };

  return () => {
    stopped = true;
    // Who waits for an answer has what it holds to be freed.
    taken?.();
    words?.();
    port.close?.();
  };
}

/** The report that nothing came of it. */
const failed = (code) => new TextEncoder().encode(`failed\t${code}\n`);

// -- The page's side.

/** What was asked and is not answered, by number. */
const asked = new Map();
let count = 0;
/** What does the work now: how it is ended, and the port to it, once it is there. */
let running;
let idle;

/** Asks what `job` says, of a `list` that is a file or nothing, or the name of the file that is made. `hears` gets each
    report. Without it, everything that is not answered is taken back. */
export function ask(fetchBytes, job, list, hears) {
  if (!hears) return stop("worker_cancelled");
  clearTimeout(idle);
  const id = ++count;
  const file = job[0] === BULK ? openFile(list) : undefined;
  // It is looked at below, unless the worker comes to nothing before.
  file?.catch(() => {});
  asked.set(id, { job, hears, file });
  const one = (running ??= start(fetchBytes));
  const stays = () => one === running && asked.has(id);
  const fail = (code) => stays() && stop(code);
  one.port.then(
    (port) =>
      Promise.resolve(file).then(
        () => stays() && port.postMessage({ id, job, list }, [job.buffer]),
        ({ name }) => fail(name === "AbortError" ? "worker_cancelled" : "file_not_written"),
      ),
    (error) => one === running && stop(error instanceof WebAssembly.CompileError ? "worker_not_started" : "worker_file_missing"),
  );
}

/** A file of that name: on the disk, where the browser asks for a place; else in pieces that the browser keeps. Rejects where
    no place was chosen, or nobody may write there. */
async function openFile(suggestedName) {
  const pieces = [];
  const kept = {
    write: (piece) => pieces.push(new Blob([piece])),
    close: () => save(new Blob(pieces.splice(0)), suggestedName),
    abort: () => pieces.splice(0),
  };
  if (!globalThis.showSaveFilePicker) return kept;
  let handle;
  try {
    handle = await showSaveFilePicker({ suggestedName });
  } catch (error) {
    // What starts the work came too late after the press for the browser to ask.
    if (error.name === "SecurityError") return kept;
    throw error;
  }
  const stream = await handle.createWritable();
  let closing;
  return {
    write: (piece) => stream.write(piece),
    close: () => (closing = stream.close()),
    // The browser has made the file, or emptied it, when it was chosen.
    abort: async () => {
      await (closing ?? stream.abort());
      await handle.remove?.();
    },
  };
}

/** As src/browser/download.rs saves what is small. */
function save(file, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), LIFETIME);
}

function start(fetchBytes) {
  const one = {};
  const hear = (port, data) => {
    if (one !== running) return data.piece?.fill(0);
    const { id, report, piece, last, needs, error } = data;
    if (error) {
      console.error(error);
      return stop("worker_stopped");
    }
    if (needs) {
      return fetchBytes(FILES.words).then(
        (words) => one === running && port.postMessage({ words: new Uint8Array(words) }, [words]),
        () => one === running && stop("worker_file_missing"),
      );
    }
    const { hears, file } = asked.get(id) ?? {};
    if (piece) return take(port, id, piece, file);
    if (last && file) return finish(id, report, file);
    if (last) asked.delete(id);
    hears?.(report);
    report.fill(0);
    if (!asked.size && one === running) idle = setTimeout(stop, IDLE);
  };
  const take = async (port, id, piece, file) => {
    try {
      await (await file)?.write(piece);
    } catch {
      if (one === running && asked.has(id)) stop("file_not_written");
    }
    piece.fill(0);
    port.postMessage({ id, taken: piece.buffer }, [piece.buffer]);
  };
  /** A file is whole, or none: of a job that failed, or was stopped while its file was closed, nothing is kept. */
  const finish = async (id, report, file) => {
    const made = String.fromCharCode(report[0]) === "m";
    try {
      const open = await file;
      await (made ? open.close() : open.abort());
    } catch {
      report = failed("file_not_written");
    }
    const { hears } = asked.get(id) ?? {};
    asked.delete(id);
    hears?.(report);
    if (!asked.size && one === running) idle = setTimeout(stop, IDLE);
  };
  /** Hands the module over. The other side says when it is ready. */
  const begin = (port, module, ready) => {
    port.onmessage = ({ data }) => (data.ready ? ready(port) : hear(port, data));
    port.postMessage({ module });
  };
  const inWorker = (module) =>
    new Promise((ready, refused) => {
      const worker = new Worker(import.meta.url, { type: "module" });
      one.end = () => worker.terminate();
      worker.onerror = (event) => {
        event.preventDefault();
        worker.terminate();
        refused();
        // One that was ready before has lost what it was asked.
        if (one === running) one.lost?.();
      };
      begin(worker, module, (port) => {
        one.lost = () => stop("worker_stopped");
        ready(port);
      });
    });
  const onPage = (module) =>
    new Promise((ready) => {
      const { port1, port2 } = new MessageChannel();
      const end = serve(port2, SHORT_SLICE);
      one.end = () => {
        end();
        port1.close();
      };
      begin(port1, module, ready);
    });
  one.port = fetchBytes(FILES.module)
    .then((bytes) => WebAssembly.compile(bytes))
    // One that was ended meanwhile is not begun.
    .then((module) => one === running && inWorker(module).catch(() => onPage(module)));
  return one;
}

/** Ends what does the work. Whoever waits for an answer is told why there is none. */
function stop(code) {
  clearTimeout(idle);
  const waiting = [...asked.values()];
  asked.clear();
  running?.end?.();
  running = undefined;
  for (const { job, hears, file } of waiting) {
    file?.then((open) => open.abort()).catch(() => {});
    // What is on its way has no bytes here any more.
    if (job.length) job.fill(0);
    hears(failed(code));
  }
}

if (globalThis.document) addEventListener("pagehide", () => stop("worker_cancelled"));
else serve(self, SLICE);
