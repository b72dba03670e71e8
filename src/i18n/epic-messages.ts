const epics = (number: number): string => `${number} ${number === 1 ? 'epic' : 'epics'}`;
const are = (number: number): string => (number === 1 ? 'is' : 'are');
const them = (number: number): string => (number === 1 ? 'it' : 'them');

/** What became of mapped epics, and what to do about it (PL-10). */
export const epicMessages = {
  /** In the row: what happened to how many, and the fix in a few words. */
  notes: {
    gone: (number: number) =>
      `${epics(number)} ${are(number)} gone from Jira: take ${them(number)} off, or map what came instead.`,
    hidden: (number: number) =>
      `${epics(number)} ${are(number)} hidden from you: ask for the right to see ${them(number)}, or take ${them(number)} off.`,
    unknown: (number: number) =>
      `${epics(number)} ${are(number)} gone or hidden from you: Plumbline cannot tell which now.`,
    retyped: (number: number) =>
      `${epics(number)} ${are(number)} no ${number === 1 ? 'epic' : 'epics'} any more: change the type back, or take ${them(number)} off.`,
    'other-project': (number: number) => `${epics(number)} ${are(number)} in another project.`,
  },

  /** In the dialog: of one epic that Jira does not show. */
  unreadable: {
    gone: (id: string) =>
      `Work item ${id} is gone: Plumbline does not find it in Jira either. It was deleted, or Plumbline has no access to it. Take it off and map the epic that came instead; if none did, drop or delete the outcome.`,
    hidden: (id: string) =>
      `Work item ${id} exists, but Jira does not show it to you. Ask a project admin for the right to see it. If the outcome does not need it, take it off and map another epic, or drop or delete the outcome.`,
    unknown: (id: string) =>
      `Jira does not show you work item ${id}: it was deleted, or it is hidden from you. Plumbline cannot tell which now. Refresh to ask again, ask somebody who may see it, or take it off.`,
    asking: (id: string) => `Jira does not show you work item ${id}. Plumbline is finding out why…`,
  },
  retyped: (type: string) =>
    `It is no epic any more but “${type}”. Change its type back in Jira, or take it off and map another epic.`,
  'other-project': (projectKey: string) =>
    `It is in project ${projectKey}. If it was moved there by mistake, move it back in Jira or take it off.`,
} as const;
