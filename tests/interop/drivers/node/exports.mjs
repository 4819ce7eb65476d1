// Reads texts with the reader that its argument names: a question in JSON on each line of standard input, and on each line of
// standard output what is in the text, in JSON.
import { parseEnv } from "node:util";
import { createInterface } from "node:readline";

const readers = {
  dotenv: async () => {
    const { default: dotenv } = await import("dotenv");
    return (text) => dotenv.parse(text);
  },
  node: async () => (text) => parseEnv(text),
  next: async () => {
    const { default: next } = await import("@next/env");
    const quiet = { info: () => {}, error: (...words) => { throw new Error(words.join(" ")); } };
    return (text) => {
      // What was there before wins.
      delete process.env.JWT_SECRET;
      return next.processEnv([{ path: ".env", contents: text, env: {} }], ".", quiet, true)[1];
    };
  },
  expand: async () => {
    const [{ default: dotenv }, { default: expand }] = await Promise.all([import("dotenv"), import("dotenv-expand")]);
    return (text) => expand.expand({ parsed: dotenv.parse(text), processEnv: {} }).parsed;
  },
  yaml: async () => {
    const { parse } = await import("yaml");
    return (text) => parse(text);
  },
  json: async () => JSON.parse,
  jose: async () => {
    const { importJWK } = await import("jose");
    return async (text) => {
      const json = JSON.parse(text);
      const octets = await importJWK(json.keys?.[0] ?? json);
      return { JWT_SECRET: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(octets) };
    };
  },
};

const read = await readers[process.argv[2]]();
for await (const line of createInterface({ input: process.stdin })) {
  let answer;
  try {
    answer = { read: await read(JSON.parse(line).text) };
  } catch (error) {
    answer = { failed: String(error) };
  }
  console.log(JSON.stringify(answer));
}
