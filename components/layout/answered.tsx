import { type ReactNode, Suspense } from "react";
import { RefusalNotice } from "@/components/ui/notice";
import { Refused } from "@/lib/domain/refused";

type Props<T> = {
  /** Loads what is shown; runs while the skeleton stands. */
  load: () => Promise<T>;
  skeleton: ReactNode;
  children: (data: T) => ReactNode;
};

/**
 * How every page shows what it loads: the skeleton at once, then the answer, or, for an expected refusal
 * (an unknown code, a nonsense date), a sentence that says what to do. Anything else goes to the error page.
 */
export function Answered<T>(props: Props<T>) {
  return (
    <Suspense fallback={props.skeleton}>
      <Answer {...props} />
    </Suspense>
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
