import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Programs } from './programs.ts';

/** Folders and port of one Apache. */
export interface ApacheSite {
  port: number;
  documentRoot: string;
  /** Scratch space of this Apache: logs, PHP sessions, pid file. */
  folder: string;
  errorLog: string;
}

/**
 * What a small helpdesk's Apache looks like: Debian's default modules, prefork with mod_php, `.htaccess` honoured and
 * text compressed, so that proxies' ETag suffixes (`-gzip`) are met for real.
 */
export function apacheConfig(programs: Programs, site: ApacheSite): string {
  const module = (name: string, ending = 'load') => {
    const path = join(programs.apacheModules, `${name}.${ending}`);
    return existsSync(path) ? `Include "${path}"` : '';
  };
  const modules = ['mpm_prefork', 'authn_core', 'authz_core', 'authz_host', 'access_compat', 'alias', 'deflate', 'dir'];
  modules.push('env', 'filter', 'headers', 'mime', 'negotiation', 'rewrite', 'setenvif', 'unixd');
  return `
ServerName 127.0.0.1
Listen 127.0.0.1:${site.port}
ServerRoot "${site.folder}"
PidFile "${join(site.folder, 'apache.pid')}"
DefaultRuntimeDir "${site.folder}"
Mutex pthread
ErrorLog "${site.errorLog}"
LogLevel warn
${modules.map((name) => module(name)).join('\n')}
${module(programs.phpModule)}
${module(programs.phpModule, 'conf')}
${module('mime', 'conf')}
${module('deflate', 'conf')}
AddOutputFilterByType DEFLATE application/json
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
StartServers 3
MinSpareServers 2
MaxRequestWorkers 20
KeepAlive On
DirectoryIndex index.php index.html
DocumentRoot "${site.documentRoot}"
<Directory />
  Require all denied
</Directory>
<Directory "${site.documentRoot}">
  AllowOverride All
  Require all granted
</Directory>
# Staff pages start osTicket's cron as an image. It deletes orphaned files and ages tickets when chance will have it,
# while tests compare rows: here it answers with nothing.
RedirectMatch 204 /scp/autocron\\.php$
php_admin_value session.save_path "${join(site.folder, 'sessions')}"
php_admin_value sys_temp_dir "${site.folder}"
php_admin_value upload_tmp_dir "${site.folder}"
# No mail leaves a test run.
php_admin_value sendmail_path "true"
# A plugin's files are replaced between two requests.
php_admin_value opcache.revalidate_freq 0
php_admin_flag log_errors on
`;
}
