import { expect, test } from "vitest";
import { maskedPhone, maskedSecret } from "./masked";

test.each([
  ["13812340000", "138****0000"],
  ["020-83127654", "020****7654"],
  ["83127", "****27"],
])("of %s is shown %s", (phone, masked) => expect(maskedPhone(phone)).toBe(masked));

test("of a robot's address is shown whose it is, not its key", () =>
  expect(maskedSecret("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=0123", "url")).toBe(
    "https://qyapi.weixin.qq.com/……",
  ));
