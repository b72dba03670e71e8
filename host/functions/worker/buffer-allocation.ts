/** Constructors of memory outside of the heap, by their global names. */
const CONSTRUCTORS = [
  'ArrayBuffer',
  'SharedArrayBuffer',
  'Int8Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'Int16Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'Float32Array',
  'Float64Array',
  'BigInt64Array',
  'BigUint64Array',
] as const;

/** What makes a `Buffer` without any of them. */
const BUFFER_METHODS = ['alloc', 'allocUnsafe', 'allocUnsafeSlow', 'concat', 'from'] as const;

type Allocated = (bytes: number) => void;
type WithBytes = { readonly byteLength: number };

/**
 * Tells of every buffer that code of this thread makes, right after it was made. Views of a buffer
 * that is there already are told as well: who listens looks at the true sum.
 */
export function onBufferAllocation(allocated: Allocated): void {
  for (const name of CONSTRUCTORS) tellOfConstruction(name, allocated);
  for (const method of BUFFER_METHODS) tellOfCall(method, allocated);
}

function tellOfConstruction(name: (typeof CONSTRUCTORS)[number], allocated: Allocated): void {
  const told = new Proxy(globalThis[name], {
    construct: (target, values: unknown[], newTarget) => {
      // Every constructor of the list makes something with bytes.
      const made = Reflect.construct(target, values, newTarget) as WithBytes;
      allocated(made.byteLength);
      return made;
    },
  });
  // Code that compares a value's constructor with the global finds them equal, as before.
  const kept = { configurable: true, writable: true };
  Object.defineProperty(told.prototype, 'constructor', { ...kept, value: told });
  Object.defineProperty(globalThis, name, { ...kept, value: told });
}

function tellOfCall(method: (typeof BUFFER_METHODS)[number], allocated: Allocated): void {
  // One signature for the five, which all give a buffer.
  const make = Object.getOwnPropertyDescriptor(Buffer, method)?.value as (
    ...values: unknown[]
  ) => Buffer;
  Object.defineProperty(Buffer, method, {
    configurable: true,
    writable: true,
    value: function told(this: unknown, ...values: unknown[]): Buffer {
      const made = Reflect.apply(make, this, values);
      allocated(made.byteLength);
      return made;
    },
  });
}
