// The pages are whole without this; it lets two reports that stand side by side scroll together.
"use strict";
const texts = [...document.querySelectorAll(".beside .text")];
let led = null; // the text that is being moved by the other

function along(event) {
  const text = event.target;
  if (led === text) {
    led = null;
    return;
  }
  const other = texts[1 - texts.indexOf(text)];
  const share = text.scrollTop / Math.max(1, text.scrollHeight - text.clientHeight);
  const place = Math.round(share * (other.scrollHeight - other.clientHeight));
  if (Math.abs(other.scrollTop - place) < 2) return;
  led = other;
  other.scrollTop = place;
}

if (texts.length === 2) for (const text of texts) text.addEventListener("scroll", along, { passive: true });
