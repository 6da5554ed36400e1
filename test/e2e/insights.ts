import type { WriteBackDraft } from './machine.ts';

/** A summary and two recommendations as a worker would send them. */
export function sampleInsights(gist = 'Crate 7 never arrived; the customer needs it by Friday.'): WriteBackDraft {
  return {
    summary: {
      gist,
      sections: [
        { kind: 'request', items: [{ text: 'Wants to know where crate 7 is.' }] },
        { kind: 'state', items: [{ text: 'The carrier says Thursday.' }] },
      ],
      nextStep: { kind: 'reply', text: 'Tell the customer about Thursday.' },
    },
    recommendations: [
      {
        id: 'rec-1',
        title: 'Announce Thursday',
        body: 'Hello Carla,\n\nthe carrier says **Thursday**.',
        language: 'en',
      },
      { id: 'rec-2', title: 'Offer a replacement', body: 'We can send another crate today.', language: 'en' },
    ],
  };
}
