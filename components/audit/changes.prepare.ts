import { auditFieldWord, auditValue } from "@/lib/format/audit-words";

/** One field that a row of the audit says something about; an empty text: it held nothing. */
export interface Change {
  readonly field: string;
  readonly word: string;
  readonly before: string;
  readonly after: string;
}

/** What is different after it, field by field. Where nothing was said before, all that was said after. */
export function changesOf(before: string | null, after: string | null): Change[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((field) => ({
      field,
      word: auditFieldWord(field),
      before: auditValue(field, was.get(field)),
      after: auditValue(field, is.get(field)),
    }))
    .filter((change) => change.before !== change.after);
}

/** What is no object, or no JSON at all, is shown as it stands. */
function fieldsOf(text: string | null): ReadonlyMap<string, unknown> {
  if (text === null) return new Map();
  const parsed = fromJson(text);
  const isObject = typeof parsed === "object" && parsed !== null && !Array.isArray(parsed);
  return new Map(isObject ? Object.entries(parsed) : [["", parsed]]);
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
