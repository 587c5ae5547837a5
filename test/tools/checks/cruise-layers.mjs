import { existsSync, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import { layerRules } from './layer-rules.mjs'

const layers = ['main', 'renderer', 'shared']
const isSource = (name) => /\.tsx?$/.test(name)
const importing = /^\s*(?:import|export)\b[^'"]*\bfrom\s*['"]|^\s*import\s*['"]/m

/**
 * Reads every source file of the layers under `root` and gives { files, imports, violations, blind }.
 * A violation is one readable line. `blind` names files that exist but were not read, or that import something of
 * which the reader saw nothing: a check that reads nothing passes everything.
 */
export const cruiseLayers = async (root) => {
  const present = layers.filter((layer) => existsSync(join(root, layer)))
  const { output } = await cruise(
    present,
    {
      baseDir: root,
      ruleSet: layerRules,
      validate: true,
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '\\.css$' }
    },
    {
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.cjs', '.json', '.css'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
      exportsFields: ['exports'],
      mainFields: ['main', 'types'],
      symlinks: false
    }
  )
  const seen = new Map(output.modules.map((module) => [module.source, module.dependencies.length]))
  const files = await sourceFiles(root, present)
  const blind = files.filter(
    (file) => seen.get(file) === undefined || (seen.get(file) === 0 && hasImport(join(root, file)))
  )
  return {
    files: files.length,
    imports: output.summary.totalDependenciesCruised,
    violations: output.summary.violations.map(describe).sort(),
    blind
  }
}

const describe = ({ rule, from, to, cycle }) => {
  const { comment } = layerRules.forbidden.find(({ name }) => name === rule.name)
  const way = cycle === undefined ? to : cycle.map((step) => step.name).join(' → ')
  return `${rule.name}: ${from}${way === from ? '' : ` → ${way}`} (${comment})`
}

const hasImport = (path) => {
  const text = readFileSync(path, 'utf8')
  return (
    importing.test(text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')) &&
    !/^\s*import\s*['"][^'"]+\.css['"]/m.test(text)
  )
}

const sourceFiles = async (root, folders) => {
  const lists = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(root, folder), { recursive: true })).map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    )
  )
  return lists.flat().filter(isSource)
}
