import { findProgram } from './programs.ts';
import { runCommand } from './run-command.ts';

/** Where a helpdesk keeps its tables, as plain data that can cross from the setup to the tests. */
export interface DatabaseAddress {
  socket: string;
  name: string;
  user: string;
  password: string;
  tablePrefix: string;
}

/** Statements against one helpdesk's database, by the MariaDB client: test code needs no driver. */
export class Database {
  readonly address: DatabaseAddress;

  constructor(address: DatabaseAddress) {
    this.address = address;
  }

  /** Runs SQL as root and returns the rows of its last result: strings, with NULL as the text `NULL`. */
  async query(sql: string): Promise<string[][]> {
    const client = requireProgram('mariadb', 'mysql');
    const output = await runCommand(client, [...this.#login(), '--batch', '--skip-column-names', this.address.name], {
      input: sql,
    });
    return output
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split('\t'));
  }

  /** A table's full name. */
  table(name: string): string {
    return this.address.tablePrefix + name;
  }

  /** Everything in the database as SQL that {@link restore} takes. */
  dump(): Promise<string> {
    const dump = requireProgram('mariadb-dump', 'mysqldump');
    return runCommand(dump, [...this.#login(), '--skip-comments', '--hex-blob', '--add-drop-table', this.address.name]);
  }

  /** Puts the database back to what `dump` says, and removes tables that have come since. */
  async restore(dump: string): Promise<void> {
    const { name } = this.address;
    const fresh = `DROP DATABASE \`${name}\`; CREATE DATABASE \`${name}\` CHARACTER SET utf8 COLLATE utf8_general_ci; USE \`${name}\`;`;
    await this.query(`${fresh}\n${dump}`);
  }

  #login(): string[] {
    return ['--no-defaults', `--socket=${this.address.socket}`, '-uroot', '--default-character-set=utf8mb4'];
  }
}

function requireProgram(...names: string[]): string {
  const program = findProgram(...names);
  if (program === undefined) throw new Error(`${names[0]} is gone`);
  return program;
}
