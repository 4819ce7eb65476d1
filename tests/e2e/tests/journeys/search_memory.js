// Where in linear memory any eight bytes in a row of a needle stand. Needles come as [name, hex digits].
const [needles] = arguments;
// Eight bytes in a row have a whole aligned word in them: each four bytes of a needle, with all that holds them.
const words = new Map();
for (const [name, digits] of needles) {
  const bytes = Uint8Array.from(digits.match(/../g), (pair) => parseInt(pair, 16));
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 4 <= bytes.length; at += 1) {
    const word = view.getUint32(at, true);
    if (!words.has(word)) words.set(word, []);
    words.get(word).push({ name, bytes, at });
  }
}
const memory = new Uint8Array(window.__memory.buffer);
const aligned = new Uint32Array(window.__memory.buffer);
const found = [];
for (let index = 0; index < aligned.length; index += 1) {
  const places = words.get(aligned[index]);
  if (!places) continue;
  for (const { name, bytes, at } of places) {
    // How far the memory is the needle, to both sides of the word.
    const same = (offset) => bytes[at + offset] !== undefined && bytes[at + offset] === memory[4 * index + offset];
    let [before, after] = [0, 4];
    while (before < 8 && same(-before - 1)) before += 1;
    while (after < 12 && same(after)) after += 1;
    if (before + after >= 8) found.push(`${name}, around byte ${at}, at ${4 * index}`);
  }
}
return found;
