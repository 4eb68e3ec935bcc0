import { memo } from 'react'
import { DIRECTIONS, type Direction } from '../../event.ts'
import { type TimelineIndex } from '../../timeline/index-columns.ts'
import { type Echo, type Link } from '../../timeline/echoes.ts'
import { ECHO_RADIUS } from '../../timeline/shape.ts'
import { toTenth } from '../../timeline/to-tenth.ts'
import { echoPath } from './glyph.ts'

/** Hollow marks in the lanes of those an event hit. */
export const Echoes = memo(function Echoes({ index, echoes, active }: {
  index: TimelineIndex
  echoes: readonly Echo[]
  active: number | undefined
}) {
  return echoes.map((echo) => {
    const direction = DIRECTIONS[index.direction[echo.row] ?? 2] as Direction
    return (
      <path
        key={`${echo.row} ${echo.band}`} className={`echo ${direction}${echo.row === active ? ' active' : ''}`}
        d={echoPath(direction, ECHO_RADIUS)} transform={`translate(${toTenth(echo.x)} ${echo.y})`}
        data-affects={index.events[echo.row]?.id}
      />
    )
  })
})

/** Thin lines from marks to their echoes: one path for each direction. */
export const Links = memo(function Links({ index, links }: { index: TimelineIndex; links: readonly Link[] }) {
  return DIRECTIONS.map((direction, code) => (
    <path
      key={direction} className={`link ${direction}`} aria-hidden="true"
      d={links.filter(({ row }) => index.direction[row] === code).map(({ x, top, bottom }) => `M${toTenth(x)} ${top}V${bottom}`).join('')}
    />
  ))
})
