import type { PromptMessage } from '../../prompt/messages.ts';
import type { ModelAnswer, ModelFailureCode, RemoteModel } from '../model.ts';
import { type Abilities, firstGuess, thinkingAnswerTokens } from './abilities.ts';
import { tokensAtMostIn, tokensAtMostOf } from './count-tokens.ts';
import { requestBody } from './request-body.ts';
import { type ChatEndpoint, sendChat } from './send-chat.ts';

export interface OpenAiCompatibleOptions extends Omit<ChatEndpoint, 'url'> {
  /** Where `/chat/completions` is; a query stays. */
  readonly url: string;
  readonly name: string;
  /** What an answer must fit, for endpoints that can make a model keep to it. */
  readonly schema: Readonly<Record<string, unknown>>;
}

/** A model behind an endpoint that speaks OpenAI's chat completions: Ollama, llama.cpp, vLLM, hosted ones. */
export function createOpenAiCompatible({ url, name, schema, ...rest }: OpenAiCompatibleOptions): RemoteModel {
  const endpoint: ChatEndpoint = { ...rest, url: chatAddress(url) };
  let abilities: Abilities = firstGuess;

  async function ask(
    messages: readonly PromptMessage[],
    signal: AbortSignal,
    wanted: typeof schema | null,
  ): Promise<ModelAnswer> {
    const tokens = { input: 0, output: 0 };
    const inputAtMost = tokensAtMostOf(messages);
    for (;;) {
      const bodyFor = (one: Abilities) => requestBody(name, messages, wanted, one);
      const sent = await sendChat(endpoint, bodyFor, abilities, signal);
      if (!sent.ok) {
        const { code, final, retryAfterSeconds } = sent;
        return { ok: false, code, final, retryAfterSeconds, tokens };
      }
      const { completion } = sent;
      const used = sent.abilities.maxAnswerTokens;
      // Several tickets at once learn beside each other: nothing that one has learnt is forgotten for another.
      abilities = { ...sent.abilities, maxAnswerTokens: Math.max(used, abilities.maxAnswerTokens) };
      tokens.input += completion.tokens?.input || inputAtMost;
      tokens.output += completion.tokens?.output || tokensAtMostIn(completion.text);
      if (completion.isRefusal) return failed('model_refused', tokens);
      if (!completion.isCutOff) return { ok: true, text: completion.text, tokens };
      if (used >= thinkingAnswerTokens || wanted === null) return failed('model_cut_off', tokens);
      abilities = { ...abilities, maxAnswerTokens: thinkingAnswerTokens };
    }
  }

  return {
    provider: 'openai-compatible',
    name,
    isRemote: true,
    messageTokensAtMost: tokensAtMostOf,
    tokensAtMost: (messages) =>
      2 * tokensAtMostOf(messages) +
      abilities.maxAnswerTokens +
      (abilities.maxAnswerTokens < thinkingAnswerTokens ? thinkingAnswerTokens : 0),
    ask: (messages, signal) => ask(messages, signal, schema),
    async probe(signal) {
      const answer = await ask([{ role: 'user', content: 'Answer with the word OK.' }], signal, null);
      // Thinking about it until the room is used up is an answer, too.
      return answer.ok || answer.code === 'model_cut_off' ? null : probeWords[answer.code];
    },
  };
}

function failed(code: ModelFailureCode, tokens: ModelAnswer['tokens']): ModelAnswer {
  return { ok: false, code, final: false, retryAfterSeconds: null, tokens };
}

/** `{url}/chat/completions`, whether or not the path was given whole. */
export function chatAddress(url: string): string {
  const address = new URL(url);
  const path = address.pathname.replace(/\/+$/, '');
  address.pathname = path.endsWith('/chat/completions') ? path : `${path}/chat/completions`;
  return address.href;
}

const probeWords: Readonly<Record<ModelFailureCode, string>> = {
  model_unreachable:
    'Nothing answers at FAI_MODEL_URL. Is the server running, and is the address right (it often ends with /v1)?',
  model_timeout:
    'No answer in time. A local model may still be loading: try again, or raise FAI_MODEL_TIMEOUT_SECONDS.',
  model_redirected:
    'The address sends on to another one, which is not followed. Set FAI_MODEL_URL to where the model really is.',
  model_unauthorized: 'The key is not accepted: check FAI_MODEL_API_KEY.',
  model_not_found: 'There is no chat endpoint at FAI_MODEL_URL, or no model called FAI_MODEL_NAME.',
  model_busy: 'It has too much to do (429). Check the limits of your account.',
  model_unavailable: 'It fails on its own side (5xx).',
  model_refused: 'It refuses the request. Is FAI_MODEL_NAME a chat model?',
  model_too_long: 'It can read too little: its context is too small.',
  model_cut_off: 'It stops before it has finished.',
  model_answer_too_large: 'Its answer is far too large.',
  model_not_openai: 'What answers there does not speak OpenAI’s chat completions.',
  model_bad_answer: 'It does not answer in the shape it is asked for.',
  aborted: 'Stopped.',
};
