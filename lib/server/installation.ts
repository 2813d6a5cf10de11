import { rootArea } from "@/lib/data/areas.queries";
import { isDemo } from "@/lib/data/dataset.queries";

/** What every answer needs to know and what cannot change while the process runs. */
export interface Installation {
  readonly demo: boolean;
  /** The area that is meant where none is named. */
  readonly root: string;
}

let known: Promise<Installation> | undefined;

/** Read once: even a cached query decodes its rows again for every request. A failure is not kept. */
export function installation(): Promise<Installation> {
  known ??= read().catch((error: unknown) => {
    known = undefined;
    throw error;
  });
  return known;
}

async function read(): Promise<Installation> {
  const [demo, root] = await Promise.all([isDemo(), rootArea()]);
  return { demo, root: root.code };
}
