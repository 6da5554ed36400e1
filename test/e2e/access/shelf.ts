import type { Database } from '../hosts/database.ts';

/** Articles and canned responses of one helpdesk, straight into its tables. */
export interface Shelf {
  ids: Record<'published' | 'internal' | 'everybody' | 'support' | 'sales', number>;
  items: { kind: 'faq' | 'canned'; id: string }[];
  remove(): Promise<void>;
}

/** Two articles, and canned responses of everybody, of two departments, and one that is switched off. */
export async function fillShelf(database: Database): Promise<Shelf> {
  const [category, faq, canned] = ['faq_category', 'faq', 'canned_response'].map((name) => database.table(name));
  const first = 900_001;
  const id = {
    published: first,
    internal: first + 1,
    everybody: first,
    support: first + 1,
    sales: first + 2,
    off: first + 3,
  };
  const departments = await database.query(`SELECT name, id FROM ${database.table('department')}`);
  const departmentOf = (name: string) =>
    departments.find(([one]) => one === name)?.[1] ?? fail(`no department ${name}`);
  await database.query(
    `INSERT INTO ${category} (category_id, ispublic, name, description, notes, created, updated) VALUES (${first}, 1, 'Crates', '', '', NOW(), NOW());
     INSERT INTO ${faq} (faq_id, category_id, ispublished, question, answer, created, updated) VALUES
      (${id.published}, ${first}, 1, 'Where is my crate?', 'Ask the carrier.', NOW(), NOW()),
      (${id.internal}, ${first}, 0, 'Which carrier loses crates?', 'All of them.', NOW(), NOW());
     INSERT INTO ${canned} (canned_id, dept_id, isenabled, title, response, created, updated) VALUES
      (${id.everybody}, 0, 1, 'We look for it', 'We look.', NOW(), NOW()),
      (${id.support}, ${departmentOf('Support')}, 1, 'Support looks for it', 'We look.', NOW(), NOW()),
      (${id.sales}, ${departmentOf('Sales')}, 1, 'Sales looks for it', 'We look.', NOW(), NOW()),
      (${id.off}, 0, 0, 'Nobody looks for it', 'No.', NOW(), NOW());`,
  );
  const { off, ...ids } = id;
  return {
    ids,
    items: [
      ...[id.published, id.internal].map((one) => ({ kind: 'faq' as const, id: String(one) })),
      ...[id.everybody, id.support, id.sales, off].map((one) => ({ kind: 'canned' as const, id: String(one) })),
    ],
    async remove() {
      await database.query(
        `DELETE FROM ${faq} WHERE faq_id >= ${first}; DELETE FROM ${category} WHERE category_id >= ${first};
         DELETE FROM ${canned} WHERE canned_id >= ${first};`,
      );
    },
  };
}

function fail(message: string): never {
  throw new Error(message);
}
