// The page that is still a page when the app is not there: WebAssembly switched off, a file that did not arrive or
// arrived damaged, or a fault in the app. Plain JavaScript with no part of the app in it, so that it cannot fail for
// the same reason. Trunk puts it into index.html. It shows nothing that people wrote: of a fault only the place in
// the code is named, and what is kept goes into a file unread.
//
// A whole-line comment is left out of the build, and no text in here runs over a line's end.
(() => {
  "use strict";
  const PREFIX = "standpoint/";
  // What the app could not save and only this page holds, by the name it would be kept under.
  let held = new Map();
  let [faulted, stopped] = [false, false];

  function add(parent, tag, text) {
    const element = document.createElement(tag);
    if (text) element.textContent = text;
    parent.append(element);
    return element;
  }

  function addButton(parent, primary, text, action) {
    const button = add(parent, "button", text);
    button.type = "button";
    button.className = primary ? "sp-button sp-button-primary" : "sp-button";
    button.addEventListener("click", action);
  }

  // What local storage keeps for Standpoint, exactly as it was saved. Throws where it may not be read.
  function inLocalStorage() {
    const found = new Map();
    for (let i = 0; i < localStorage.length; i += 1) {
      const key = localStorage.key(i);
      if (key.startsWith(PREFIX)) found.set(key, localStorage.getItem(key));
    }
    return found;
  }

  // The same for the second copy, in IndexedDB. Looking leaves no database behind where there was none.
  function inJournal() {
    return new Promise((found, failed) => {
      setTimeout(failed, 5000);
      const opening = indexedDB.open("standpoint");
      opening.onupgradeneeded = () => {
        opening.onerror = (event) => {
          event.preventDefault();
          found(new Map());
        };
        opening.transaction.abort();
      };
      opening.onerror = failed;
      opening.onsuccess = () => {
        try {
          everyText(opening.result, found, failed);
        } catch (reason) {
          failed(reason);
        }
      };
    });
  }

  function everyText(database, found, failed) {
    const kept = new Map();
    const end = () => {
      database.close();
      found(kept);
    };
    if (!database.objectStoreNames.contains("kept")) {
      end();
      return;
    }
    const reading = database.transaction("kept");
    const cursor = reading.objectStore("kept").openCursor();
    cursor.onsuccess = () => {
      const at = cursor.result;
      if (!at) return;
      if (String(at.key).startsWith(PREFIX) && typeof at.value === "string") kept.set(at.key, at.value);
      at.continue();
    };
    reading.oncomplete = end;
    reading.onerror = reading.onabort = failed;
  }

  // A text that is locked begins with a readable head; one that is not is JSON.
  const isSealed = (text) => text.startsWith("eyJ");

  // Which save a text is, by its own count; -1 for one that cannot be read.
  function revision(text) {
    try {
      const head = isSealed(text) ? atob(text.split(".", 1)[0].replace(/-/g, "+").replace(/_/g, "/")) : text;
      const count = JSON.parse(head).revision;
      return Number.isFinite(count) ? count : 0;
    } catch {
      return -1;
    }
  }

  // Both copies as one, the newer of each text first. What is not simply older goes along beside it.
  function joined(copies) {
    const entries = {};
    const also = [];
    for (const copy of copies) {
      for (const [key, text] of copy) {
        const other = entries[key];
        if (other === undefined) {
          entries[key] = text;
        } else if (other !== text) {
          const [before, after] = [revision(other), revision(text)];
          if (after > before) entries[key] = text;
          if (after === before || after < 0 || before < 0) also.push([key, after > before ? other : text]);
        }
      }
    }
    return { entries, also };
  }

  async function download(status) {
    status.textContent = "Reading what this browser keeps…";
    const copies = [held];
    let refused = 0;
    for (const copy of [inLocalStorage, inJournal]) {
      try {
        copies.push(await copy());
      } catch {
        refused += 1;
      }
    }
    const { entries, also } = joined(copies);
    // A lock that was taken off again locks nothing, and asks for no passphrase.
    const lock = entries[`${PREFIX}lock`];
    if (lock && !isSealed(lock)) delete entries[`${PREFIX}lock`];
    const work = Object.keys(entries).filter((key) => /^standpoint\/(session|damaged)\//.test(key));
    const count = work.filter((key) => /^standpoint\/session\/[^/]+$/.test(key)).length;
    if (work.length === 0) {
      status.textContent = refused
        ? "This browser does not let the page read what it keeps, so there is nothing to download."
        : "This browser keeps no work from Standpoint, so there is nothing to download.";
      return;
    }
    const sealed = work.filter((key) => isSealed(entries[key])).length;
    const savedAt = new Date().toISOString();
    const copy = { app: "standpoint", kind: "browser-copy", saved_at: savedAt, entries, also };
    const address = URL.createObjectURL(new Blob([JSON.stringify(copy, null, 1)], { type: "application/json" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = `standpoint-copy-${savedAt.slice(0, 10)}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
    status.textContent = [
      `A copy of what this browser keeps (${count} ${count === 1 ? "session" : "sessions"}) has gone to your downloads.`,
      sealed ? "What is locked with a passphrase is still locked in it, and can only be read with that passphrase." : "",
      sealed < work.length ? `${sealed ? "The rest" : "It"} is not encrypted: keep it as carefully as the case file.` : "",
      refused ? "One of the two places where work is kept could not be read." : "",
      "Standpoint opens it with “Open a file”, in this browser or another.",
    ].filter(Boolean).join(" ");
  }

  // The part of the app that is still there hears no more of what happens, lest it fail again.
  function silence() {
    for (const event of ["keydown", "hashchange", "storage", "beforeunload", "pagehide", "visibilitychange"]) {
      window.addEventListener(event, (heard) => heard.stopImmediatePropagation(), true);
    }
  }

  function reload() {
    const offline = window.standpointOffline;
    if (offline) offline.reload();
    else location.reload();
  }

  // A new body, because the app's listeners sit on the old one and must not hear these buttons.
  function plainPage(heading, paragraphs, forIt) {
    if (stopped) return;
    stopped = true;
    silence();
    const body = document.createElement("body");
    const page = add(body, "main");
    page.className = "sp-page sp-stack";
    const title = add(page, "h1", heading);
    title.tabIndex = -1;
    for (const text of paragraphs) add(page, "p", text);
    const only = held.size > 0;
    if (only) {
      const warning = add(page, "p", "Some of your work is on this page only. Download a copy before you do anything else.");
      warning.className = "sp-notice sp-notice-attention";
    }
    const buttons = add(page, "div");
    buttons.className = "sp-cluster";
    addButton(buttons, !only, "Load the page again", reload);
    addButton(buttons, only, "Download a copy of my work", () => download(status));
    const status = add(page, "p");
    status.setAttribute("role", "status");
    add(page, "p", "In a private window, whatever was saved is removed when the window is closed: download a copy first.");
    if (forIt.length > 0) {
      add(page, "h2", "For whoever looks after this computer");
      for (const text of forIt) add(page, "p", text);
    }
    add(page, "p", "If someone may be in immediate danger, stop and follow your local procedures.");
    document.body = body;
    title.focus();
  }

  // Called by the app with everything that is on the page only.
  window.standpointHold = (texts) => {
    held = new Map(Object.entries(texts));
  };

  // Called when the app has failed, with whatever names the place in it.
  window.standpointPanic = (message) => {
    const place = /[\w\/\\.-]+\.rs:\d+|wasm-function\[\d+\](:0x[\da-f]+)?/.exec(String(message));
    plainPage(
      "Something went wrong",
      [
        "Your last save is safe: nothing has been removed.",
        "The app has stopped so that nothing can be damaged. Load the page again to carry on from your last save. If it happens again, download a copy first.",
      ],
      place ? [`The fault was at ${place[0]}. This line holds nothing that anyone wrote.`] : [],
    );
  };

  // A fault ends the app by a trap, which says nothing by itself. After one the app is called once more, to leave here
  // what was typed since the last save; then never again: it was left in the middle of something.
  function fault(reason) {
    if (!faulted) {
      faulted = true;
      window.dispatchEvent(new Event("standpoint-last-words"));
    }
    window.standpointPanic(reason.stack);
  }

  function guarded(exports) {
    const parts = {};
    for (const [name, part] of Object.entries(exports)) {
      parts[name] = typeof part !== "function" ? part : (...given) => {
        if (stopped) return undefined;
        try {
          return part(...given);
        } catch (reason) {
          if (reason instanceof WebAssembly.RuntimeError) fault(reason);
          throw reason;
        }
      };
    }
    return parts;
  }

  if (typeof WebAssembly === "object") {
    for (const way of ["instantiate", "instantiateStreaming"]) {
      const instantiate = WebAssembly[way];
      WebAssembly[way] = async (...given) => {
        const { instance, module } = await instantiate(...given);
        return { instance: { exports: guarded(instance.exports) }, module };
      };
    }
  }

  const SAFE = "Anything saved earlier in this browser is still there. You can download a copy of it to keep.";

  function noWasm() {
    plainPage(
      "Standpoint cannot run in this browser",
      [
        "It needs a part of the browser called WebAssembly, which is switched off here. Another browser on this computer may have it.",
        SAFE,
      ],
      [
        "Standpoint runs inside the page, keeps what people write in this browser, and contacts no server once it has loaded. It needs WebAssembly and nothing else beyond an ordinary browser.",
        "Microsoft Edge and Google Chrome lose WebAssembly when the policy DefaultJavaScriptJitSetting is set to block. To allow it for this address alone, add the address to JavaScriptJitAllowedForSites.",
        "In Firefox, the preference javascript.options.wasm must be true. In Safari, Lockdown Mode switches WebAssembly off; it can be lifted for one website.",
      ],
    );
  }

  // Called by the loader with what went wrong, and below.
  window.standpointCannotStart = (reason) => {
    if (typeof WebAssembly !== "object") {
      noWasm();
      return;
    }
    const file = location.protocol === "file:";
    plainPage(
      "Standpoint did not finish loading",
      [
        file
          ? "The file may have been cut short or changed while it was copied. Copy or download it again, or try an up-to-date browser."
          : "A part of it did not arrive, or arrived damaged, or this browser is too old for it. Load the page again; if that does not help, try an up-to-date browser.",
        SAFE,
      ],
      [`The browser said: ${reason}`],
    );
  };

  document.addEventListener("DOMContentLoaded", () => {
    if (typeof WebAssembly !== "object") {
      noWasm();
      return;
    }
    // Set by the loader, which runs before this if it arrived whole.
    if (!window.standpointLoading) {
      window.standpointCannotStart("the loader did not run");
      return;
    }
    // Not shown without scripts, where it would be untrue.
    const opening = document.getElementById("opening");
    if (!opening) return;
    opening.hidden = false;
    setTimeout(() => {
      opening.textContent = "Still opening. On a slow line this can take a minute or two.";
    }, 15000);
  });
})();
