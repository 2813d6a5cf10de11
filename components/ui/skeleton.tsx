/** Grey bars where text will stand. It is as tall as a screen, so that nothing on it moves when the text comes. */
export function PageSkeleton() {
  return (
    <div className="min-h-screen animate-pulse pt-10" role="status" aria-label="正在载入">
      <div className="h-8 w-2/3 rounded bg-hairline" />
      <div className="mt-10 grid gap-4 lg:grid-cols-3">
        <div className="space-y-4 lg:col-span-2">
          {["w-full", "w-11/12", "w-10/12", "w-9/12", "w-8/12"].map((width) => (
            <div key={width} className={`h-14 rounded bg-hairline/60 ${width}`} />
          ))}
        </div>
        <div className="h-96 rounded bg-hairline/60" />
      </div>
    </div>
  );
}
