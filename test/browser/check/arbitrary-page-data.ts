import fc from 'fast-check';
import type { PageData } from '../../../src/contract/page-data.ts';
import * as part from '../../../src/contract/parts.ts';

const unit = fc.oneof(
  fc.constantFrom('a', ' ', 'é', '😀', '\n', '<', '\u202e'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
);

/** Text of code points without U+0000; sometimes exactly as long as the limit allows. */
function text(maxChars: number, minChars = 0): fc.Arbitrary<string> {
  const short = fc
    .array(unit, { minLength: minChars, maxLength: Math.min(maxChars, 8) })
    .map((units) => units.join(''));
  const full = fc.constantFrom('a', '😀').map((char) => char.repeat(maxChars));
  return fc.oneof({ weight: 4, arbitrary: short }, { weight: 1, arbitrary: full }).filter((value) => {
    const chars = [...value].length;
    return !value.includes('\0') && chars >= minChars && chars <= maxChars;
  });
}

const id = fc.oneof(fc.integer({ min: 1, max: 50 }), fc.constant(4_294_967_295));
const count = fc.nat(1_000);
const nullable = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const oneOf = <T extends string>(options: { options: readonly T[] }) => fc.constantFrom(...options.options);
const rating = fc.constantFrom('up', 'down', null);
const anyText = fc.string();
const model = fc.record({ provider: text(100, 1), name: text(100, 1) });
const origin = { language: anyText, generatedAt: anyText, generatedAtText: anyText, basedOnEntryId: id, model, rating };

const item = fc.record({ text: text(600, 1), entryIds: fc.array(id, { maxLength: 20 }), support: oneOf(part.support) });
const section = fc.record({
  kind: oneOf(part.sectionKind),
  title: nullable(text(200)),
  items: fc.array(item, { maxLength: 4 }),
});
const coverage = fc.record({
  covered: count,
  total: count,
  newMessages: count,
  newResponses: count,
  newNotes: count,
  firstNewEntryId: nullable(id),
});
const summary = fc.record({
  gist: text(160, 1),
  sections: fc.array(section, { maxLength: 4 }),
  body: nullable(text(20_000)),
  nextStep: nullable(fc.record({ kind: oneOf(part.nextStepKind), text: text(400, 1) })),
  warnings: fc.array(oneOf(part.warning), { maxLength: 3 }),
  coverage,
  ...origin,
});
const source = fc.record({
  kind: oneOf(part.sourceKind),
  id: nullable(text(100)),
  title: text(200, 1),
  url: nullable(fc.webUrl().filter((url) => part.sourceUrl.safeParse(url).success)),
  internal: fc.boolean(),
});
const recommendation = fc.record({
  id: fc.stringMatching(/^[A-Za-z0-9._:~@+=-]{1,100}$/),
  kind: oneOf(part.recommendationKind),
  title: text(200, 1),
  body: text(8_000, 1),
  confidence: nullable(fc.record({ level: oneOf(part.confidenceLevel), reason: text(300) })),
  rationale: nullable(text(1_000)),
  sources: fc.array(source, { maxLength: 3 }),
  status: fc.constantFrom('open', 'used', 'dismissed', 'outdated', 'retired'),
  ...origin,
});

const fact = fc.record({ name: anyText, level: anyText, text: text(200), note: text(200), field: anyText });
const assessment = fc.record({ items: fc.array(fact, { maxLength: 12 }), coverage });

/** Page data of every shape the contract allows. */
export const arbitraryPageData: fc.Arbitrary<PageData> = fc.record({
  schema: fc.constant(1),
  ticketId: id,
  revision: anyText,
  summary: nullable(summary),
  recommendations: fc.array(recommendation, { maxLength: 3 }),
  recommendationsComplete: fc.boolean(),
  pending: nullable(fc.record({ state: fc.constantFrom('queued', 'working', 'failed'), since: anyText })),
  can: fc.record({ reply: fc.boolean(), note: fc.boolean(), rate: fc.boolean(), refresh: fc.boolean() }),
  settings: fc.record({
    panels: fc.array(fc.constantFrom('summary', 'recommendations'), { maxLength: 3 }),
    initialState: fc.constantFrom('remember', 'expanded', 'collapsed'),
  }),
  assessment: fc.option(assessment, { nil: undefined }),
}) as fc.Arbitrary<PageData>;

const others: fc.Arbitrary<unknown> = fc.constantFrom(
  null,
  true,
  0,
  -1,
  1.5,
  4_294_967_296,
  9_007_199_254_740_992,
  '',
  'up',
  '\ud800',
  '\0',
  '😀'.repeat(161),
  'a'.repeat(20_001),
  'javascript:alert(1)',
  [],
  {},
  Array(41).fill({}),
);

/** The value with one member, somewhere in it, removed, replaced or added. */
export function mutated<T>(valid: fc.Arbitrary<T>): fc.Arbitrary<unknown> {
  return fc
    .tuple(valid, fc.nat(), others, fc.constantFrom('remove', 'replace', 'add', 'repeat'))
    .map(([value, at, other, how]) => {
      const copy = structuredClone(value);
      const places = [...placesIn(copy)];
      const place = places[at % places.length];
      if (!place) return copy;
      const { holder, key } = place;
      if (how === 'replace') holder[key] = other;
      else if (how === 'add') holder[`x-${key}`] = other;
      else if (how === 'repeat' && Array.isArray(holder)) holder.push(...Array(50).fill(holder[Number(key)]));
      else if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      return copy;
    });
}

interface Place {
  holder: Record<string, unknown>;
  key: string;
}

function* placesIn(value: unknown): Generator<Place> {
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    const holder = value as Record<string, unknown>;
    yield { holder, key };
    yield* placesIn(holder[key]);
  }
}
