import { csvLine } from "@/lib/exchange/csv";
import { wrap } from "./wrap";

/** Styles that a picture needs once it has left the page and its style sheet. */
const KEPT = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-opacity",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "dominant-baseline",
  "paint-order",
  "visibility",
  "display",
];
const PNG_SCALE = 2;
const MARGIN = 24;
const LINE = 20;
const NOTE_PX = 12;
const FONTS = "PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif";

/** Saves a figure (see Figure) as a file that says its title, its sources and, if it is so, 演示数据. */
export async function exportFigure(figure: HTMLElement, format: "PNG" | "SVG" | "CSV") {
  const demo = document.getElementById("demo-mark") ? "演示数据" : "";
  const text = (part: string) => figure.querySelector(`[data-figure-${part}]`)?.textContent?.trim() ?? "";
  const name = `${demo ? `${demo}_` : ""}${figure.dataset.figure ?? "figure"}`;
  const title = [demo && `【${demo}】`, text("title")].join("");
  if (format === "CSV")
    return save(
      `${name}.csv`,
      new Blob(["\uFEFF", csvOf(figure, title, text("sources"))], { type: "text/csv;charset=utf-8" }),
    );
  const svg = pictureOf(figure, title, text("sources"));
  if (format === "SVG") return save(`${name}.svg`, new Blob([svg.source], { type: "image/svg+xml" }));
  return save(`${name}.png`, await rasterOf(svg));
}

function csvOf(figure: HTMLElement, title: string, sources: string): string {
  const rows = [...figure.querySelectorAll("[data-figure-table] tr")].map((row) =>
    [...row.querySelectorAll<HTMLElement>("th, td")].map(
      (cell) => cell.dataset.value ?? cell.textContent?.trim() ?? "",
    ),
  );
  return [...rows, [title], [sources]].map(csvLine).join("");
}

/**
 * The figure as one SVG that needs nothing else: its drawings and the words beside them (`data-figure-words`:
 * names of panels, legends) where they stand on the page, with title and sources.
 */
function pictureOf(figure: HTMLElement, title: string, sources: string) {
  const ink = getComputedStyle(figure).color;
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  const seen = <E extends Element>(selector: string) =>
    [...figure.querySelectorAll<E>(`[data-figure-chart] ${selector}`)]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
  // Where an axis stands left of its drawing, the drawing says how many px it takes.
  const drawings = seen<SVGSVGElement>("svg:not([data-decoration])")
    .filter(({ element }) => !element.parentElement?.closest("svg"))
    .map(({ element, box }) => ({ element, box, from: box.left - Number(element.dataset.bleedLeft ?? 0) }));
  const words = seen<HTMLElement>("[data-figure-words]");
  const boxes = [...drawings, ...words].map(({ box }) => box);
  const left = Math.min(...drawings.map(({ from }) => from), ...words.map(({ box }) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const head = MARGIN + LINE * 1.5;
  const [dx, dy] = [MARGIN - left, head - top];
  const width = Math.max(320, Math.max(...boxes.map(({ right }) => right)) - left) + 2 * MARGIN;
  const foot = head + Math.max(...boxes.map(({ bottom }) => bottom)) - top + MARGIN / 2;
  const parts = [
    ...drawings.map(({ element, box }) => placed(element, box, dx, dy)),
    ...words.map(({ element, box }) => written(element, box, dx, dy)),
  ];
  const notes = wrap(sources, (width - 2 * MARGIN) / NOTE_PX);
  const height = foot + notes.length * 18 + MARGIN;
  const label = (content: string, at: number, size: number) =>
    `<text x="${MARGIN}" y="${at}" font-size="${size}" fill="${ink}" font-family="${FONTS}">${escapeXml(content)}</text>`;
  const source = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    label(title, MARGIN + 14, 16),
    ...parts,
    ...notes.map((line, index) => label(line, foot + 14 + index * 18, NOTE_PX)),
    "</svg>",
  ].join("\n");
  return { source, width, height };
}

function placed(svg: SVGSVGElement, box: DOMRect, dx: number, dy: number): string {
  const copy = withStyles(svg);
  copy.setAttribute("x", String(box.left + dx));
  copy.setAttribute("y", String(box.top + dy));
  copy.setAttribute("width", String(box.width));
  copy.setAttribute("height", String(box.height));
  return new XMLSerializer().serializeToString(copy);
}

/** One line of words of the page, in its size and colour. */
function written(element: HTMLElement, box: DOMRect, dx: number, dy: number): string {
  const { fontSize, fontWeight, color } = getComputedStyle(element);
  const baseline = box.top + dy + box.height / 2 + Number.parseFloat(fontSize) * 0.36;
  const content = element.textContent?.trim() ?? "";
  return `<text x="${box.left + dx}" y="${baseline}" font-size="${fontSize}" font-weight="${fontWeight}" fill="${color}" font-family="${FONTS}">${escapeXml(content)}</text>`;
}

function withStyles(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll("*")];
  const copies = [copy, ...copy.querySelectorAll("*")];
  copies.forEach((element, index) => {
    const original = originals[index];
    if (!original || !(element instanceof SVGElement)) return;
    const computed = getComputedStyle(original);
    element.setAttribute(
      "style",
      KEPT.map((property) => `${property}:${computed.getPropertyValue(property)}`).join(";"),
    );
    element.removeAttribute("class");
  });
  return copy;
}

function rasterOf({
  source,
  width,
  height,
}: {
  source: string;
  width: number;
  height: number;
}): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onerror = () => reject(new Error("The picture could not be drawn."));
    image.onload = () => {
      const canvas = document.createElement("canvas");
      canvas.width = width * PNG_SCALE;
      canvas.height = height * PNG_SCALE;
      canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error("The picture could not be encoded."))),
        "image/png",
      );
    };
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  });
}

function save(name: string, blob: Blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const escapeXml = (text: string) => text.replace(/[&<>"]/g, (each) => `&#${each.charCodeAt(0)};`);
