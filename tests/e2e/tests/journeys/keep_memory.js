// At the top of the page: keeps hold of the program's linear memory, which nothing else on the page can reach.
const { Instance } = WebAssembly;
WebAssembly.Instance = new Proxy(Instance, {
  construct(target, [module, imports]) {
    const instance = new target(module, imports);
    if (instance.exports.memory) window.__memory = instance.exports.memory;
    return instance;
  },
});
