// What a person, or their screen reader, can make out on the page: controls by
// role and name, text that is really shown, where the keyboard is. Put into the
// page once per document, as the body of a function, after `accessibility`
// (the npm package dom-accessibility-api) has been defined.
//
// It must run under the app's own content security policy: no eval, no script
// elements, no requests.

const squash = (text) => (text || "").replace(/\s+/g, " ").trim();

// ---------------------------------------------------------------- roles, names

const SECTIONING = "article, aside, main, nav, section";
const NAMED_ONLY = { region: "section", form: "form" };

function nameOf(element) {
  if (element.localName === "svg" && !element.hasAttribute("aria-label") && !element.hasAttribute("aria-labelledby")) {
    const title = element.querySelector(":scope > title");
    return squash(title && title.textContent);
  }
  return squash(accessibility.computeAccessibleName(element));
}

// dom-accessibility-api maps most of HTML; these are the mappings that depend on
// where an element stands, and the inputs the standard gives no role.
function roleOf(element) {
  const role = accessibility.getRole(element);
  const explicit = element.hasAttribute("role");
  const tag = element.localName;
  if (explicit && role) return role;
  if (tag === "input") {
    if (role) return role;
    if (element.type === "file") return "file";
    if (element.type === "hidden") return null;
    return "textbox";
  }
  if (tag === "header" || tag === "footer") return element.closest(SECTIONING) ? null : role;
  if (NAMED_ONLY[role] === tag) return nameOf(element) ? role : null;
  if (tag === "th") {
    const scope = element.getAttribute("scope");
    if (scope === "row" || scope === "rowgroup") return "rowheader";
    if (scope) return "columnheader";
    return element.closest("thead") || !element.closest("tbody") ? "columnheader" : "rowheader";
  }
  if (tag === "td") return element.closest("[role=grid], [role=treegrid]") ? "gridcell" : "cell";
  if (tag === "svg") return nameOf(element) ? "img" : null;
  if (tag === "p") return "paragraph";
  return role;
}

// Shown and not hidden from assistive technology. `checkVisibility` knows closed
// details and content-visibility; inert and modal dialogs it does not.
function isReachable(element) {
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  if (element.closest("[aria-hidden=true], [inert]")) return false;
  const modal = openModal();
  return !modal || modal.contains(element) || modal === element;
}

function openModal() {
  const modals = document.querySelectorAll("dialog:modal");
  return modals.length ? modals[modals.length - 1] : null;
}

function matches(pattern, text) {
  if (pattern.kind === "any") return true;
  if (pattern.kind === "exact") return text === pattern.text;
  if (pattern.kind === "starts") return text.startsWith(pattern.text);
  return text.includes(pattern.text);
}

function candidates(root, roles) {
  const found = [];
  for (const element of root.querySelectorAll("*")) {
    const role = roleOf(element);
    if (role && roles.includes(role)) found.push(element);
  }
  return found;
}

// A row rarely has a name anyone gave it: what it says is how people pick it out,
// and what is written in its fields is as much to be seen as the words around them.
function nameFor(element, role) {
  if (role !== "row" && role !== "listitem") return nameOf(element);
  const written = [...element.querySelectorAll("input, textarea")].filter((field) => !TICKS.has(field.type));
  return squash([...written.map((field) => field.value), element.innerText].join(" ")) || nameOf(element);
}
const TICKS = new Set(["radio", "checkbox", "file", "hidden"]);

// What a browser leaves out while it is out of sight is a turn of the wheel away for a person.
function laidOut(root, read) {
  const skipped = [...root.querySelectorAll("*")].filter((element) => getComputedStyle(element).contentVisibility === "auto");
  for (const element of skipped) element.style.contentVisibility = "visible";
  try { return read(); } finally { for (const element of skipped) element.style.contentVisibility = ""; }
}

function matching(root, wanted) {
  const bySaying = wanted.roles.includes("row") || wanted.roles.includes("listitem");
  return bySaying ? laidOut(root, () => fitting(root, wanted)) : fitting(root, wanted);
}

