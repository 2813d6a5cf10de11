import type { Place } from "@/components/platforms/place-figure";
import type { PlatformAnswer, ProjectAnswer } from "@/lib/schemas/answers";

/** Where a project is; one whose own place is not known is shown at its platform, and that is said. */
export function placeOfProject(project: ProjectAnswer, platform: PlatformAnswer | null): Place {
  const own = { ...project, outside: null };
  if (project.position || !platform?.position) return { ...own, note: project.position && project.note };
  const { position, confidence } = platform;
  const note = `项目位置待核实，这里是所在平台“${platform.name}”的位置`;
  // The district stays the project's own: the airport's point is in one district, its projects are in two.
  return { ...own, position, confidence, note };
}
