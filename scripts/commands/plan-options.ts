/** Options of every command that speaks to a cluster. */
export const liveOptions = {
  environment: { type: 'string' },
  brokers: { type: 'string' },
  registry: { type: 'string' },
} as const

export const liveHelp = `  --environment NAME   which environment of the catalog; a sole one is the default
  --brokers LIST       host:port of some brokers, separated by commas (default: KAFKA_BROKERS); KAFKA_SASL_*, KAFKA_SSL_*,
                       SCHEMA_REGISTRY_USERNAME, _PASSWORD and _CA_FILE are taken from the environment
  --registry URL       schema registry (default: SCHEMA_REGISTRY_URL)
`
