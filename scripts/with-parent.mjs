/**
 * Preloaded into a child process: it ends when the process that started it is gone, kill -9 included.
 * The parent holds the other end of the pipe that PARENT_PIPE numbers; it closes whatever way the parent ends.
 */
import { Socket } from "node:net";

const fd = Number(process.env.PARENT_PIPE);
// The child's own children get this preload too, but not the pipe.
delete process.env.PARENT_PIPE;
if (fd) {
  const parent = new Socket({ fd });
  parent.on("error", () => {});
  parent.on("close", () => process.exit(1));
  parent.resume();
  parent.unref();
}