function fitting(root, wanted) {
  const found = [];
  for (const element of candidates(root, wanted.roles)) {
    if (!matches(wanted.name, nameFor(element, roleOf(element)))) continue;
    if (wanted.hidden || isReachable(element)) found.push(element);
  }
  // A pattern that fits a row fits the row around it too; the innermost is meant.
  return found.filter((element) => !found.some((other) => other !== element && element.contains(other)));
}

function rootFor(scope) {
  let root = document.documentElement;
  for (const wanted of scope) {
    const found = matching(root, wanted);
    if (found.length !== 1) return { missing: wanted, found, root };
    root = found[0];
  }
  return { root };
}

// The answer is `{ element }`, or `{ problem }` in words.
function find(scope, wanted) {
  const place = rootFor(scope);
  if (place.missing) return { problem: explain(place.root, place.missing, place.found) };
  const found = matching(place.root, wanted);
  if (found.length !== 1) return { problem: explain(place.root, wanted, found), count: found.length };
  const element = found[0];
  return { element, ...stateOf(element) };
}

// The same for what is about to be clicked, brought into view, with what to press for it. What cannot be used, or is as
// it was wanted already, is left where it is.
function findToPress(scope, wanted) {
  const found = find(scope, wanted);
  if (!found.element || found.disabled || found.checked === wanted.checked) return found;
  const element = "checked" in wanted ? target(found.element) : found.element;
  return { ...found, place: element, press: broughtIntoView(element) };
}

// And for an option of a drop-down list.
function findOption(scope, wanted) {
  const found = find(scope, wanted);
  if (!found.element) return found;
  const now = selected(found.element);
  if (matches(wanted.option, now)) return { ...found, done: true };
  const option = [...found.element.options].find((one) => matches(wanted.option, wordsOf(one)));
  return option ? { ...found, place: option, press: broughtIntoView(option) } : { ...found, choices: choices(found.element) };
}

function count(scope, wanted) {
  const place = rootFor(scope);
  return place.missing ? 0 : matching(place.root, wanted).length;
}

function explain(root, wanted, found) {
  const what = `${wanted.roles.join(" or ")} ${wanted.name.kind === "any" ? "of any name" : `${wanted.name.kind === "exact" ? "named" : wanted.name.kind === "starts" ? "starting with" : "containing"} “${wanted.name.text}”`}`;
  if (found.length > 1) return `${found.length} things match ${what}; scope with within(..): ${found.slice(0, 6).map((e) => `“${nameFor(e, roleOf(e))}”`).join(", ")}`;
  const there = candidates(root, wanted.roles).map((e) => `“${nameFor(e, roleOf(e)).slice(0, 80)}”${isReachable(e) ? "" : " (hidden)"}`);
  return `no ${what}; here there ${there.length ? `are ${there.slice(0, 30).join(", ")}${there.length > 30 ? ` and ${there.length - 30} more` : ""}` : "is nothing with that role"}`;
}

function stateOf(element) {
  return {
    disabled: accessibility.isDisabled(element) || element.getAttribute("aria-disabled") === "true",
    checked: "checked" in element ? element.checked : element.getAttribute("aria-checked") === "true",
    expanded: element.localName === "summary" ? element.parentElement.open : element.getAttribute("aria-expanded") === "true",
    pressed: element.getAttribute("aria-pressed") === "true",
    current: element.getAttribute("aria-current") || "",
    value: "value" in element ? String(element.value) : element.isContentEditable ? element.innerText : "",
    kind: element.localName === "input" ? element.type : element.localName,
    focused: element === document.activeElement,
  };
}

// ------------------------------------------------------------------- acting on

// People click the words of a radio or checkbox as readily as its dot, and the
// dot may be drawn by the label: the label is the target when it is there.
function target(element) {
  if (element.localName === "input" && element.labels) {
    for (const label of element.labels) if (label.checkVisibility({ visibilityProperty: true })) return label;
  }
  return element;
}

