import { expect, it } from 'vitest'
import { expectFailure } from '../../../main/services/expect-failure.ts'

const failWith = (code: string, more: object) => Object.assign(new Error(`${code}: failed`), { code, ...more })

it.each(['ENOTCONN', 'EHOSTDOWN', 'ETIMEDOUT', 'ENXIO', 'ELOOP', 'EINVAL', 'ENAMETOOLONG', 'EUNKNOWN'])(
  '%s of a system call is an expected failure of the disk that names the path',
  (code) => {
    const failure = expectFailure(failWith(code, { syscall: 'scandir', errno: -1 }), '/photos')
    expect(failure).toMatchObject({ code: 'storage-unavailable', path: '/photos' })
    expect(failure.message).toContain(code)
  }
)

it.each([
  ['an error without a code', new TypeError('no function')],
  ['an error of Node that is no system call', failWith('ERR_INVALID_ARG_TYPE', {})],
  ['what is no error', 'text']
])('%s is a bug and thrown on', (_, bug) => {
  expect(() => expectFailure(bug, '/photos')).toThrow(bug instanceof Error ? bug : 'text')
})
