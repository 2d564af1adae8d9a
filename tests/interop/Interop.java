import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Future;
import java.util.ArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;

/**
 * The Java client's view of things, for tests of our own. Bytes travel as hex, a null as "-".
 *
 *   murmur2                                      keys on stdin, one a line → their hash
 *   consume BROKERS TOPIC                        → partition, offset, timestamp, key, value, name=value headers
 *   produce BROKERS TOPIC COMPRESSION            key, value, name=value headers on stdin → partition, offset
 *   transactions BROKERS TOPIC                   key, value on stdin, and "commit" or "abort" after each transaction
 */
public final class Interop {
  private static final HexFormat HEX = HexFormat.of();

  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "murmur2" -> murmur2();
      case "consume" -> consume(args[1], args[2]);
      case "produce" -> produce(args[1], args[2], args[3]);
      case "transactions" -> transactions(args[1], args[2]);
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void murmur2() throws Exception {
    StringBuilder out = new StringBuilder();
    for (String line : lines()) out.append(Utils.murmur2(bytes(line))).append('\n');
    System.out.print(out);
  }

  private static void consume(String brokers, String topic) {
    Properties config = new Properties();
    config.put("bootstrap.servers", brokers);
    config.put("isolation.level", "read_committed");
    config.put("auto.offset.reset", "earliest");
    config.put("enable.auto.commit", "false");
    try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream().map(info -> new TopicPartition(topic, info.partition())).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      StringBuilder out = new StringBuilder();
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      long deadline = System.currentTimeMillis() + 60_000;
      while (System.currentTimeMillis() < deadline && ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(500))) {
          out.append(record.partition()).append(' ').append(record.offset()).append(' ').append(record.timestamp());
          out.append(' ').append(text(record.key())).append(' ').append(text(record.value()));
          for (Header header : record.headers()) {
            out.append(' ').append(text(header.key().getBytes(StandardCharsets.UTF_8))).append('=').append(text(header.value()));
          }
          out.append('\n');
        }
      }
      System.out.print(out);
    }
  }

  private static void produce(String brokers, String topic, String compression) throws Exception {
    Properties config = new Properties();
    config.put("bootstrap.servers", brokers);
    config.put("acks", "all");
    config.put("linger.ms", "20");
    config.put("compression.type", compression);
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (String line : lines()) {
        String[] parts = line.split(" ");
        var record = new ProducerRecord<>(topic, bytes(parts[0]), bytes(parts[1]));
        for (int i = 2; i < parts.length; i++) {
          int at = parts[i].indexOf('=');
          record.headers().add(new String(bytes(parts[i].substring(0, at)), StandardCharsets.UTF_8), bytes(parts[i].substring(at + 1)));
        }
        sent.add(producer.send(record));
      }
    }
    StringBuilder out = new StringBuilder();
    for (Future<RecordMetadata> one : sent) out.append(one.get().partition()).append(' ').append(one.get().offset()).append('\n');
    System.out.print(out);
  }

  private static void transactions(String brokers, String topic) throws Exception {
    Properties config = new Properties();
    config.put("bootstrap.servers", brokers);
    config.put("transactional.id", "interop-" + ProcessHandle.current().pid());
    try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      for (String line : lines()) {
        String[] parts = line.split(" ");
        if (parts.length == 2) {
          producer.send(new ProducerRecord<>(topic, bytes(parts[0]), bytes(parts[1])));
          continue;
        }
        // What is not sent yet would be dropped by an abort and never reach the log.
        producer.flush();
        if (line.equals("commit")) producer.commitTransaction();
        else producer.abortTransaction();
        producer.beginTransaction();
      }
      producer.commitTransaction();
    }
  }

  private static List<String> lines() throws Exception {
    return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII)).lines().toList();
  }

  private static byte[] bytes(String hex) {
    return hex.equals("-") ? null : HEX.parseHex(hex);
  }

  private static String text(byte[] bytes) {
    return bytes == null ? "-" : HEX.formatHex(bytes);
  }
}
