import { PriceTick, type PriceTickInput } from '../../../generated/typescript/index.ts'
import { symbolOf, tickOf } from '../ticks.ts'

/** So many different contents; a multiple of the number of symbols. */
const contents = 60 * 128

interface Expected {
  readonly input: PriceTickInput
  readonly tick: PriceTick
  readonly key: Buffer
}

const known: (Expected | undefined)[] = Array.from({ length: contents })

function expected(number: number): Expected {
  const at = number % contents
  const found = known[at]
  if (found) return found
  const input = tickOf(at)
  return (known[at] = { input, tick: new PriceTick(input), key: Buffer.from(`UPBIT|${symbolOf(at)}`) })
}

/** The message with a number; what it says beside the number is repeated after a while. */
export function numberedTick(number: number): PriceTickInput {
  return { ...expected(number).input, tradeId: String(number) }
}

/** Whether every field and the key are those of the message with that number: compared, since a soak has no time to print them. */
export function isTickOf(number: number, tick: PriceTick, key: Uint8Array | null): boolean {
  const { tick: sent, key: sentKey } = expected(number)
  return (
    tick.exchange === sent.exchange &&
    tick.symbol === sent.symbol &&
    tick.timestamp?.seconds === sent.timestamp?.seconds &&
    tick.timestamp?.nanos === sent.timestamp?.nanos &&
    tick.price?.units === sent.price?.units &&
    tick.price?.scale === sent.price?.scale &&
    tick.volume?.units === sent.volume?.units &&
    tick.volume?.scale === sent.volume?.scale &&
    tick.tradeCount === sent.tradeCount &&
    key !== null &&
    sentKey.equals(key)
  )
}
