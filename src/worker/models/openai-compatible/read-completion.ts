import { z } from 'zod';
import type { Tokens } from '../../analyst.ts';

const count = z.number().int().min(0).catch(0);

const completion = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({
          content: z
            .union([z.string(), z.array(z.object({ text: z.string().optional() }))])
            .nullish()
            .transform((content) =>
              Array.isArray(content) ? content.map(({ text }) => text ?? '').join('') : (content ?? ''),
            ),
          refusal: z.string().nullish(),
        }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
  usage: z.object({ prompt_tokens: count, completion_tokens: count }).nullish().catch(null),
});

/** An answer of a chat endpoint: what the model wrote, why it stopped, what it used as far as the endpoint says. */
export interface Completion {
  readonly text: string;
  readonly isCutOff: boolean;
  readonly isRefusal: boolean;
  readonly tokens: Tokens | null;
}

/** Null when it is no chat completion. */
export function readCompletion(text: string): Completion | null {
  const parsed = completion.safeParse(parseJson(text));
  if (!parsed.success) return null;
  const { choices, usage } = parsed.data;
  const [choice] = choices;
  if (choice === undefined) return null;
  const { message, finish_reason: reason } = choice;
  return {
    text: withoutThoughts(message.content),
    isCutOff: reason === 'length',
    isRefusal: message.content === '' && (message.refusal ?? '') !== '',
    tokens: usage ? { input: usage.prompt_tokens, output: usage.completion_tokens } : null,
  };
}

/** What comes after the thoughts that some models write first; nothing, when they did not come to an end. */
function withoutThoughts(text: string): string {
  const end = Math.max(...endsOfThought.map((mark) => lastIndexAfter(text, mark)));
  const rest = end > 0 ? text.slice(end) : text;
  const begun = /<(?:think|thinking|reasoning)>/i.exec(rest);
  return begun === null ? rest : rest.slice(0, begun.index);
}

const endsOfThought = ['</think>', '</thinking>', '</reasoning>'];

function lastIndexAfter(text: string, mark: string): number {
  const at = text.lastIndexOf(mark);
  return at < 0 ? 0 : at + mark.length;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The shape check says all there is to say; the message would quote the answer.
    return undefined;
  }
}
