// The service worker of the hosted build: keeps the build's own files, and no others, so that the app opens without a
// network after the first visit. It holds nothing that people wrote.
//
// `cargo xtask dist` writes the first line: the build's name, and each of its files with the hash it must have.
"use strict";
const OURS = `standpoint ${registration.scope} `;
const CACHE = OURS + BUILD.name;
const HOME = new URL("./", location).href;
const FILES = new Map(BUILD.files.map(([file, hash]) => [new URL(file, location).href, hash]));

// Keeps one file. Those named by their hash may come from the browser's own cache, however old; the page itself must
// be the one of this build, and whatever comes must be what was built.
async function keep(cache, address) {
  const request = (how) => new Request(address, { cache: how, integrity: FILES.get(address) });
  try {
    await cache.add(request(address === HOME ? "no-cache" : "force-cache"));
  } catch {
    await cache.add(request("reload"));
  }
}

async function keepAll() {
  const cache = await caches.open(CACHE);
  try {
    await Promise.all([...FILES.keys()].map((address) => keep(cache, address)));
  } catch (reason) {
    // A build that is not all there yet is none: the next visit tries again.
    await caches.delete(CACHE);
    throw reason;
  }
}

async function forgetOlder() {
  for (const name of await caches.keys()) {
    if (name.startsWith(OURS) && name !== CACHE) await caches.delete(name);
  }
}

// What was kept; else, where the browser has cleared it away, what the page would have got without this worker.
async function answer(request, address) {
  const kept = await caches.match(address, { cacheName: CACHE });
  return kept || fetch(request);
}

addEventListener("install", (event) => event.waitUntil(keepAll()));
addEventListener("activate", (event) => event.waitUntil(forgetOlder()));

// Only when somebody at the page says so: see register.js.
addEventListener("message", (event) => {
  if (event.data === "take over") skipWaiting();
});

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const url = new URL(request.url);
  url.hash = "";
  if (request.mode === "navigate") {
    // Mail filters turn the # of a link into %23. What follows it is never sent to a server.
    const [before, after] = url.href.split(/%23(.*)/is);
    if (after !== undefined && [HOME, `${HOME}index.html`].includes(before)) {
      event.respondWith(Response.redirect(`${HOME}#${after}`));
      return;
    }
    url.search = "";
    if (url.href === `${HOME}index.html`) url.href = HOME;
  }
  if (FILES.has(url.href)) event.respondWith(answer(request, url.href));
});
