package dev.badgepipeline.rendering.art;

import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.BadgeValues;
import dev.badgepipeline.poster.Checksum;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/**
 * Reads the icons and fonts that an owner has put into a folder:
 *
 * <ul>
 *   <li>{@code icons/review/imdb.svg}, or {@code .png}, for one value
 *   <li>{@code fonts/bold.otf}, or {@code .ttf}, for all badges, {@code fonts/review/bold.otf} for
 *       one, and {@code fonts/review/imdb/bold.otf} for one value; {@code semibold} likewise
 * </ul>
 *
 * A file that cannot be used is named in the log and left out; nothing else depends on it.
 */
public final class OwnArtFolder {

  private static final Logger LOG = Logger.getLogger(OwnArtFolder.class);

  /** Beyond this many files it is not a folder of icons that was configured. */
  private static final int MOST_FILES = 500;

  private static final int DEEPEST = 5;
  private static final Duration LONGEST_READING = Duration.ofSeconds(20);

  private final Path folder;
  private final Map<String, Set<String>> known;
  private final Map<String, IconArt> icons = new HashMap<>();
  private final Map<String, Typeface> typefaces = new HashMap<>();
  private final StringBuilder used = new StringBuilder();

  private OwnArtFolder(Path folder, Collection<? extends BadgeValues> known) {
    this.folder = folder;
    this.known =
        known.stream().collect(Collectors.toMap(badge -> badge.kind().name(), OwnArtFolder::names));
  }

  private static Set<String> names(BadgeValues badge) {
    return badge.values().stream()
        .map(BadgeValue::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The kinds of file that are read, and the most bytes that one may have. */
  private enum Format {
    SVG(256 << 10),
    PNG(1 << 20),
    OTF(4 << 20),
    TTF(4 << 20);

    private final int mostBytes;

    Format(int mostBytes) {
      this.mostBytes = mostBytes;
    }
  }

  /**
   * Reads all files of a folder that can be used.
   *
   * @param badges what can be shown
   */
  public static OwnArt read(Path folder, Collection<? extends BadgeValues> badges) {
    return new OwnArtFolder(folder, badges).read();
  }

  private OwnArt read() {
    try {
      files().forEach(this::take);
    } catch (IOException | UncheckedIOException e) {
      LOG.warnf("The folder %s of the owner's icons and fonts cannot be read: %s", folder, e);
    }
    return new OwnArt(
        icons,
        typefaces,
        used.isEmpty() ? "" : Checksum.sha256(used.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder, DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
      List<String> files =
          all.filter(Files::isRegularFile)
              .map(folder::relativize)
              .filter(OwnArtFolder::isVisible)
              .limit(MOST_FILES + 1)
              .map(file -> file.toString().replace('\\', '/'))
              .sorted()
              .toList();
      if (files.size() > MOST_FILES) {
        throw new IOException("it has more than " + MOST_FILES + " files");
      }
      return files;
    }
  }

  /** Volumes and desktops keep files of their own in a folder, whose names begin with a dot. */
  private static boolean isVisible(Path file) {
    return StreamSupport.stream(file.spliterator(), false)
        .noneMatch(name -> name.toString().startsWith("."));
  }

  private void take(String file) {
    try {
      read(file);
    } catch (RefusedArtException refused) {
      LOG.warnf("%s is not used for badges: %s", folder.resolve(file), refused.getMessage());
    }
  }

  private void read(String file) {
    int dot = file.lastIndexOf('.');
    List<String> names = List.of(file.substring(0, Math.max(0, dot)).split("/", -1));
    Format format = format(file.substring(dot + 1));
    String name = String.join("/", names.subList(1, names.size()));
    switch (format) {
      case SVG, PNG -> {
        requireIcon(names);
        Function<byte[], IconArt> reader = format == Format.SVG ? OwnIcon::svg : OwnIcon::png;
        put(icons, name, file, format, reader);
      }
      case OTF, TTF -> {
        requireTypeface(names);
        put(typefaces, name, file, format, Typeface::read);
      }
    }
  }

  private static Format format(String ending) {
    return Stream.of(Format.values())
        .filter(format -> format.name().equalsIgnoreCase(ending))
        .findFirst()
        .orElseThrow(() -> new RefusedArtException("it is neither .svg, .png, .otf nor .ttf"));
  }

  private void requireIcon(List<String> names) {
    if (names.size() != 3 || !names.get(0).equals("icons")) {
      throw new RefusedArtException("icons are named like icons/review/imdb.svg");
    }
    requireKnown(names.subList(1, 3));
  }

  private void requireTypeface(List<String> names) {
    String weight = names.get(names.size() - 1);
    boolean isWeight = weight.equals(OwnArt.BOLD) || weight.equals(OwnArt.SEMI_BOLD);
    if (!names.get(0).equals("fonts") || names.size() < 2 || names.size() > 4 || !isWeight) {
      throw new RefusedArtException(
          "fonts are named like fonts/bold.otf, fonts/review/bold.otf or"
              + " fonts/review/imdb/semibold.otf");
    }
    requireKnown(names.subList(1, names.size() - 1));
  }

  /** A badge, or a badge and a value of it; none stands for all badges. */
  private void requireKnown(List<String> names) {
    if (names.isEmpty()) {
      return;
    }
    Set<String> values = known.get(names.get(0));
    if (values == null) {
      throw new RefusedArtException(
          "there is no badge " + names.get(0) + ", but " + new TreeSet<>(known.keySet()));
    }
    if (names.size() == 2 && !values.contains(names.get(1))) {
      throw new RefusedArtException("this badge has no value " + names.get(1) + ", but " + values);
    }
  }

  private <T> void put(
      Map<String, T> art, String name, String file, Format format, Function<byte[], T> reader) {
    if (art.containsKey(name)) {
      throw new RefusedArtException("there is another file for the same");
    }
    byte[] content = content(file, format.mostBytes);
    art.put(name, TimedReading.within(LONGEST_READING, () -> reader.apply(content)));
    used.append(file).append(' ').append(Checksum.sha256(content)).append('\n');
  }

  private byte[] content(String file, int mostBytes) {
    try (InputStream in = Files.newInputStream(folder.resolve(file))) {
      byte[] content = in.readNBytes(mostBytes + 1);
      if (content.length > mostBytes) {
        throw new RefusedArtException(
            String.format(
                Locale.ROOT, "it has more than %d bytes, the most for its format", mostBytes));
      }
      return content;
    } catch (IOException e) {
      throw new RefusedArtException("it cannot be read: " + e, e);
    }
  }
}
