import { writeFile } from 'node:fs/promises'
import { arch, cpus, release, totalmem, type } from 'node:os'
import { inProject } from '../set-up/project-root.mjs'

const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ')
const row = (...cells) => `| ${cells.map(cell).join(' | ')} |`

const machine = () => {
  const processors = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}, ${memory} GiB, ${type()} ${release()} ${arch()}`
}

/** Writes docs/test-full.md: when, where and on what the long runs ran, and what became of each test. */
export const writeFullReport = async ({ files, commit, node, at }) => {
  const results = Object.values(files)
  const tests = results.flatMap((result) => result.tests)
  const count = (state) => tests.filter((test) => test.state === state).length
  const problems = results.flatMap((result) => result.problems)
  const lines = [
    '# Long runs',
    '',
    'What is too long for `npm test`: large random counts, soaks, kill matrices. Written by `npm run test:full`.',
    '',
    `- Finished: ${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    `- Commit: ${commit}`,
    `- Machine: ${machine()}`,
    `- Node ${node}`,
    `- ${count('passed')} passed, ${count('failed') + problems.length} failed, ${count('skipped')} skipped`,
    '',
    row('file', 'test', 'result', 'seconds', 'figures'),
    row('---', '---', '---', '---:', '---'),
    ...tests.map(({ file, name, state, seconds, figures, reason }) =>
      row(file, name, state, seconds.toFixed(1), figures ?? reason ?? '')
    ),
    ...(problems.length > 0 ? ['', ...problems.map((problem) => `- ${problem.split('\n')[0]}`)] : []),
    ''
  ]
  await writeFile(inProject('docs', 'test-full.md'), lines.join('\n'))
}
