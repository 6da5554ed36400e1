import { describe, expect, it } from 'vitest';
import { prepareTicket } from '../../../src/worker/prepare/prepare-ticket.ts';
import { hasVectors, readVectors } from '../../e2e/shared-vectors.ts';
import { entryOf, ticketOf } from './ticket-for-test.ts';

interface InjectionVector {
  id: string;
  goal: string;
  subject: string;
  email_body: string;
}
const vectors = hasVectors ? readVectors<{ items: InjectionVector[] }>('prompt_injection').items : [];

/** What staff are told of each. The others ask a person for something bad, or carry code: no words to an AI. */
const expected: Readonly<Record<string, string[]>> = {
  'pi-01': ['instructions_to_ai'],
  'pi-02': ['instructions_to_ai'],
  'pi-03': ['instructions_to_ai'],
  'pi-04': ['instructions_to_ai'],
  'pi-08': [],
  'pi-09': ['instructions_to_ai'],
  'pi-13': ['hidden_text', 'instructions_to_ai'],
  'pi-14': ['hidden_text', 'instructions_to_ai'],
  'pi-15': ['hidden_text'],
  'pi-16': ['instructions_to_ai'],
  'pi-17': [],
  'pi-18': ['instructions_to_ai'],
  'pi-23': [],
};

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

describe.skipIf(!hasVectors)('on the vectors of prompt injection', () => {
  it.each(vectors)('$id ($goal) raises what it should', ({ id, subject, email_body: body }) => {
    const asText = prepareTicket(ticketOf([entryOf(1, body, { format: 'text' })], { subject }), { maxChars: 10_000 });
    // What a mail shows as HTML is HTML; what a person typed was escaped on its way.
    const asHtml = id === 'pi-13' ? body : escaped(body);
    const fromHtml = prepareTicket(ticketOf([entryOf(1, asHtml)], { subject }), { maxChars: 10_000 });
    expect(fromHtml.warnings).toEqual(expected[id]);
    if (id !== 'pi-13') expect(asText.warnings).toEqual(expected[id]);
    expect(JSON.stringify(fromHtml.entries)).not.toMatch(/9999 USD|[\u202a-\u202e]|[\u{e0000}-\u{e007f}]/u);
  });
});
