import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    catalogue: string
  }
}

const JAR = join(import.meta.dirname, '../../catalogue-server/target/catalogue-server.jar')
const PATIENCE_MILLIS = 170_000

/** The catalogue under test: the one at `CATALOGUE_URL`, else the packaged server with its demo data. */
export default async function setup(project: TestProject) {
  const given = process.env.CATALOGUE_URL
  if (given) {
    project.provide('catalogue', given.replace(/\/$/, ''))
    return
  }
  if (!existsSync(JAR))
    throw new Error(`${JAR} does not exist: build it, or set CATALOGUE_URL to a running catalogue`)
  const port = await freePort()
  const data = mkdtempSync(join(tmpdir(), 'catalogue-e2e-'))
  // In the life of a test the optimising compiler takes more than it gives.
  const quick = ['-Xmx512m', '-XX:TieredStopAtLevel=1']
  const server = spawn('java', [...quick, '-jar', JAR, 'demo', '--port', `${port}`, '--data', data])
  project.provide('catalogue', await ready(server))
  return async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill()
    await ended
    rmSync(data, { recursive: true, force: true })
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}

/** The address that the server names when it is ready. */
function ready(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const fail = (why: string) => reject(new Error(`the demo server ${why}; it said:\n${said.slice(-4000)}`))
    const late = setTimeout(() => fail('was not ready in time'), PATIENCE_MILLIS)
    const listen = (chunk: Buffer) => {
      said += chunk
      const address = /Ready at (https?:\/\/[^\s/]+)/.exec(said)?.[1]
      if (!address) return
      clearTimeout(late)
      resolve(address)
    }
    server.stdout?.on('data', listen)
    server.stderr?.on('data', listen)
    server.once('exit', (code) => fail(`ended with code ${code}`))
  })
}
