import { limits } from '../../../src/contract/limits.ts';
import type { WriteBackInput } from '../../../src/contract/write-back.ts';
import type { WriteBackDraft } from '../machine.ts';
import { cut, isInvisible, pack } from './payloads.ts';

type Recommendation = NonNullable<WriteBackInput['recommendations']>[number];
type Section = NonNullable<NonNullable<WriteBackInput['summary']>['sections']>[number];

/**
 * Write-backs that between them carry every payload as an item and as the body of a recommendation, as full as the
 * limits allow; each has a gist too, taken from `gists` until there are none.
 */
export function fullWriteBacks(payloads: string[], gists: string[]): WriteBackDraft[] {
  const bodies = visible(payloads.flatMap((payload) => cut(payload, limits.recommendationBodyChars)));
  const recommendations = inGroups(bodies, limits.recommendations).map((group) => group.map(recommendation));
  // A few characters less than the limit on the whole leave room for the gist and the titles.
  const items = visible(payloads.flatMap((payload) => cut(payload, limits.itemChars)));
  const summaries = inBudget(items, limits.summaryChars - 400).map((group) => inGroups(group, limits.itemsPerSection));
  return recommendations.map((group, index) => ({
    summary: {
      gist: gists[index] ?? 'no gist left',
      sections: (summaries[index] ?? []).map(section),
      nextStep: { kind: 'reply', text: gists[index] ?? 'none' },
    },
    recommendations: group,
  }));
}

/** The gists of all payloads; short ones share a gist. */
export function hostileGists(payloads: string[]): string[] {
  return visible(pack(payloads, limits.gistChars));
}

function visible(texts: string[]): string[] {
  return texts.filter((text) => !isInvisible(text));
}

function recommendation(body: string, index: number): Recommendation {
  const title = startOf(body);
  return {
    ...{ id: `rec-${index}`, title, body, language: 'en', rationale: title },
    confidence: { level: 'low', reason: title },
    sources: [{ kind: 'ticket', id: '9', title, internal: true }],
  };
}

/** A title that is hostile too; one that nobody can see is a case of its own, see hostile-text.test.ts. */
function startOf(text: string): string {
  const [start = ''] = cut(text, limits.titleChars);
  return isInvisible(start) ? 'No title to be seen' : start;
}

function section(texts: string[]): Section {
  return { kind: 'other', title: startOf(texts[0] ?? ''), items: texts.map((text) => ({ text })) };
}

function inGroups<T>(list: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

/** Groups of at most `maxChars` code points and of no more items than a summary may have. */
function inBudget(texts: string[], maxChars: number): string[][] {
  const groups: string[][] = [[]];
  let chars = 0;
  for (const text of texts) {
    const size = [...text].length;
    // The title of a section repeats the start of its first item.
    const titleShare = limits.sectionTitleChars / 10;
    if (
      chars + size + titleShare > maxChars ||
      (groups.at(-1)?.length ?? 0) >= limits.sections * limits.itemsPerSection
    ) {
      groups.push([]);
      chars = 0;
    }
    groups.at(-1)?.push(text);
    chars += size + titleShare;
  }
  return groups;
}
