// Signs and verifies tokens with the library that its argument names: a question in JSON on each line
// of standard input, an answer in JSON on each line of standard output.
import { errors, jwtVerify, SignJWT } from "jose";
import jsonwebtoken from "jsonwebtoken";

const readings = {
  utf8: (secret) => secret,
  base64url: (secret) => Buffer.from(secret, "base64url"),
  base64: (secret) => Buffer.from(secret, "base64"),
  hex: (secret) => Buffer.from(secret, "hex"),
};

const libraries = {
  jsonwebtoken: {
    documented: jsonwebtoken.JsonWebTokenError,
    key: (secret) => secret,
    // It adds an iat of its own unless told not to, and then takes away ours.
    sign: ({ claims, header, alg: algorithm }, key) =>
      jsonwebtoken.sign(claims, key, { algorithm, header, noTimestamp: !("iat" in claims) }),
    verify: ({ token, alg }, key) => jsonwebtoken.verify(token, key, { algorithms: [alg] }),
  },
  jose: {
    documented: errors.JOSEError,
    key: (secret) => (typeof secret === "string" ? new TextEncoder().encode(secret) : secret),
    sign: ({ claims, header, alg }, key) => new SignJWT(claims).setProtectedHeader({ ...header, alg }).sign(key),
    verify: async ({ token, alg }, key) => (await jwtVerify(token, key, { algorithms: [alg] })).payload,
  },
};

const library = libraries[process.argv[2]];

const answer = async (question) => {
  const key = library.key(readings[question.reading](question.secret));
  try {
    return question.job === "sign"
      ? { token: await library.sign(question, key) }
      : { claims: await library.verify(question, key) };
  } catch (error) {
    const name = error.code ?? error.name;
    return error instanceof library.documented ? { refused: name, message: error.message } : { failed: name };
  }
};

// Not with readline, which also ends a line at U+2028.
process.stdin.setEncoding("utf8");
let input = "";
for await (const piece of process.stdin) input += piece;

const answers = [];
for (const line of input.split("\n")) {
  if (line !== "") answers.push(JSON.stringify(await answer(JSON.parse(line))));
}
console.log(answers.join("\n"));
