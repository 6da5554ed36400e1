import type { Database } from '../hosts/database.ts';

/** Every row of the plugin's tables as `table`, tab and its columns, sorted: equal before and after is untouched. */
export async function ourRows(database: Database): Promise<string[]> {
  const tables = (await database.query("SHOW TABLES LIKE 'fai\\_%'")).map(([name = '']) => name);
  const rows = await database.query(tables.map((name) => `SELECT '${name}', t.* FROM ${name} t;`).join('\n'));
  return rows.map((row) => row.join('\t')).sort();
}
