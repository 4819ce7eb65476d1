// Runs before everything else in the document and listens to what must not happen.
(() => {
  const heard = [];
  Object.defineProperty(window, '__recorder', { value: heard });
  addEventListener('securitypolicyviolation', (event) => {
    heard.push(`policy violation: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
  }, true);
  // In the capture phase it also hears of elements whose file did not load.
  addEventListener('error', (event) => {
    const what = event.message ?? (event.target?.src || event.target?.href);
    heard.push(`error: ${what}`);
  }, true);
  addEventListener('unhandledrejection', (event) => {
    heard.push(`unhandled rejection: ${event.reason}`);
  });
  const { error } = console;
  console.error = (...values) => {
    heard.push(`console.error: ${values.join(' ')}`);
    error.apply(console, values);
  };
})();
