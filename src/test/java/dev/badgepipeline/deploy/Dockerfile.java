package dev.badgepipeline.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The instructions of one Dockerfile, each on one line and without comments.
 *
 * @param instructions from first to last
 */
record Dockerfile(List<String> instructions) {

  static final Path DIRECTORY = Path.of("src/main/docker");

  static Dockerfile named(String name) throws IOException {
    String joined =
        Files.readString(DIRECTORY.resolve(name))
            .replaceAll("(?m)^#.*\\n", "")
            .replaceAll("\\\\\\n\\s*", "");
    return new Dockerfile(joined.lines().filter(line -> !line.isBlank()).toList());
  }

  /** Without the stage that builds the program, and as if what that leaves lay in the context. */
  Dockerfile fromBuiltProgram() {
    int start = indexOf("FROM ${BUILD_IMAGE} AS build");
    int end = start + 1;
    while (!instructions.get(end).startsWith("FROM ")) {
      end++;
    }
    return new Dockerfile(
        Stream.concat(
                instructions.subList(0, start).stream()
                    .filter(line -> !line.startsWith("ARG BUILD_IMAGE=")),
                instructions.subList(end, instructions.size()).stream())
            .map(line -> line.replace("COPY --from=build /build/", "COPY "))
            .toList());
  }

  /** Who runs the program: the last user that is set. */
  String user() {
    return instructions.stream()
        .filter(line -> line.startsWith("USER "))
        .map(line -> line.substring("USER ".length()))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  /** The images that are named, with their tags. */
  List<String> images() {
    return instructions.stream()
        .filter(line -> line.matches("ARG \\w+_IMAGE=.*"))
        .map(line -> line.substring(line.indexOf('=') + 1))
        .toList();
  }

  private int indexOf(String instruction) {
    int index = instructions.indexOf(instruction);
    if (index < 0) {
      throw new IllegalStateException("no instruction " + instruction);
    }
    return index;
  }
}
