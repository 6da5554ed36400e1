import type { WriteBackInput } from '../../contract/write-back.ts';
import { staffName } from '../people/person.ts';
import { type Branch, branches } from './branches.ts';
import { type At, type DemoTicket, demoModel, draftTicket, entry } from './demo-ticket.ts';
import { installationLetter } from './installation-letter.ts';

const ines = 'Ines Falk';

/** More than the mount may carry: the page gets the first recommendation and asks for the others when opened. */
export const longTicket: DemoTicket = {
  ticketId: 4,
  name: 'Long',
  line: 'Twelve sections and ten long recommendations, over 64 KB: the rest is loaded when it is opened.',
  ticket: (at) =>
    draftTicket({
      ticketId: 4,
      subject: 'Rollout of fourteen S2 machines to ten branches in May',
      topic: 'Projects / Rollout',
      servicePlan: 'Project (no limit)',
      customer: { name: ines, email: 'ines.falk@rheinkaffee.example', organization: 'Rheinkaffee GmbH' },
      customFields: [
        { label: 'Project', value: 'RK-2026-05' },
        { label: 'Branches', value: branches.map((branch) => branch.city).join(', ') },
      ],
      entries: [
        entry(401, 'M', at(6, '08:00'), ines, order, { title: 'Rollout in May' }),
        ...branches.map((branch, index) =>
          entry(402 + index, 'M', at(5, `09:${10 + index}`), branch.manager, branchReport(branch)),
        ),
        entry(
          412,
          'N',
          at(4, '10:00'),
          staffName,
          'Vans are booked from 4 to 15 May. Essen and Krefeld are at risk: no water, fuse too small.',
        ),
        entry(
          413,
          'M',
          at(3, '17:30'),
          ines,
          'All managers have answered. Please write to each of them directly and copy me. The days in the plan are fixed except for Essen.',
        ),
      ],
    }),
  insights,
};

function insights(at: At): WriteBackInput {
  return {
    basedOnEntryId: 413,
    generatedAt: at(3, '17:36').toISOString(),
    language: 'en',
    model: demoModel,
    summary: {
      gist: 'Fourteen S2 machines go to ten branches between 4 and 15 May; Essen and Krefeld are not ready. Ten letters are due.',
      sections: [
        section('request', null, [
          [401, 'Install fourteen S2 machines in ten branches, one branch a day.'],
          [413, 'Write to each manager directly and copy Ines Falk.'],
        ]),
        section('dates', null, [
          [401, 'First day 4 May, last day 15 May.'],
          [413, 'The days are fixed except for Essen.'],
        ]),
        ...branches.map((branch, index) =>
          section('state', branch.city, [
            [
              402 + index,
              `${branch.manager} expects ${branch.machines === 1 ? 'one machine' : `${branch.machines} machines`} on ${branch.day}.`,
            ],
            [402 + index, `Water: ${branch.water}. Power: ${branch.power}.`],
          ]),
        ),
      ],
      nextStep: {
        kind: 'reply',
        text: 'Send each manager the list for their branch; start with Essen, whose day may move.',
      },
    },
    recommendations: branches.map((branch) => ({
      id: `letter-${branch.city
        .normalize('NFD')
        .replace(/[^A-Za-z]/g, '')
        .toLowerCase()}`,
      title: `Letter to ${branch.manager}, ${branch.city}`,
      language: 'en',
      body: installationLetter(branch),
      confidence: { level: 'high' as const, reason: 'Filled in from the plan and the answer of the branch.' },
    })),
  };
}

function section(kind: 'request' | 'dates' | 'state', title: string | null, items: [entryId: number, text: string][]) {
  return {
    kind,
    title,
    items: items.map(([entryId, text]) => ({ text, entryIds: [entryId], support: 'supported' as const })),
  };
}

function branchReport({ city, day, machines, water, power }: Branch): string {
  return `Hello,\n\nfor ${city}: ${day} suits us, ${machines === 1 ? 'one machine' : `${machines} machines`} as planned. Water: ${water}. Power: ${power}.`;
}

const order = `Dear Larkfield team,

the board has approved the rollout: fourteen S2 machines for ten branches, one branch a day from 4 to 15 May. I have asked every manager to tell you how water and power look in their branch; their answers will arrive in this ticket.

Please prepare for each branch a list of what must be ready on the day.

Kind regards
Ines Falk, Rheinkaffee GmbH`;
