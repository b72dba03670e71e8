/** Which calls meet a fault; see the schemas. */
type Counted = { readonly nth?: number | undefined; readonly times?: number | undefined };

/** A fault that is set, and how often it was met. */
export type SwitchedFault<Fault> = {
  readonly fault: Fault;
  readonly met: number;
  /** How many more calls meet it; absent when there is no end. */
  readonly left?: number;
};

/** The switch for what goes wrong next. */
export type FaultSwitch<Fault> = {
  /** Begins to count anew; `undefined` takes the fault away. */
  readonly set: (fault: Fault | undefined) => void;
  readonly current: () => SwitchedFault<Fault> | undefined;
  /**
   * The fault that a call meets; counts the call.
   *
   * @param matches - Whether the fault is about this call.
   */
  readonly take: (matches: (fault: Fault) => boolean) => Fault | undefined;
  /** Resolves when the switch is set the next time: what a fault holds back is let go then. */
  readonly switched: () => Promise<void>;
};

/** A switch with nothing set. */
export function createFaultSwitch<Fault extends Counted>(): FaultSwitch<Fault> {
  let current: Fault | undefined;
  let seen = 0;
  let met = 0;
  let letGo: () => void = () => undefined;
  let switched = newTurn();
  function newTurn(): Promise<void> {
    return new Promise((resolve) => {
      letGo = resolve;
    });
  }
  return {
    set: (fault) => {
      current = fault;
      seen = 0;
      met = 0;
      letGo();
      switched = newTurn();
    },
    current: () => {
      if (current === undefined) return undefined;
      const { times } = current;
      return { fault: current, met, ...(times === undefined ? {} : { left: times - met }) };
    },
    take: (matches) => {
      if (current === undefined || !matches(current)) return undefined;
      seen += 1;
      const { nth = 1, times = Infinity } = current;
      if (seen < nth || met >= times) return undefined;
      met += 1;
      return current;
    },
    switched: () => switched,
  };
}