// What is pressed to press an element. A group of a drawing has no box of its own: people press what it holds, and a
// driver that looks for its box finds none.
function pressable(element) {
  return element instanceof SVGGElement ? element.querySelector("circle, path, rect") || element : element;
}

// Into the middle, so that a sticky header or footer does not lie over it.
function bringIntoView(thing) {
  // An option has no place of its own while its list is closed.
  const element = (thing.localName === "option" && thing.closest("select")) || thing;
  const box = element.getBoundingClientRect();
  const inView = box.top >= 90 && box.bottom <= innerHeight - 90 && box.left >= 0 && box.right <= innerWidth;
  if (!inView) element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
  // Or under a head that stays while the rest scrolls: on, as a person would scroll it.
  const now = element.getBoundingClientRect();
  const above = document.elementFromPoint(now.left + now.width / 2, now.top + now.height / 2);
  const covered = above && above !== element && !element.contains(above) && !above.contains(element);
  if (covered) element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
}

function broughtIntoView(element) {
  bringIntoView(element);
  return pressable(element);
}

const wordsOf = (option) => squash(option.label || option.textContent);
const choices = (select) => [...select.options].map(wordsOf);
const selected = (select) => squash(select.selectedOptions.length ? select.selectedOptions[0].label : "");

// Text arriving at once, as from the clipboard; the page gets a real (trusted)
// input event. A page that handles `paste` itself is asked first.
function paste(text) {
  const element = document.activeElement;
  let data = null;
  try {
    data = new DataTransfer();
    data.setData("text/plain", text);
  } catch { /* no constructor: the event then carries nothing */ }
  const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: data });
  if (!element.dispatchEvent(event)) return true;
  return document.execCommand("insertText", false, text);
}

// Date and time fields are typed differently in every locale and engine; this is
// the one control that is set rather than typed.
function setField(element, value) {
  const prototype = Object.getPrototypeOf(element);
  Object.getOwnPropertyDescriptor(prototype, "value").set.call(element, value);
  element.dispatchEvent(new InputEvent("input", { bubbles: true }));
  element.dispatchEvent(new Event("change", { bubbles: true }));
}

// Settles when nothing on the page moves or fades any more, looked at so many times in a row: seen at rest once may mean
// that it has not begun to move. What goes on for ever is not waited for; what an engine puts off because nobody sees it
// is brought to its end.
async function atRest(looks) {
  const since = performance.now();
  for (let seen = 0; seen < looks; ) {
    const moving = document.getAnimations().filter((a) => a.playState === "running" && Number.isFinite(a.effect.getComputedTiming().endTime));
    const waited = performance.now() - since;
    if (waited > 8000) throw new Error(`${moving.length} things still move`);
    if (waited > 1000) for (const one of moving) one.finish();
    seen = moving.length ? 0 : seen + 1;
    if (seen < looks) await new Promise((go) => setTimeout(go, 40));
  }
}

// --------------------------------------------------------------------- reading

function text(scope) {
  const place = rootFor(scope);
  if (place.missing) return { problem: explain(place.root, place.missing, place.found) };
  const root = place.root === document.documentElement ? openModal() || document.body : place.root;
  return { text: root ? laidOut(root, () => squash(root.innerText)) : "" };
}

function table(scope, wanted) {
  const found = find(scope, wanted);
  if (!found.element) return found;
  const rows = candidates(found.element, ["row"]).filter(isReachable);
  return { rows: rows.map((row) => candidates(row, ["cell", "gridcell", "columnheader", "rowheader"]).map((cell) => squash(cell.innerText))) };
}

function names(scope, wanted) {
  const place = rootFor(scope);
  if (place.missing) return { problem: explain(place.root, place.missing, place.found) };
  return { names: matching(place.root, wanted).map((element) => nameFor(element, roleOf(element))) };
}

function values(scope, wanted) {
  const place = rootFor(scope);
  if (place.missing) return { problem: explain(place.root, place.missing, place.found) };
  return { values: matching(place.root, wanted).map((element) => stateOf(element).value) };
}

