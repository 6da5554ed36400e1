import { expect, it } from 'vitest';
import { modelAnswerSchema } from '../../../src/worker/insights/model-answer-schema.ts';
import { readAnswerText } from '../../../src/worker/insights/read-answer-text.ts';
import { workerKinds } from '../../../src/worker/kinds/kinds.ts';
import { openAnalysisBench } from '../fake/analysis-bench.ts';
import { answerOf } from '../fake/fake-answer.ts';
import { completion } from '../fake/fake-model.ts';
import { entryOf, ticketOf } from '../prepare/ticket-for-test.ts';

interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean;
  anyOf?: Schema[];
  items?: Schema;
}

/** Objects in `schema` that leave a member open, as strict modes do not take. */
function open(schema: Schema, path = ''): string[] {
  const { properties = {}, required = [], anyOf = [], items } = schema;
  const names = Object.keys(properties);
  const isOpen =
    schema.type === 'object' && (schema.additionalProperties !== false || names.some((one) => !required.includes(one)));
  return [
    ...(isOpen ? [path || '/'] : []),
    ...names.flatMap((name) => open(properties[name] ?? {}, `${path}/${name}`)),
    ...anyOf.flatMap((one) => open(one, path)),
    ...(items ? open(items, `${path}[]`) : []),
  ];
}

it('a model is asked for each kind, in a form that strict endpoints take', () => {
  const { properties = {}, required } = modelAnswerSchema as Schema;
  for (const { name } of workerKinds) {
    expect(Object.keys(properties[name] ?? {})).not.toEqual([]);
    expect(required).toContain(name);
  }
  expect(open(modelAnswerSchema as Schema)).toEqual([]);
});

it('and told in words what each of them is', async () => {
  const { model, analyse } = openAnalysisBench(() => completion(JSON.stringify(answerOf())));
  await analyse(ticketOf([entryOf(1, 'The printer is broken.')]));
  for (const { name, instructions } of workerKinds) {
    expect(instructions).toMatch(new RegExp(`^${name}: `));
    expect(model.requests[0]?.body.messages[0]?.content).toContain(instructions);
  }
});

it('a part that the worker does not ask for is left out, whatever a model writes there', () => {
  const read = readAnswerText(JSON.stringify({ ...answerOf(), related: { items: [7] }, ticketId: 8 }));
  expect(read.ok && Object.keys(read.value)).not.toContain('related');
  expect(read).toMatchObject({ ok: true, value: { timeline: [], gist: answerOf().gist } });
});
