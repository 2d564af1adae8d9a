import type { Scenario } from '../scenario.ts'
import * as brokers from './brokers.ts'
import { deliveryHazards } from './delivery-hazards.ts'
import { encodingHazards } from './encoding-hazards.ts'
import * as clients from './clients.ts'
import { exactlyOnce } from './exactly-once.ts'
import * as handlers from './handlers.ts'
import { cutOffs, packetLoss } from './network.ts'
import { tradingDay } from './trading-day.ts'
import * as services from './services.ts'
import * as wires from './wires.ts'

/** In the order they run: those that share a cluster stand together. */
export const scenarios: readonly Scenario[] = [
  brokers.brokerKilled,
  brokers.brokerFrozen,
  brokers.leaderMoved,
  brokers.rollingRestart,
  brokers.minInSyncLost,
  brokers.minInSyncDeadline,
  brokers.bufferFull,
  wires.slowNetwork,
  wires.answerLost,
  wires.answerLate,
  clients.producerKilled,
  clients.consumerKilled,
  clients.rebalance,
  handlers.poison,
  handlers.deadLettersDown,
  handlers.handlerHangs,
  handlers.handlerBlocks,
  services.registryDown,
  exactlyOnce,
  tradingDay,
  ...deliveryHazards,
  ...encodingHazards,
  clients.clientClock,
  clients.brokerClock,
  services.diskFull,
  ...cutOffs,
  packetLoss,
]
