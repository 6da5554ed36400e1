import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/browser/markdown/parse-markdown.ts';
import { Markdown } from '../../../src/browser/ui/markdown.tsx';
import { visibleText } from '../../../src/browser/visible-text.ts';
import { expectOnlyAllowed } from './allowed-elements.ts';

afterEach(cleanup);

/** The collections of hostile texts live beside the repository: their licences differ from ours. */
const folder = join(process.env.FAI_SHARED ?? join(import.meta.dirname, '../../../../shared'), 'vectors');
const collections = ['markdown.json', 'xss_owasp_filter_evasion.json', 'xss_dompurify_expect.json'];

describe.each(collections)('the hostile texts of %s', (name) => {
  const path = join(folder, name);
  const isHere = existsSync(path);

  it.skipIf(!isHere)('become only allowed elements (skipped where the collection is not beside the repository)', () => {
    const { items } = JSON.parse(readFileSync(path, 'utf8')) as { items: { id: string; payload: string }[] };
    expect(items.length).toBeGreaterThan(50);
    for (const { payload } of items) {
      const { container, unmount } = render(<Markdown nodes={parseMarkdown(visibleText(payload))} language="en" />);
      expectOnlyAllowed(container);
      unmount();
    }
  });
});
