import { expect, it } from 'vitest';
import * as selectors from '../../src/browser/host/selectors.ts';
import { removableElements, withoutElements } from '../../src/demo/pages/quirks.ts';

/** What is no name of an element on its own: an event, and classes of an editor that the stand-in does not have. */
const otherNames = ['refreshEvent', 'richTextClass', 'redactorClass'];

it('a page can be had without each element that the panels look for', () => {
  const names = Object.entries(selectors)
    .filter(([name]) => !otherNames.includes(name))
    .flatMap(([, value]) => (typeof value === 'object' ? Object.values(value as object) : [value]))
    .filter((value) => typeof value === 'string');
  expect(names).toContain('ticket_tabs');
  const missing = names.filter((name) => !(name in removableElements));
  expect(missing, 'add these to removableElements in src/demo/pages/quirks.ts').toEqual([]);
});

it('texts that look like the mark of an element stay as they are', () => {
  const markup = '<ul id="response"><li title=" id=&quot;response&quot;"> id="response</li></ul>';
  expect(withoutElements(markup, ['response'])).toBe(
    '<ul><li title=" id=&quot;response&quot;"> id="response</li></ul>',
  );
});
