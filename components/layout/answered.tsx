import { headers } from "next/headers";
import type { ReactNode } from "react";
import { RefusalNotice } from "@/components/ui/notice";
import { Refused } from "@/lib/domain/refused";
import { Held } from "./held";

type Props<T> = {
  /** Loads what is shown; runs while the skeleton stands. */
  load: () => Promise<T>;
  skeleton: ReactNode;
  children: (data: T) => ReactNode;
};

/**
 * How every page shows what it loads: the answer or, for an expected refusal (an unknown code, a nonsense
 * date), a sentence that says what to do. Anything else goes to the error page.
 *
 * A first load comes whole: React holds a streamed part back for 300 ms after the first paint, and without a
 * script it would stay hidden. A navigation within the site shows the skeleton at once.
 */
export async function Answered<T>(props: Props<T>) {
  const accept = (await headers()).get("accept");
  return (
    <Held isWhole={accept?.includes("text/html") ?? false} skeleton={props.skeleton}>
      <Answer {...props} />
    </Held>
  );
}

async function Answer<T>({ load, children }: Props<T>) {
  const outcome = await load().then(
    (data) => ({ data }),
    (error: unknown) => {
      if (error instanceof Refused) return { refusal: error };
      throw error;
    },
  );
  return "refusal" in outcome ? <RefusalNotice refusal={outcome.refusal} /> : children(outcome.data);
}
