package dev.badgepipeline.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Why the server does not start, and what its owner can do.
 *
 * @param why in the words of the server, or of what came before it
 * @param cure what helps
 * @param data of the server
 * @param freeBytes on the disk of the data
 */
record StartFailure(String why, Cure cure, Path data, long freeBytes) {

  private static final long LEAST_BYTES = 48L << 20;

  /** What helps against the failures whose words are known. */
  enum Cure {
    MAKE_ROOM("No space left on device|Disk quota exceeded|not enough space"),
    GO_BACK("initialized by PostgreSQL version"),
    OPEN_DIRECTORY(
        "Permission denied|Operation not permitted|Read-only file system|AccessDenied"
            + "|wrong ownership|invalid permissions"),
    RESTORE(
        "incompatible with server|control file|pg_control|checkpoint record|PG_VERSION|database cluster directory"
            + "|could not (?:open|read|find)|invalid|corrupt|checksum"),
    READ_LOG(""),
    AS_SAID("(?!)");

    private final Pattern words;

    Cure(String words) {
      this.words = Pattern.compile(words);
    }

    private boolean isKnownByWords() {
      return this != READ_LOG && this != AS_SAID;
    }

    private static Cure of(String why, long freeBytes) {
      Cure byWords =
          Stream.of(values())
              .filter(cure -> cure.words.matcher(why).find())
              .findFirst()
              .orElse(READ_LOG);
      return byWords == READ_LOG && freeBytes < LEAST_BYTES ? MAKE_ROOM : byWords;
    }
  }

  /** A server with a full disk cannot even write why it ends. */
  static StartFailure of(Exception fault, Path data) {
    long freeBytes = freeBytes(data);
    String why = inWords(fault);
    Cure cure = fault instanceof OwnerMustActException ? Cure.AS_SAID : Cure.of(why, freeBytes);
    return new StartFailure(why, cure, data, freeBytes);
  }

  /** The message of an exception of the file system is no more than the name of the file. */
  private static String inWords(Exception fault) {
    return fault instanceof IOException
        ? fault.toString()
        : Objects.requireNonNullElseGet(fault.getMessage(), fault::toString);
  }

  private static long freeBytes(Path data) {
    try {
      Path existing =
          Stream.iterate(data, Objects::nonNull, Path::getParent)
              .filter(Files::exists)
              .findFirst()
              .orElse(data);
      return Files.getFileStore(existing).getUsableSpace();
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }

  /** Whether the owner needs not be told again after the other. */
  boolean isLike(StartFailure other) {
    return cure == other.cure && (cure.isKnownByWords() || why.equals(other.why));
  }

  /** Why it does not start and what is to be done, in one line. */
  String inOneLine() {
    String line = cure == Cure.AS_SAID ? why : why.replaceFirst("\\.$", "") + ". " + advice();
    return line.replaceAll("\\s*\\R\\s*", " / ");
  }

  private String advice() {
    return switch (cure) {
      case MAKE_ROOM ->
          "%d MB are free on the disk of %s: make room there".formatted(freeBytes >> 20, data);
      case GO_BACK ->
          "Start the version of the service that has made %s, or move it away for a new"
                  .formatted(data)
              + " database to be made";
      case OPEN_DIRECTORY ->
          "Let %s enter and write %s, and pass through every directory above it"
              .formatted(ServerAccount.inWords(), data);
      case RESTORE ->
          "Restore %s from a backup, or move it away for a new database to be made".formatted(data);
      case AS_SAID -> "";
      case READ_LOG -> "All that it said is in " + data.resolveSibling("server.log");
    };
  }
}
