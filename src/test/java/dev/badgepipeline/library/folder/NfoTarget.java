package dev.badgepipeline.library.folder;

import dev.badgepipeline.fuzz.FuzzTarget;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.MalformedItemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** An NFO file that lies in a library's folder. */
public final class NfoTarget implements FuzzTarget {

  private final Path folder;

  /** Reads in a folder of its own. */
  public NfoTarget() {
    try {
      folder = Files.createTempDirectory("badge-pipeline-nfo-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Stream<byte[]> seeds() {
    return Stream.of(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <movie><title>Film &amp; Co</title><sorttitle>Film</sorttitle><year>1979</year>
            <uniqueid type="imdb" default="true">tt0078788</uniqueid><tvdbid>77</tvdbid><tag>a</tag>
            <ratings><rating name="imdb" max="10"><value>8,4</value><votes>1,234</votes></rating></ratings>
            <fileinfo><streamdetails><video><codec>hevc</codec><width>3840</width><height>1608</height>
            <hdrtype>dolbyvision/hdr10</hdrtype></video><audio><codec>truehd_atmos</codec>
            <channels>8</channels><default>true</default></audio></streamdetails></fileinfo></movie>
            https://www.themoviedb.org/movie/28
            """,
            "<!DOCTYPE x><tvshow><title>S</title><imdb_id>tt13622776</imdb_id></tvshow>",
            "<episodedetails><season>0</season></episodedetails>"
                + "<episodedetails><title>E</title><![CDATA[x]]></episodedetails>")
        .map(nfo -> nfo.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void read(byte[] input) {
    try {
      Path nfo = Files.write(folder.resolve("tvshow.nfo"), input);
      Files.write(folder.resolve("episode.nfo"), input);
      NfoDocument.rootOf(nfo);
      NfoFacts.read(nfo, "id");
      TitleFolder title = TitleFolder.at(new FolderRoot(folder, false), folder).orElseThrow();
      NfoItem.read(new ItemRef("folder", "id"), title, Optional.empty());
    } catch (MalformedItemException refused) {
      // the title is left out, and the log says why
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
