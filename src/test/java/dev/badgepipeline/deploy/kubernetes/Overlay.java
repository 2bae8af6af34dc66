package dev.badgepipeline.deploy.kubernetes;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The ways to deploy, without and with a component that they may have. */
enum Overlay {
  HOME("home"),
  CLUSTER("cluster"),
  HOME_WITH_PROMETHEUS("home", "prometheus-operator"),
  CLUSTER_WITH_PROMETHEUS("cluster", "prometheus-operator"),
  CLUSTER_WITH_KEDA("cluster", "keda");

  private static final Path SOURCES = Path.of("k8s");
  private static final Path COPIES = Path.of("target", "k8s");

  private static final Map<Overlay, Manifests> RENDERED = new EnumMap<>(Overlay.class);

  private final Path directory;
  private final Optional<String> component;

  Overlay(String name) {
    this.directory = Path.of("overlays", name);
    this.component = Optional.empty();
  }

  Overlay(String name, String component) {
    this.directory = Path.of("overlays", name);
    this.component = Optional.of(component);
  }

  /** Whether it is made for several instances. */
  boolean isCluster() {
    return directory.endsWith("cluster");
  }

  /** What {@code kubectl apply -k} would send; where there is no kubectl, the test is skipped. */
  Manifests manifests() throws IOException {
    synchronized (RENDERED) {
      Manifests rendered = RENDERED.get(this);
      if (rendered == null) {
        rendered = render();
        RENDERED.put(this, rendered);
      }
      return rendered;
    }
  }

  private Manifests render() throws IOException {
    Optional<Kubectl> kubectl = Kubectl.find();
    assumeTrue(kubectl.isPresent(), "NOT CHECKED: the manifests, for want of kubectl on the path");
    Path root = component.isPresent() ? copyWith(component.get()) : SOURCES;
    return Manifests.parse(kubectl.orElseThrow().kustomize(root.resolve(directory)));
  }

  /** As the overlays are meant to be changed by whoever has the operators. */
  private Path copyWith(String added) throws IOException {
    Path copy = COPIES.resolve(name());
    for (Path file : sources()) {
      Path target = copy.resolve(SOURCES.relativize(file));
      Files.createDirectories(target.getParent());
      Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.writeString(
        copy.resolve(directory).resolve("kustomization.yaml"),
        "components:\n  - ../../components/" + added + "\n",
        StandardOpenOption.APPEND);
    return copy;
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
