package dev.badgepipeline.database.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The programs of PostgreSQL, run under the account that the server has.
 *
 * @param binaries where they are
 * @param account that they run under
 */
record ServerPrograms(PostgresBinaries binaries, ServerAccount account) {

  /**
   * Those of this host.
   *
   * @param directory where they are unpacked
   * @param data what they are to work on, which need not be there yet
   * @throws OwnerMustActException where they could not be run; nothing is unpacked then
   */
  static ServerPrograms in(Path directory, Path data) {
    ServerAccount account = ServerAccount.ofThisHost(data);
    if (!account.canEnter(directory)) {
      throw new OwnerMustActException(
          ServerAccount.inWords()
              + " cannot enter "
              + directory
              + ": let it pass through every directory above, or set"
              + " badge-pipeline.database.embedded-directory to a directory where it can go");
    }
    return new ServerPrograms(PostgresBinaries.unpackedIn(directory), account);
  }

  /**
   * Runs a program to its end.
   *
   * @throws EmbeddedPostgresException with what it said, when it does not succeed
   */
  void demand(String program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(binaries.program(program).toString());
    command.addAll(arguments);
    Commands.Result result = Commands.run(account.command(command));
    if (!result.succeeded()) {
      throw new EmbeddedPostgresException(
          LastWords.in(result.output()).orElse(program + " ended with " + result.exitCode()));
    }
  }

  /** Makes a file or folder, with all in it, belong to the server's account. */
  void give(Path path) throws IOException {
    account.give(path);
  }
}
