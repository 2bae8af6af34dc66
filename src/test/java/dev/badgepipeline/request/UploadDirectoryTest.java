package dev.badgepipeline.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadDirectoryTest {

  private final Path data;

  UploadDirectoryTest(@TempDir Path data) {
    this.data = data;
  }

  @Test
  void whatAKilledProcessHasLeftIsGoneAfterTheStart() throws IOException {
    Path uploads = Files.createDirectory(data.resolve("uploads"));
    Files.write(uploads.resolve("left"), new byte[100]);

    new UploadDirectory(uploads).sweep();

    assertThat(uploads).isEmptyDirectory();
  }

  @Test
  void theFirstStartMakesIt() {
    new UploadDirectory(data.resolve("uploads")).sweep();

    assertThat(data.resolve("uploads")).isEmptyDirectory();
  }
}
