import { type FieldsBefore, type HistoryField, type Since } from '../../timeline/history.ts'
import { EventLink } from '../EventLink.tsx'
import { useLaterWords } from '../words/use-later-words.ts'
import { sayField, type Saying } from './say-field.ts'

interface ChangeListProps {
  readonly changes: Since
  readonly saying: Saying
  /** What the fields of a changed event became. */
  readonly after: (changed: Since['changed'][number]) => FieldsBefore
}

/** Events that came, were corrected and went; of a corrected one, field by field what it was and what it is. */
export function ChangeList({ changes, saying, after }: ChangeListProps) {
  const { changes: say, field: names } = useLaterWords()
  const { lookup, lang } = saying
  const title = (id: string) => {
    const event = lookup.events.get(id)
    return event ? <EventLink id={event.id}>{event.title[lang] || event.title.en}</EventLink> : id
  }
  return (
    <ul className="changes">
      {changes.changed.map((changed) => {
        const now = after(changed)
        return (
          <li key={changed.event}>
            <span className="quiet">{say.isCorrected}:</span> {title(changed.event)}
            <ul>
              {Object.keys(changed.was).map((name) => (
                <FieldChange key={name} name={names[name as HistoryField]} field={name as HistoryField} was={changed.was} now={now} saying={saying} />
              ))}
            </ul>
          </li>
        )
      })}
      {changes.removed.map(({ event, title: was }) => <li key={event}><span className="quiet">{say.isRemoved}:</span> {was[lang] || was.en}</li>)}
      {changes.added.map((id) => <li key={id}><span className="quiet">{say.isNew}:</span> {title(id)}</li>)}
    </ul>
  )
}

interface FieldChangeProps {
  readonly name: string
  readonly field: HistoryField
  readonly was: FieldsBefore
  readonly now: FieldsBefore
  readonly saying: Saying
}

/** What a field was and is. Of a list only what came and went; where both read the same here, the other language or words that are not kept differ. */
function FieldChange({ name, field, was, now, saying }: FieldChangeProps) {
  const { changes: say } = useLaterWords()
  const here = difference(sayField(field, was[field], saying), sayField(field, now[field], saying))
  if (here) return <li>{name} – <Difference {...here} /></li>
  const lang = saying.lang === 'en' ? 'ko' : 'en'
  const there = difference(sayField(field, was[field], { ...saying, lang }), sayField(field, now[field], { ...saying, lang }))
  return there ? <li>{name}, {say.inOther} – <span lang={lang}><Difference {...there} /></span></li> : <li>{name}</li>
}

interface Items {
  readonly gone: readonly string[]
  readonly come: readonly string[]
}

function difference(was: readonly string[], now: readonly string[]): Items | undefined {
  const gone = was.filter((item) => !now.includes(item))
  const come = now.filter((item) => !was.includes(item))
  return gone.length + come.length === 0 ? undefined : { gone, come }
}

function Difference({ gone, come }: Items) {
  const { changes: say } = useLaterWords()
  return (
    <>
      {gone.length > 0 && <><span className="quiet">{say.was}:</span> <del>{gone.join('; ')}</del> </>}
      <span className="quiet">{say.now}:</span> <ins>{come.join('; ') || say.none}</ins>
    </>
  )
}
