import type { Ticket } from '../../../src/contract/ticket.ts';
import { writeBack } from '../../../src/contract/write-back.ts';
import type { AnalysisOutcome, Analyst } from '../../../src/worker/analyst.ts';
import { environment } from '../../../src/worker/config/settings.ts';
import { createAnalyst } from '../../../src/worker/create-analyst.ts';
import type { Fetch } from '../../../src/worker/shim-client/exchange.ts';
import { createFakeModel, type FakeModel, type Respond } from './fake-model.ts';
import { VirtualTime } from './virtual-time.ts';

export interface AnalysisBench {
  readonly model: FakeModel;
  readonly analyst: Analyst;
  readonly time: VirtualTime;
  analyse(ticket: Ticket, signal?: AbortSignal): Promise<AnalysisOutcome>;
}

const variables = {
  FAI_OSTICKET_URL: 'https://help.test/',
  FAI_ISSUER: 'test',
  FAI_ORGANIZATION_ID: 'org',
  FAI_INSTANCE_ID: 'instance',
  FAI_PRIVATE_KEY_FILE: 'key.pem',
  FAI_KEY_ID: 'key',
  FAI_MODEL: 'openai-compatible',
  FAI_MODEL_URL: 'https://model.test/v1',
  FAI_MODEL_NAME: 'first',
  FAI_MODEL_API_KEY: 'sk-canary',
  FAI_LANGUAGE: 'en',
};

/** The analyst that the worker makes of these settings. */
export function analystFor(
  fetch: Fetch,
  time: VirtualTime,
  more: Record<string, string> = {},
  random?: () => number,
): Analyst {
  return createAnalyst(environment.parse({ ...variables, ...more }), fetch, time, random);
}

/** The worker's own analysis, by settings, against a model that answers what the test says, in the test's time. */
export function openAnalysisBench(
  respond: Respond,
  more: Record<string, string> = {},
  random?: () => number,
): AnalysisBench {
  const time = new VirtualTime();
  const model = createFakeModel(respond);
  const analyst = analystFor(model.fetch, time, more, random);
  return {
    model,
    analyst,
    time,
    analyse: (ticket, signal = new AbortController().signal) => time.run(analyst.prepare(ticket).analyse(signal)),
  };
}

/** The insights of an outcome, as they would be written back; they fit the contract, or the test fails. */
export function written(outcome: AnalysisOutcome) {
  if (!outcome.ok) throw new Error(`No insights: ${outcome.code}`);
  const body = { basedOnEntryId: 1, generatedAt: '2026-11-21T10:00:00Z', model: { provider: 'p', name: 'n' } };
  const { summary, recommendations, assessment, timeline } = writeBack.parse({ ...body, ...outcome.insights });
  if (!summary || !recommendations) throw new Error('A part is missing');
  return { summary, recommendations, assessment, timeline, language: outcome.insights.language };
}
