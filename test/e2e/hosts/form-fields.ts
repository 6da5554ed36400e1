import type { Helpdesk } from './helpdesk.ts';
import { runPhpScript } from './php-script.ts';

/** A form of a helpdesk whose fields another tool fills in. */
export interface ToolForm {
  /** Ids of its fields by name. */
  fields: Record<string, number>;
  /** Writes values into its fields on a ticket, through osTicket's own classes. */
  fill(ticketId: number, values: Record<string, string>): Promise<unknown>;
  /** Switches fields off for a ticket, as a help topic does. */
  switchOff(ticketId: number, fieldIds: number[]): Promise<unknown>;
  /** Changes columns of a field, as the form editor does. */
  change(fieldId: number, values: Record<string, string | number>): Promise<unknown>;
  /** Takes the form away with all that was filled in. */
  remove(): Promise<unknown>;
}

/** Makes a form with a text area for each name; the label is what staff read. */
export async function makeToolForm({ folder }: Helpdesk, labels: Record<string, string>): Promise<ToolForm> {
  const run = (wish: object) => runPhpScript('form-fields', folder, wish);
  const fields = Object.entries(labels).map(([name, label]) => ({ name, label, type: 'memo' }));
  const made = (await run({ do: 'make', fields })) as { formId: number; fields: Record<string, number> };
  const { formId } = made;
  return {
    fields: made.fields,
    fill: (ticketId, values) => run({ do: 'fill', ticketId, formId, values }),
    switchOff: (ticketId, fieldIds) => run({ do: 'switchOff', ticketId, formId, fieldIds }),
    change: (fieldId, values) => run({ do: 'change', fieldId, values }),
    remove: () => run({ do: 'remove', formId }),
  };
}
