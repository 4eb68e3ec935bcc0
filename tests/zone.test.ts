import { expect, it } from 'vitest'

it('the zone a run is named after is the zone it runs in', () => {
  const zone = process.env['TZ']
  if (zone) expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
  const january = new Date(2025, 0, 1).getTimezoneOffset()
  const offsets: Record<string, number> = { 'Asia/Seoul': -540, 'America/Los_Angeles': 480, 'Pacific/Kiritimati': -840 }
  if (zone && zone in offsets) expect(january).toBe(offsets[zone])
})
