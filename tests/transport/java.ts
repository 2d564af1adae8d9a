import { execFileSync } from 'node:child_process'

/** Whether a real Kafka can be started here. */
export function hasJava(): boolean {
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' })
    execFileSync('mvn', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
