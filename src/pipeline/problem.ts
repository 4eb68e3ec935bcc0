/** What is wrong with an input, where, and what was expected there. */
export interface Problem {
  readonly file: string
  /** 1-based. */
  readonly line: number
  readonly expected: string
  readonly got: string
}

/** `data/review.yaml:12: expected an actor id, got "nvida"`: one line, as every command prints it. */
export function problemLine(problem: Problem): string {
  return `${problem.file}:${problem.line}: expected ${problem.expected}, got ${problem.got}`.replace(/[\r\n]+/g, ' ')
}
