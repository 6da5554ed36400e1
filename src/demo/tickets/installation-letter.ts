import type { Branch } from './branches.ts';

const checks = [
  [
    'Delivery',
    'The pallets come between 7 and 9 in the morning. Please keep the rear entrance free and have somebody there who may sign. Each pallet weighs about 85 kg; our driver has a lift, but no step higher than 15 cm can be taken.',
  ],
  [
    'Counter',
    'Each machine needs 62 cm of width, 58 cm of depth and 20 cm of air above it. The counter must carry 70 kg at a point. Please have the cut-out for the hoses made beforehand: 8 cm across, 12 cm from the rear edge.',
  ],
  [
    'Water',
    'We connect to a tap with its own stop valve. The pressure must be between 2 and 5 bar; a pressure reducer is in the parcel. Hardness above 12 °dH needs the larger filter, which we bring along if you tell us a week before.',
  ],
  [
    'Drain',
    'The drain must be lower than the drip tray and at least 40 mm wide. A siphon keeps smells away; if there is none, we fit one for €48.',
  ],
  [
    'Power',
    'One socket per machine, on its own fuse. No extension leads, please: the machines draw their full current for ten minutes each morning.',
  ],
  [
    'Network',
    'The machines report their service intervals over the guest network. Please have the password ready. They send no data of guests or staff and work without a network, too.',
  ],
  [
    'Training',
    'Our trainer stays for three hours. Please plan two people per machine, before opening. The first part is for everybody, the second, on cleaning and descaling, for those who close in the evening.',
  ],
  [
    'Coffee',
    'We bring 3 kg of the house blend to adjust the grinders. If you would like to adjust them to your own beans, please have at least 2 kg at hand, roasted no more than four weeks ago.',
  ],
  [
    'Old machines',
    'We take old machines away free of charge if they are empty, dry and disconnected. Please photograph the serial number plate first: accounting needs it to write them off.',
  ],
  [
    'Waste',
    'We take the packaging back with us. The knock boxes need a bin nearby that is emptied once a day; grounds are heavy when wet, so a bin of 20 litres is better than a large one. Worn filters go into the residual waste.',
  ],
  [
    'After the start',
    'For two weeks you reach us directly, from 6 in the morning to 8 in the evening, at the number on the machine. After that the helpdesk is your first address, as before.',
  ],
] as const;

/** A complete letter to the manager of one branch, in Markdown; about 7 000 characters, near the limit of a body. */
export function installationLetter(branch: Branch): string {
  const { city, manager, machines, day, water, power } = branch;
  const count = machines === 1 ? 'one S2 espresso machine' : `${machines} S2 espresso machines`;
  return [
    `Hello ${manager},`,
    `your branch in ${city} gets **${count}** on **${day}**. Here is all that needs to be ready, in the order in which our technicians will ask for it. Please go through it once and tell me what is missing; most things can be settled within a week.`,
    `| | ${city} |\n| :-- | :-- |\n| Machines | ${machines} |\n| Day | ${day} |\n| Water | ${water} |\n| Power | ${power} |`,
    ...checks.map(([title, text], index) => `**${index + 1}. ${title}**\n\n${text}\n\n${questionsAbout(title, city)}`),
    `Could you confirm ${day} by the end of this week? If something stands in the way, we would rather move the day than improvise.`,
    'Best regards\nRobin Adler',
  ].join('\n\n');
}

/** What the branch has to answer for each point. */
function questionsAbout(title: string, city: string): string {
  const point = title.toLowerCase();
  return [
    `- Who in ${city} is responsible for this point (${point}), and how do we reach them on the day?`,
    '- Has anything changed about it since the plan of March? If so, a photo says more than a description.',
    '- Is there anything our technicians should know before they leave: parking, keys, neighbours, opening hours?',
  ].join('\n');
}
