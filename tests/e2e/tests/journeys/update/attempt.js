// Looks for another version, as a browser does by itself, and waits until that is there or has failed.
const done = arguments[arguments.length - 1];
(async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  // A worker that cannot be fetched or read is no update.
  await registration.update().catch(() => {});
  const worker = registration.installing;
  if (worker) {
    await new Promise((resolve) => {
      const look = () => worker.state !== "installing" && resolve();
      worker.addEventListener("statechange", look);
      look();
    });
  }
  return { waiting: Boolean(registration.waiting), copies: await caches.keys() };
})().then(done, (error) => done({ waiting: false, copies: [String(error)] }));
