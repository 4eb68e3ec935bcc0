import { type ControlEvent, type Dataset } from '../../event.ts'
import { shareAddress } from '../address.ts'
import { CopyButton } from '../CopyButton.tsx'
import { useLang, useStore } from '../store.ts'
import { useLaterWords } from '../words/use-later-words.ts'
import { reportAddress } from './report-address.ts'

/** The way to tell us of an error: to where the build says reports go, and where it says nothing, a text to be sent by hand. */
export function ReportError({ event, dataset }: { readonly event: ControlEvent; readonly dataset: Dataset }) {
  const { report: say } = useLaterWords()
  const lang = useLang()
  const view = useStore((state) => state.view)
  const subject = say.subject(event.title[lang] || event.title.en)
  const body = () => say.body(event.id, dataset.data.hash, shareAddress({ ...view, lang, event: event.id }))
  const target = document.querySelector<HTMLMetaElement>('meta[name="report-to"]')?.content
  if (target === undefined) return <CopyButton label={say.copy} text={() => `${subject}\n\n${body()}`} />
  return <a className="report" href={reportAddress(target, subject, body())} target="_blank" rel="noopener">{say.open}</a>
}
