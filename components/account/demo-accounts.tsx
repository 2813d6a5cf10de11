export type DemoAccount = { username: string; roleName: string; areaName: string | null };

type Props = {
  accounts: readonly DemoAccount[];
  chosen: string;
  onChoose: (username: string) => void;
};

/** The demonstration: who can be tried. One click fills the form. */
export function DemoAccounts({ accounts, chosen, onChoose }: Props) {
  return (
    <section className="mt-10 border-t border-hairline pt-6">
      <h2 className="text-base font-semibold">演示账号</h2>
      <p className="mt-1 text-xs text-ink-2">选一个填入上面，再点“登录”。各角色的待办里都有等着办的事。</p>
      <ul className="mt-3 columns-2 gap-x-6">
        {accounts.map(({ username, roleName, areaName }) => (
          <li key={username} className="break-inside-avoid">
            <button
              type="button"
              onClick={() => onChoose(username)}
              aria-pressed={username === chosen}
              className="w-full rounded px-2 py-1.5 text-left hover:bg-accent-wash aria-pressed:bg-accent-wash"
            >
              <span className="block text-accent">{username}</span>
              <span className="block text-xs text-ink-2">
                {areaName ? `${roleName} · ${areaName}` : roleName}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
