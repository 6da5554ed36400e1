import type { Ticket } from '../../contract/ticket.ts';
import { kindOfLabel } from './field-labels.ts';
import type { Kind } from './kinds.ts';
import { isAlsoWord, nobody } from './names/name-words.ts';
import type { People } from './names/people.ts';
import { foldWord, tokensOf } from './tokens.ts';

/** Whom a ticket names: what it is scrubbed of wherever it stands, in whatever language. */
export interface KnownToTicket {
  readonly people: Ticket['people'];
  readonly organization: string | null;
  /** Names of entries' authors: some are among `people` no more. */
  readonly authors?: readonly string[];
  /** Fields of its forms: a label may say that the value is a person's. */
  readonly fields?: readonly { readonly label: string; readonly value: string }[];
}

/** Values that are personal data by the label of their field. */
export function knownValues({ fields = [] }: KnownToTicket): { kind: Kind; value: string }[] {
  return fields.flatMap(({ label, value }) => {
    const kind = kindOfLabel(label);
    return kind === null ? [] : [{ kind, value }];
  });
}

/** Adds everybody; gives the number of each address's owner, so that `EMAIL_2` is the address of `PERSON_2`. */
export function addKnownPeople(people: People, known: KnownToTicket): Map<string, number> {
  const owners = new Map<string, number>();
  for (const { name, email } of known.people) {
    const person = people.add(name, true);
    if (person === undefined || email === null) continue;
    const address = email.trim().toLowerCase();
    if (![...owners.values()].includes(person)) owners.set(address, person);
    const account = address.split('@')[0] ?? '';
    if (account.length >= 5 && !nobody.has(account) && !isAlsoWord(account)) people.addAlias(person, account);
  }
  for (const author of known.authors ?? []) people.add(author, true);
  return owners;
}

const legalForm =
  /[ ,]+(?:gmbh(?: ?& ?co\.? ?kgaa?)?|mbh|ag|kg|ohg|ug|se|e\.? ?v\.?|inc\.?|incorporated|corp\.?|corporation|llc|llp|ltd\.?|limited|plc|co\.?|company|s\.?a\.?r?\.?l?\.?|sas|s\.?p\.?a\.?|s\.?r\.?l\.?|s\.?l\.?u?\.?|ltda\.?|lda\.?|b\.?v\.?|n\.?v\.?|sp\.? ?z ?o\.? ?o\.?|a\.?ş\.?|ltd\.? ?şti\.?|oy|ab|as|kk|pty)\.?$/iu;

/** The spellings of an organisation's name to look for, folded and cut into tokens: with and without its legal form. */
export function organizationPhrases(organization: string | null): string[][] {
  const full = (organization ?? '').normalize('NFKC').replace(/\s+/g, ' ').trim();
  const names = new Set([full, full.replace(legalForm, '').trim()]);
  return [...names]
    .filter((name) => [...name].length >= 3 && !nobody.has(foldWord(name)) && !isAlsoWord(foldWord(name)))
    .map((name) => tokensOf(name).map(({ text }) => foldWord(text)));
}
