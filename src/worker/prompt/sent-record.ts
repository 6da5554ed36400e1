/** Takes what was sent, such as a file or a terminal that somebody asked to see it on. Never a log. */
export type SentSink = (text: string) => void;

/**
 * Hands the exact body of a request, as it goes out, to `sink`. Without a sink, which is the rule, nothing is kept: what was
 * sent is recorded on request only.
 */
export function recordSent(body: string, sink: SentSink | undefined): void {
  sink?.(body);
}
