import { type JiraFault } from '../jira-interface';

/** The switch for what goes wrong next. */
export type FaultSwitch = {
  readonly set: (fault: JiraFault | undefined) => void;
  /** The fault that this request meets; counts it. */
  readonly take: (path: string) => JiraFault | undefined;
};

/** A switch with nothing set. */
export function createFaultSwitch(): FaultSwitch {
  let current: JiraFault | undefined;
  let left = 0;
  return {
    set: (fault) => {
      current = fault;
      left = fault?.times ?? Number.POSITIVE_INFINITY;
    },
    take: (path) => {
      if (current === undefined || left <= 0) return undefined;
      if (current.pathIncludes !== undefined && !path.includes(current.pathIncludes)) {
        return undefined;
      }
      left -= 1;
      return current;
    },
  };
}
