// Drawings of relations are whole without this; it adds zooming: the drawing grows wider in its frame, which scrolls.
for (const plot of document.querySelectorAll("figure.plot")) {
  const pan = plot.querySelector(".pan");
  const sheet = plot.querySelector(".sheet");
  const buttons = Object.fromEntries([...plot.querySelectorAll("[data-zoom]")].map((one) => [one.dataset.zoom, one]));
  const most = Number(sheet.dataset.most);
  let scale = 1;

  // What stands at `from` in the frame stands at `to` afterwards; the whole is zoomed in on where the relation turned.
  function zoom(wanted, from, to) {
    const place = (pan.scrollLeft + from) / scale;
    scale = Math.min(most, Math.max(1, wanted));
    sheet.style.width = `${100 * scale}%`;
    pan.scrollLeft = place * scale - to;
    buttons.in.disabled = scale >= most;
    buttons.out.disabled = buttons.whole.disabled = scale <= 1;
  }

  const within = (x) => x - pan.getBoundingClientRect().left;
  const middle = () => pan.clientWidth / 2;
  const turn = () => (pan.clientWidth * Number(sheet.dataset.turn)) / 100;
  const ways = {
    in: () => zoom(scale * 1.6, scale > 1 ? middle() : turn(), middle()),
    out: () => zoom(scale / 1.6, middle(), middle()),
    whole: () => zoom(1, 0, 0),
  };
  const keys = { "+": ways.in, "=": ways.in, "-": ways.out, "0": ways.whole };

  for (const [way, button] of Object.entries(buttons)) button.addEventListener("click", ways[way]);
  pan.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.key in keys)) return;
    keys[event.key]();
    event.preventDefault();
  });
  pan.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    zoom(scale * Math.exp(-event.deltaY / 300), within(event.clientX), within(event.clientX));
    event.preventDefault();
  }, { passive: false });

  let fingers = 0;
  const spread = ([a, b]) => [Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY), within((a.clientX + b.clientX) / 2)];
  pan.addEventListener("touchstart", (event) => {
    if (event.touches.length === 2) fingers = spread(event.touches)[0] / scale;
  }, { passive: true });
  pan.addEventListener("touchmove", (event) => {
    if (event.touches.length !== 2 || !fingers) return;
    const [apart, between] = spread(event.touches);
    zoom(apart / fingers, between, between);
    event.preventDefault();
  }, { passive: false });

  let held = null;
  pan.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "mouse" && event.button === 0 && !event.target.closest("a")) held = event.clientX + pan.scrollLeft;
  });
  addEventListener("pointermove", (event) => {
    if (held === null) return;
    pan.scrollLeft = held - event.clientX;
    pan.classList.add("held");
  });
  addEventListener("pointerup", () => {
    held = null;
    pan.classList.remove("held");
  });

  plot.querySelector(".keys").hidden = false;
  ways.whole();
}
