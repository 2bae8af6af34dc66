package dev.badgepipeline.library;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.badgepipeline.upstream.UpstreamException;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/**
 * What came of trying a connection.
 *
 * @param ok whether it can be used
 * @param problem what is wrong with it
 * @param detail the same in words, and how to mend it
 * @param server what the server calls itself
 * @param version the server's version
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ConnectionTest(
    boolean ok,
    Optional<Problem> problem,
    Optional<String> detail,
    Optional<String> server,
    Optional<String> version) {

  /** What can be wrong with a connection. */
  public enum Problem {
    /** Something that its kind needs was not said. */
    INCOMPLETE,
    /** The address is no address. */
    NOT_AN_ADDRESS,
    /** No name server knows the host. */
    NAME_NOT_FOUND,
    /** Nothing listens there. */
    CONNECTION_REFUSED,
    /** Nothing came back in time. */
    NO_ANSWER,
    /** Something else answers than is looked for. */
    WRONG_SERVER,
    /** The server does not know the key. */
    KEY_REFUSED,
    /** The key may look but not change posters. */
    KEY_MAY_NOT_UPLOAD,
    /** The server is older than what is spoken to. */
    VERSION_TOO_OLD,
    /** There is no such folder. */
    FOLDER_NOT_FOUND,
    /** The folder can be read but not written. */
    FOLDER_NOT_WRITABLE,
    /** The quota of the key is used up. */
    QUOTA_USED_UP;

    /** What a service that gives no answer means for a connection to it. */
    public static Problem of(UpstreamException.Fault fault) {
      return switch (fault) {
        case NAME_NOT_FOUND -> NAME_NOT_FOUND;
        case REFUSED -> CONNECTION_REFUSED;
        case NO_ANSWER -> NO_ANSWER;
        case UNUSABLE -> WRONG_SERVER;
      };
    }
  }

  /** It works. */
  public static ConnectionTest works() {
    return new ConnectionTest(
        true, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** It works, and the server has said what it is. */
  public static ConnectionTest works(String server, String version) {
    return new ConnectionTest(
        true, Optional.empty(), Optional.empty(), Optional.of(server), Optional.of(version));
  }

  /** It does not work. */
  public static ConnectionTest fails(Problem problem, String detail) {
    return new ConnectionTest(
        false, Optional.of(problem), Optional.of(detail), Optional.empty(), Optional.empty());
  }
}
