// The page is whole without this; it adds switches for all layers, arrow keys from mark to mark, and the way back.
"use strict";
const find = (id) => document.getElementById(id);
const boxes = [...document.querySelectorAll(".switches input")];
const layer = (mark) => find(`show-${mark.classList[0]}`);

function turn(on) {
  for (const box of boxes) box.checked = on;
}

function light() {
  for (const mark of document.querySelectorAll("mark.lit")) mark.classList.remove("lit");
  const target = find(decodeURIComponent(location.hash.slice(1)));
  const marked = Boolean(target) && target.matches("mark");
  find("back").hidden = !marked || history.length < 2;
  if (!marked) return;
  layer(target).checked = true;
  for (const rest of document.querySelectorAll(`mark[data-of="${CSS.escape(target.id)}"]`)) rest.classList.add("lit");
  target.scrollIntoView({ block: "center" });
}

function step(event) {
  const ways = { ArrowRight: 1, ArrowLeft: -1 };
  const mark = document.activeElement;
  if (!mark.matches("mark") || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === "Escape") mark.blur();
  if (!(event.key in ways)) return;
  const marks = [...document.querySelectorAll("mark[id]")].filter((one) => layer(one).checked || one === mark);
  const next = marks[marks.indexOf(mark) + ways[event.key]];
  if (next) next.focus();
  event.preventDefault();
}

find("buttons").hidden = find("keys").hidden = false;
find("all").addEventListener("click", () => turn(true));
find("none").addEventListener("click", () => turn(false));
find("back").addEventListener("click", (event) => {
  event.preventDefault();
  history.back();
});
addEventListener("keydown", step);
addEventListener("hashchange", light);
addEventListener("beforeprint", () => {
  for (const one of document.querySelectorAll("details")) one.open = true;
});
if (location.hash) light();
