import java.util.Map;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.server.policy.AlterConfigPolicy;

/** No change of settings may allow records of more than 4 MiB. */
public final class SmallMessages implements AlterConfigPolicy {
  @Override
  public void configure(Map<String, ?> settings) {}

  @Override
  public void validate(RequestMetadata change) {
    String bytes = change.configs().get("max.message.bytes");
    if (bytes != null && Long.parseLong(bytes) > 4 * 1024 * 1024)
      throw new PolicyViolationException("platform policy: ask for room before records grow beyond 4 MiB");
  }

  @Override
  public void close() {}
}
