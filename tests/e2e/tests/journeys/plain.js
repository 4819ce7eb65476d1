// The sentences and names on the page that somebody wrote outside of the language's file: the ones with a plain vowel.
// What is no language stays out: code, what somebody typed, names of libraries, algorithms, formats and claims, addresses and
// names of files and variables, and the local time, which the reader's own system writes.
const CODE = '[translate=no], code, pre, kbd, textarea, [data-testid=secret], [data-testid=fingerprint], [data-testid=token]';
const NAMES = /\b(base64url|base64|alphanumeric|hex|jwk|HS\d+|UTF-8|UTC|alg|crit|b64|iat|exp|nbf|iss|sub|aud|jti|typ|[AP]M)\b/gi;
const PLACES = /\S*\w(\/|_|\.\w)\S*/g;
const app = document.getElementById('app');
const found = [];
const look = (text, element) => {
  const rest = text.replace(PLACES, '').replace(NAMES, '');
  if (/[aeiou]/i.test(rest) || /\{\w+\}/.test(text)) found.push(`${element.tagName}: ${text.trim()}`);
};
const walker = document.createTreeWalker(app, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const element = walker.currentNode.parentElement;
  if (!element.closest(CODE)) look(walker.currentNode.data, element);
}
for (const element of app.querySelectorAll('*')) {
  for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt']) {
    if (element.hasAttribute(name)) look(element.getAttribute(name), element);
  }
}
return found;
