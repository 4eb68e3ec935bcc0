import { type View } from '../timeline/view.ts'

/**
 * The width in CSS pixels that the chart will have, told by what stands in its place before it; 0 where that says nothing,
 * since a card will stand beside it or the page lies in a frame that is still to get its size.
 */
export function expectWidth({ event, embed }: View): number {
  const place = document.querySelector('.sheet > main, .waiting > p')
  if (event !== undefined || embed || !place) return 0
  // The chart makes the page longer than the screen: what has no scroll bar yet will have one.
  const isLong = document.documentElement.clientWidth < innerWidth
  return place.clientWidth - (isLong ? 0 : scrollBar())
}

/** Width of a scroll bar in CSS pixels; 0 where it lies over the page. */
function scrollBar(): number {
  const box = document.createElement('div')
  box.style.cssText = 'position:absolute;overflow:scroll;visibility:hidden'
  document.body.append(box)
  const width = box.offsetWidth - box.clientWidth
  box.remove()
  return width
}
