import type { WriteBackInput } from '../../contract/write-back.ts';
import { staffName } from '../people/person.ts';
import { type At, demoModel } from './demo-ticket.ts';

const marta = 'Marta Nowak';

type Timeline = NonNullable<WriteBackInput['timeline']>;

/** What happened to the grinder, in its order. */
export function richTimeline(at: At): Timeline {
  const step = (moment: Date, who: string | null, what: string, entryId: number | null) => ({
    at: moment.toISOString(),
    who,
    what,
    entryId,
    support: 'supported' as const,
  });
  return {
    steps: [
      step(at(280, '10:00'), marta, 'Bought the G2 grinder, two years of warranty.', 103),
      step(at(9, '23:10'), null, 'The grinder installed firmware 3.2.0 by itself.', 101),
      step(at(8, '07:15'), marta, 'First stop after two seconds, display shows E14.', 101),
      step(at(4, '07:42'), marta, 'Reported the fault: six or seven presses for one double shot.', 101),
      step(at(4, '09:15'), staffName, 'Asked for serial number and firmware version.', 102),
      step(at(4, '11:03'), marta, 'Sent both; unplugging overnight helped for two or three shots.', 103),
      step(at(4, '13:20'), staffName, 'Noted that it is the known fault of revision B boards.', 104),
      step(at(3, '08:30'), staffName, 'Explained how to go back to firmware 3.1.4.', 105),
      step(at(3, '10:00'), marta, 'Went back to 3.1.4: fine for one day.', 106),
      step(at(2, '06:30'), marta, 'E14 again, about every third shot.', 106),
      {
        at: at(2, '12:00').toISOString(),
        who: marta,
        what: 'Borrowed a grinder from a neighbour.',
        entryId: null,
        support: 'unsupported',
      },
      step(at(2, '16:48'), marta, 'Asked for the part by Friday noon, and whether she can change it herself.', 106),
      step(at(-2, '11:00'), null, 'The part is needed by noon.', 106),
      step(at(-3, '09:00'), marta, 'Street festival with 400 guests.', 106),
    ],
  };
}

/** What was said of it before: less, and less urgently. */
export function richHistory(at: At): WriteBackInput[] {
  const analysis = (
    basedOnEntryId: number,
    madeAt: Date,
    gist: string,
    assessment: NonNullable<WriteBackInput['assessment']>,
  ) => ({
    basedOnEntryId,
    generatedAt: madeAt.toISOString(),
    language: 'en',
    model: demoModel,
    summary: { gist },
    assessment,
  });
  return [
    analysis(
      101,
      at(4, '07:45'),
      'Grinder stops after two seconds since an update; the customer asks for quick help.',
      {
        urgency: { level: 'MEDIUM', score: 45 },
        effortMinutes: 30,
      },
    ),
    analysis(103, at(4, '11:06'), 'G2 grinder stops with E14 since firmware 3.2.0; unplugging helps for a few shots.', {
      urgency: { level: 'MEDIUM', score: 50 },
      effortMinutes: 45,
    }),
    analysis(105, at(3, '08:33'), 'G2 grinder stops with E14 since firmware 3.2.0; customer tries 3.1.4.', {
      urgency: { level: 'LOW', score: 30 },
      effortMinutes: 45,
    }),
    analysis(106, at(2, '16:50'), 'Going back to firmware 3.1.4 did not last: E14 is back.', {
      urgency: { level: 'HIGH', score: 82 },
      effortMinutes: 90,
    }),
  ];
}
