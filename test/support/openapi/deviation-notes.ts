/*
 * Light on purpose: every test file loads it (`fail-on-deviations.ts`), the validator only those that ask an emulated
 * Jira (`watched-answers.ts`).
 */

const noted: string[] = [];
let watching = false;

/** From now on every answer of an emulated Jira in this process is compared with the OpenAPI document. */
export function watchAnswers(): void {
  watching = true;
}

/** Whether answers are compared: in tests, not in the benchmark. */
export function answersAreWatched(): boolean {
  return watching;
}

/** Keeps what was found, until the test ends. */
export function noteDeviation(sentence: string): void {
  noted.push(sentence);
}

/** What was found since it was asked last; each sentence once. */
export function takeDeviations(): readonly string[] {
  return [...new Set(noted.splice(0))];
}
