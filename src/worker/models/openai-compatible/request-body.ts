import type { PromptMessage } from '../../prompt/messages.ts';
import type { Abilities } from './abilities.ts';

/** Little chance: the same ticket should get much the same summary. */
const temperature = 0.2;

/** The JSON of a chat completion request, with no more in it than the endpoint takes. */
export function requestBody(
  name: string,
  messages: readonly PromptMessage[],
  schema: Readonly<Record<string, unknown>> | null,
  abilities: Abilities,
): string {
  const { limitName, maxAnswerTokens, takesTemperature, takesSystemRole } = abilities;
  return JSON.stringify({
    model: name,
    messages: takesSystemRole ? messages : withoutSystemRole(messages),
    stream: false,
    ...(takesTemperature ? { temperature } : {}),
    ...(limitName === null ? {} : { [limitName]: maxAnswerTokens }),
    ...(schema === null ? {} : responseFormat(schema, abilities)),
  });
}

function responseFormat(schema: Readonly<Record<string, unknown>>, { format }: Abilities) {
  if (format === 'none') return {};
  if (format === 'json_object') return { response_format: { type: 'json_object' } };
  return { response_format: { type: 'json_schema', json_schema: { name: 'draft', strict: true, schema } } };
}

/** Some templates know two roles only: what the system says then stands first in the first message. */
function withoutSystemRole(messages: readonly PromptMessage[]): PromptMessage[] {
  const system = messages.filter(({ role }) => role === 'system').map(({ content }) => content);
  const [first, ...others] = messages.filter(({ role }) => role !== 'system');
  if (first === undefined) return [];
  return [{ ...first, content: [...system, first.content].join('\n\n') }, ...others];
}
