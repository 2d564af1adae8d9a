import { provision, sharedCluster } from '../../runtime/client/embedded.ts'
import { dlqSuite } from './suite.ts'

dlqSuite('memory', {
  brokers: 'memory',
  registry: '',
  provision: (_catalog, { application }) => Promise.resolve(provision(sharedCluster(), application)),
})
