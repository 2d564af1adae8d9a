import type { Scenario } from '../scenario.ts'
import { brokerKilled } from './brokers.ts'
import { consumerKilled } from './clients.ts'

/** In the order they run: those that share a cluster stand together. */
export const scenarios: readonly Scenario[] = [brokerKilled, consumerKilled]
