export type Hashing = {
  /** SHA-256 of the UTF-8 text, in lower-case hexadecimal. */
  readonly sha256: (text: string) => string;
};
