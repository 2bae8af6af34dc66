package dev.badgepipeline.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of the page. Together they have one version, which changes with any of them: modules
 * import each other by relative paths, and thus always those of their own version.
 */
final class PageFiles {

  /** Names all files: a native binary has no folders that could be listed. */
  static final String LIST = "files.txt";

  private static final String FOLDER = "/web/";
  private static final String DOCUMENT = "index.html";
  private static final String VERSION_IN_DOCUMENT = "/web/version/";
  private static final String MODULES_IN_DOCUMENT = "<!-- modules -->";
  private static final String FRAME = "app.js";
  private static final Pattern VIEW = Pattern.compile("views/([a-z]+)\\.js");

  private final String version;
  private final Map<String, PageFile> documents;
  private final Map<String, PageFile> files;

  private PageFiles(String version, Map<String, PageFile> documents, Map<String, PageFile> files) {
    this.version = version;
    this.documents = documents;
    this.files = files;
  }

  /** Reads and compresses all that the program carries. */
  static PageFiles read() {
    byte[] html = read(DOCUMENT);
    ContentVersion version = new ContentVersion().with(html);
    Map<String, PageFile> files = new HashMap<>();
    for (String name : names()) {
      PageFile file = PageFile.of(name, read(name));
      version.with(name).with(file.tag());
      files.put(name, file);
    }
    String all = version.text();
    return new PageFiles(all, documents(text(html), all, files), files);
  }

  private static Map<String, PageFile> documents(
      String html, String version, Map<String, PageFile> files) {
    ModuleImports imports =
        new ModuleImports(name -> text(Objects.requireNonNull(files.get(name), name).plain()));
    Map<String, PageFile> documents = new HashMap<>();
    for (String name : files.keySet()) {
      Matcher view = VIEW.matcher(name);
      if (view.matches()) {
        String document =
            html.replace(MODULES_IN_DOCUMENT, preloads(imports, name))
                .replace(VERSION_IN_DOCUMENT, PagePaths.directory(version));
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        documents.put(view.group(1), PageFile.of(DOCUMENT, bytes));
      }
    }
    return documents;
  }

  private static String preloads(ModuleImports imports, String view) {
    return Stream.of(FRAME, view)
        .flatMap(module -> imports.of(module).stream())
        .distinct()
        .map(name -> "<link rel=\"modulepreload\" href=\"" + VERSION_IN_DOCUMENT + name + "\">")
        .collect(Collectors.joining("\n    "));
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  /** The names of all files besides the document. */
  static List<String> names() {
    return text(read(LIST)).lines().filter(line -> !line.isBlank()).toList();
  }

  private static byte[] read(String name) {
    return PageFile.bytes(FOLDER + name);
  }

  /** Changes whenever any of the files does; as part of a path. */
  String version() {
    return version;
  }

  /**
   * What a view of the page begins with.
   *
   * @param view such as {@code library}
   */
  PageFile document(String view) {
    return Objects.requireNonNull(documents.get(view), () -> "the page has no view " + view);
  }

  /** The file of this name, such as {@code views/library.js}. */
  Optional<PageFile> file(String name) {
    return Optional.ofNullable(files.get(name));
  }
}
