import { DataSet } from 'vis-data/esnext'
import { Timeline } from 'vis-timeline/esnext'
import 'vis-timeline/styles/vis-timeline-graph2d.css'
import { afterPaint, type Item, type Lane, readItems } from './items.ts'

let items: Item[] = []
let lanes: Lane[] = []
let timeline: Timeline | undefined
const clusters = new URLSearchParams(location.search).has('cluster')

const rowOf = ({ id, lane, start, end, title }: Item) => ({
  id, group: lane, start, content: title, ...(end === undefined ? { type: 'point' } : { end, type: 'range' }),
})

window.bench = {
  async load(url) {
    ({ items, lanes } = await readItems(url))
  },
  async draw() {
    const element = document.getElementById('chart')
    if (!element) return
    timeline = new Timeline(element, new DataSet(items.map(rowOf)), new DataSet(lanes.map(({ id, name }) => ({ id, content: name }))), {
      height: '800px', ...(clusters ? { cluster: { maxItems: 1, showStipes: false } } : {}),
    })
    // The widget draws its items some frames after it was made: wait until it has.
    while (document.querySelector('.vis-item') === null) await afterPaint()
    await afterPaint()
  },
  async fit() {
    timeline?.fit({ animation: false })
    await afterPaint()
  },
  async filter(country) {
    timeline?.setItems(new DataSet(items.filter((item) => item.country === country).map(rowOf)))
    await afterPaint()
  },
}
