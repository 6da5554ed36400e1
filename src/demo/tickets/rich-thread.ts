import { staffName } from '../people/person.ts';
import type { Ticket } from '../store/ticket.ts';
import { type At, draftTicket, entry } from './demo-ticket.ts';

const marta = 'Marta Nowak';
const warehouse = 'Jonas Weber';

/** A grinder that stops after an update: a few turns, a note, and one note that was edited later (104 became 108). */
export function richThread(at: At): Ticket {
  return draftTicket({
    ticketId: 1,
    subject: 'Grinder stops after two seconds since the firmware update',
    priority: 'High',
    topic: 'Equipment / Fault report',
    servicePlan: 'Café Plus (24 hours)',
    customer: { name: marta, email: 'marta@cafe-kolibri.example', organization: 'Café Kolibri' },
    customFields: [
      { label: 'Device', value: 'Larkfield G2 grinder' },
      { label: 'Serial number', value: 'G2-24-01873' },
      { label: 'Bought', value: 'February 2026, under warranty' },
    ],
    entries: [
      entry(101, 'M', at(4, '07:42'), marta, firstReport, { title: 'Grinder stops after two seconds' }),
      entry(102, 'R', at(4, '09:15'), staffName, questions),
      entry(103, 'M', at(4, '11:03'), marta, answers),
      entry(104, 'N', at(4, '13:20'), staffName, 'Known with the first boards. Ask Jonas.', { replacedBy: 108 }),
      entry(108, 'N', at(4, '13:20'), staffName, knownFault),
      entry(105, 'R', at(3, '08:30'), staffName, resetSteps),
      entry(106, 'M', at(2, '16:48'), marta, stillStops),
      entry(107, 'N', at(1, '08:05'), warehouse, inStock),
    ],
  });
}

const firstReport = `Good morning,

since our G2 grinder installed its update on Friday night it stops after about two seconds. The display shows E14 and the motor hums a little. We have to press the button six or seven times for one double shot.

It worked without any trouble before. Can you help us quickly? Mornings are our busiest time.

Marta Nowak
Café Kolibri`;

const questions = `Hello Marta,

I am sorry about that, and thank you for the clear description. Could you send me two things?

1. The serial number from the plate under the hopper.
2. The firmware version: hold "Dose" for five seconds, it appears on the display.

Has the grinder been unplugged since the update?

Best regards
Robin Adler`;

const answers = `Hi Robin,

serial number G2-24-01873, firmware 3.2.0. Yes, I unplugged it overnight twice. It helps for the first two or three shots, then E14 is back.

Marta`;

const knownFault = `Known with boards of revision B: firmware 3.2.0 reads the motor current wrongly and stops at E14. See KB 212 (internal). A reset to 3.1.4 helps about half of them; the others need a board of revision C.

If we swap the board it is on warranty, no charge. Ask Jonas what is in stock before promising a date.`;

const resetSteps = `Hello Marta,

thank you, that helps. Version 3.2.0 can misread the motor current on some grinders. Please try to go back to the version before:

1. Unplug the grinder and hold "Dose" and "Clean" together.
2. Plug it in and keep both pressed until "3.1.4" appears.
3. Confirm with "Dose". It takes about a minute.

If E14 still appears, tell me and we will look at a replacement board. That would be free of charge, the grinder is under warranty.

Best regards
Robin Adler`;

const stillStops = `Hi Robin,

we went back to 3.1.4 as you described. It was fine for one day, now E14 is back about every third shot.

We are serving at the street festival on Saturday and expect 400 guests. We cannot do that with this grinder. Can the part be here by Friday noon, and can we change it ourselves or does somebody need to come?

Marta`;

const inStock = `Two revision C boards on the shelf. If I have the order by 14:00 it leaves today and arrives tomorrow. Swapping takes ten minutes with a Torx 10, the video in KB 198 shows it. Jonas`;
