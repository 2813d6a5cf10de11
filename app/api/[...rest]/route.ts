import { edgeProblem } from "@/lib/server/problem";

const refuse = async () => edgeProblem(404, "unknown-endpoint");

/** Whatever no other route answers is no endpoint, by any method. */
export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT };
