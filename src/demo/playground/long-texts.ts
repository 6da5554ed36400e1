import { limits } from '../../contract/limits.ts';
import { item, reply } from './parts.ts';
import type { Insights, Recommendation } from './state.ts';

const sentence =
  'The second parcel was held in Cologne because its label had come off, and nobody had counted the sets. ';

/** Exactly so many characters of prose. */
function prose(chars: number): string {
  return sentence
    .repeat(Math.ceil(chars / sentence.length))
    .slice(0, chars - 1)
    .trimEnd()
    .padEnd(chars, '.');
}

/** Ten short recommendations. */
export const tenReplies: Recommendation[] = Array.from({ length: limits.recommendations }, (_, index) =>
  reply(`variant-${index + 1}`, `Variant ${index + 1}: send the set by express`, {
    confidence: { level: (['high', 'medium', 'low'] as const)[index % 3] ?? 'low', reason: prose(60) },
  }),
);

const sectionCount = 12;
const titleChars = 20;
const itemCount = Math.floor(
  (limits.summaryChars - limits.gistChars - limits.nextStepChars - sectionCount * titleChars) / limits.itemChars,
);

/** A summary of almost 20,000 characters, and a recommendation in which every text is as long as it may be. */
export const textsAtTheirLimits: Insights = {
  summary: {
    gist: prose(limits.gistChars),
    sections: Array.from({ length: sectionCount }, (_, section) => ({
      kind: 'state' as const,
      title: prose(titleChars),
      items: Array.from({ length: itemCount }, (_, index) => index)
        .filter((index) => index % sectionCount === section)
        .map((index) => item(prose(limits.itemChars), 1 + (index % 6))),
    })),
    nextStep: { kind: 'reply', text: prose(limits.nextStepChars) },
  },
  recommendations: [
    reply('as-long-as-can-be', prose(limits.titleChars), {
      body: Array.from({ length: 10 }, () => prose(798)).join('\n\n'),
      rationale: prose(limits.rationaleChars),
      confidence: { level: 'high', reason: prose(limits.confidenceReasonChars) },
      sources: Array.from({ length: limits.sourcesPerRecommendation }, (_, index) => ({
        kind: 'url' as const,
        title: prose(limits.titleChars),
        url: `https://help.larkfield.example/${index}/${'x'.repeat(limits.urlChars - 40)}`,
        internal: index % 2 === 1,
      })),
    }),
  ],
};
