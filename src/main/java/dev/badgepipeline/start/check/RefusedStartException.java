package dev.badgepipeline.start.check;

import java.util.List;

/**
 * The service does not start like this; the message has one line, or one for each of several
 * reasons.
 */
public final class RefusedStartException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** For a failure whose message says what its owner can do. */
  public RefusedStartException(RuntimeException reason) {
    this(List.of(new Mistake(String.valueOf(reason.getMessage()))));
  }

  RefusedStartException(List<Mistake> mistakes) {
    super("badge-pipeline does not start:" + inWords(mistakes));
  }

  private static String inWords(List<Mistake> mistakes) {
    List<String> sentences = mistakes.stream().map(Mistake::sentence).distinct().toList();
    return (sentences.size() == 1 ? " " : "\n  ") + String.join("\n  ", sentences);
  }
}
