package dev.badgepipeline.deploy;

import dev.badgepipeline.surroundings.Surroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Three instances on one database and one folder of originals, behind one address: the stateful set
 * of {@code k8s/overlays/cluster} without a cluster. Each has a data directory that the process
 * which takes its place finds again.
 */
final class Replicas implements AutoCloseable {

  private static final int COUNT = 3;

  private final Program program = Program.packaged();
  private final Endpoints endpoints = new Endpoints();
  private final RoundRobinProxy proxy = new RoundRobinProxy(endpoints);
  private final Map<String, String> environment;
  private final List<Path> dataDirs;
  private final List<Instance> instances;

  private Replicas(Map<String, String> environment, List<Path> dataDirs) {
    this.environment = environment;
    this.dataDirs = dataDirs;
    this.instances = new ArrayList<>(dataDirs.stream().map(this::start).toList());
  }

  /** Starts all and does not wait for them. */
  static Replicas startAmid(Surroundings surroundings) {
    try {
      Path target = Files.createDirectories(Path.of("target", "replicas").toAbsolutePath());
      Path volumes = Files.createTempDirectory(target, "volumes-");
      Path originals = Files.createDirectory(volumes.resolve("originals"));
      List<Path> dataDirs = new ArrayList<>();
      for (int ordinal = 0; ordinal < COUNT; ordinal++) {
        dataDirs.add(volume(volumes.resolve("data-" + ordinal), originals));
      }
      return new Replicas(ClusterEnvironment.amid(surroundings), dataDirs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A data directory into which the common originals are mounted. */
  static Path volume(Path dataDir, Path originals) throws IOException {
    Files.createDirectory(dataDir);
    Files.createSymbolicLink(dataDir.resolve("originals"), originals);
    return dataDir;
  }

  private Instance start(Path dataDir) {
    Instance instance = Instance.start(program, environment, dataDir);
    endpoints.add(instance);
    return instance;
  }

  /** The address of all. */
  URI address() {
    return proxy.address();
  }

  /** How many requests had to be sent to a second instance so far. */
  int requestsSentAgain() {
    return proxy.sentAgain();
  }

  /** The instance with the most requests in hand. */
  Instance busiest() {
    return endpoints.busiest();
  }

  /** In the order in which a rolling update replaces them. */
  List<Instance> inOrderOfUpdate() {
    return IntStream.iterate(COUNT - 1, ordinal -> ordinal >= 0, ordinal -> ordinal - 1)
        .mapToObj(instances::get)
        .toList();
  }

  /** Sends an instance nothing any more, as when its pod is deleted; then it may be stopped. */
  void drain(Instance instance) {
    endpoints.remove(instance);
  }

  /** Starts processes in the places of those that have ended, and waits until all are ready. */
  void replaceEnded() {
    instances.stream().filter(instance -> !instance.isRunning()).forEach(endpoints::remove);
    instances.replaceAll(
        instance ->
            instance.isRunning() ? instance : start(dataDirs.get(instances.indexOf(instance))));
    endpoints.awaitAllReady();
  }

  @Override
  public void close() {
    proxy.close();
    endpoints.close();
    instances.forEach(Instance::close);
  }
}
