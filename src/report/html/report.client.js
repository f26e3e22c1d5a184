// Everything on the page can be read without this: it opens, lights up, filters and saves.

const all = (selector, root = document) => [...root.querySelectorAll(selector)];

for (const element of all("[data-needs-script]")) element.hidden = false;

function reveal(element) {
  for (let at = element; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
}

function putOut() {
  for (const element of all(".lit")) element.classList.remove("lit");
}

function lightUp(place, end) {
  const text = place.closest("[data-article]");
  const start = Number(place.dataset.s);
  if (!text || Number.isNaN(start)) return;
  for (const piece of all("[data-s]", text)) {
    const at = Number(piece.dataset.s);
    if (at >= start && at < Math.max(end, start + 1)) piece.classList.add("lit");
  }
}

function show(hash, end) {
  const element = document.getElementById(hash.slice(1));
  if (!element) return;
  putOut();
  reveal(element);
  lightUp(element, end);
  element.scrollIntoView({ block: element.matches("[data-s]") ? "center" : "start" });
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.('a[href^="#"]');
  if (!link || link.classList.contains("skip")) return;
  // The browser goes there by itself first; opening what is closed has to come after.
  setTimeout(() => show(link.hash, Number(link.dataset.end ?? 0)));
});
addEventListener("popstate", () => location.hash && show(location.hash, 0));
if (location.hash) show(location.hash, 0);

const setAll = (open) => {
  for (const element of all("main details")) element.open = open;
};
const actions = {
  open: () => setAll(true),
  close: () => setAll(false),
  marks: (button) => {
    const plain = document.documentElement.classList.toggle("plain");
    button.setAttribute("aria-pressed", String(!plain));
  },
  save: () => {
    const ledger = JSON.parse(document.getElementById("ledger").textContent);
    const file = new Blob([`${JSON.stringify(ledger, null, 2)}\n`], { type: "application/json" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = "ledger.json";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  },
};
for (const button of all("[data-do]")) button.addEventListener("click", () => actions[button.dataset.do](button));

const filter = document.getElementById("filter");
filter?.addEventListener("input", () => {
  const words = filter.value.trim().toLowerCase();
  const claims = all(".claim");
  for (const claim of claims) claim.hidden = words !== "" && !claim.textContent.toLowerCase().includes(words);
  for (const once of all("details.once")) if (words !== "") once.open = all(".claim:not([hidden])", once).length > 0;
  const left = claims.filter((claim) => !claim.hidden).length;
  document.getElementById("filtered").textContent = words === "" ? "" : `${left} of ${claims.length} claims`;
});

// On paper nothing can be opened.
let closed = null;
const unfold = () => {
  closed ??= all("details:not([open])");
  for (const element of closed) element.open = true;
};
const fold = () => {
  for (const element of closed ?? []) element.open = false;
  closed = null;
};
addEventListener("beforeprint", unfold);
addEventListener("afterprint", fold);
matchMedia("print").addEventListener("change", ({ matches }) => (matches ? unfold() : fold()));
