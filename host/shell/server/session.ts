import { type Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

import { type Jira, type SeededUser } from '../../jira/jira-interface';

/**
 * Holds the account id of who is logged in. Not signed: whoever opens the shell may switch to
 * anybody there. App frames are on another site and never see or set it.
 */
export const SESSION_COOKIE = 'plumbline-user';

/** The person of this browser: the one chosen in the switcher, else the first seeded user. */
export function sessionUser(context: Context, jira: Jira): SeededUser {
  const users = jira.loginUsers();
  const chosen = getCookie(context, SESSION_COOKIE);
  const user = users.find(({ accountId }) => accountId === chosen) ?? users[0];
  if (user === undefined) throw new Error('The emulated Jira has no user who can log in.');
  return user;
}

export function logIn(context: Context, user: SeededUser): void {
  setCookie(context, SESSION_COOKIE, user.accountId, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
  });
}

/**
 * Sent by the shell's own pages with each call. Another site cannot add it without asking first
 * (CORS), and the shell answers no such question.
 */
const SHELL_HEADER = 'x-plumbline-shell';

export function isFromShell(context: Context): boolean {
  return context.req.header(SHELL_HEADER) !== undefined;
}
