import { type JiraContext } from '../jira-context';
import { type UserRow } from '../store/jira-rows';

import { selfUrl } from './self-url';

const COLOURS = ['#0747A6', '#006644', '#403294', '#BF2600', '#008DA6', '#974F0C'];
const SIZES = ['48x48', '24x24', '16x16', '32x32'];

/** A drawn avatar inside the URL: pictures of other servers would break the app's content rules. */
function avatarUrls({ displayName, position }: UserRow): Readonly<Record<string, string>> {
  const initials = displayName
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0))
    .join('');
  const colour = COLOURS[position % COLOURS.length] ?? '#0747A6';
  const drawing =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">` +
    `<rect width="24" height="24" fill="${colour}"/><text x="12" y="16" font-size="10" ` +
    `font-family="sans-serif" text-anchor="middle" fill="white">${initials}</text></svg>`;
  // The OpenAPI document: a URI, so nothing may stand in it as it is drawn.
  const url = `data:image/svg+xml,${encodeURIComponent(drawing)}`;
  return Object.fromEntries(SIZES.map((size) => [size, url]));
}

/** A person on the wire. The e-mail address is there only for the person themselves, as by default in Jira. */
export function renderUser(
  context: JiraContext,
  user: UserRow,
  viewerAccountId: string,
): Readonly<Record<string, unknown>> {
  return {
    self: `${selfUrl(context, '/user')}?accountId=${encodeURIComponent(user.accountId)}`,
    accountId: user.accountId,
    ...(user.accountId === viewerAccountId ? { emailAddress: user.emailAddress } : {}),
    avatarUrls: avatarUrls(user),
    displayName: user.displayName,
    active: user.active === 1,
    // Nothing is left of a closed account.
    ...(user.accountType === 'unknown' ? {} : { timeZone: user.timeZone }),
    accountType: user.accountType,
  };
}
