package dev.badgepipeline.badge.languages;

import dev.badgepipeline.badge.Flag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which flag stands for a language. Languages have none; this is where most of their speakers, or
 * those who gave them their names, are. Owners may see it otherwise.
 */
final class LanguageFlags {

  private static final String USUAL =
      "ar sa, be by, bg bg, bn bd, bs ba, cs cz, da dk, de de, el gr, en gb, es es, et ee, fa ir,"
          + " fi fi, fr fr, ga ie, he il, hi in, hr hr, hu hu, hy am, id id, is is, it it, ja jp,"
          + " ka ge, kk kz, ko kr, lt lt, lv lv, mk mk, mn mn, ms my, nb no, nl nl, nn no, no no,"
          + " pl pl, pt pt, ro ro, ru ru, sk sk, sl si, sq al, sr rs, sv se, ta in, te in, th th,"
          + " tl ph, tr tr, uk ua, ur pk, vi vn, zh cn";

  /** Two or three letters of a language, a space, two of a country. */
  static final String FORM = "^[a-z]{2,3} [a-z]{2}$";

  private static final LanguageFlags OF_MOST = new LanguageFlags(List.of(USUAL.split(", ")));

  private final Map<String, Flag> flags = new HashMap<>();

  private LanguageFlags(List<String> pairs) {
    pairs.forEach(pair -> flags.put(pair.substring(0, pair.indexOf(' ')), new Flag(country(pair))));
  }

  /** The letters of the country in a pair of {@link #FORM}. */
  static String country(String pair) {
    return pair.substring(pair.indexOf(' ') + 1);
  }

  /** Those that most people would expect, but for those that an owner has named. */
  static LanguageFlags with(List<String> own) {
    if (own.isEmpty()) {
      return OF_MOST;
    }
    LanguageFlags flags = new LanguageFlags(own);
    OF_MOST.flags.forEach(flags.flags::putIfAbsent);
    return flags;
  }

  Optional<Flag> of(LanguageCode language) {
    return Optional.ofNullable(flags.get(language.letters()));
  }
}
