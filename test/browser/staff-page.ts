import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { Environment } from '../../src/browser/environment.ts';
import { goLive } from '../../src/browser/live/live.tsx';
import type { PageData, PageRecommendation, PageSummary } from '../../src/contract/page-data.ts';
import { english } from '../../src/contract/strings.ts';

const fixturePath = join(import.meta.dirname, '..', 'fixtures', 'contract', 'page-data.valid-full.json');
const fixtureText = readFileSync(fixturePath, 'utf8');

/** A fresh copy of the full example of the page data, with some members changed. */
export function examplePageData(changes: Partial<PageData> = {}): PageData {
  return { ...(JSON.parse(fixtureText) as PageData), ...changes };
}

/** The example's summary with some members changed. */
export function exampleSummary(changes: Partial<PageSummary> = {}): PageSummary {
  const { summary } = examplePageData();
  if (!summary) throw new Error('the example has a summary');
  return { ...summary, ...changes };
}

/** The example's first recommendation with some members changed. */
export function exampleRecommendation(changes: Partial<PageRecommendation> = {}): PageRecommendation {
  const [recommendation] = examplePageData().recommendations;
  if (!recommendation) throw new Error('the example has recommendations');
  return { ...recommendation, ...changes };
}

interface MountOptions {
  data?: unknown;
  /** The text of the script element, instead of `data`. */
  json?: string;
  /** English by default. */
  strings?: unknown;
  attributes?: Record<string, string>;
}

/** The mount as the shim prints it. */
export function mountElement({
  data = examplePageData(),
  json,
  strings = english,
  attributes = {},
}: MountOptions = {}) {
  const mount = document.createElement('div');
  const all = {
    id: 'fai-panels',
    'data-ticket-id': '42',
    'data-base': '/scp/ajax.php/fai/',
    'data-lang': 'en-US',
    'data-person': 'p1',
    hidden: '',
    ...attributes,
  };
  for (const [name, value] of Object.entries(all)) mount.setAttribute(name, value);
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = json ?? JSON.stringify({ ...(data as object), strings });
  mount.append(script);
  return mount;
}

/** What PJAX puts into its container for a ticket: the mount first, the tabs after the ticket's tables. */
export function ticketContent(mount: Element | null): HTMLElement[] {
  const content = document.createElement('div');
  content.id = 'content';
  content.innerHTML = `<table class="ticket_info"></table>
    <ul class="tabs clean threads" id="ticket_tabs"><li><a id="ticket-thread-tab" href="#ticket_thread">Thread</a></li></ul>
    <div id="ticket_thread"><div id="thread-entry-7">first</div><div id="thread-entry-12">second</div></div>`;
  if (mount) content.prepend(mount);
  return [document.createElement('ul'), content];
}

/** Fills the document with osTicket's staff page around the given nodes. */
export function fillPage(nodes: Element[]): { container: HTMLElement } {
  document.body.innerHTML = '<div id="container"><div id="header"></div><div id="pjax-container"></div></div>';
  const container = document.getElementById('pjax-container') as HTMLElement;
  container.append(...nodes);
  return { container };
}

/** The shadow root of the mount in the page. */
export function panelsRoot(): ShadowRoot {
  const root = document.getElementById('fai-panels')?.shadowRoot;
  if (!root) throw new Error('the mount has no shadow root');
  return root;
}

export function isShown(): boolean {
  return document.getElementById('fai-panels')?.hidden === false;
}

export interface StillEnvironment extends Environment {
  fetch: ReturnType<typeof vi.fn<typeof fetch>>;
  clock: { at: number };
  memory: Map<string, string>;
  loadLive: ReturnType<typeof vi.fn<Environment['loadLive']>>;
  /** Lets so much time pass, with the timers that end in it. */
  pass: (ms: number) => Promise<void>;
}

/**
 * An environment that holds still: a clock to be set, a storage in memory, timers that wait to be passed, a fetch that
 * answers `unchanged`, the second script at hand.
 */
export function stillEnvironment(): StillEnvironment {
  const memory = new Map<string, string>();
  const clock = { at: 1_800_000_000_000 };
  const storage = {
    getItem: (key: string) => memory.get(key) ?? null,
    setItem: (key: string, value: string) => void memory.set(key, value),
  } as Storage;
  let timers: { at: number; callback: () => void; signal: AbortSignal }[] = [];
  return {
    clock,
    memory,
    after(ms, callback, signal) {
      timers.push({ at: clock.at + ms, callback, signal });
    },
    async pass(ms) {
      const end = clock.at + ms;
      for (;;) {
        timers = timers.filter(({ signal }) => !signal.aborted).sort((one, other) => one.at - other.at);
        const next = timers[0];
        if (!next || next.at > end) break;
        timers.shift();
        clock.at = next.at;
        next.callback();
        await settle();
      }
      clock.at = end;
    },
    loadLive: vi.fn<Environment['loadLive']>(async () => ({ goLive })),
    now: () => clock.at,
    storage: () => storage,
    fetch: vi.fn<typeof fetch>(async () => new Response(null, { status: 304 })),
  };
}

/** An answer of the insights route. */
export function pageDataResponse(data: unknown): Response {
  return new Response(JSON.stringify(data), { status: 200, headers: { 'Content-Type': 'application/json' } });
}

/** Lets mutation observers and settled promises run. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
  await new Promise((resolve) => setTimeout(resolve, 0));
}
