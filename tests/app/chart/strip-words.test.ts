import { expect, it } from 'vitest'
import { stripWords } from '../../../src/app/chart/strip-words.ts'
import { wordsOf } from '../../../src/app/words/words.ts'
import { type Measure } from '../../../src/timeline/state.ts'
import { type Stretch } from '../../../src/timeline/tracks.ts'

const stretch = (value: Stretch['value'], from: number, to: number, sureness: Stretch['sureness'] = 'certain'): Stretch => ({ value, from, to, sureness, event: 'e' })

/** Words of stretches on an axis of one pixel a day, 400 wide. */
const said = (...stretches: Stretch[]) => stripWords({ measures: [], measure: {} as Measure, stretches, considered: [], announced: [] }, (day) => day, 400, wordsOf('en'))
  .map(({ text, x, width, isBeside }) => (isBeside ? `${text} up to ${x + width}` : `${text} from ${x}`))

it.each<[string, Stretch[], string[]]>([
  ['stands where the state begins', [stretch('open', 50, 200)], ['open from 55']],
  ['stays at the edge of the frame', [stretch('open', -50, 200)], ['open from 5']],
  ['is not said again of the same state', [stretch('open', 50, 150), stretch('open', 150, 300)], ['open from 55']],
  ['is said of each state', [stretch('open', 50, 150), stretch('refused', 150, 300)], ['open from 55', 'refused from 155']],
  ['stands before a stretch that is too short', [stretch('open', 100, 110)], ['open up to 95']],
  ['is left out where something else is there', [stretch('refused', 0, 100), stretch('open', 100, 110), stretch('refused', 110, 300)], ['refused from 5', 'refused from 115']],
  ['runs on over what has faded', [stretch('open', 100, 110), stretch('open', 110, Infinity, 'stale')], ['open from 105']],
  ['is not said of what is told from before', [stretch('open', 50, 200, 'before')], []],
])('the word of a strip %s', (_, stretches, expected) => {
  expect(said(...stretches)).toEqual(expected)
})
