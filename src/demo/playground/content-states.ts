import { ticketIds } from '../stand-in.ts';
import { tenReplies, textsAtTheirLimits } from './long-texts.ts';
import { gist, item, replies, reply, summary } from './parts.ts';
import type { PlaygroundState, StateTicket } from './state.ts';

const state = (name: string, title: string, shows: number | StateTicket): PlaygroundState => ({
  name,
  group: 'What is said',
  title,
  shows,
});

const markdownBody = `Tomas Bauer ordered **four filter sets** (order 5512) and has *three* of them.

| Parcel | Sets | Arrived |
| :-- | --: | :-- |
| LK-77-1042, 1 of 2 | 2 | yes |
| 2 of 2 | 1 | Thursday |

1. The second parcel had lost its label.
2. It was sent again from Cologne.

> So we have three of four, and the invoice says four.

All four are needed by the \`28th\`.`;

/** Which parts there are, and what they hold. */
export const contentStates: PlaygroundState[] = [
  state('both', 'Both panels', ticketIds.rich),
  state('sections-only', 'A summary in sections, nothing to recommend', ticketIds.summaryOnly),
  state('gist-only', 'One line and no more', { insights: { summary: { gist } } }),
  state('markdown-only', 'A summary as Markdown, without sections', {
    insights: { summary: { gist, body: markdownBody } },
  }),
  state('markdown', 'Markdown in both panels, with a table and emoji', ticketIds.markdown),
  state('every-section', 'All seven kinds of section, with titles and without', {
    insights: {
      summary: summary({
        sections: [
          { kind: 'request', items: [item('Send the fourth filter set.', 6)] },
          { kind: 'state', title: 'Delivery', items: [item('Three of four sets are there.', 6)] },
          { kind: 'state', title: 'Invoice', items: [item('It charges for four.', 6)] },
          { kind: 'done', items: [item('The second parcel was sent again.', 4, 5)] },
          { kind: 'open_questions', items: [item('Was the fourth set ever packed?', 4)] },
          { kind: 'dates', items: [item('28th: the second shop opens.', 1)] },
          { kind: 'sentiment', items: [item('Friendly, and more hurried with each message.', 6)] },
          { kind: 'other', items: [item('The customer opens a second shop.', 1)] },
        ],
      }),
    },
  }),
  state('recommendations-only', 'Responses without a summary', ticketIds.recommendationsOnly),
  state('ten-recommendations', 'Ten responses', { insights: { summary: summary(), recommendations: tenReplies } }),
  state('confidence', 'Each confidence, and none', {
    insights: {
      summary: summary(),
      recommendations: [
        ...replies,
        reply('ask', 'Ask whether three sets are enough to open', {
          confidence: { level: 'medium', reason: 'Possible, but the date is close.' },
        }),
        reply('no-band', 'Thank the customer for counting'),
      ],
    },
  }),
  state('internal-sources', 'A response that rests on internal sources', {
    insights: {
      summary: summary(),
      recommendations: [
        reply('internal', 'Explain what the depot did', {
          sources: [
            { kind: 'entry', id: '4', title: 'Note: the label had come off', internal: true },
            { kind: 'faq', id: '51', title: 'When a parcel is split', internal: true },
            { kind: 'ticket', id: '412', title: 'Ticket #283904: the same depot', internal: true },
            { kind: 'canned', id: '9', title: 'Missing parts', internal: false },
            { kind: 'url', title: 'Track a parcel', url: 'https://help.larkfield.example/track', internal: false },
          ],
        }),
        ...replies.slice(1),
      ],
    },
  }),
  state('action', 'A suggested action among the responses', {
    insights: {
      summary: summary({ nextStep: { kind: 'internal_action', text: 'Ask the warehouse to count.' } }),
      recommendations: [
        reply('count', 'Have the warehouse count', {
          kind: 'action',
          body: 'Ask Jonas to **count** the sets of order 5512 before another one leaves.',
        }),
        ...replies,
      ],
    },
  }),
  state('close', 'A next step that closes the ticket', {
    insights: { summary: summary({ nextStep: { kind: 'close', text: 'Everything has arrived.' } }) },
  }),
  state('warnings', 'A message with hidden text and instructions to an AI', {
    insights: { summary: summary({ warnings: ['hidden_text', 'instructions_to_ai'] }), recommendations: replies },
  }),
  state('long', 'All texts at their limits', { insights: textsAtTheirLimits }),
  state('incomplete', 'More than the page may carry: the rest comes when opened', ticketIds.long),
  state('unbreakable', 'Words without a place to break', {
    insights: {
      summary: summary({
        gist: 'Larkfield'.repeat(17),
        sections: [{ kind: 'state', title: 'S'.repeat(120), items: [item('0123456789'.repeat(60), 1)] }],
      }),
      recommendations: [reply('long-word', 'Ä'.repeat(200), { body: `${'x'.repeat(900)}\n\n\`${'y'.repeat(400)}\`` })],
    },
  }),
  state('emoji', 'Emoji, flags and families', {
    insights: {
      summary: summary({
        gist: `☕🫘 Three of four 🧺 — ${'👩‍👩‍👧‍👦'.repeat(6)} 🇺🇦🏳️‍🌈`,
        sections: [{ kind: 'sentiment', items: [item('😀 → 😐 → 😟 𝒹𝓇𝒾𝓃𝓀 𠮷野家', 6)] }],
      }),
      recommendations: [
        reply('emoji', 'Send it 📦💨', { body: 'Hello Tomas 👋🏽\n\n**On its way** 🚚\n\nRobin 🙇🏻‍♂️' }),
      ],
    },
  }),
  state('hostile', 'Text that looks like HTML, script and Markdown tricks', ticketIds.hostile),
  state('nothing', 'No result: no mount, no script', ticketIds.nothing),
];
