import { revalidateTag } from "next/cache";
import { RELEASED } from "@/lib/data/tags";

/**
 * After something that everybody may see was released and committed: this instance shows it from the next request on.
 * The others hear of it by the sequence that the release counted up (lib/cache/released.mjs).
 */
export function afterRelease() {
  revalidateTag(RELEASED, { expire: 0 });
}
