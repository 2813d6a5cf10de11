import { Refused } from "@/lib/domain/refused";
import type { Payload } from "@/lib/schemas/proposals";
import type { Effect } from "./effect";

/** 新增单位、改单位的名称. Its code stays what it is: accounts, indicators and files refer to it. */
export const unitEffect: Effect<Payload<"manage-units">> = {
  kind: "unit",
  subjectOf: ({ code }) => code,
  isPublic: () => true,

  async compare(tx, { what, code, name }) {
    const unit = await tx.unit.findUnique({ where: { code } });
    if (what === "new" && unit) throw new Refused("name-taken", code);
    if (what === "rename" && !unit) throw new Refused("unknown-unit", code);
    if (await tx.unit.count({ where: { name, code: { not: code } } })) throw new Refused("name-taken", name);
    return { before: unit && { name: unit.name }, after: { name } };
  },

  async apply(tx, { what, code, name }) {
    if (what === "rename") {
      await tx.unit.update({ where: { code }, data: { name } });
      return undefined;
    }
    const { _max: last } = await tx.unit.aggregate({ _max: { position: true } });
    await tx.unit.create({ data: { code, name, position: (last.position ?? 0) + 1 } });
    return undefined;
  },
};
