import { describe, expect, it } from 'vitest';
import { shownPanels } from '../shown-panels.ts';
import { examplePageData, exampleSummary, pageDataResponse, settle } from '../staff-page.ts';
import { postsOf, problem } from './posts.ts';

const { all, click, comeBack, end, environment, named, start, text, texts } = shownPanels();
const summary = 'section[data-panel="summary"]';
const posts = () => postsOf(environment());
const ratings = () => posts().map(({ body }) => [body.rating, body.reason, body.comment]);
const kept = () => environment().memory.get('fai:/scp/ajax.php/fai/:p1:unsent');

/** The example as the helpdesk has it after that rating of the summary. */
const rated = (rating: 'up' | 'down') => examplePageData({ revision: 'r', summary: exampleSummary({ rating }) });

function type(words: string): HTMLTextAreaElement {
  const box = all('textarea')[0] as HTMLTextAreaElement;
  box.value = words;
  box.dispatchEvent(new Event('input', { bubbles: true }));
  return box;
}

describe('a rating', () => {
  it('is saved by one click, with the token of the page, and shown at once', async () => {
    document.head.innerHTML = '<meta name="csrf_token" content="t0ken">';
    start();
    environment().fetch.mockImplementation(async () => pageDataResponse(rated('down')));
    await click(named('Not helpful', summary));
    expect(posts()).toEqual([
      {
        url: '/scp/ajax.php/fai/tickets/42/rating',
        body: { target: 'summary', rating: 'down', reason: null, comment: null },
      },
    ]);
    expect(environment().fetch.mock.calls[0]?.[1]?.headers).toMatchObject({ 'X-CSRFToken': 't0ken' });
    expect(named('Not helpful', summary)?.getAttribute('aria-pressed')).toBe('true');
    expect(text()).toContain('Saved. Thank you.');
    document.head.innerHTML = '';
  });

  it('is called saved only once the helpdesk has it, whatever the network does before', async () => {
    start();
    environment().fetch.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await click(named('Not helpful', summary));
    expect(named('Not helpful', summary)?.getAttribute('aria-pressed')).toBe('true');
    expect(text()).not.toContain('Saved.');
    expect(text().split('Not saved yet')).toHaveLength(2);
    expect(texts('.rating [role="status"]')).toEqual([
      'Not saved yet: the helpdesk cannot be reached. It will be saved later.',
    ]);
    environment().fetch.mockImplementation(async () => pageDataResponse(rated('down')));
    await environment().pass(2_000);
    expect(texts('.rating [role="status"]')).toEqual(['Saved. Thank you.']);
    expect(text()).not.toContain('Not saved yet');
  });

  it('that the helpdesk refuses is not called saved', async () => {
    start();
    environment().fetch.mockImplementationOnce(async () => problem(422, 'validation'));
    await click(named('Not helpful', summary));
    expect(text()).toContain('The helpdesk did not accept this. Nothing was saved.');
    expect(text()).not.toContain('Saved. Thank');
  });

  it('can be changed, and taken back', async () => {
    start();
    await click(named('Not helpful', summary));
    await click(named('Helpful', summary));
    await click(named('Helpful', summary));
    expect(ratings()).toEqual([
      ['down', null, null],
      ['up', null, null],
      [null, null, null],
    ]);
    expect(named('Helpful', summary)?.getAttribute('aria-pressed')).toBe('false');
    expect(text()).not.toContain('Saved.');
  });

  it('takes a reason, and gives it up again', async () => {
    start();
    await click(named('Not helpful', summary));
    await click(named('Tone'));
    expect(named('Tone')?.getAttribute('aria-pressed')).toBe('true');
    await click(named('Tone'));
    expect(ratings().slice(1)).toEqual([
      ['down', 'tone', null],
      ['down', null, null],
    ]);
  });

  it('asks why only when something was wrong', async () => {
    start({ data: examplePageData({ summary: exampleSummary({ rating: null }) }) });
    await click(named('Helpful', summary));
    expect(named('Tone')).toBe(undefined);
    expect(all('textarea')).toHaveLength(1);
  });
});

describe('a comment', () => {
  const rate = async () => {
    start();
    await click(named('Not helpful', summary));
  };

  it('is saved when its field is left', async () => {
    await rate();
    type('Too short.').dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
    expect(ratings().at(-1)).toEqual(['down', null, 'Too short.']);
  });

  it('is kept while the panels are drawn anew, and with a reason chosen later', async () => {
    await rate();
    const box = type('Too sh');
    comeBack();
    await settle();
    await click(named('Incomplete'));
    expect(all('textarea')[0]).toBe(box);
    expect(box.value).toBe('Too sh');
    expect(ratings().at(-1)).toEqual(['down', 'incomplete', 'Too sh']);
  });

  it('stays with the rating when that is changed', async () => {
    await rate();
    type('Better now.');
    await click(named('Helpful', summary));
    expect(ratings().at(-1)).toEqual(['up', null, 'Better now.']);
  });

  it('is saved by Done, and only once', async () => {
    await rate();
    type('Said.');
    await click(named('Done'));
    end();
    expect(ratings().map(([, , comment]) => comment)).toEqual([null, 'Said.']);
    expect(all('textarea')).toEqual([]);
  });

  it('that was typed when the page is left is sent', async () => {
    await rate();
    type('In a hurry.');
    window.dispatchEvent(new Event('pagehide'));
    await settle();
    expect(ratings().at(-1)).toEqual(['down', null, 'In a hurry.']);
    expect(environment().fetch.mock.lastCall?.[1]?.keepalive).toBe(true);
  });

  it('that was typed when PJAX takes the mount away is sent by the next page', async () => {
    await rate();
    type('In a hurry.');
    end();
    await settle();
    expect(posts()).toHaveLength(1);
    expect(kept()).toContain('In a hurry.');
  });

  it('that was typed when PJAX takes the mount away is sent at once where nothing can be kept', async () => {
    environment().storage = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    await rate();
    type('In a hurry.');
    end();
    await settle();
    expect(ratings().at(-1)).toEqual(['down', null, 'In a hurry.']);
  });
});
