const MAGIC: readonly (readonly [type: string, bytes: readonly number[]])[] = [
  ["application/pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image/jpeg", [0xff, 0xd8, 0xff]],
  // Office documents of today, which are zip files. Those of before 2007, HTML, SVG and programs are not taken.
  ["application/zip", [0x50, 0x4b, 0x03, 0x04]],
];

/** What a file is by its first bytes; undefined for what is not taken as evidence. Its name says nothing. */
export function evidenceTypeOf(bytes: Uint8Array): string | undefined {
  return MAGIC.find(([, magic]) => magic.every((byte, nth) => bytes[nth] === byte))?.[0];
}

const MOST_CHARACTERS = 120;
/** What separates folders, what Windows or a shell reads as something else, what cannot be seen, what turns the text. */
const UNSAFE = /[/\\:*?"<>|\p{Cc}\p{Cf}\ufffe\uffff]/gu;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A name that can be shown and saved anywhere; what is stored is found by its id. */
export function safeFileName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? "";
  const clean = last
    .replace(UNSAFE, "")
    .replace(/^[.\s]+/, "")
    .trim();
  const name = clean === "" || RESERVED.test(clean) ? `材料${clean}` : clean;
  if (name.length <= MOST_CHARACTERS) return name;
  const dot = name.lastIndexOf(".");
  const ending = dot > 0 && name.length - dot <= 8 ? name.slice(dot) : "";
  return `${[...name].slice(0, MOST_CHARACTERS - 8).join("")}${ending}`;
}
