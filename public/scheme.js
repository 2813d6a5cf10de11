// Runs before the first paint, so that a chosen scheme does not flash. A file of its own, not inline: no CSP exception.
try {
  const chosen = localStorage.getItem("theme");
  if (chosen) document.documentElement.dataset.theme = chosen;
} catch {}
