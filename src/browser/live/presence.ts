/** Without a sign of the person for so long nobody is there, in milliseconds. */
const goneAfterMs = 180_000;

const signs = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'scroll', 'focus'];

/**
 * Tells whether a person is at the page: it is visible, and mouse, keyboard or touch were used in the last three
 * minutes. Every request of ours prolongs the staff session (osTicket does so on each ajax.php request), so what goes
 * on by itself must end when nobody is there. Calls `onBack` at the first sign of a person after that.
 */
export function watchPresence(now: () => number, signal: AbortSignal, onBack: () => void): () => boolean {
  let lastSignAt = now();
  const onSign = () => {
    const wasGone = now() - lastSignAt >= goneAfterMs;
    lastSignAt = now();
    if (wasGone) onBack();
  };
  for (const sign of signs) addEventListener(sign, onSign, { signal, passive: true, capture: true });
  return () => !document.hidden && now() - lastSignAt < goneAfterMs;
}
