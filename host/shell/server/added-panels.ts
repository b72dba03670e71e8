import { type HostDatabase } from '../../database/open-database';

/** Which issue panels were added to which work items: Jira shows a panel only after its button. */
export type AddedPanels = {
  readonly list: (issueId: string) => readonly string[];
  readonly add: (issueId: string, moduleKey: string) => void;
  readonly remove: (issueId: string, moduleKey: string) => void;
};

export function createAddedPanels(database: HostDatabase): AddedPanels {
  database.exec(
    `CREATE TABLE IF NOT EXISTS shell_panel (
       issueId TEXT NOT NULL, moduleKey TEXT NOT NULL, PRIMARY KEY (issueId, moduleKey))`,
  );
  const select = database.prepare('SELECT moduleKey FROM shell_panel WHERE issueId = ?');
  const insert = database.prepare('INSERT OR IGNORE INTO shell_panel VALUES (?, ?)');
  const remove = database.prepare('DELETE FROM shell_panel WHERE issueId = ? AND moduleKey = ?');
  return {
    list: (issueId) =>
      // The columns are the ones asked for.
      (select.all(issueId) as { moduleKey: string }[]).map(({ moduleKey }) => moduleKey),
    add: (issueId, moduleKey) => {
      insert.run(issueId, moduleKey);
    },
    remove: (issueId, moduleKey) => {
      remove.run(issueId, moduleKey);
    },
  };
}
