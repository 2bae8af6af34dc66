package dev.badgepipeline.web;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Swagger UI is made of here: its own script and style as they were published, and a document
 * that does no more than to load them. They are read and compressed with this class: in a native
 * binary that was when it was built, on a virtual machine it is when somebody asks for one of them,
 * which takes longer than an event loop may wait.
 */
final class SwaggerUiFiles {

  private static final Map<String, PageFile> FILES =
      Stream.of(
              "index.html",
              "initializer.js",
              "swagger-ui.css",
              "swagger-ui-bundle.js",
              "swagger-ui-bundle.js.LICENSE.txt")
          .collect(Collectors.toUnmodifiableMap(Function.identity(), SwaggerUiFiles::carried));

  private SwaggerUiFiles() {}

  private static PageFile carried(String name) {
    return PageFile.carried("/swagger-ui/" + name);
  }

  /** The file of this name, such as {@code swagger-ui.css}. */
  static Optional<PageFile> file(String name) {
    return Optional.ofNullable(FILES.get(name));
  }
}
