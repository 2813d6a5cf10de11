import { csvLine } from "@/lib/exchange/csv";

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

/** All drawings of the figure one below the other, with title and sources, as one SVG that needs nothing else. */
function pictureOf(figure: HTMLElement, title: string, sources: string) {
  const ink = getComputedStyle(figure).color;
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  const drawings = [
    ...figure.querySelectorAll<SVGSVGElement>("[data-figure-chart] svg:not([data-decoration])"),
  ].filter((svg) => !svg.parentElement?.closest("svg") && svg.getBoundingClientRect().width > 0);
  // Where an axis stands left of its drawing, the drawing says how many px it takes.
  const bleed = (svg: SVGSVGElement) => Number(svg.dataset.bleedLeft ?? 0);
  const widths = drawings.map((svg) => svg.getBoundingClientRect().width + bleed(svg));
  const width = Math.max(320, ...widths) + 2 * MARGIN;
  let y = MARGIN + LINE * 1.5;
  const parts = drawings.map((svg) => {
    const { width: w, height: h } = svg.getBoundingClientRect();
    const copy = withStyles(svg);
    copy.setAttribute("x", String(MARGIN + bleed(svg)));
    copy.setAttribute("y", String(y));
    copy.setAttribute("width", String(w));
    copy.setAttribute("height", String(h));
    y += h + MARGIN / 2;
    return new XMLSerializer().serializeToString(copy);
  });
  const notes = wrap(sources, Math.floor((width - 2 * MARGIN) / 12));
  const height = y + notes.length * 18 + MARGIN;
  const label = (content: string, at: number, size: number) =>
    `<text x="${MARGIN}" y="${at}" font-size="${size}" fill="${ink}" font-family="PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif">${escapeXml(content)}</text>`;
  const source = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    label(title, MARGIN + 14, 16),
    ...parts,
    ...notes.map((line, index) => label(line, y + 14 + index * 18, 12)),
    "</svg>",
  ].join("\n");
  return { source, width, height };
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

function wrap(text: string, length: number): string[] {
  const characters = [...text];
  return Array.from({ length: Math.ceil(characters.length / length) }, (_, index) =>
    characters.slice(index * length, (index + 1) * length).join(""),
  );
}

const escapeXml = (text: string) => text.replace(/[&<>"]/g, (each) => `&#${each.charCodeAt(0)};`);
