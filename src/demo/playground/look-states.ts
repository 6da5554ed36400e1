import { type LanguageName, languageNames, languageTitles } from '../pages/language.ts';
import { ticketIds } from '../stand-in.ts';
import type { PlaygroundState } from './state.ts';

const { rich } = ticketIds;

/** Tickets whose texts are in the language of the page; the others show their words around English texts. */
const ticketsByLanguage: Partial<Record<LanguageName, number>> = {
  ar: ticketIds.rightToLeft,
  de: ticketIds.german,
  ja: ticketIds.japanese,
};

/** Themes, directions and languages. */
export const lookStates: PlaygroundState[] = [
  { name: 'dark', group: 'Looks', title: 'A dark theme', shows: rich, query: { theme: 'dark' } },
  { name: 'restyled', group: 'Looks', title: 'A restyled theme', shows: rich, query: { theme: 'restyled' } },
  {
    name: 'dark-markdown',
    group: 'Looks',
    title: 'Markdown in a dark theme',
    shows: ticketIds.markdown,
    query: { theme: 'dark' },
  },
  { name: 'right-to-left', group: 'Looks', title: 'English from right to left', shows: rich, query: { dir: 'rtl' } },
  {
    name: 'arabic-dark',
    group: 'Looks',
    title: 'Arabic in a dark theme',
    shows: ticketIds.rightToLeft,
    query: { theme: 'dark' },
  },
  ...languageNames.map(
    (language): PlaygroundState => ({
      name: `language-${language.toLowerCase()}`,
      group: 'Languages',
      title: languageTitles[language],
      shows: ticketsByLanguage[language] ?? rich,
      query: { lang: language },
    }),
  ),
];
