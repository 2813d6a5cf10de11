/** What is demanded of a new password. */
export interface PasswordRules {
  readonly minLength: number;
  /** How many of letters in lower case, in upper case, digits and everything else; null: length alone counts. */
  readonly kinds: number | null;
  readonly username: string;
  /** Whether it is among the commonest, in lower case. */
  readonly isCommon: (password: string) => boolean;
}

export type PasswordFault = "too-short" | "too-few-kinds" | "common" | "contains-known-word";

/** What everybody tries first here, and what stands on the door. */
const KNOWN_WORDS = ["广州", "发改", "guangzhou", "fagai"];

/** Why a password is not good enough; empty when it is. Any character is welcome, spaces and 汉字 included. */
export function passwordFaults(password: string, rules: PasswordRules): PasswordFault[] {
  const faults: PasswordFault[] = [];
  const plain = password.normalize("NFKC").toLowerCase();
  if ([...password].length < rules.minLength) faults.push("too-short");
  if (rules.kinds !== null && kindsIn(password) < rules.kinds) faults.push("too-few-kinds");
  if (isCommonOrDressed(plain, rules.isCommon) || isMonotonous(plain)) faults.push("common");
  // A name of three letters is part of too many good phrases.
  const words = rules.username.length > 3 ? [...KNOWN_WORDS, rules.username.toLowerCase()] : KNOWN_WORDS;
  if (words.some((word) => plain.includes(word))) faults.push("contains-known-word");
  return faults;
}

const KINDS = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];
const kindsIn = (password: string) => KINDS.filter((kind) => kind.test(password)).length;

/** password2025!! is no better than password. */
function isCommonOrDressed(plain: string, isCommon: (password: string) => boolean): boolean {
  const bare = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  return isCommon(plain) || (bare.length > 0 && isCommon(bare));
}

/** 112233112233, abcabcabcabc: a few characters, or one short piece again and again. */
function isMonotonous(plain: string): boolean {
  const characters = [...plain];
  if (new Set(characters).size < 5) return true;
  return [1, 2, 3, 4].some((size) => characters.every((each, nth) => each === characters[nth % size]));
}
