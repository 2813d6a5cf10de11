import { scaleBar } from "@/lib/geo/scale";

export type PanZoomHandle = { zoomBy: (factor: number) => void; reset: () => void; detach: () => void };

const MAX_ZOOM = 8;
const DRAG_PX = 4;
const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Attaches wheel, drag, pinch and keys to the map inside `root`; does nothing when there is none. */
export function attachPanZoom(root: HTMLElement): PanZoomHandle {
  const svg = root.querySelector("svg");
  const layer = svg?.querySelector<SVGGElement>("[data-zoom-layer]");
  if (!svg || !layer) return { zoomBy() {}, reset() {}, detach() {} };

  const { width, height } = svg.viewBox.baseVal;
  let [x, y, zoom] = [0, 0, 1];
  const pointers = new Map<number, readonly [number, number]>();
  let dragged = false;

  const show = (nextX: number, nextY: number, nextZoom: number) => {
    zoom = Math.min(Math.max(nextZoom, 1), MAX_ZOOM);
    x = Math.min(Math.max(nextX, width * (1 - zoom)), 0);
    y = Math.min(Math.max(nextY, height * (1 - zoom)), 0);
    layer.setAttribute("transform", `translate(${x} ${y}) scale(${zoom})`);
    layer.style.setProperty("--zoom", String(zoom));
    // At rest one finger scrolls the page and two zoom the map; enlarged, one finger moves it.
    svg.style.touchAction = zoom > 1 ? "none" : "pan-x pan-y";
    svg.style.cursor = zoom > 1 ? "grab" : "";
    redrawScale(svg, zoom);
  };
  /** Keeps the place under (px, py) where it is. */
  const zoomAt = (px: number, py: number, factor: number) => {
    const to = Math.min(Math.max(zoom * factor, 1), MAX_ZOOM);
    show(px - ((px - x) * to) / zoom, py - ((py - y) * to) / zoom, to);
  };
  const zoomBy = (factor: number) => zoomAt(width / 2, height / 2, factor);
  const reset = () => show(0, 0, 1);
  const unit = () => width / svg.getBoundingClientRect().width;
  const toMap = (clientX: number, clientY: number): readonly [number, number] => {
    const box = svg.getBoundingClientRect();
    return [(clientX - box.left) * unit(), (clientY - box.top) * unit()];
  };

  const onWheel = (event: WheelEvent) => {
    const wanted = event.ctrlKey || event.metaKey || root.contains(document.activeElement);
    if (!wanted || (event.deltaY > 0 && zoom === 1 && !event.ctrlKey)) return;
    event.preventDefault();
    zoomAt(...toMap(event.clientX, event.clientY), 2 ** (-event.deltaY / (event.deltaMode === 1 ? 12 : 300)));
  };
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    if (pointers.size === 0) dragged = false;
    pointers.set(event.pointerId, [event.clientX, event.clientY]);
  };
  const onUp = (event: PointerEvent) => {
    pointers.delete(event.pointerId);
  };
  const onMove = (event: PointerEvent) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    // Let go outside, before the drag had begun: nobody told us.
    if (event.buttons === 0) return onUp(event);
    const now = [event.clientX, event.clientY] as const;
    const [dx, dy] = [now[0] - before[0], now[1] - before[1]];
    if (!dragged && Math.hypot(dx, dy) < DRAG_PX) return;
    if (!dragged) svg.setPointerCapture(event.pointerId);
    dragged = true;
    pointers.set(event.pointerId, now);
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (!other) return show(x + dx * unit(), y + dy * unit(), zoom);
    const gap = (point: readonly [number, number]) => Math.hypot(point[0] - other[0], point[1] - other[1]);
    zoomAt(...toMap((now[0] + other[0]) / 2, (now[1] + other[1]) / 2), gap(now) / Math.max(gap(before), 1));
  };
  /** Letting go after a drag must not follow the link under the pointer. */
  const onClick = (event: MouseEvent) => {
    if (dragged) event.preventDefault();
    dragged = false;
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = ARROWS[event.key];
    if (arrow && zoom > 1) show(x + (arrow[0] * width) / 8, y + (arrow[1] * height) / 8, zoom);
    else if (event.key === "+" || event.key === "=") zoomBy(1.5);
    else if (event.key === "-") zoomBy(1 / 1.5);
    else if (event.key === "0") reset();
    else return;
    event.preventDefault();
  };
  /** A district reached by Tab while it is out of sight is brought back. */
  const onFocus = (event: FocusEvent) => {
    if (zoom === 1 || !(event.target instanceof SVGElement) || !layer.contains(event.target)) return;
    // A press of the mouse focuses too, and what is pressed is in sight already.
    if (!event.target.matches(":focus-visible")) return;
    const [box, view] = [event.target.getBoundingClientRect(), svg.getBoundingClientRect()];
    const [cx, cy] = [box.left + box.width / 2, box.top + box.height / 2];
    if (cx > view.left && cx < view.right && cy > view.top && cy < view.bottom) return;
    const [mx, my] = toMap(cx, cy);
    show(x + width / 2 - mx, y + height / 2 - my, zoom);
  };
  /** Dragging a link would otherwise start the browser's own drag and drop. */
  const onDragStart = (event: Event) => event.preventDefault();

  const stop = new AbortController();
  const { signal } = stop;
  svg.tabIndex = 0;
  svg.addEventListener("wheel", onWheel, { signal, passive: false });
  svg.addEventListener("pointerdown", onDown, { signal });
  svg.addEventListener("pointermove", onMove, { signal });
  svg.addEventListener("pointerup", onUp, { signal });
  svg.addEventListener("pointercancel", onUp, { signal });
  svg.addEventListener("click", onClick, { signal, capture: true });
  svg.addEventListener("dragstart", onDragStart, { signal });
  svg.addEventListener("keydown", onKey, { signal });
  svg.addEventListener("focusin", onFocus, { signal });
  reset();
  return {
    zoomBy,
    reset,
    detach: () => {
      stop.abort();
      reset();
    },
  };
}

/** The bar was drawn for the whole map: at another magnification it is another distance. */
function redrawScale(svg: SVGSVGElement, zoom: number) {
  const bar = svg.querySelector<SVGGElement>("[data-scale-bar]");
  const { scaleBar: perMetre, scaleMax } = bar?.dataset ?? {};
  if (!bar || !perMetre || !scaleMax) return;
  const { label, pixels } = scaleBar(Number(perMetre) * zoom, Number(scaleMax));
  const path = bar.querySelector("path");
  path?.setAttribute("d", (path.getAttribute("d") ?? "").replace(/h[\d.]+/, `h${pixels}`));
  const text = bar.querySelector("text");
  if (text && text.textContent !== label) text.textContent = label;
}
