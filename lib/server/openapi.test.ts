import { expect, test } from "vitest";
import { z } from "zod";
import type { Endpoint } from "@/lib/schemas/endpoint";
import { endpoints } from "@/lib/schemas/endpoints";
import { openApi } from "./openapi";

test.each(Object.entries<Endpoint>(endpoints))(
  "%s can be described",
  (_, { params, query, body, answer }) => {
    for (const each of [params, query, answer]) z.toJSONSchema(each, { io: "output" });
    if (body !== undefined && body !== "file") z.toJSONSchema(body, { io: "input" });
  },
);

test("the description is made of all of them", () => {
  const { paths } = openApi();
  expect(Object.keys(paths).sort()).toEqual(
    [...new Set(Object.values(endpoints).map(({ path }) => path))].sort(),
  );
});
