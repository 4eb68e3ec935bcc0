import { STRIP } from './track-places.ts'
import { type Frame } from './use-scene.ts'

/** Textures that tell postures apart without colour. */
export function TrackPaints({ frame, height }: { frame: Frame; height: number }) {
  return (
    <>
      <clipPath id={`plot-tracks-${frame.plot}`}><rect x={0} y={-6} width={frame.plot} height={STRIP + 10} /></clipPath>
      <clipPath id={`plot-steps-${frame.plot}`}><rect x={0} y={-4} width={frame.plot} height={height} /></clipPath>
      <linearGradient id="fade-out"><stop offset="0" stopColor="#fff" stopOpacity=".6" /><stop offset="1" stopColor="#fff" stopOpacity="0" /></linearGradient>
      <linearGradient id="fade-in"><stop offset="0" stopColor="#fff" stopOpacity="0" /><stop offset="1" stopColor="#fff" stopOpacity=".7" /></linearGradient>
      <mask id="stale" maskContentUnits="objectBoundingBox"><rect width="1" height="1" fill="url(#fade-out)" /></mask>
      <mask id="before" maskContentUnits="objectBoundingBox"><rect width="1" height="1" fill="url(#fade-in)" /></mask>
      <pattern id="posture-licence-required" width="5" height="5" patternUnits="userSpaceOnUse"><path d="M2.5 0V5" className="weave" /></pattern>
      <pattern id="posture-conditions" width="5" height="6" patternUnits="userSpaceOnUse"><circle cx="2.5" cy="3" r=".8" className="dot" /></pattern>
      <pattern id="posture-under-review" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M0 6L6 0" className="weave" /></pattern>
      <pattern id="posture-unknown" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M0 3H3" className="weave" /></pattern>
      <pattern id="considered" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V6" className="hatch" /></pattern>
    </>
  )
}
