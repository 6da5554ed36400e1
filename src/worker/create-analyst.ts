import { randomInt } from 'node:crypto';
import type { Analyst } from './analyst.ts';
import type { Settings } from './config/settings.ts';
import { modelAnswerSchema } from './insights/model-answer-schema.ts';
import { createLocalAnalyst } from './local-analyst.ts';
import { extractive } from './models/extractive/extractive.ts';
import type { RemoteModel } from './models/model.ts';
import { createOpenAiCompatible } from './models/openai-compatible/openai-compatible.ts';
import { questionAnswerSchema } from './questions/question-answer.ts';
import { createRemoteAnalyst } from './remote-analyst.ts';
import type { Fetch } from './shim-client/exchange.ts';
import type { Time } from './time.ts';

const range = 2 ** 40;
const unforeseeable = () => randomInt(range) / range;

/** The one place that says who reads the tickets: the model of the settings behind what prepares and checks. */
export function createAnalyst(settings: Settings, fetch: Fetch, time: Time, random = unforeseeable): Analyst {
  const { FAI_MODEL, FAI_MODEL_URL: url, FAI_MODEL_NAME, FAI_MODEL_FALLBACK_NAME, FAI_MODEL_API_KEY } = settings;
  const promptSettings = { language: settings.FAI_LANGUAGE ?? null, random };
  if (FAI_MODEL !== 'openai-compatible' || url === undefined || FAI_MODEL_NAME === undefined) {
    return createLocalAnalyst(extractive, promptSettings);
  }
  const timeoutMs = settings.FAI_MODEL_TIMEOUT_SECONDS * 1_000;
  const shared = { url, apiKey: FAI_MODEL_API_KEY ?? null, fetch, time, timeoutMs };
  const modelsFor = (schema: Readonly<Record<string, unknown>>): readonly [RemoteModel, ...RemoteModel[]] => {
    const model = createOpenAiCompatible({ ...shared, schema, name: FAI_MODEL_NAME });
    const fallback =
      FAI_MODEL_FALLBACK_NAME && createOpenAiCompatible({ ...shared, schema, name: FAI_MODEL_FALLBACK_NAME });
    return fallback ? [model, fallback] : [model];
  };
  return createRemoteAnalyst({
    ...promptSettings,
    models: modelsFor(modelAnswerSchema),
    answering: modelsFor(questionAnswerSchema),
    plain: extractive,
  });
}
