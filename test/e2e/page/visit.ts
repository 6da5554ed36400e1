import type { Browser, BrowserContext, Page } from 'playwright-core';
import { until } from '../until.ts';
import { scrollBeforeClick } from './scroll-before-click.ts';

/** One person's browser window, with a log of everything that should not happen in it. */
export interface Visit {
  context: BrowserContext;
  page: Page;
  /** Uncaught errors of the page, as `message (file:line)` where known. */
  pageErrors: string[];
  /** Addresses of all requests since the last {@link Visit.forget}. */
  requests: string[];
  /** Messages of alert, confirm and prompt; each was dismissed. */
  dialogs: string[];
  /** Waits until every request has been answered and none has been made for `quietMs`. */
  untilIdle(quietMs?: number): Promise<void>;
  /** Empties the logs. */
  forget(): void;
  close(): Promise<void>;
}

/** Opens a window with a profile of its own: hosts on 127.0.0.1 would share cookies, since cookies know no ports. */
export async function openVisit(browser: Browser): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  scrollBeforeClick(page);
  const pageErrors: string[] = [];
  const requests: string[] = [];
  const dialogs: string[] = [];
  page.on('pageerror', (error) => pageErrors.push(error.stack ?? error.message));
  page.on('dialog', (dialog) => {
    // osTicket asks before a draft is left behind; everything else is news.
    if (dialog.type() === 'beforeunload') return dialog.accept();
    dialogs.push(dialog.message());
    return dialog.dismiss();
  });
  let underWay = 0;
  let lastRequestAt = 0;
  context.on('request', (request) => {
    requests.push(request.url());
    underWay += 1;
    lastRequestAt = performance.now();
  });
  const ended = () => {
    underWay -= 1;
  };
  context.on('requestfinished', ended);
  context.on('requestfailed', ended);
  return {
    context,
    page,
    pageErrors,
    requests,
    dialogs,
    async untilIdle(quietMs = 300) {
      const isIdle = () => underWay <= 0 && performance.now() - lastRequestAt >= quietMs;
      await until('the page to be idle', () => (isIdle() ? true : undefined));
    },
    forget() {
      for (const log of [pageErrors, requests, dialogs]) log.length = 0;
    },
    close: () => context.close(),
  };
}
