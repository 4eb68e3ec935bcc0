/** Views that a newcomer may begin with: plain addresses, so that they can be linked, and checked against the data. */
export const STARTING_POINTS = [
  { id: 'h20', query: 'product=h20&from=2025-04&to=2025-05' },
  {
    id: 'tariffs',
    query: 'kind=tariff-threatened,tariff-announced,tariff-in-force,tariff-raised,tariff-retaliation,tariff-paused,tariff-exempted&from=2025-04&to=2025-04',
  },
  { id: 'h200', query: 'product=a800,h800,h20,h200' },
  { id: 'nvidia', query: 'actor=nvidia' },
  { id: 'korea', query: 'country=kr' },
] as const
