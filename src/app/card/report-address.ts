/** The address of a report with its words filled in: a letter for `mailto:`, else a form that takes `title` and `body`, as GitHub and GitLab issues do. */
export function reportAddress(target: string, subject: string, body: string): string {
  const isLetter = target.startsWith('mailto:')
  const fields = [[isLetter ? 'subject' : 'title', subject], ['body', body]] as const
  return target + (target.includes('?') ? '&' : '?') + fields.map(([name, text]) => `${name}=${encodeURIComponent(text)}`).join('&')
}
