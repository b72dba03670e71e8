/** A function of the other side; calling it sends a message and waits for the answer. */
type RemoteFunction = (...args: readonly unknown[]) => Promise<unknown>;

/** A React element that was a prop: type, key and props only, never the fiber tree behind it. */
type WireElement = {
  readonly type: string;
  readonly key: string | null;
  readonly props: Readonly<Record<string, unknown>>;
};

type LocalFunction = (...args: unknown[]) => unknown;

export type WireCodec = {
  /** A copy that `postMessage` can send: later changes of the original are not seen by the reader. */
  readonly encode: (value: unknown) => unknown;
  readonly decode: (value: unknown) => unknown;
  /** Runs a function that went out with an earlier value. */
  readonly callLocal: (functionId: string, args: unknown) => unknown;
};

const FUNCTION = '$plumblineFunction';
const ERROR = '$plumblineError';
const ELEMENT = '$plumblineElement';

/**
 * Turns values into what structured cloning accepts and back. Functions become handles that call
 * home, errors keep name and message, symbols and cycles are dropped.
 *
 * @param callRemote - Sends a call of a function of the other side.
 */
export function createWireCodec(
  callRemote: (functionId: string, args: unknown) => Promise<unknown>,
): WireCodec {
  const functions = new Map<string, LocalFunction>();
  const ids = new WeakMap<LocalFunction, string>();

  function handleOf(local: LocalFunction): Record<string, string> {
    const id = ids.get(local) ?? crypto.randomUUID();
    ids.set(local, id);
    functions.set(id, local);
    return { [FUNCTION]: id };
  }

  function encode(value: unknown, ancestors: readonly object[] = []): unknown {
    if (typeof value === 'function') return handleOf(value as LocalFunction); // any callable will do
    if (typeof value === 'symbol') return undefined;
    if (typeof value !== 'object' || value === null || isCloneable(value)) return value;
    return ancestors.includes(value) ? undefined : encodeObject(value, [...ancestors, value]);
  }

  function encodeObject(value: object, path: readonly object[]): unknown {
    if (value instanceof Error) return { [ERROR]: { name: value.name, message: value.message } };
    if ('$$typeof' in value) return { [ELEMENT]: encode(elementParts(value), path) };
    if (Array.isArray(value)) return value.map((item) => encode(item, path));
    return mapValues(value, (item) => encode(item, path));
  }

  function decode(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || isCloneable(value)) return value;
    if (Array.isArray(value)) return value.map(decode);
    if (FUNCTION in value) return remoteFunction(String(value[FUNCTION]));
    if (ERROR in value) return decodeError(value[ERROR]);
    if (ELEMENT in value) return decode(value[ELEMENT]);
    return mapValues(value, decode);
  }

  function remoteFunction(id: string): RemoteFunction {
    return (...args) => callRemote(id, encode(args));
  }

  return {
    encode,
    decode,
    callLocal: (functionId, args) => {
      const local = functions.get(functionId);
      if (local === undefined) throw new Error(`There is no function ${functionId} here.`);
      const decoded = decode(args);
      return local(...(Array.isArray(decoded) ? (decoded as unknown[]) : []));
    },
  };
}

function isCloneable(value: object): boolean {
  return value instanceof Blob || value instanceof ArrayBuffer || value instanceof Date;
}

function elementParts(element: object): WireElement {
  const { type, key, props } = element as { type: unknown; key: string | null; props: object };
  return {
    type: typeof type === 'string' ? type : 'a component that was not rendered',
    key,
    props: { ...props },
  };
}

function decodeError(value: unknown): Error {
  const { name, message } = value as { name: string; message: string }; // made by `encode` above
  return Object.assign(new Error(message), { name });
}

function mapValues(value: object, map: (item: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, map(item)]));
}
