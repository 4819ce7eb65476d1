// Asks a module of the guide: a question on each line of standard input, an answer on each line of
// standard output. The errors that the module's library documents are told apart from all others.
import { createInterface } from "node:readline";

const module = await import(new URL(process.argv[2], import.meta.url));
const { default: jsonwebtoken } = await import("jsonwebtoken");
const { errors } = await import("jose");

const answer = (error) => {
  const documented = error instanceof jsonwebtoken.JsonWebTokenError || error instanceof errors.JOSEError;
  const name = error.code ?? error.name;
  return documented ? { refused: name, message: error.message } : { failed: name, message: error.message };
};

for await (const line of createInterface({ input: process.stdin })) {
  const [verb, operand] = line.split(" ");
  let said;
  try {
    said = { value: await module[verb](operand) };
  } catch (error) {
    said = answer(error);
  }
  console.log(JSON.stringify(said));
}
