import { requestJira as askJira } from '@forge/bridge';

import { answerInTime } from './answer-in-time';

/** As long as gateways wait for what is behind them; who waits longer is never answered. */
const LONGEST_MILLISECONDS = 60_000;

/** Asks Jira as the person who looks at the page; without an answer within a minute it rejects. */
export const requestJira = answerInTime(askJira, LONGEST_MILLISECONDS);
