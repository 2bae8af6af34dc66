package dev.badgepipeline.web;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Which modules have to be there before one can run: those that it imports, and what these import.
 * What a module fetches while it runs is not among them.
 */
final class ModuleImports {

  private static final Pattern IMPORT =
      Pattern.compile("\\b(?:from|import)\\s*['\"](\\.[^'\"]+)['\"]");

  private final UnaryOperator<String> sources;

  /** Modules share most of what they import: each is read once. */
  private final Map<String, List<String>> known = new HashMap<>();

  /**
   * @param sources what is written in the module of a name, such as {@code views/library.js}
   */
  ModuleImports(UnaryOperator<String> sources) {
    this.sources = sources;
  }

  /** The names of a module and of all that it needs, each once, nearest first. */
  Set<String> of(String module) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> wanted = new ArrayDeque<>(Set.of(module));
    while (!wanted.isEmpty()) {
      String name = wanted.remove();
      if (found.add(name)) {
        wanted.addAll(known.computeIfAbsent(name, this::imports));
      }
    }
    return found;
  }

  private List<String> imports(String module) {
    URI importer = URI.create(module);
    return IMPORT
        .matcher(sources.apply(module))
        .results()
        .map(found -> importer.resolve(found.group(1)).toString())
        .toList();
  }
}
