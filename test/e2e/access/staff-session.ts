import type { Person } from '../hosts/people.ts';

/** An answer to a request of a staff member, read to its end. */
export interface StaffAnswer {
  status: number;
  headers: Headers;
  text: string;
}

/** A staff member's session without a browser. */
export interface StaffSession {
  /** What pages of this session carry in `<meta name="csrf_token">`; empty where nobody is logged in. */
  csrfToken: string;
  /** Asks for a path below the helpdesk's address, such as `scp/index.php`; follows no redirects. */
  ask(path: string, request?: RequestInit & { headers?: Record<string, string> }): Promise<StaffAnswer>;
}

/** Logs in by the form of the staff panel; `url` is the helpdesk's address with a slash at its end. */
export async function openStaffSession(url: string, person: Person): Promise<StaffSession> {
  const session = openSession(url);
  const form = await session.ask('scp/login.php');
  const token = /name="__CSRFToken__" value="([^"]+)"/.exec(form.text)?.[1] ?? '';
  const answer = await session.ask('scp/login.php', {
    method: 'POST',
    body: new URLSearchParams({
      __CSRFToken__: token,
      do: 'scplogin',
      userid: person.username,
      passwd: person.password,
    }),
  });
  const page = await session.ask('scp/tickets.php');
  session.csrfToken = /name="csrf_token" content="([^"]+)"/.exec(page.text)?.[1] ?? '';
  if (session.csrfToken === '') throw new Error(`${person.username} could not log in: ${answer.status}`);
  return session;
}

/** A session of nobody. */
export function openSession(url: string): StaffSession {
  const cookies = new Map<string, string>();
  return {
    csrfToken: '',
    async ask(path, { headers = {}, ...request } = {}) {
      const cookie = [...cookies].map((one) => one.join('=')).join('; ');
      const answer = await fetch(url + path, { ...request, redirect: 'manual', headers: { ...headers, cookie } });
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        cookies.set(name, value);
      }
      return { status: answer.status, headers: answer.headers, text: await answer.text() };
    },
  };
}
