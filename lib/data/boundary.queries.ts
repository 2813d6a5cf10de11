import { readEnv } from "@/lib/env";
import { type Boundary, loadBoundary } from "@/lib/geo/boundary";

/**
 * The outlines that this installation draws: the packaged ones, or those its environment names. Read once; the
 * start has already refused a file that cannot be used. Not for "use cache": drawings are remembered by the object.
 */
export function cityBoundary(): Boundary {
  const { BOUNDARY_FILE: file, BOUNDARY_CRS: crs, BOUNDARY_APPROVAL_NO: approvalNo } = readEnv();
  return loadBoundary({ file, crs, approvalNo });
}
