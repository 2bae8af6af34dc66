package dev.badgepipeline.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the packed server is found. */
class PostgresBinariesTest {

  private static final String NAME = "postgres-of-no-platform.txz";

  private final Path programFolder;

  PostgresBinariesTest(@TempDir Path programFolder) {
    this.programFolder = programFolder;
  }

  @Test
  void archiveLiesBesideTheProgramThatDoesNotCarryIt() throws IOException {
    Path archive = Files.createFile(programFolder.resolve(NAME));

    assertThat(found(NAME)).contains(url(archive));
  }

  @Test
  void archiveThatTheProgramCarriesIsTaken() throws IOException {
    String carried = "application.properties";
    Path other = Files.createFile(programFolder.resolve(carried));

    assertThat(found(carried)).isPresent().isNotEqualTo(Optional.of(url(other)));
  }

  @Test
  void nothingIsFoundWhereThereIsNone() {
    assertThat(found(NAME)).isEmpty();
    assertThat(PostgresBinaries.archive(NAME, Optional.empty())).isEmpty();
  }

  private Optional<URL> found(String name) {
    return PostgresBinaries.archive(name, Optional.of(programFolder));
  }

  private static URL url(Path file) throws MalformedURLException {
    return file.toUri().toURL();
  }
}
