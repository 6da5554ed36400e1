import type { PromptMessage } from '../../prompt/messages.ts';

/** More tokens than nearly any tokenizer makes of `text`: figures and code have few characters in a token, other scripts more than one token in some. */
export function tokensAtMostIn(text: string): number {
  let ascii = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) < 128) ascii += 1;
  return Math.ceil(ascii / 2.5 + (text.length - ascii) * 1.2);
}

const perMessage = 10;

export function tokensAtMostOf(messages: readonly PromptMessage[]): number {
  return messages.reduce((sum, { content }) => sum + tokensAtMostIn(content) + perMessage, 0);
}
