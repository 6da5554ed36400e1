import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand } from './run-command.ts';

/** The programs a real osTicket needs, by absolute path. */
export interface Programs {
  apache: string;
  /** Folder with Debian's `*.load` files, each of which knows where its module lies. */
  apacheModules: string;
  /** Base name of mod_php's `.load` and `.conf` files there, such as `php8.2`. */
  phpModule: string;
  php: string;
  mariadbServer: string;
  mariadbInstall: string;
  mariadbClient: string;
  mariadbDump: string;
}

/** A program that is not on the machine, and the apt packages that bring it. */
export class MissingPrograms extends Error {
  constructor(names: string[], packages: string[]) {
    super(`missing ${names.join(', ')}: apt-get install ${[...new Set(packages)].join(' ')}`);
  }
}

/** Finds an executable on `PATH` or where Debian keeps servers, or undefined. */
export function findProgram(...names: string[]): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/local/sbin', '/usr/sbin', '/sbin'];
  for (const name of names) {
    for (const folder of folders) {
      const path = join(folder, name);
      if (isExecutable(path)) return path;
    }
  }
  return undefined;
}

/** All programs for real osTicket hosts; throws {@link MissingPrograms} naming everything that is not there. */
export async function findPrograms(): Promise<Programs> {
  const missing: string[] = [];
  const packages: string[] = [];
  const need = (what: string, aptPackages: string[], path: string | undefined) => {
    if (path !== undefined) return path;
    missing.push(what);
    packages.push(...aptPackages);
    return '';
  };
  const apache = need('Apache', ['apache2'], findProgram('apache2', 'httpd'));
  const apacheModules = debianModules;
  const phpModule = need('mod_php', ['libapache2-mod-php'], newestPhpModule(apacheModules));
  const programs = {
    apache,
    apacheModules,
    phpModule,
    php: need('PHP', phpPackages, findProgram('php')),
    mariadbServer: need('MariaDB', ['mariadb-server'], findProgram('mariadbd', 'mysqld')),
    mariadbInstall: need('mariadb-install-db', ['mariadb-server'], findProgram('mariadb-install-db')),
    mariadbClient: need('mariadb', ['mariadb-client'], findProgram('mariadb', 'mysql')),
    mariadbDump: need('mariadb-dump', ['mariadb-client'], findProgram('mariadb-dump', 'mysqldump')),
  };
  if (programs.php) {
    const loaded = (await runCommand(programs.php, ['-m'])).toLowerCase().split('\n');
    for (const name of phpExtensions) if (!loaded.includes(name)) need(`PHP's ${name}`, phpPackages, undefined);
  }
  if (missing.length > 0) throw new MissingPrograms(missing, packages);
  return programs;
}

const phpExtensions = ['mysqli', 'gd', 'mbstring', 'intl', 'xml'];
const phpPackages = ['php-cli', 'php-mysql', 'php-gd', 'php-mbstring', 'php-intl', 'php-xml'];

/** Debian's and Ubuntu's layout: these files know where each module lies. */
const debianModules = '/etc/apache2/mods-available';

function newestPhpModule(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const names = readdirSync(folder).filter((name) => /^php[0-9.]+\.load$/.test(name));
  return names
    .sort()
    .at(-1)
    ?.replace(/\.load$/, '');
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
