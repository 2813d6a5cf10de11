import { SignInForm, type SignInProps } from "./sign-in-form";

type Props = SignInProps & { signedInAs: string | null };

export function SignInView({ signedInAs, ...form }: Props) {
  return (
    <section className="mx-auto max-w-sm pt-16 pb-8">
      <h1 className="text-2xl font-semibold">登录</h1>
      <p className="mt-2 text-sm text-ink-2">本系统为非涉密系统，严禁处理涉密信息。</p>
      {signedInAs && (
        <p className="mt-4 border-l-2 border-accent py-1 pl-3 text-sm">
          您已以“{signedInAs}”登录；再次登录会换成另一个账号。
        </p>
      )}
      <SignInForm {...form} />
    </section>
  );
}
