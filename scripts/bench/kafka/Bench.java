import java.io.DataInputStream;
import java.io.BufferedInputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.TopicPartition;

/** The Java client on the same records: what the machine and the brokers give. Values are encoded beforehand and not decoded. */
public final class Bench {
  record Tick(byte[] key, byte[] value) {}

  public static void main(String[] args) throws Exception {
    Map<String, String> task = new java.util.HashMap<>();
    for (String arg : args) task.put(arg.substring(0, arg.indexOf('=')), arg.substring(arg.indexOf('=') + 1));
    String result = switch (task.get("measure")) {
      case "batch" -> publish(task);
      case "consume" -> consume(task);
      default -> latency(task);
    };
    System.out.println("\n" + result);
    System.out.flush();
    Runtime.getRuntime().halt(0);
  }

  /** Count, then key and value of each with its length before it. */
  static List<Tick> read(String file) throws Exception {
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(Path.of(file))))) {
      List<Tick> ticks = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) ticks.add(new Tick(in.readNBytes(in.readInt()), in.readNBytes(in.readInt())));
      return ticks;
    }
  }

  static KafkaProducer<byte[], byte[]> producer(Map<String, String> task) {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", task.get("brokers"));
    settings.put("key.serializer", "org.apache.kafka.common.serialization.ByteArraySerializer");
    settings.put("value.serializer", "org.apache.kafka.common.serialization.ByteArraySerializer");
    settings.put("acks", "all");
    settings.put("enable.idempotence", "true");
    settings.put("compression.type", "lz4");
    settings.put("batch.size", "131072");
    settings.put("buffer.memory", "67108864");
    settings.put("linger.ms", task.get("linger"));
    return new KafkaProducer<>(settings);
  }

  static KafkaConsumer<byte[], byte[]> consumer(Map<String, String> task, String from) {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", task.get("brokers"));
    settings.put("group.id", "bench-java-" + UUID.randomUUID());
    settings.put("key.deserializer", "org.apache.kafka.common.serialization.ByteArrayDeserializer");
    settings.put("value.deserializer", "org.apache.kafka.common.serialization.ByteArrayDeserializer");
    settings.put("auto.offset.reset", from);
    settings.put("max.poll.records", "5000");
    return new KafkaConsumer<>(settings);
  }

  static List<Header> headers(String topic) {
    return List.of(
        new RecordHeader("producer", "jts".getBytes()),
        new RecordHeader("content-type", "application/x-protobuf".getBytes()),
        new RecordHeader("schema-subject", (topic + "-value").getBytes()));
  }

  static String publish(Map<String, String> task) throws Exception {
    List<Tick> ticks = read(task.get("file"));
    String topic = task.get("topic");
    List<Header> headers = headers(topic);
    AtomicLong acknowledged = new AtomicLong();
    try (var producer = producer(task)) {
      long start = System.nanoTime() + (long) (Double.parseDouble(task.get("warm")) * 1e9);
      long end = start + (long) (Double.parseDouble(task.get("seconds")) * 1e9);
      for (int i = 0; System.nanoTime() < end; i++) {
        Tick tick = ticks.get(i % ticks.size());
        producer.send(new ProducerRecord<>(topic, null, null, tick.key, tick.value, headers), (metadata, error) -> {
          long now = System.nanoTime();
          if (error == null && now >= start && now < end) acknowledged.incrementAndGet();
        });
      }
    }
    long records = acknowledged.get();
    return String.format("{\"records\":%d,\"perSecond\":%.0f,\"cpu\":0}", records, records / Double.parseDouble(task.get("seconds")));
  }

  static String consume(Map<String, String> task) {
    long wanted = Long.parseLong(task.get("records"));
    long warm = wanted / 5;
    try (var consumer = consumer(task, "earliest")) {
      consumer.subscribe(List.of(task.get("topic")));
      long seen = 0;
      long started = 0;
      long counted = 0;
      while (seen < wanted) {
        seen += consumer.poll(Duration.ofMillis(100)).count();
        if (started == 0 && seen >= warm) {
          started = System.nanoTime();
          counted = seen;
        }
      }
      double seconds = (System.nanoTime() - started) / 1e9;
      return String.format("{\"records\":%d,\"perSecond\":%.0f,\"cpu\":0}", seen - counted, (seen - counted) / seconds);
    }
  }

  static String latency(Map<String, String> task) throws Exception {
    List<Tick> ticks = read(task.get("file"));
    String topic = task.get("topic");
    int rate = Integer.parseInt(task.get("rate"));
    double warm = Double.parseDouble(task.get("warm"));
    int total = (int) Math.ceil(rate * (warm + Double.parseDouble(task.get("seconds"))));
    long[] due = new long[total];
    long[] took = new long[total];
    Arrays.fill(took, -1);
    AtomicLong probes = new AtomicLong();
    AtomicLong arrived = new AtomicLong();
    var reading = new Thread(() -> {
      try (var consumer = consumer(task, "latest")) {
        consumer.assign(consumer.partitionsFor(topic).stream().map(one -> new TopicPartition(topic, one.partition())).toList());
        consumer.seekToEnd(consumer.assignment());
        while (arrived.get() < total) {
          for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
            Header header = record.headers().lastHeader("index");
            if (header == null) continue;
            int index = ByteBuffer.wrap(header.value()).getInt();
            if (index < 0) probes.incrementAndGet();
            else {
              took[index] = System.nanoTime() - due[index];
              arrived.incrementAndGet();
            }
          }
        }
      }
    });
    reading.setDaemon(true);
    reading.start();
    try (var producer = producer(task)) {
      for (int probe = 0; probes.get() == 0 && probe < 150; probe++) {
        send(producer, topic, ticks.get(probe), -1);
        Thread.sleep(200);
      }
      Thread.sleep(500);
      long began = System.nanoTime();
      for (int i = 0; i < total; i++) {
        due[i] = began + (long) (i * 1e9 / rate);
        for (long left = due[i] - System.nanoTime(); left > 0; left = due[i] - System.nanoTime()) LockSupport.parkNanos(left);
        send(producer, topic, ticks.get(i % ticks.size()), i);
      }
    }
    reading.join(5000);
    long[] counted = Arrays.stream(took, (int) Math.ceil(rate * warm), total).filter(ns -> ns >= 0).sorted().toArray();
    long missing = total - (long) Math.ceil(rate * warm) - counted.length;
    return String.format("{\"records\":%d,\"missing\":%d,\"p50\":%.3f,\"p99\":%.3f,\"max\":%.3f}",
        counted.length + missing, missing, at(counted, 0.5), at(counted, 0.99), at(counted, 1));
  }

  static double at(long[] sorted, double share) {
    return sorted.length == 0 ? 1e9 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
  }

  static void send(KafkaProducer<byte[], byte[]> producer, String topic, Tick tick, int index) {
    List<Header> headers = new ArrayList<>(headers(topic));
    headers.add(new RecordHeader("index", ByteBuffer.allocate(4).putInt(index).array()));
    producer.send(new ProducerRecord<>(topic, null, null, tick.key, tick.value, headers));
  }
}
