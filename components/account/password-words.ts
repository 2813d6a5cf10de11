export interface PasswordRulesShown {
  readonly minLength: number;
  readonly kinds: number | null;
  readonly maxDays: number | null;
}

/** What is asked of a password, before anybody has to guess. */
export function passwordAbout({ minLength, kinds, maxDays }: PasswordRulesShown): string {
  const what = [
    `不少于${minLength}个字符，可以是一句话，空格和汉字都行`,
    kinds === null ? "" : `须含大写字母、小写字母、数字和其他字符中的至少${kinds}种`,
    maxDays === null ? "" : `每${maxDays}天更换`,
  ];
  return `${what.filter(Boolean).join("；")}。`;
}
