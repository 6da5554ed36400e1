import { describe, expect, it } from 'vitest';
import { laterKindNames } from '../../src/contract/kinds/later-kinds.ts';
import { furtherParts } from '../../src/contract/write-back.ts';
import { textOf } from './parity/house.ts';
import { analysed, type Kind, kinds, type Sort } from './parity/kind.ts';
import { meddlings } from './parity/meddling.ts';
import { shownByDemo } from './parity/shown-by-demo.ts';
import { missingSteps, steps } from './parity/steps.ts';

const names = kinds.map(({ name }) => name);

it('every kind of the wire is among those that are looked at', () => {
  const parts = ['summary', 'recommendations', ...Object.keys(furtherParts)];
  expect(kinds.filter(({ isWrittenBack }) => isWrittenBack).map(({ name }) => name)).toEqual(parts);
  expect(
    kinds
      .filter(({ sort }) => sort === 'later')
      .map(({ name }) => name)
      .sort(),
  ).toEqual([...laterKindNames].sort());
});

it.each(names)('%s has every step of the recipe', async (name) => {
  const kind = kinds.find((one) => one.name === name) as Kind;
  expect(missingSteps(kind, await shownByDemo())).toEqual([]);
});

it('no file of a kind uses a file of another kind', () => {
  expect(meddlings(kinds)).toEqual([]);
});

describe('the recipe in CONTRIBUTING.md', () => {
  const recipe = textOf('CONTRIBUTING.md').split('## Adding a kind of insight')[1] ?? '';

  it('has these steps, in this order', () => {
    const told = Array.from(recipe.matchAll(/^\d+\. \*\*(.+?)\*\*/gm), ([, title]) => title);
    expect(told).toEqual(steps.map(({ title }) => title));
  });
});

describe('this test itself', () => {
  const invented = (sort: Sort): Kind => ({
    name: 'weather',
    sort,
    isWrittenBack: true,
    machineRoutes: ['tickets/{id}/weather'],
    bodies: ['weather'],
    toggle: 'show_weather',
    title: 'weather',
    tellsOf: [],
    worker: analysed('weather'),
  });

  it.each(['with_page', 'later'] as const)('names every step of a made-up kind (%s), with what to do', async (sort) => {
    const kind = invented(sort);
    const wanted = steps.filter((step) => step.appliesTo(kind)).map(({ title }) => title);
    const missing = missingSteps(kind, await shownByDemo());
    expect(missing.map((sentence) => /^weather lacks the step "(.+?)": .+\.$/.exec(sentence)?.[1])).toEqual(wanted);
    for (const sentence of missing) expect(sentence).toMatch(/\.(?:ts|tsx|php|json|md)\b|README|src\/|test\//);
  });

  it('has every step for one sort or the other', () => {
    const all = (['with_page', 'later'] as const).map(invented);
    expect(steps.filter((step) => !all.some((kind) => step.appliesTo(kind)))).toEqual([]);
  });

  it('finds a kind that uses another', () => {
    const file = (path: string, text: string) => ({ path, text });
    const files = [
      file('src/a/kinds/rain.ts', "import { wind } from './wind.ts';\nimport type { Sun } from '../sun-state.ts';"),
      file('src/a/kinds/wind.ts', "import { kinds } from './kinds.ts';"),
      file('src/a/kinds/kinds.ts', "import { rain } from './rain.ts';"),
      file('src/a/sun-state.ts', "// as import('./kinds/rain.ts') does"),
      file('lib/Kind/RainKind.php', '/** Beside WindKind. */ final class RainKind { use WindKind; }'),
      file('lib/Kind/WindKind.php', "final class WindKind { const NAME = 'rain'; }"),
    ];
    const kindsOf = (...tellsOf: string[]) => ['rain', 'wind', 'sun'].map((name) => ({ name, tellsOf }));
    expect(meddlings(kindsOf(), files)).toEqual([
      'src/a/kinds/rain.ts -> src/a/kinds/wind.ts',
      'src/a/kinds/rain.ts -> src/a/sun-state.ts',
      'src/a/sun-state.ts -> src/a/kinds/rain.ts',
      'lib/Kind/RainKind.php -> lib/Kind/WindKind.php',
    ]);
    expect(meddlings(kindsOf('wind'), files)).toEqual([
      'src/a/kinds/rain.ts -> src/a/sun-state.ts',
      'src/a/sun-state.ts -> src/a/kinds/rain.ts',
    ]);
  });
});
