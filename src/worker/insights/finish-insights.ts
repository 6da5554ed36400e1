import { limits } from '../../contract/limits.ts';
import { countChars } from '../../contract/text.ts';
import {
  type FurtherPart,
  furtherParts,
  writeBackRecommendation,
  writeBackSummary,
} from '../../contract/write-back.ts';
import type { Insights } from '../analyst.ts';

type Summary = NonNullable<Insights['summary']>;
type Section = NonNullable<Summary['sections']>[number];

/**
 * Insights within all limits of the contract: what is too much goes from the end, last sections first. Parsed with the
 * schema of the write-back before it leaves. @throws ZodError for a bug of ours
 */
export function finishInsights({ language, summary, recommendations, ...further }: Insights): Insights {
  return {
    language,
    ...(summary === undefined
      ? {}
      : { summary: summary === null ? null : writeBackSummary.parse(withinLimits(summary)) }),
    ...(recommendations == null
      ? {}
      : { recommendations: withoutTwins(recommendations).map((one) => writeBackRecommendation.parse(one)) }),
    ...parsedParts(further),
  };
}

function parsedParts(further: Pick<Insights, FurtherPart>): Pick<Insights, FurtherPart> {
  const names = (Object.keys(furtherParts) as FurtherPart[]).filter((name) => further[name] !== undefined);
  return Object.fromEntries(names.map((name) => [name, furtherParts[name].nullable().parse(further[name])]));
}

function withinLimits(summary: Summary): Summary {
  let left = limits.summaryChars - countChars(summary.gist) - countChars(summary.nextStep?.text ?? '');
  const sections: Section[] = [];
  for (const section of (summary.sections ?? []).slice(0, limits.sections)) {
    left -= countChars(section.title ?? '');
    const items: Section['items'] = [];
    for (const item of section.items.slice(0, limits.itemsPerSection)) {
      const chars = countChars(item.text);
      if (chars > left) break;
      left -= chars;
      items.push({ ...item, entryIds: (item.entryIds ?? []).slice(0, limits.entryIdsPerItem) });
    }
    if (items.length > 0) sections.push({ ...section, items });
  }
  return { ...summary, sections };
}

/** Ids are the key of what staff do with a recommendation: of two with the same the first stays. */
function withoutTwins(recommendations: NonNullable<Insights['recommendations']>) {
  const ids = new Set<string>();
  return recommendations
    .filter(({ id }) => !ids.has(id) && ids.add(id))
    .slice(0, limits.recommendations)
    .map((one) => ({ ...one, sources: (one.sources ?? []).slice(0, limits.sourcesPerRecommendation) }));
}
