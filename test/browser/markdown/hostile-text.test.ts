import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodesToHtml } from '../../../src/browser/markdown/nodes-to-html.ts';
import { nodesToText } from '../../../src/browser/markdown/nodes-to-text.ts';
import { parseMarkdown } from '../../../src/browser/markdown/parse-markdown.ts';
import { isClean } from './clean-nodes.ts';
import { decodedTwice, expectPostable } from './posted-html.ts';

/** The collections of hostile texts live beside the repository: their licences differ from ours. */
const folder = join(process.env.FAI_SHARED ?? join(import.meta.dirname, '../../../../shared'), 'vectors');
const collections = ['markdown.json', 'xss_owasp_filter_evasion.json', 'xss_dompurify_expect.json'];

describe.each(collections)(
  'the hostile texts of %s (skipped where the collection is not beside the repository)',
  (name) => {
    const path = join(folder, name);
    const isHere = existsSync(path);
    const payloads = isHere
      ? (JSON.parse(readFileSync(path, 'utf8')).items as { payload: string }[]).map(({ payload }) =>
          payload.toWellFormed(),
        )
      : [];

    it.skipIf(!isHere)('become listed nodes only', () => {
      expect(payloads.length).toBeGreaterThan(50);
      expect(payloads.filter((payload) => !isClean(parseMarkdown(payload)))).toEqual([]);
    });

    it.skipIf(!isHere)(
      'are inserted into a reply as listed elements, and as no markup by what osTicket does to it',
      () => {
        for (const payload of payloads) {
          const html = nodesToHtml(parseMarkdown(payload), 'help.example.com');
          expectPostable(html);
          expect(decodedTwice(html)).not.toMatch(/<[a-z/!?]|position:|%\{/i);
        }
      },
    );

    it.skipIf(!isHere)('are inserted into a plain reply as all their text', () => {
      for (const payload of payloads) {
        const nodes = parseMarkdown(payload);
        const shown = nodesToText(nodes).replace(/\s/g, '');
        for (const letters of JSON.stringify(nodes).match(/\\[a-z][0-9a-f]*|[A-Za-z]{4,}/g) ?? []) {
          if (!/^\\|strong|blockquote|code|table/.test(letters)) expect(shown).toContain(letters);
        }
      }
    });
  },
);
