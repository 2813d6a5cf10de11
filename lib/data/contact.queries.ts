import { settingOf } from "./settings.queries";
import { cacheReleased } from "./tags";

/** What everybody may know of whom to ask; a new one counts as a release, so that every instance hears of it. */
export async function contactLine(): Promise<string> {
  "use cache";
  cacheReleased();
  return (await settingOf("contact")).line;
}
