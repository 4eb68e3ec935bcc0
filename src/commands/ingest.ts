import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { problemLine } from '../pipeline/problem.ts'
import { readPage, readPublished } from '../pipeline/pages/read-page.ts'
import { articleFileName, writeArticle } from '../pipeline/pages/write-article.ts'

const USAGE = 'usage: npm run ingest -- FILE... [--published DATE]'

/** Where the command reads from and writes to; tests give their own. */
export interface Surroundings {
  readonly inbox: string
  readonly out: (line: string) => void
  readonly err: (line: string) => void
}

/**
 * `npm run ingest -- FILE...`: one article file under `data/inbox/` for each article on the pages. A file that is there
 * already is kept: silently when it is the same, with a line when it differs. Gives the exit code: 0 done, 1 a file was
 * at fault (the good ones are done), 2 wrong usage.
 */
export async function ingest(args: readonly string[], { inbox, out, err }: Surroundings): Promise<0 | 1 | 2> {
  const files: string[] = []
  let published: string | undefined
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? ''
    if (arg === '--published' || arg.startsWith('--published=')) {
      published = arg.includes('=') ? arg.slice(arg.indexOf('=') + 1) : args[++i]
      if (published === undefined || !readPublished(published)) {
        err(`--published: expected a day (2025-04-16) or ISO 8601 with offset, got ${JSON.stringify(published ?? 'nothing')}`)
        return 2
      }
    } else if (arg.startsWith('-') && arg.length > 1) {
      err(`expected a FILE or --published, got ${JSON.stringify(arg)}\n${USAGE}`)
      return 2
    } else files.push(arg)
  }
  if (files.length === 0) {
    err(USAGE)
    return 2
  }

  let fault = false
  const complain = (line: string) => {
    fault = true
    err(line)
  }
  for (const file of files) {
    let bytes: Uint8Array
    try {
      bytes = readFileSync(file)
    } catch (error) {
      complain(problemLine({ file, line: 1, expected: 'a file to read', got: reasonOf(error) }))
      continue
    }
    const { articles, problems, warnings } = await readPage(file, bytes, published === undefined ? {} : { published })
    for (const warning of warnings) err(warning)
    for (const problem of problems) complain(problemLine(problem))
    for (const article of articles) {
      const target = join(inbox, articleFileName(article.id))
      const text = writeArticle(article)
      try {
        if (existsSync(target)) {
          if (readFileSync(target, 'utf8') === text) out(`${target}: unchanged`)
          else complain(problemLine({ file: target, line: 1, expected: `the article ${article.id} or no file`, got: 'another text; kept as it is' }))
          continue
        }
        mkdirSync(inbox, { recursive: true })
        writeWhole(target, text)
        out(`${target}: ${article.published ?? 'undated'} ${article.headline}`)
      } catch (error) {
        complain(problemLine({ file: target, line: 1, expected: 'a file to write', got: reasonOf(error) }))
      }
    }
  }
  return fault ? 1 : 0
}

/** Never half a file: the text goes to a neighbour first, which then takes the name. */
function writeWhole(target: string, text: string): void {
  const neighbour = `${target}.${process.pid}.part`
  try {
    writeFileSync(neighbour, text)
    renameSync(neighbour, target)
  } catch (error) {
    rmSync(neighbour, { force: true })
    throw error
  }
}

/** `ENOENT: no such file or directory, open 'x'` → `no such file or directory`. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.replace(/^[A-Z]+: /, '').replace(/, \w+ '.*$/, '').replace(/, \w+$/, '')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await ingest(process.argv.slice(2), {
    inbox: join('data', 'inbox'),
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
  })
}
