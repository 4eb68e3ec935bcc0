import measured from '../../../data/accuracy.json'
import { type Accuracy, type AccuracyRow } from '../../timeline/accuracy.ts'
import { sayPrefix } from '../words/say-date.ts'
import { useLaterWords } from '../words/use-later-words.ts'
import { useWords } from '../words/use-words.ts'

const ACCURACY = measured as Accuracy

/** How well the reader reads what it was tuned on, and what nobody had seen: two figures, never one. */
export function AccuracyTables() {
  const words = useWords()
  const { method: say } = useLaterWords()
  const { seen, unseen } = ACCURACY
  return (
    <section>
      <h3>{say.accuracy}</h3>
      <p>{say.accuracyIs}</p>
      <Rows title={`${say.unseen} (${say.scoredOnce(sayPrefix(unseen.scored, words))})`} rows={unseen.rows} />
      <p className="quiet">{say.offTopic(unseen.offTopic)}</p>
      <Rows title={`${say.seen} (${say.measured(sayPrefix(seen.measured, words))})`} rows={seen.rows} />
    </section>
  )
}

function Rows({ title, rows }: { readonly title: string; readonly rows: readonly AccuracyRow[] }) {
  const { method: say } = useLaterWords()
  return (
    <table className="accuracy">
      <caption>{title}</caption>
      <thead><tr><th scope="col">{say.text}</th><th scope="col">{say.events}</th><th scope="col">{say.found}</th><th scope="col">{say.exact}</th></tr></thead>
      <tbody>
        {rows.map(({ sample, events, found, exact }) => (
          <tr key={sample}><th scope="row">{say.sample[sample]}</th><td>{events}</td><td>{found.toFixed(2)}</td><td>{exact.toFixed(2)}</td></tr>
        ))}
      </tbody>
    </table>
  )
}
