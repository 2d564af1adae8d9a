/** Confluent Platform lines, the Apache Kafka line inside each, and whether its vendor still mends it. */
interface PlatformLine {
  readonly kafka: string
  /** Standard support is over, or was when this table was last looked at (2026-11). */
  readonly ended?: true
}

/** Source: Confluent Platform "Supported versions and interoperability". */
const lines: Readonly<Record<string, PlatformLine>> = {
  '7.0': { kafka: '3.0', ended: true },
  '7.1': { kafka: '3.1', ended: true },
  '7.2': { kafka: '3.2', ended: true },
  '7.3': { kafka: '3.3', ended: true },
  '7.4': { kafka: '3.4', ended: true },
  '7.5': { kafka: '3.5', ended: true },
  '7.6': { kafka: '3.6', ended: true },
  '7.7': { kafka: '3.7', ended: true },
  '7.8': { kafka: '3.8' },
  '7.9': { kafka: '3.9' },
  '8.0': { kafka: '4.0' },
  '8.1': { kafka: '4.1' },
}

export const platformLines: readonly string[] = Object.keys(lines)

/** `7.9.2` is of the line 7.9, which holds Apache Kafka 3.9; undefined where the line is not known. */
export function platformOf(
  release: string,
): { readonly line: string; readonly kafka: string; readonly ended: boolean } | undefined {
  const line = release.split('.').slice(0, 2).join('.')
  const found = Object.hasOwn(lines, line) ? lines[line] : undefined
  return found === undefined ? undefined : { line, kafka: found.kafka, ended: found.ended === true }
}
