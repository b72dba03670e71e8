/** What a call costs that asks Jira for nothing but the one permission that decides (decision 0012). */
const USUAL_POINTS = 3;

/** Calls that cost another number, with the reason; decision 0012 says how each is bounded. */
const OTHER_POINTS: Readonly<Record<string, number>> = {
  // Somebody outside the stake is asked whether they administer the project.
  'delivery.open': 8,
  'settings.audit': 8,
  'settings.open': 8,
  'settings.save': 8,
  'settings.saveRole': 8,
  // Every work item that is named is read as the person: here one.
  'plan.accept': 5,
  'plan.mapEpic': 5,
  'work-item.map': 5,
  'work-item.markOutside': 5,
  'work-item.open': 5,
  // Here one that nobody may see, which is no object of the answer.
  'plan.keepHints': 4,
  'plan.markOutside': 4,
  // One more question about a permission, as the app.
  'plan.explainUnreadableEpics': 6,
  // Workflows, of which three are the project's; none of them guards anything in the sample.
  'settings.guardedTransitions': 9,
  'gate-config.guards': 22,
};

/**
 * Points of Jira that a call of the rights table costs the person for whom it costs most.
 *
 * @param call - `plan.editOutcome`.
 */
export function pointsOfCall(call: string): number {
  return OTHER_POINTS[call] ?? USUAL_POINTS;
}
