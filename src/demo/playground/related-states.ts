import { limits } from '../../contract/limits.ts';
import { ticketIds } from '../stand-in.ts';
import { summary } from './parts.ts';
import type { Insights, PlaygroundState, StateTicket } from './state.ts';

type Items = NonNullable<Insights['related']>['items'];

const state = (name: string, title: string, shows: StateTicket): PlaygroundState => ({
  name,
  group: 'What is said',
  title,
  shows,
});
const related = (items: Items): StateTicket => ({ insights: { summary: summary(), related: { items } } });

const hostile = '<img src=x onerror="document.title=\'OOPS\'"></li></ol><script>alert(1)</script>';
const everyReason = ['words', 'requester', 'organization', 'ip'] as const;

/** What has to do with a ticket. */
export const relatedStates: PlaygroundState[] = [
  state(
    'related',
    'Related tickets, articles and a canned response',
    related([
      {
        kind: 'ticket',
        id: String(ticketIds.rich),
        reasons: ['words'],
        why: 'parcel, set',
        ending: 'It was sent again.',
      },
      { kind: 'faq', id: '118', reasons: ['words'] },
      { kind: 'faq', id: '212', reasons: ['words'] },
      { kind: 'canned', id: '14', reasons: ['words'] },
      { kind: 'ticket', id: String(ticketIds.german), reasons: ['requester', 'organization'] },
    ]),
  ),
  state(
    'related-forbidden',
    'Related tickets of which one may not be seen: it is neither shown nor counted',
    related([
      { kind: 'ticket', id: String(ticketIds.forbidden), reasons: ['words'], ending: 'Nobody may read this here.' },
      { kind: 'ticket', id: String(ticketIds.summaryOnly), reasons: ['ip'] },
    ]),
  ),
  state(
    'related-none',
    'Related tickets of which none may be seen: no panel',
    related([{ kind: 'ticket', id: String(ticketIds.forbidden), reasons: ['words'] }]),
  ),
  state(
    'related-long',
    'Texts as long as they may be, with every reason',
    related([
      {
        kind: 'ticket',
        id: String(ticketIds.long),
        reasons: [...everyReason],
        why: 'parcel depot label '.repeat(40).slice(0, limits.relatedWhyChars),
        ending: 'x'.repeat(limits.relatedWhyChars),
      },
    ]),
  ),
  state(
    'related-hostile',
    'Related tickets whose texts look like HTML',
    related([
      {
        kind: 'ticket',
        id: String(ticketIds.hostile),
        reasons: ['words'],
        why: hostile,
        ending: `${hostile} {text} $(x)`,
      },
      {
        kind: 'ticket',
        id: String(ticketIds.rightToLeft),
        reasons: ['words'],
        why: '\u202eevil\u202c',
        ending: '[a](javascript:alert(1))',
      },
    ]),
  ),
];
