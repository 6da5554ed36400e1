import type { Span } from '../kinds.ts';
import { detectBirthDates } from './birth-date.ts';
import { detectCards } from './card.ts';
import { detectEmails } from './email.ts';
import { detectHanNames } from './han-names.ts';
import { detectIbans } from './iban.ts';
import { detectIpAddresses } from './ip-address.ts';
import { detectMacAddresses } from './mac-address.ts';
import { detectNamedPeople } from './named-people.ts';
import { detectNationalIds } from './national-id.ts';
import { detectPasswords } from './password.ts';
import { detectPhones } from './phone.ts';
import { detectSalutations } from './salutation.ts';
import { detectSecrets } from './secret.ts';
import { detectSignatures } from './signature.ts';
import { detectSocialSecurityNumbers } from './social-security.ts';
import { detectStreetAddresses } from './street-address.ts';
import { detectSecretUrls } from './url.ts';

/** Finds one kind of data in a folded view, in time linear in its length. */
export type Detector = (text: string) => Span[];

export const allDetectors: readonly Detector[] = [
  detectSecrets,
  detectSecretUrls,
  detectEmails,
  detectIbans,
  detectCards,
  detectPasswords,
  detectSocialSecurityNumbers,
  detectNationalIds,
  detectMacAddresses,
  detectIpAddresses,
  detectBirthDates,
  detectPhones,
  detectStreetAddresses,
  detectSalutations,
  detectNamedPeople,
  detectHanNames,
  detectSignatures,
];
