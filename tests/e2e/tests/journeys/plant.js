// arguments: a text to leave everywhere, and the function to call when that is done.
const [text, done] = arguments;

const settled = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

async function plant() {
  localStorage.setItem('planted', text);
  sessionStorage.setItem('planted', text);
  document.cookie = `planted=${text}; SameSite=Strict`;
  history.replaceState({ planted: [text] }, '', `#${text}`);
  document.title = text;
  window.name = text;
  const cache = await caches.open('planted');
  await cache.put(new URL('planted', location.href), new Response(`a ${text} b`));
  const opening = indexedDB.open('planted', 1);
  opening.onupgradeneeded = () => {
    if (!opening.result.objectStoreNames.contains('store')) opening.result.createObjectStore('store');
  };
  const database = await settled(opening);
  const store = database.transaction('store', 'readwrite').objectStore('store');
  await settled(store.put(new TextEncoder().encode(text), 'key'));
  database.close();
}

plant().then(() => done(null), (error) => done(`${error}`));
