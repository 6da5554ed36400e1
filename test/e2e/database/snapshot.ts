import type { Database } from '../hosts/database.ts';
import { ordinaryTraces } from './traces.ts';

/** A database as text: how each table is made, and every row that an ordinary page view does not touch. */
export interface Snapshot {
  /** `SHOW CREATE TABLE` by table, without the counter for the next id. */
  schema: Record<string, string>;
  /** Rows by table, each as one line, sorted. */
  rows: Record<string, string[]>;
}

/** Takes a snapshot of all tables, in a handful of statements: a client is started for each. */
export async function takeSnapshot(database: Database): Promise<Snapshot> {
  const tables = await listTables(database);
  const created = await database.query(tables.map((table) => `SHOW CREATE TABLE \`${table}\`;`).join('\n'));
  const schema = created.map(([table = '', sql = '']) => [table, sql.replace(/ AUTO_INCREMENT=\d+/, '')]);
  return { schema: Object.fromEntries(schema), rows: await readRows(database) };
}

/** Names of all tables, in order. */
export async function listTables(database: Database): Promise<string[]> {
  return (await database.query('SHOW TABLES')).map(([name = '']) => name).sort();
}

async function readRows(database: Database): Promise<Snapshot['rows']> {
  const columns = await database.query(
    'SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = DATABASE() ORDER BY 1, 2',
  );
  const columnsOf = new Map<string, string[]>();
  for (const [table = '', column = ''] of columns) {
    if (!isOrdinary(database, table, column)) columnsOf.set(table, [...(columnsOf.get(table) ?? []), column]);
  }
  const selects = [...columnsOf].map(([table, names]) => {
    const values = names.map((name) => `QUOTE(\`${name}\`)`).join(', ');
    return `SELECT '${table}', CONCAT_WS(', ', ${values}) FROM \`${table}\`;`;
  });
  const rows: Snapshot['rows'] = {};
  for (const [table = '', line = ''] of await database.query(selects.join('\n'))) {
    rows[table] ??= [];
    rows[table].push(line);
  }
  for (const lines of Object.values(rows)) lines.sort();
  return rows;
}

function isOrdinary(database: Database, table: string, column: string): boolean {
  const traces = ordinaryTraces[table.slice(database.address.tablePrefix.length)];
  return traces?.columns === 'all' || traces?.columns.includes(column) === true;
}
