/** The part of a data hash that people read. */
export function shortHash(hash: string): string {
  return hash.replace(/^sha256[-:]/, '').slice(0, 10)
}
