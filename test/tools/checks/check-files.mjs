// Rules that the linter has no words for: length, names, and comments that switch a check off.
import { readdirSync, readFileSync } from 'node:fs'
import { inProject } from '../set-up/project-root.mjs'

const folders = ['main', 'renderer', 'shared', 'test']
const longest = 300
const isSource = (path) => /\.(tsx?|mjs|css)$/.test(path) && !path.startsWith('test/fixtures/')
const vague = /(^|\/)(utils?|helpers?|common|misc|index)(\.|\/)/
const silencers = ['biome-ignore', '@ts-ignore', '@ts-expect-error', '@ts-nocheck', 'eslint-disable']

const files = folders
  .flatMap((folder) =>
    readdirSync(inProject(folder), { recursive: true }).map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
  )
  .filter(isSource)

const problemsOf = (path) => {
  const text = readFileSync(inProject(path), 'utf8')
  const lines = text.split('\n').length - 1
  const found = path.endsWith('check-files.mjs') ? [] : silencers.filter((word) => text.includes(word))
  return [
    ...(lines > longest && !path.includes('.generated.') ? [`${lines} lines, more than ${longest}: split it`] : []),
    ...(vague.test(path) ? ['a name that says nothing: name it for the one thing it exports'] : []),
    ...found.map((word) => `${word}: put right what the check found instead`)
  ].map((problem) => `${path}: ${problem}`)
}

const problems = files.flatMap(problemsOf)
for (const problem of problems) console.log(problem)
console.log(`${files.length} files, ${problems.length} problems`)
process.exitCode = problems.length === 0 && files.length > 0 ? 0 : 1
