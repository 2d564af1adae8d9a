import java.util.Map;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.server.policy.CreateTopicPolicy;

/** What a company's platform team has in its brokers: no topic may keep its records for more than 30 days. */
public final class ShortRetention implements CreateTopicPolicy {
  private static final long LONGEST = 30L * 24 * 60 * 60 * 1000;

  @Override
  public void configure(Map<String, ?> settings) {}

  @Override
  public void validate(RequestMetadata topic) {
    String retention = topic.configs() == null ? null : topic.configs().get("retention.ms");
    if (retention != null && Long.parseLong(retention) > LONGEST)
      throw new PolicyViolationException("platform policy: retention.ms of " + topic.topic() + " is beyond 30 days");
  }

  @Override
  public void close() {}
}
