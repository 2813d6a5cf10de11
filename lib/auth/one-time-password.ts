import { randomInt } from "node:crypto";
import { faultsOfPassword } from "./password-policy";

/** Without what is mistaken for something else when it is read out: 0 O, 1 l I. */
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
const GROUPS = 4;
const OF_GROUP = 4;

/** A password for one sign-in, of 93 bits, easy to read out; it satisfies the profile in force. */
export function oneTimePassword(username: string): string {
  const group = () => Array.from({ length: OF_GROUP }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  const password = Array.from({ length: GROUPS }, group).join("-");
  return faultsOfPassword(password, username).length === 0 ? password : oneTimePassword(username);
}
