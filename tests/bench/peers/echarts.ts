import { CustomChart, type CustomSeriesOption } from 'echarts/charts'
import { DataZoomInsideComponent, GridComponent } from 'echarts/components'
import { init, use as register } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { afterPaint, type Item, type Lane, readItems } from './items.ts'

register([CustomChart, DataZoomInsideComponent, GridComponent, CanvasRenderer])

let items: Item[] = []
let lanes: Lane[] = []
let chart: ReturnType<typeof init> | undefined

function series(shown: readonly Item[]): CustomSeriesOption {
  const lineOf = new Map(lanes.map(({ id }, i) => [id, i]))
  return {
    type: 'custom',
    id: 'events',
    dimensions: ['lane', 'start', 'end'],
    encode: { x: [1, 2], y: 0 },
    data: shown.map(({ lane, start, end }) => [lineOf.get(lane) ?? 0, start, end ?? start]),
    renderItem(_params, api) {
      const from = api.coord([api.value(1), api.value(0)])
      const to = api.coord([api.value(2), api.value(0)])
      const x = from[0] ?? 0
      const y = from[1] ?? 0
      const width = (to[0] ?? x) - x
      return width < 1
        ? { type: 'circle', shape: { cx: x, cy: y, r: 5 }, style: { fill: '#475066' } }
        : { type: 'rect', shape: { x, y: y - 4, width, height: 8 }, style: { fill: '#475066' } }
    },
  }
}

window.bench = {
  async load(url) {
    ({ items, lanes } = await readItems(url))
  },
  async draw() {
    chart = init(document.getElementById('chart'), undefined, { renderer: 'canvas' })
    const finished = new Promise<void>((resolve) => { chart?.on('finished', () => resolve()) })
    chart.setOption({
      animation: false,
      grid: { left: 120, right: 10, top: 10, bottom: 30 },
      xAxis: { type: 'time' },
      yAxis: { type: 'category', data: lanes.map(({ name }) => name) },
      dataZoom: [{ type: 'inside', xAxisIndex: 0, filterMode: 'weakFilter' }],
      series: [series(items)],
    })
    await finished
    await afterPaint()
  },
  async fit() {
    chart?.dispatchAction({ type: 'dataZoom', start: 0, end: 100 })
    await afterPaint()
  },
  async filter(country) {
    chart?.setOption({ series: [series(items.filter((item) => item.country === country))] })
    await afterPaint()
  },
}
