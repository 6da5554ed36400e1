import { expect } from 'vitest';

const elements: Record<string, string[]> = {
  DIV: ['class', 'lang', 'dir'],
  A: ['href', 'target', 'rel'],
  BDI: ['class'],
  OL: ['start', 'dir'],
};
const plain = ['BLOCKQUOTE', 'BR', 'CODE', 'EM', 'LI', 'P', 'PRE', 'STRONG', 'TABLE', 'TBODY', 'TD', 'TH', 'TR', 'UL'];

/** Fails when Markdown became an element, an attribute or a link destination that is not on the list. */
export function expectOnlyAllowed(root: Element): void {
  for (const element of root.querySelectorAll('*')) {
    const allowed = elements[element.tagName] ?? (plain.includes(element.tagName) ? ['dir'] : null);
    expect(allowed, `<${element.tagName}>`).not.toBeNull();
    for (const { name } of element.attributes) expect(allowed, `${element.tagName} ${name}`).toContain(name);
    if (element.tagName === 'A') {
      expect(element.getAttribute('href')).toMatch(/^(?:https?:\/\/|mailto:)/);
      expect(new URL((element as HTMLAnchorElement).href).hostname).not.toBe(location.hostname);
    }
  }
}
