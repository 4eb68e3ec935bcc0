// josa ships no types; this is the one function we use.
declare module 'josa' {
  /** Fills in particles: `josa('H20#{이} 왔다')` → `H20이 왔다`. */
  export function josa(sentence: string): string
}
