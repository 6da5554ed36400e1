/** A running copy of this script. */
interface RunningCopy {
  /** Its address, or empty when unknown. The address names the bytes: it carries their hash. */
  source: string;
  stop: () => void;
}

/** A symbol, because an element of the page with a fitting id could pass for a named property of the window. */
const handle = Symbol.for('fai-panels');

/**
 * Runs `start` as the only copy in this window: an earlier one is stopped first. That is everyday life, not an error:
 * jquery-pjax runs the script of a fetched page when no equal script element is left in the document, and jQuery
 * runs those in restored clones. The same bytes once more change nothing.
 */
export function takeOver(source: string, start: (signal: AbortSignal) => void, owner: object = window): void {
  const place = owner as { [handle]?: RunningCopy };
  const earlier = place[handle];
  if (source && earlier?.source === source) return;
  try {
    earlier?.stop();
  } catch {
    // Another copy's bug must not keep this one away.
  }
  const life = new AbortController();
  place[handle] = { source, stop: () => life.abort() };
  start(life.signal);
}
