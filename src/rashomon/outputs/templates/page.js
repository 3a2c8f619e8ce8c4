// The page is whole without this; it adds the filters, the way back, and opens what is folded when a link leads into it.
"use strict";
const find = (id) => document.getElementById(id);
const facts = [...document.querySelectorAll("[data-sure]")];

function wanted() {
  const words = find("find").value.toLowerCase().split(/\s+/).filter(Boolean);
  const verdicts = new Set([...document.querySelectorAll("[name=verdict]:checked")].map((box) => box.value));
  const kind = find("kind").value;
  const sure = Number(find("sure").value);
  return (fact) => {
    const text = fact.textContent.toLowerCase();
    return verdicts.has(fact.dataset.verdict) && (!kind || kind === fact.dataset.kind)
      && Number(fact.dataset.sure) >= sure && words.every((word) => text.includes(word));
  };
}

function filter() {
  const shown = new Set(facts.filter(wanted()).map((fact) => fact.id));
  for (const fact of facts) fact.hidden = !shown.has(fact.id);
  for (const row of document.querySelectorAll("[data-row]")) row.hidden = !shown.has(row.dataset.row);
  for (const line of document.querySelectorAll("[data-cites]")) line.hidden = !line.dataset.cites.trim().split(/\s+/).some((id) => shown.has(id));
  for (const part of document.querySelectorAll("#facts .group, #facts details, section:has(> .wording)")) {
    part.hidden = !part.querySelector("[data-sure]:not([hidden])");
    if (shown.size < facts.length && part.matches("details")) part.open = true;
  }
  for (const sheet of document.querySelectorAll("details.sheet")) sheet.hidden = !sheet.querySelector("[data-row]:not([hidden])");
  for (const body of document.querySelectorAll(".tables tbody")) body.hidden = !body.querySelector("[data-row]:not([hidden])");
  find("sure-shown").textContent = `${Math.round(find("sure").value * 100)}%`;
  find("found").textContent = shown.size === facts.length ? `${facts.length} facts` : `${shown.size} of ${facts.length} facts`;
}

function clear() {
  find("tools").reset();
  filter();
}

function fold() {
  const folds = [...document.querySelectorAll("details")];
  const open = folds.some((one) => !one.open);
  for (const one of folds) one.open = open;
  find("fold").textContent = open ? "Fold all" : "Unfold all";
}

function light() {
  for (const mark of document.querySelectorAll("mark.lit")) mark.classList.remove("lit");
  const target = find(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  if (target.closest("[hidden]")) clear();
  for (let one = target.closest("details"); one; one = one.parentElement.closest("details")) one.open = true;
  for (const rest of document.querySelectorAll(`mark[data-of="${CSS.escape(target.id)}"]`)) rest.classList.add("lit");
  target.scrollIntoView({ block: target.matches("mark") ? "center" : "start" });
  find("back").hidden = !target.matches("mark") || history.length < 2;
}

if (facts.length) {
  find("tools").hidden = false;
  find("tools").addEventListener("input", filter);
  find("tools").addEventListener("submit", (event) => event.preventDefault());
  find("all").addEventListener("click", clear);
  find("fold").addEventListener("click", fold);
  find("fold").hidden = !document.querySelector("details");
  filter();
}
find("back").addEventListener("click", (event) => {
  event.preventDefault();
  history.back();
});
addEventListener("hashchange", light);
addEventListener("beforeprint", () => {
  for (const one of document.querySelectorAll("details")) one.open = true;
});
if (location.hash) light();
