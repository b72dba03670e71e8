/** Words about reading Jira in the browser; each failure says what to do next. */
export const jiraMessages = {
  notRead: 'Jira could not be read',
  notRefreshed: 'Jira could not be read again; you see what was read before',
  'rate-limited': (seconds: number) => `Jira asks for a pause. Try again in ${seconds} seconds.`,
  refused: (status: number, sentence: string) =>
    sentence === ''
      ? `Jira answered with status ${status}. Try again; if it stays, ask a Jira admin.`
      : `Jira answered: ${sentence} Try again; if it stays, ask a Jira admin.`,
  'access-lost': (status: number) =>
    `Jira refused you or the app (status ${status}). Ask a Jira admin.`,
  unreachable: 'No answer came from Jira. Check your network, then try again.',
  'unexpected-answer': 'Jira answered with something that Plumbline does not know. Try again.',
  cancelled: 'Reading was cancelled. Read again when you want to.',
} as const;
