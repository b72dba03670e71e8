import type * as z from 'zod/mini';

import { fieldListSchema } from './jira-answers';
import { parseAnswer } from './parse-answer';
import { type JiraConnection, sendPatiently } from './send-patiently';

/** Ids of the fields that may hold the start date: usually one. `undefined`: the list could not be read. */
export type StartFieldIds = readonly string[] | undefined;

const PATH = '/rest/api/3/field';
const DATE_PICKER = 'com.atlassian.jira.plugin.system.customfieldtypes:datepicker';
const NAME = 'start date';

/**
 * Finds Jira's field "Start date", which has another id on every site (platform of Jira: its type is one that any
 * date field has, so the name decides).
 *
 * @param jira - How Jira is asked.
 * @returns Nothing when Jira does not answer: the plan is shown without start dates, and says so (PL-9).
 */
export async function findStartFields(jira: JiraConnection): Promise<StartFieldIds> {
  try {
    const response = await sendPatiently(jira, { path: PATH });
    return startFieldsOf(await parseAnswer(fieldListSchema, response, PATH));
  } catch {
    return undefined;
  }
}

function startFieldsOf(fields: z.output<typeof fieldListSchema>): readonly string[] {
  return fields
    .filter(
      ({ name, untranslatedName = name, schema }) =>
        schema?.custom === DATE_PICKER && untranslatedName.toLowerCase() === NAME,
    )
    .map(({ id }) => id);
}
