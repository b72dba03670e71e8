export type SampleLink = {
  readonly type: 'blocks' | 'relates' | 'duplicate';
  readonly from: string;
  readonly to: string;
};

/** Links between work items of the sample. */
export const SAMPLE_LINKS: readonly SampleLink[] = [
  { type: 'blocks', from: 'ACME-13', to: 'ACME-14' },
  { type: 'blocks', from: 'ACME-14', to: 'ACME-15' },
  { type: 'blocks', from: 'ACME-15', to: 'ACME-19' },
  { type: 'blocks', from: 'ACME-19', to: 'ACME-21' },
  { type: 'blocks', from: 'ACME-27', to: 'ACME-28' },
  { type: 'blocks', from: 'ACME-29', to: 'ACME-27' },
  { type: 'blocks', from: 'ACME-31', to: 'ACME-33' },
  { type: 'blocks', from: 'OPS-2', to: 'ACME-44' },
  { type: 'blocks', from: 'ACME-24', to: 'ACME-33' },
  { type: 'relates', from: 'ACME-38', to: 'ACME-14' },
  { type: 'relates', from: 'ACME-5', to: 'OPS-1' },
  { type: 'relates', from: 'ACME-52', to: 'ACME-17' },
  { type: 'duplicate', from: 'ACME-59', to: 'ACME-52' },
];
