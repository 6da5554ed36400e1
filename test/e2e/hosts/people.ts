/** Somebody who can log in. */
export interface Person {
  username: string;
  password: string;
}

/** The administrator that the installer makes. */
export const administrator = { username: 'headadmin', password: 'Correct-Horse-9', email: 'head.admin@helpdesk.test' };

const supportAgent = {
  firstname: 'Sana',
  lastname: 'Support',
  username: 'sana',
  email: 'sana@helpdesk.test',
  password: 'Correct-Horse-1',
};

const salesAgent = {
  firstname: 'Silas',
  lastname: 'Sales',
  username: 'silas',
  email: 'silas@helpdesk.test',
  password: 'Correct-Horse-2',
};

/** Of the Support department too, with the stock role "View only": no replies, no edits. */
const supportViewer = {
  firstname: 'Vera',
  lastname: 'Viewer',
  username: 'vera',
  email: 'vera@helpdesk.test',
  password: 'Correct-Horse-4',
};

const customer = { name: 'Carla Customer', email: 'carla@customer.test', password: 'Correct-Horse-3' };

/** What the seed script makes of people. */
export const seededPeople = { supportAgent, salesAgent, supportViewer, customer };

/** Logins by role: the agents see the tickets of their own department only. */
export const people = {
  administrator,
  supportAgent,
  salesAgent,
  supportViewer,
  customer: { username: customer.email, password: customer.password },
} satisfies Record<string, Person>;

export type Role = 'administrator' | 'supportAgent' | 'salesAgent' | 'supportViewer';
