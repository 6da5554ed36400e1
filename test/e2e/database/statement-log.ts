import type { Database } from '../hosts/database.ts';

/**
 * The statements one helpdesk's database user sends while `work` runs, as the server's own general log has them, in order;
 * other helpdesks on the same server do not count.
 */
export async function statementsDuring(database: Database, work: () => Promise<unknown>): Promise<string[]> {
  const from = `FROM mysql.general_log WHERE command_type = 'Query' AND user_host LIKE '${database.address.user}[%'`;
  await database.query("SET GLOBAL log_output = 'TABLE'; SET GLOBAL general_log = 1");
  try {
    const [[since = ''] = []] = await database.query('SELECT NOW(6)');
    await work();
    const rows = await database.query(`SELECT HEX(argument) ${from} AND event_time >= '${since}' ORDER BY event_time`);
    return rows.map(([hex = '']) => Buffer.from(hex, 'hex').toString());
  } finally {
    await database.query('SET GLOBAL general_log = 0; TRUNCATE mysql.general_log');
  }
}

/** What is in `statements` more often than in `others`, however ids, times and texts in them differ. */
export function addedTo(others: string[], statements: string[]): string[] {
  const left = others.map(shapeOf);
  return statements.filter((statement) => {
    const at = left.indexOf(shapeOf(statement));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** How the server would go about a statement: a row a table of its plan, as `table` and `type` of EXPLAIN. */
export async function planOf(database: Database, statement: string): Promise<{ table: string; type: string }[]> {
  const plain = statement.replace(/^SET STATEMENT .*? FOR (?=[A-Z])/s, '');
  const rows = await database.query(`EXPLAIN ${plain}`);
  return rows.map(([, , table = '', type = '']) => ({ table, type }));
}

function shapeOf(statement: string): string {
  return statement
    .replace(/'(?:[^'\\]|\\.|'')*'/gs, '?')
    .replace(/\b\d+\b/g, '?')
    .replace(/\?(?:, ?\?)+/g, '?');
}
