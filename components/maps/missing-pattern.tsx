/** Hatching for districts without a value: missing must never look like a low value. */
export function MissingPattern({ id }: { id: string }) {
  return (
    <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width={6} height={6} fill="var(--paper)" />
      <path d="M0 0V6" stroke="var(--ink-2)" strokeOpacity={0.55} strokeWidth={1.6} />
    </pattern>
  );
}
