/** The client was told too little, or something it cannot use, about the cluster. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'
}
