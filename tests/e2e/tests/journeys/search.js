// arguments: the texts to look for, and the function to call with where they were found.
const [needles, done] = arguments;

// Bytes as text, one character each, so that a text in them is found as a text.
const latin = (buffer) => new TextDecoder('latin1').decode(buffer);

async function readable(value) {
  if (value instanceof Blob) return latin(await value.arrayBuffer());
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return latin(value);
  return typeof value === 'string' ? value : `${JSON.stringify(value)}`;
}

async function cached(add) {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const response = await cache.match(request);
      add(`caches: ${request.url}`, `${request.url} ${latin(await response.arrayBuffer())}`);
    }
  }
}

const settled = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

async function indexed(add) {
  for (const { name } of await indexedDB.databases()) {
    const database = await settled(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const objects = () => database.transaction(store).objectStore(store);
      const rows = [...await settled(objects().getAllKeys()), ...await settled(objects().getAll())];
      for (const row of rows) add(`indexedDB: ${name}`, await readable(row));
    }
    database.close();
  }
}

async function search() {
  const found = [];
  const add = (place, content) => {
    if (needles.some((needle) => content.includes(needle))) found.push(place);
  };
  add('localStorage', Object.entries(localStorage).flat().join('\n'));
  add('sessionStorage', Object.entries(sessionStorage).flat().join('\n'));
  add('cookie', document.cookie);
  add('history.state', await readable(history.state ?? null));
  add('location', location.href);
  add('title', document.title);
  add('window.name', window.name);
  await cached(add);
  await indexed(add);
  return found;
}

search().then(done, (error) => done([`the search failed: ${error}`]));
