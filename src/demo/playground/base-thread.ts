import { staffName } from '../people/person.ts';
import type { ThreadEntry } from '../store/ticket.ts';
import { type At, entry } from '../tickets/demo-ticket.ts';

export const customer = {
  name: 'Tomas Bauer',
  email: 'tomas@kaffeekontor.example',
  organization: 'Kaffeekontor Bauer',
};

/** Entries of the thread that the states of the playground share. */
export const baseThreadLength = 6;

/** An id of a state's ticket by its place in the thread, as the ids of the other tickets are made. */
export function entryIdAt(ticketId: number, place: number): number {
  return ticketId * 100 + place;
}

/** A short thread with everything in it: messages, answers and a note. */
export function baseThread(ticketId: number, at: At): ThreadEntry[] {
  const id = (place: number) => entryIdAt(ticketId, place);
  const { name } = customer;
  return [
    entry(id(1), 'M', at(4, '08:12'), name, order, { title: 'Order 5512 incomplete' }),
    entry(id(2), 'R', at(4, '10:40'), staffName, question),
    entry(id(3), 'M', at(3, '07:55'), name, label),
    entry(id(4), 'N', at(3, '09:30'), 'Jonas Weber', note),
    entry(id(5), 'R', at(3, '11:05'), staffName, promise),
    entry(id(6), 'M', at(2, '16:20'), name, oneMissing),
  ];
}

const order = `Hello,

our order 5512 came yesterday: two filter sets instead of four. The delivery note says four. We open the second shop on the 28th and need all of them by then.

Tomas Bauer`;

const question = `Hello Tomas,

I am sorry about that. Could you send me the number on the label of the parcel? Then I can ask the warehouse.

Best regards
Robin Adler`;

const label = `The label says LK-77-1042, "parcel 1 of 2". We never saw a second one.`;

const note = `Parcel 2 of 2 stands in the depot in Cologne, the address label had come off. It goes out again today, arrives Thursday. Jonas`;

const promise = `Hello Tomas,

the second parcel was held up in a depot. It is on its way again and should be with you on Thursday.

Best regards
Robin Adler`;

const oneMissing = `Hi Robin,

the second parcel is here, but there is only one filter set in it. So we have three of four, and the invoice says four. What now?

Tomas`;
