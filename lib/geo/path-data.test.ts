import { expect, it } from "vitest";
import { pathData } from "@/lib/geo/path-data";

it("starts a second ring from where the first one closed, as SVG does", () => {
  const path = pathData();
  path.moveTo(10, 10);
  path.lineTo(20.04, 10);
  path.lineTo(20, 15.5);
  path.closePath();
  path.moveTo(12, 12);
  path.lineTo(11.5, 12);
  path.closePath();
  expect(path.toString()).toBe("m10 10l10 0 0 5.5zm2 2l-.5 0z");
});
