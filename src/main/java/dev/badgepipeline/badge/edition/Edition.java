package dev.badgepipeline.badge.edition;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The editions that people know. A longer name goes before one that is part of it. */
enum Edition {
  DIRECTORS_CUT("Director's Cut", "director'?s?'?[ ]?cut"),
  EXTENDED("Extended", "extended( (cut|edition|version))?"),
  THEATRICAL("Theatrical", "theatrical( (cut|edition|version))?"),
  FINAL_CUT("Final Cut", "final cut"),
  ULTIMATE("Ultimate", "ultimate (cut|edition)"),
  UNRATED("Unrated", "unrated( (cut|edition|version))?"),
  UNCUT("Uncut", "uncut( (edition|version))?"),
  UNCENSORED("Uncensored", "uncensored( (edition|version))?"),
  IMAX("IMAX", "imax( (enhanced|edition|version))*"),
  REMASTERED("Remastered", "(4k )?remaster(ed)?( (edition|version))?"),
  RESTORED("Restored", "(4k )?restor(ed|ation)( (edition|version))?"),
  CRITERION("Criterion", "(the )?criterion( (collection|edition))?"),
  SPECIAL_EDITION("Special Edition", "special edition"),
  COLLECTORS_EDITION("Collector's Edition", "collector'?s?'? edition"),
  ANNIVERSARY("Anniversary", "(\\d{1,3}(st|nd|rd|th) )?anniversary( edition)?"),
  OPEN_MATTE("Open Matte", "open matte"),
  REDUX("Redux", "redux"),
  WORKPRINT("Workprint", "workprint"),
  BLACK_AND_CHROME("Black & Chrome", "black (and|&) chrome( edition)?"),
  ASSEMBLY_CUT("Assembly Cut", "assembly cut"),
  ROGUE_CUT("Rogue Cut", "rogue cut"),
  FAN_EDIT("Fan Edit", "fan ?edit");

  private final String label;
  private final Pattern whole;
  private final Pattern within;

  Edition(String label, String words) {
    this.label = label;
    this.whole = Pattern.compile("(the )?(" + words + ")", Pattern.CASE_INSENSITIVE);
    this.within =
        Pattern.compile("(?<![\\p{L}\\d])(" + words + ")(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE);
  }

  String label() {
    return label;
  }

  /** The edition that is written so. */
  static Optional<Edition> labelled(String label) {
    return Stream.of(values()).filter(edition -> edition.label.equals(label)).findFirst();
  }

  /** The edition of a name that says nothing else. */
  static Optional<Edition> named(String words) {
    return Stream.of(values())
        .filter(edition -> edition.whole.matcher(words).matches())
        .findFirst();
  }

  /** All editions that a text speaks of. */
  static Stream<Edition> in(String words) {
    return Stream.of(values()).filter(edition -> edition.within.matcher(words).find());
  }
}
