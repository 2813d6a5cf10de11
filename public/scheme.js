// Runs before the first paint, so that a chosen scheme does not flash. A file of its own, not inline: no CSP exception.
try {
  const chosen = localStorage.getItem("theme");
  if (chosen) document.documentElement.dataset.theme = chosen;
} catch {}

// A page that comes back from the browser's cache keeps what was chosen in its forms before they were sent;
// the address says what is shown, so they follow it again.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) for (const form of document.forms) form.reset();
});