// Two buttons may share a name: a number tells the stops apart.
const numbers = new WeakMap();
let stops = 0;
function stopNumber(element) {
  if (!numbers.has(element)) numbers.set(element, (stops += 1));
  return numbers.get(element);
}

function focused() {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return { role: "", name: "", stop: 0 };
  const group = element.closest("[role=radiogroup], fieldset, [role=group]");
  return {
    role: roleOf(element) || element.localName,
    name: nameOf(element),
    group: group ? nameOf(group) : "",
    stop: stopNumber(element),
    ...stateOf(element),
  };
}

const QUIET = new Set(["paragraph", "listitem", "list", "rowgroup", "document", "legend", "separator", "presentation", "none", "definition", "term", "generic"]);

// The page as a screen reader would list it, for a failed journey's report.
function outline() {
  const lines = [];
  const walk = (element, depth) => {
    if (lines.length > 220) return;
    let next = depth;
    const role = roleOf(element);
    if (role && !QUIET.has(role) && isReachable(element)) {
      const state = stateOf(element);
      const marks = [];
      if (state.focused) marks.push("focused");
      if (state.disabled) marks.push("disabled");
      if (state.checked) marks.push("checked");
      if (state.current) marks.push(`current ${state.current}`);
      if (["textbox", "searchbox", "combobox", "spinbutton"].includes(role) && state.value) marks.push(`“${squash(state.value).slice(0, 40)}”`);
      const level = /^h[1-6]$/.test(element.localName) ? ` ${element.localName[1]}` : "";
      lines.push(`${"  ".repeat(depth)}${role}${level} “${nameOf(element).slice(0, 90)}”${marks.length ? ` [${marks.join(", ")}]` : ""}`);
      next = depth + 1;
      if (["button", "link", "img", "heading", "option"].includes(role)) return;
    }
    for (const child of element.children) walk(child, next);
  };
  if (document.body) walk(document.body, 0);
  if (lines.length > 220) lines.push("… and more");
  if (!lines.length) lines.push(`nothing with a role; the page says: ${squash(document.body && document.body.innerText).slice(0, 300)}`);
  return lines.join("\n");
}

// -------------------------------------------------------------------- watching

const errors = [];
const prints = { count: 0 };
const seen = new Set();
function note(kind, text) {
  const line = `${kind}: ${text}`;
  if (seen.has(line)) return;
  seen.add(line);
  errors.push(line);
}
const violation = (v) => note("policy", `${v.effectiveDirective || v.violatedDirective} blocked ${v.blockedURI || v.blockedURL} ${v.sourceFile || ""}:${v.lineNumber || ""}`);
addEventListener("error", (event) => note("uncaught", event.message || `could not load ${event.target && (event.target.src || event.target.href)}`), true);
// Only Chromium's stacks begin with the message.
const told = (thing) => (thing && thing.stack && !thing.stack.includes(String(thing)) ? `${thing} ${thing.stack}` : String((thing && thing.stack) || thing));
addEventListener("unhandledrejection", (event) => note("uncaught (in promise)", told(event.reason)));
addEventListener("securitypolicyviolation", violation);
if (typeof ReportingObserver === "function") {
  // Buffered: also what was refused before this script arrived.
  new ReportingObserver((reports) => reports.forEach((report) => violation(report.body)), { types: ["csp-violation"], buffered: true }).observe();
}
const consoleError = console.error;
console.error = function (...parts) {
  note("console.error", parts.map(told).join(" "));
  return consoleError.apply(this, parts);
};
// A print dialog would stop every engine; that it was asked for is what matters.
window.print = function () {
  prints.count += 1;
  dispatchEvent(new Event("beforeprint"));
  dispatchEvent(new Event("afterprint"));
};

Object.defineProperty(window, "__person", {
  value: {
    find, findToPress, findOption, count, selected, paste, atRest, setField, text, table, names, values, focused, outline, stateOf,
    errors: () => errors,
    prints: () => prints.count,
    resources: () => performance.getEntriesByType("resource").map((entry) => entry.name),
  },
});
