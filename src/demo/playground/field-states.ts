import { replies, summary } from './parts.ts';
import type { PlaygroundState, StateTicket } from './state.ts';

const state = (name: string, title: string, shows: StateTicket): PlaygroundState => ({
  name,
  group: 'What is said',
  title,
  shows,
});

const label = 'AI summary';
const value = `<p>Three of four filter sets arrived. The customer needs the fourth <b>by the 28th</b>.</p>
<ul><li>Two sets came with the first parcel.</li><li>The invoice charges for four.</li></ul>`;

/** What other tools write into fields of a ticket's form. */
export const fieldStates: PlaygroundState[] = [
  state('field', 'A summary of another tool, in a field of the form', {
    ticket: { toolField: { label, value, afterEntry: 5 } },
  }),
  state('field-newer', 'A field that was filled in after our summary', {
    ticket: { toolField: { label, value, afterEntry: 6 } },
    insights: { summary: summary(), recommendations: replies, basedOn: 4 },
  }),
  state('field-older', 'A summary of ours, newer than what the field says', {
    ticket: { toolField: { label, value, afterEntry: 2 } },
    insights: { summary: summary() },
  }),
  state('field-odd', 'A field that says "n/a": nothing is shown', {
    ticket: { toolField: { label, value: '<p>n/a</p><script>alert(1)', afterEntry: 6 } },
  }),
];
