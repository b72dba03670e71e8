/**
 * Makes `Date` tell the host's time instead of the machine's: on the platform everything that the
 * app can ask has one time, and here the shell's clock can be set.
 *
 * @returns Sets the current time, in milliseconds since 1970.
 */
export function installHostTime(): (now: number) => void {
  const MachineDate = Date;
  let offset = 0;
  const now = (): number => MachineDate.now() + offset;
  globalThis.Date = new Proxy(MachineDate, {
    construct: (target, values: unknown[], newTarget) =>
      Reflect.construct(target, values.length === 0 ? [now()] : values, newTarget) as object,
    apply: () => new MachineDate(now()).toString(),
    get: (target, property, receiver) =>
      property === 'now' ? now : (Reflect.get(target, property, receiver) as unknown),
  });
  return (wanted) => {
    offset = wanted - MachineDate.now();
  };
}
