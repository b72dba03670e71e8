type ImportProblemKind =
  | 'not-found'
  | 'too-large'
  | 'empty'
  | 'not-json'
  | 'truncated'
  | 'wrong-shape'
  | 'duplicate'
  | 'parent-cycle'
  | 'already-there';

/** Why a file was not imported. Nothing of it was stored then. */
export type ImportProblem = {
  readonly kind: ImportProblemKind;
  /** `line 7`, or `work item 7` of a list; absent when it is about the whole file. */
  readonly place?: string;
  /** One sentence that says what is wrong and what to do. */
  readonly message: string;
};

/** Ends an import; caught in one place and handed to the caller as data. */
export class ImportRefusal extends Error {
  readonly problem: ImportProblem;

  constructor(problem: ImportProblem) {
    super(problem.message);
    this.name = 'ImportRefusal';
    this.problem = problem;
  }
}
