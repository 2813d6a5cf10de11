import { type PasswordRulesShown, passwordAbout } from "./password-words";
import { SetUpForm } from "./set-up-form";

/** The first thing that happens in a new installation, and only once. */
export function SetUpView({ rules }: { rules: PasswordRulesShown }) {
  return (
    <article className="mx-auto max-w-2xl pt-12">
      <h1 className="text-2xl font-semibold">首次设置</h1>
      <p className="mt-2 text-base">
        建立第一批账号，此后其他账号都由他们在系统中办理。这一页只能用一次，提交后永久关闭。
      </p>
      <p className="mt-2 text-sm text-ink-2">
        密码{passwordAbout(rules)}不能含单位和地名。本系统为非涉密系统，严禁处理涉密信息。
      </p>
      <SetUpForm />
    </article>
  );
}
