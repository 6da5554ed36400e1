/** A staff member as the stand-in knows them. */
export interface Person {
  name: string;
  /** How the mount and the revision name the person: a mark that gives nothing away. */
  key: string;
  /**
   * PERM_REPLY of osTicket: without it there is no reply form (include/staff/ticket-view.inc.php:809). A note may be
   * written by whoever sees the ticket (ticket-view.inc.php:1135).
   */
  mayReply: boolean;
  /** PERM_EDIT: without it fields have no links to edit them (include/staff/ticket-view.inc.php:342). */
  mayEdit: boolean;
}

/** Who can be logged in, as the address asks for them (`as=colleague`). Nobody types a password here. */
export const people = {
  agent: { name: 'Robin Adler', key: 'b3f1a9c07d52', mayReply: true, mayEdit: true },
  /** The same rights, and ratings of their own. */
  colleague: { name: 'Jonas Weber', key: '5c20e7d4419b', mayReply: true, mayEdit: true },
  reader: { name: 'Ada Lind', key: 'e81f6b3a02c4', mayReply: false, mayEdit: false },
} satisfies Record<string, Person>;

export type PersonName = keyof typeof people;
export const personNames = Object.keys(people) as PersonName[];

/** Whoever is logged in when the address asks for nobody else; the staff member of the demo's threads. */
export const staffName = people.agent.name;
