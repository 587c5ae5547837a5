import { writeFile } from 'node:fs/promises'
import { arch, cpus, release, totalmem, type } from 'node:os'
import { inProject } from '../set-up/project-root.mjs'
import { row, tableHead } from './table-row.mjs'
import { tellParts } from './tell-parts.mjs'

const machine = () => {
  const processors = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}, ${memory} GiB, ${type()} ${release()} ${arch()}`
}

/**
 * Writes docs/test-full.md: when, where and on what the long runs ran, and what became of each test and of each part.
 * `files`: each test file with its `version`, its `parts`, and its `result`, which one that is not done yet has not.
 */
export const writeFullReport = async ({ files, commit, node, at }) => {
  const results = files.flatMap(({ result }) => result ?? [])
  const open = files.filter(({ result }) => result === undefined).map(({ file }) => file)
  const tests = results.flatMap((result) => result.tests)
  const count = (state) => tests.filter((test) => test.state === state).length
  const problems = results.flatMap((result) => result.problems)
  const lines = [
    '# Long runs',
    '',
    'What is too long for `npm test`: large random counts, soaks, kill matrices. Written by `npm run test:full`.',
    '',
    `- ${open.length === 0 ? 'Finished' : 'So far'}: ${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    `- Commit: ${commit}`,
    `- Sources (SHA-256 over all that a test file runs, and the packages): ${files.map(({ file, version }) => `${file} ${version}`).join(', ')}`,
    `- Machine: ${machine()}`,
    `- Node ${node}`,
    `- ${count('passed')} passed, ${count('failed') + problems.length} failed, ${count('skipped')} skipped`,
    ...(open.length === 0 ? [] : [`- Not done yet: ${open.join(', ')}. The same command goes on from here.`]),
    '',
    ...tableHead('file', 'test', 'result', '#seconds', 'figures'),
    ...tests.map(({ file, name, state, seconds, figures, reason }) =>
      row(file, name, state, seconds.toFixed(1), figures ?? reason ?? '')
    ),
    ...(problems.length > 0 ? ['', ...problems.map((problem) => `- ${problem.split('\n')[0]}`)] : []),
    ...files.flatMap(({ parts }) => tellParts(parts)),
    ''
  ]
  await writeFile(inProject('docs', 'test-full.md'), lines.join('\n'))
}
