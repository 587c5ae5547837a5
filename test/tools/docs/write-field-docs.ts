import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describeFieldTable } from './describe-field-table.ts'

const path = resolve(import.meta.dirname, '../../../docs/fields.md')
writeFileSync(path, describeFieldTable())
process.stdout.write(`${path}\n`)
