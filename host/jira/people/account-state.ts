import { type HostDatabase } from '../../database/open-database';
import { type UserRow } from '../store/jira-rows';
import { execute, selectOne } from '../store/query';

/**
 * What became of somebody's account. `deactivated`: an admin took it off the site, the name stays. `closed`: the person
 * deleted it; nothing of them is left but the id, and it never comes back.
 */
export type AccountState = 'active' | 'deactivated' | 'closed';

/** How Jira calls people whose account is closed, in whatever they did or hold. */
export const CLOSED_ACCOUNT_NAME = 'Former user';

/**
 * Changes the state of an account.
 *
 * @throws Error when there is no such account, or it was closed before.
 */
export function setAccountState(
  database: HostDatabase,
  accountId: string,
  state: AccountState,
): void {
  const user = selectOne<UserRow>(database, 'SELECT * FROM jira_user WHERE accountId = ?', [
    accountId,
  ]);
  if (user === undefined) throw new Error(`There is no account ${accountId}.`);
  if (user.accountType === 'unknown') throw new Error(`The account ${accountId} was closed.`);
  execute(database, 'UPDATE jira_user SET active = ? WHERE accountId = ?', [
    state === 'active' ? 1 : 0,
    accountId,
  ]);
  if (state !== 'closed') return;
  execute(
    database,
    `UPDATE jira_user SET displayName = ?, emailAddress = '', accountType = 'unknown', canLogIn = 0
     WHERE accountId = ?`,
    [CLOSED_ACCOUNT_NAME, accountId],
  );
  execute(database, 'DELETE FROM jira_group_member WHERE accountId = ?', [accountId]);
}
