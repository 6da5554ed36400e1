import type { LaterPanel } from '../../../../src/contract/page-data.ts';
import type { shownPanels } from '../../shown-panels.ts';
import { examplePageData } from '../../staff-page.ts';

/** An answer of a panel's route. */
export const answerWith =
  (content: unknown, status = 200) =>
  async () =>
    new Response(JSON.stringify(content), { status, headers: { 'Content-Type': 'application/json' } });

/** Shows a ticket with a panel whose content loads later, and opens it. */
export async function openPanel(
  panels: ReturnType<typeof shownPanels>,
  name: string,
  content: unknown,
  { newest = '1', options = {} }: { newest?: string; options?: Parameters<typeof panels.start>[0] } = {},
): Promise<void> {
  const later: LaterPanel[] = [{ name, count: 2, newest }];
  panels.environment().fetch.mockImplementation(answerWith(content));
  panels.start({ ...options, data: examplePageData({ later }) });
  await panels.click(panels.button(name));
}
