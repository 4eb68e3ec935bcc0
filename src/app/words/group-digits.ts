/** A whole number with a comma before every three digits, as English and Korean write it. Intl does the same, but starting it costs a phone 40 ms. */
export function groupDigits(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',')
}
