import type { RefusalCode } from "@/lib/domain/refused";
import { refusalWords } from "@/lib/format/words";
import { CitySignIn } from "./city-sign-in";
import { SignInForm, type SignInProps } from "./sign-in-form";

type Props = SignInProps & {
  signedInAs: string | null;
  /** What the city's identity is called, where there is one. */
  cityName: string | null;
  /** Why signing in by it came to nothing. */
  failure: RefusalCode | null;
};

export function SignInView({ signedInAs, cityName, failure, ...form }: Props) {
  return (
    <section className="mx-auto max-w-sm pt-16 pb-8">
      <h1 className="text-2xl font-semibold">登录</h1>
      <p className="mt-2 text-sm text-ink-2">本系统为非涉密系统，严禁处理涉密信息。</p>
      {signedInAs && (
        <p className="mt-4 border-l-2 border-accent py-1 pl-3 text-sm">
          您已以“{signedInAs}”登录；再次登录会换成另一个账号。
        </p>
      )}
      {failure && (
        <p role="alert" className="mt-4 border-l-2 border-missed py-1 pl-3 text-sm">
          {refusalWords[failure]}
        </p>
      )}
      <SignInForm {...form} city={cityName && <CitySignIn name={cityName} next={form.next} />} />
    </section>
  );
}
