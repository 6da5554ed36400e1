/**
 * What changes in a helpdesk's database just because somebody works in it, by table: everything of a table, or some of
 * its columns. Each with the reason why its change is no trace of a plugin.
 */
export const ordinaryTraces: Record<string, { columns: string[] | 'all'; reason: string }> = {
  session: { columns: 'all', reason: 'logging in and every page view write sessions' },
  syslog: { columns: 'all', reason: 'osTicket logs logins and its own errors' },
  staff: { columns: ['lastlogin'], reason: 'the administrator logs in to reach the admin pages' },
};
