// Changes what is kept of a file: without a body it is dropped, as by the browser, else replaced, as by a neighbour.
const [path, body, done] = arguments;
(async () => {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    const address = new URL(path, document.baseURI).href;
    if (!(await cache.match(address))) continue;
    if (body === null) await cache.delete(address);
    else await cache.put(address, new Response(body, { headers: { "content-type": "text/html" } }));
  }
})().then(done, (error) => done(String(error)));
