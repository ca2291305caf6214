// Part of the hosted page alone: asks the browser to keep the build for use without a network (see offline.js), and
// notices when a newer build waits. It never loads the page again by itself. Where a browser offers nothing of the
// kind (on a plain http host name, in some private windows), nothing is said and nothing is missing.
(() => {
  "use strict";
  const workers = navigator.serviceWorker;
  let waiting = null;

  const offline = {
    // Whether the attempt is over, whatever came of it.
    settled: !workers,
    // Whether a newer build waits.
    waits: () => waiting !== null,
    // Loads the page again, in the newer build if one waits.
    reload() {
      if (!waiting || waiting.state !== "installed") {
        location.reload();
        return;
      }
      waiting.addEventListener("statechange", () => {
        if (waiting.state !== "activating") location.reload();
      });
      waiting.postMessage("take over");
    },
  };
  window.standpointOffline = offline;
  if (!workers) return;

  function waits(worker) {
    waiting = worker;
    dispatchEvent(new Event("standpoint-new-version"));
  }

  // Resolves once this worker has its files, or has given up.
  function follow(worker) {
    return new Promise((done) => {
      const look = () => {
        if (worker.state === "installing") return;
        // The first build of all has nobody to wait for.
        if (worker.state === "installed" && workers.controller) waits(worker);
        done();
      };
      worker.addEventListener("statechange", look);
      look();
    });
  }

  async function register() {
    const registration = await workers.register("./offline.js", { updateViaCache: "none" });
    if (registration.waiting && workers.controller) waits(registration.waiting);
    registration.addEventListener("updatefound", () => follow(registration.installing));
    if (registration.installing) await follow(registration.installing);
  }

  // Refused, or without a network: the page works as it is.
  addEventListener("load", () => register().catch(() => {}).then(() => { offline.settled = true; }));
})();
