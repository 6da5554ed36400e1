/**
 * Marks that model servers read as the border of a turn (ChatML, Llama, Mistral, Gemma, Anthropic's old form). A tokenizer
 * may turn them into control tokens wherever they stand, so no text of a ticket keeps them whole.
 */
const controlMarks: readonly [RegExp, string][] = [
  [/<(\|[^|<>\n]{0,40}\|)>/g, '< $1 >'],
  [/<\|/g, '< |'],
  [/\|>/g, '| >'],
  [/<(｜[^｜<>\n]{0,40}｜)>/g, '< $1 >'],
  [/\[(\/?)(INST|AVAILABLE_TOOLS|TOOL_CALLS|TOOL_RESULTS|SYSTEM_PROMPT)\]/gi, '[ $1$2 ]'],
  [/<<(\/?)(SYS)>>/gi, '< < $1$2 > >'],
  [
    /<(\/?\s?)(system|user|assistant|human|tool|tool_call|function_call|start_of_turn|end_of_turn|bos|eos|s|think|instructions?)(\s?)>/gi,
    '< $1$2$3 >',
  ],
];

/** `text` with the borders of turns broken up; everything else stays as it is. */
export function neutralize(text: string): string {
  return controlMarks.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), text);
}

/** Every line of `text` behind a margin, so that no line of it can be a label of ours. */
export function withMargin(text: string): string {
  return neutralize(text)
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) => `| ${line}`)
    .join('\n');
}
