package dev.badgepipeline.deploy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The program as it is shipped, started as its images start it.
 *
 * @param command what the system is to execute
 */
record Program(List<String> command) {

  /** The binary where the build has made one, which failsafe names; otherwise the jar. */
  static Program packaged() {
    return isBinary() ? binary() : jar();
  }

  /** Whether the build has made a binary, in place of the jar. */
  static boolean isBinary() {
    return Files.isExecutable(binaryFile());
  }

  private static Path binaryFile() {
    return Path.of(System.getProperty("native.image.path", "target/no-binary"));
  }

  /** The same, started by another program that is given its command. */
  Program by(String... starter) {
    return new Program(Stream.concat(Stream.of(starter), command.stream()).toList());
  }

  /** The same with further options of the program that is started first. */
  Program with(String... options) {
    Stream<String> started = command.stream().limit(1);
    Stream<String> arguments = command.stream().skip(1);
    return new Program(
        Stream.of(started, Stream.of(options), arguments).flatMap(Function.identity()).toList());
  }

  private static Program binary() {
    return new Program(List.of(binaryFile().toAbsolutePath().toString(), "-Xmx256m"));
  }

  /** Without the optimising compiler, which takes more time than it gives to a process so short. */
  private static Program jar() {
    return new Program(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true",
            "-jar",
            Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath().toString()));
  }
}
