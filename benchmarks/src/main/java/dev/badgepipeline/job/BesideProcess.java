package dev.badgepipeline.job;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts other programs of the benchmarks in virtual machines like this one. */
final class BesideProcess {

  private BesideProcess() {}

  /**
   * Starts a program in a heap of 256 MB; what it complains of is seen here, what it prints is for
   * the caller.
   *
   * @param options for its virtual machine
   */
  static Process start(Class<?> program, List<String> options, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx256m");
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
  }
}
