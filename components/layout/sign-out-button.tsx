"use client";

import { useSend } from "@/components/ui/use-send";

/** A full load afterwards: nothing of what was seen stays in the browser's memory. */
export function SignOutButton() {
  const { send, isSending, problem } = useSend();
  async function signOut() {
    const sent = await send("DELETE", "/api/v1/sessions/current");
    // Who is signed out already has what they wanted.
    if (sent.ok || sent.problem.code === "not-signed-in") window.location.assign("/sign-in");
  }
  return (
    <button
      type="button"
      onClick={() => void signOut()}
      aria-disabled={isSending}
      className="block w-full px-4 py-1.5 text-left hover:bg-accent-wash"
    >
      退出登录
      {problem && problem.code !== "not-signed-in" && (
        <span role="alert" className="block text-xs text-missed">
          {problem.detail}
        </span>
      )}
    </button>
  );
}
