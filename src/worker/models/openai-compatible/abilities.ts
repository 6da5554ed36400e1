/** What an endpoint takes, learnt from what it refuses and remembered as long as the program runs. */
export interface Abilities {
  readonly format: 'json_schema' | 'json_object' | 'none';
  readonly limitName: 'max_tokens' | 'max_completion_tokens' | null;
  readonly takesTemperature: boolean;
  readonly takesSystemRole: boolean;
  /** Room for an answer; a model that thinks first needs more. */
  readonly maxAnswerTokens: number;
}

/** A summary with its responses, an assessment and a timeline of thirty steps. */
const plainAnswerTokens = 6_144;
/** For models that think before they write, and are billed for it. */
export const thinkingAnswerTokens = 16_384;

export const firstGuess: Abilities = {
  format: 'json_schema',
  limitName: 'max_tokens',
  takesTemperature: true,
  takesSystemRole: true,
  maxAnswerTokens: plainAnswerTokens,
};

const speaksOf = {
  format: /response_?format|json_?(?:schema|object|mode)|structured[ _]?outputs?|guided|grammar|schema/i,
  limit: /max_(?:completion_)?tokens|maxoutputtokens|num_predict/i,
  temperature: /temperature|top_p|sampling/i,
  systemRole:
    /system (?:role|message|prompt|instruction)|role[^a-z]{1,4}system|conversation roles must alternate|developer instruction/i,
};
const tooLong =
  /context[ _](?:length|window|size)|maximum context|too (?:long|many tokens)|exceed(?:s|ed)?[^.]{0,60}(?:context|limit|maximum|tokens)|reduce the length|prompt is too/i;

/** True when a refusal says that the messages are more than the model can read. */
export function saysTooLong(refusal: string): boolean {
  return tooLong.test(refusal) && !speaksOf.limit.test(refusal);
}

/**
 * What to try instead after `refusal`, the text of an error answer; null when there is nothing left to leave out. An error
 * that names nothing is taken to mean what is refused most often.
 */
export function withoutRefused(abilities: Abilities, refusal: string): Abilities | null {
  if (speaksOf.temperature.test(refusal) && abilities.takesTemperature)
    return { ...abilities, takesTemperature: false };
  if (speaksOf.limit.test(refusal)) {
    const { limitName } = abilities;
    if (limitName === 'max_tokens') return { ...abilities, limitName: 'max_completion_tokens' };
    if (limitName === 'max_completion_tokens') return { ...abilities, limitName: null };
  }
  if (speaksOf.systemRole.test(refusal) && abilities.takesSystemRole) return { ...abilities, takesSystemRole: false };
  if (abilities.format === 'json_schema') return { ...abilities, format: 'json_object' };
  if (abilities.format === 'json_object') return { ...abilities, format: 'none' };
  if (abilities.takesTemperature) return { ...abilities, takesTemperature: false };
  return null;
}

/** True when a server error names the shape of the answer: some servers fail at what they do not know, instead of refusing. */
export function failsAtFormat({ format }: Abilities, refusal: string): boolean {
  return format !== 'none' && speaksOf.format.test(refusal);
}
