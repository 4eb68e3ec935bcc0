import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'

const tool = '../shared/tools/verbatim'

// The articles belong to their publishers: facts and headlines may be cited, sentences may not enter the project.
it('no sentence of the source pages stands in the project', () => {
  if (!existsSync(tool)) {
    console.warn(`not measured here: ${tool} and the source pages are not beside the project`)
    return
  }
  const { status, stdout } = spawnSync(tool, { encoding: 'utf8' })
  expect(status, stdout).toBe(0)
})
