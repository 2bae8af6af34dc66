package dev.badgepipeline.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
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
  private static final int DIGITS_OF_A_VERSION = 16;

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
    MessageDigest digest = sha256();
    byte[] html = read(DOCUMENT);
    digest.update(html);
    Map<String, PageFile> files = new HashMap<>();
    for (String name : names()) {
      byte[] bytes = read(name);
      digest.update(name.getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
      files.put(name, PageFile.of(name, bytes));
    }
    String version = HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS_OF_A_VERSION);
    return new PageFiles(version, documents(text(html), version, files), files);
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
    try (InputStream file = PageFiles.class.getResourceAsStream(FOLDER + name)) {
      return Objects.requireNonNull(file, () -> "the page lacks " + name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
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
