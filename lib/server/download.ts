import { BOM } from "@/lib/exchange/csv";
import { type Format, mediaTypes } from "@/lib/schemas/endpoint";
import { logDefect } from "./problem";

/** How a file is called: in ASCII for old clients, in Chinese for everyone else. */
export interface FileName {
  readonly ascii: string;
  readonly chinese: string;
}

const DEMO = "演示数据_";

/** RFC 6266 and 8187; a demonstration's file says so by its name. */
function disposition({ ascii, chinese }: FileName, demo: boolean): string {
  const encoded = encodeURIComponent(demo ? `${DEMO}${chinese}` : chinese).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${demo ? "demo-" : ""}${ascii}"; filename*=UTF-8''${encoded}`;
}

type Body = ConstructorParameters<typeof Response>[0];

export function download(
  body: Body,
  format: Format,
  name: FileName,
  demo: boolean,
  more?: HeadersInit,
): Response {
  const response = new Response(body, { headers: more });
  response.headers.set("content-type", mediaTypes[format]);
  response.headers.set("content-disposition", disposition(name, demo));
  response.headers.set("cache-control", "no-store");
  response.headers.set("x-content-type-options", "nosniff");
  return response;
}

interface Stream {
  readonly bom: boolean;
  /** For the log: the headers are gone by the time that a row cannot be read, so the connection is cut. */
  readonly path: string;
}

/**
 * Text as it comes, no faster than it is read; a client that leaves ends the reading. The first piece is read
 * at once: while nothing has been sent, what goes wrong can still be answered with a status.
 */
export async function streamed(
  pieces: AsyncGenerator<string>,
  { bom, path }: Stream,
): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  let ahead: IteratorResult<string, unknown> | undefined = await pieces.next();
  let first = bom;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const piece =
        ahead ??
        (await pieces.next().catch((error: unknown) => {
          logDefect(error, path);
          throw error;
        }));
      ahead = undefined;
      if (piece.done) return controller.close();
      controller.enqueue(encoder.encode(first ? `${BOM}${piece.value}` : piece.value));
      first = false;
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

/** RFC 8288: where the description of a CSV file is; `query` keeps the same filter. */
export function describedBy(metadata: string, search: string): HeadersInit {
  return { link: `<${metadata}${search}>; rel="describedby"; type="application/csvm+json"` };
}
